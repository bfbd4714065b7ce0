// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace regie {

class BulkRun;
class Button;

// Over the foot of a list: what is to become of many records, a word before it is done, and afterwards which ones were
// refused, and why. Enter is that word; it grows upwards and stays on the screen.
class BulkPopup : public QFrame {
    Q_OBJECT

public:
    void popUpAbove(QWidget *bar);   // of the checked rows
    void popUpWithin(QWidget *view); // at its foot
    [[nodiscard]] QListWidget *refused() const { return m_refused; }
    virtual void apply() = 0;

Q_SIGNALS:
    void applied();

protected:
    explicit BulkPopup(QWidget *parent);

    virtual void takeFocus() = 0;                              // once it is shown
    [[nodiscard]] virtual QString outcome(int done) const = 0; // "3 changed"
    void follow(BulkRun &run);
    void fit();
    // Tab goes through these, part by part, and then to the word.
    void tabThrough(const std::vector<QWidget *> &widgets);
    void keyPressEvent(QKeyEvent *event) override;

    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; } // own pieces go above what is said
    [[nodiscard]] QLabel *words() const { return m_words; }
    [[nodiscard]] Button *word() const { return m_apply; }

private:
    void popUp(const QPoint &bottomLeft);
    void showOutcome(const BulkRun &run);

    QVBoxLayout *m_rows;
    QLabel *m_words;
    QListWidget *m_refused;
    Button *m_apply;
    QPoint m_bottomLeft; // on the screen
};

} // namespace regie
