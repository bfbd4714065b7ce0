// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace regie {

// Whose Ctrl+Z it is. A text field keeps it while something typed since the last save is in it, and gives it to the
// window otherwise; Qt's own fields never give it away. Once words were
// taken back in a field, the key stays there until another one is pressed or the focus leaves: whoever holds it down
// takes back words, not what was saved elsewhere.
class TypingUndo final : public QObject {
    Q_OBJECT

public:
    explicit TypingUndo(QWidget &window);

    // In the text that has the focus; false when there is nothing of that kind to do.
    static bool undo();
    static bool redo();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    const QObject *m_taking = nullptr; // the field that words are being taken back in; compared, never looked into
};

} // namespace regie
