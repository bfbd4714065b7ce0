// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QTimer;

namespace regie {

class Button;

// What was just done or could not be, at the foot of the files, with one thing to do about it. Hidden while there is
// nothing to say.
class FileNote final : public QFrame {
    Q_OBJECT

public:
    explicit FileNote(QWidget *parent);

    void say(const QString &sentence, const QString &action = {}, std::function<void()> act = {});
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Button *action() const { return m_action; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    Button *m_action;
    QTimer *m_leave;
    std::function<void()> m_act;
};

// A file of this name is there already: a newer version of it, if it may be changed, or a second file?
class FileQuestion final : public QFrame {
    Q_OBJECT

public:
    explicit FileQuestion(QWidget *parent);

    void ask(const QString &name, bool mayBeVersion);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Button *versionButton() const { return m_version; }
    [[nodiscard]] Button *secondButton() const { return m_second; }
    [[nodiscard]] Button *dropButton() const { return m_drop; }

Q_SIGNALS:
    void versionWanted();
    void secondWanted();
    void dropped(); // neither

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QString m_name;
    bool m_mayBeVersion = true;
    QLabel *m_text;
    Button *m_version;
    Button *m_second;
    Button *m_drop;
};

} // namespace regie
