// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace regie {

class Button;
class Gateway;
class MessageLine;
struct Refusal;

// Another password for whoever is in: today's to prove it, the new one, and what is wrong beside each.
class PasswordForm final : public QWidget {
    Q_OBJECT

public:
    explicit PasswordForm(Gateway &gateway, QWidget *parent = nullptr);

    // Nothing of a password stays in a form that is put away, nor on its way to the server.
    void clear();
    [[nodiscard]] QLineEdit *currentField() const { return m_current.edit; }
    [[nodiscard]] QLineEdit *newField() const { return m_new.edit; }
    [[nodiscard]] Button *submitButton() const { return m_submit; }
    [[nodiscard]] QString sentence() const; // what stands under the fields, joined by line breaks

Q_SIGNALS:
    void resized(); // sentences came or went

private:
    struct Line {
        QLabel *label;
        QLineEdit *edit;
        QAction *show;
        QVBoxLayout *below;
    };
    Line makeLine(QVBoxLayout *layout);
    void showContent(Line &line, bool isVisible);
    void say(Line &line, const QString &sentence);
    void submit();
    void endWaiting();
    void finish();
    void showRefusal(const Refusal &refusal);
    void clearSentences();
    void sayTexts();
    void update();

    Gateway &m_gateway;
    Line m_current;
    Line m_new;
    QLabel *m_hint;
    QLabel *m_done;
    Button *m_submit;
    QObject *m_pending = nullptr; // while the server is asked; nobody waits for the answer once it is gone
};

} // namespace regie
