// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/UndoStack.h"
#include "ui/widgets/Notices.h"

#include <QPointer>

#include <vector>

namespace regie {

class Page;
class StatusLine;

// What Ctrl+Z and Ctrl+Y do, and where it is told: a toast for ten seconds in the window that has the keys, then the
// status bar of all.
class UndoDesk final : public QObject {
    Q_OBJECT

public:
    UndoDesk(Gateway &gateway, QObject *parent);

    // A window: toasts lie over the foot of its `pages`. The first one, that of the program, outlives it.
    void addPlace(QWidget &pages, StatusLine &status);

    // What is being typed first, then what was typed on the page and not saved, then the last step.
    void undo(Page *page);
    void redo();

    void tell(Toast::Words text, Toast::Words action = {}, std::function<void()> then = {});
    [[nodiscard]] UndoStack &stack() { return *m_stack; }
    [[nodiscard]] Toast *toast() const { return m_toast; } // null unless one is shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNext();
    void tellStep();
    void tellOutcome(const UndoStack::Outcome &outcome);
    void offerInstead(const UndoStack::Outcome &outcome);
    [[nodiscard]] static QString nameOf(const UndoStack::Step &step);
    [[nodiscard]] static QString partWords(const UndoStack::Outcome &outcome);
    [[nodiscard]] static Toast::Words wayWords(UndoStack::Way way); // of the button that goes it
    void placeToast();
    [[nodiscard]] QWidget &front() const;
    void showRefused(const UndoStack::Outcome &outcome);

    UndoStack *m_stack;
    struct Told {
        QPointer<QWidget> pages;
        QPointer<StatusLine> status;
    };
    std::vector<Told> m_places;
    QPointer<Toast> m_toast;
};

} // namespace regie
