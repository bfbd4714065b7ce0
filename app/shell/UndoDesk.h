// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/UndoStack.h"
#include "ui/widgets/Notices.h"

#include <QPointer>

namespace regie {

class Page;
class StatusLine;

// What Ctrl+Z and Ctrl+Y do in a window, and where it is told: a toast for ten seconds, then the status bar.
class UndoDesk final : public QObject {
    Q_OBJECT

public:
    // The toast lies over the foot of `pages`; all of them outlive it.
    UndoDesk(Gateway &gateway, QWidget &pages, StatusLine &status, QObject *parent);

    // What is being typed first, then what was typed on the page and not saved, then the last step.
    void undo(Page *page);
    void redo();

    void tell(const QString &text, const QString &action = {}, std::function<void()> then = {});
    [[nodiscard]] UndoStack &stack() { return *m_stack; }
    [[nodiscard]] Toast *toast() const { return m_toast; } // null unless one is shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNext();
    void tellStep();
    void tellOutcome(const UndoStack::Outcome &outcome);
    void placeToast();
    void showRefused(const UndoStack::Outcome &outcome);

    UndoStack *m_stack;
    QWidget &m_pages;
    StatusLine &m_status;
    QPointer<Toast> m_toast;
};

} // namespace regie
