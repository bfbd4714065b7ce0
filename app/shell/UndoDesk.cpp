// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/UndoDesk.h"

#include "app/pages/Page.h"
#include "app/shell/StatusLine.h"
#include "app/shell/TypingUndo.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/list/BulkBar.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

UndoDesk::UndoDesk(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_stack(new UndoStack(gateway, this))
{
    connect(m_stack, &UndoStack::changed, this, &UndoDesk::showNext);
    connect(m_stack, &UndoStack::stepAdded, this, &UndoDesk::tellStep);
    connect(m_stack, &UndoStack::finished, this, &UndoDesk::tellOutcome);
}

void UndoDesk::addPlace(QWidget &pages, StatusLine &status)
{
    std::erase_if(m_places, [](const Told &gone) { return !gone.pages || !gone.status; });
    m_places.push_back({&pages, &status});
    pages.installEventFilter(this);
    connect(&status, &StatusLine::undoWanted, m_stack, [this] { m_stack->take(UndoStack::Way::Undo); });
    showNext();
}

QWidget &UndoDesk::front() const
{
    const auto active = std::find_if(m_places.begin(), m_places.end(),
                                     [](const Told &place) { return place.pages && place.pages->isActiveWindow(); });
    return active == m_places.end() ? *m_places.front().pages : *active->pages;
}

void UndoDesk::undo(Page *page)
{
    if (TypingUndo::undo() || (page && page->perform(Command::Undo)))
        return;
    m_stack->take(UndoStack::Way::Undo);
}

void UndoDesk::redo()
{
    if (!TypingUndo::redo())
        m_stack->take(UndoStack::Way::Redo);
}

void UndoDesk::showNext()
{
    const UndoStack::Step *step = m_stack->next(UndoStack::Way::Undo);
    for (const Told &place : m_places) {
        if (place.status)
            place.status->setUndoText(step && step->isOffered && !step->wasRefused ? step->text() : QString());
    }
}

void UndoDesk::tellStep()
{
    const UndoStack::Step *step = m_stack->next(UndoStack::Way::Undo);
    if (step->isOffered)
        tell([step = *step] { return step.text(); }, wayWords(UndoStack::Way::Undo),
             [this] { m_stack->take(UndoStack::Way::Undo); });
}

void UndoDesk::tellOutcome(const UndoStack::Outcome &outcome)
{
    const bool isUndo = outcome.way == UndoStack::Way::Undo;
    if (outcome.refused.empty()) {
        const auto text = [isUndo, step = outcome.step] {
            return (isUndo ? tr("Undone: %1") : tr("Done again: %1")).arg(nameOf(step));
        };
        const UndoStack::Way other = isUndo ? UndoStack::Way::Redo : UndoStack::Way::Undo;
        if (m_stack->next(other) == nullptr) // not everything can be done again
            return tell(text);
        tell(text, wayWords(other), [this, other] { m_stack->take(other); });
        return;
    }
    if (outcome.instead) {
        offerInstead(outcome);
        return;
    }
    if (outcome.done == 0 && outcome.refused.size() == 1) {
        tell([isUndo, step = outcome.step, reason = outcome.refused.front().reason] {
            //: step, reason
            return (isUndo ? tr("Not undone: %1. %2") : tr("Not done again: %1. %2")).arg(nameOf(step), reason());
        });
        return;
    }
    tell([outcome] { return partWords(outcome); }, [] { return tr("Which ones?"); },
         [this, outcome] { showRefused(outcome); });
}

QString UndoDesk::nameOf(const UndoStack::Step &step)
{
    const QString text = step.text();
    return text.isEmpty() ? tr("A change") : text;
}

Toast::Words UndoDesk::wayWords(UndoStack::Way way)
{
    return [way] { return way == UndoStack::Way::Undo ? tr("Undo") : tr("Redo"); };
}

QString UndoDesk::partWords(const UndoStack::Outcome &outcome)
{
    const bool isUndo = outcome.way == UndoStack::Way::Undo;
    const QString counts = tr("%Ln done", nullptr, outcome.done) + u", "_s +
                           tr("%Ln refused", nullptr, static_cast<int>(outcome.refused.size()));
    //: step, how many done and refused
    return (isUndo ? tr("Undone in part: %1 (%2)") : tr("Done again in part: %1 (%2)"))
        .arg(nameOf(outcome.step), counts);
}

// Once more the same key, or the button, and the step behind the refused one is taken; not when this is seen no more.
void UndoDesk::offerInstead(const UndoStack::Outcome &outcome)
{
    const bool isUndo = outcome.way == UndoStack::Way::Undo;
    tell(
        [isUndo, instead = *outcome.instead, refused = outcome.step] {
            //: both are steps
            return (isUndo ? tr("Undo “%1” instead? “%2” is refused again.")
                           : tr("Do “%1” again instead? “%2” is refused again."))
                .arg(nameOf(instead), nameOf(refused));
        },
        wayWords(outcome.way), [this, way = outcome.way] { m_stack->take(way); });
    connect(m_toast, &QObject::destroyed, m_stack, &UndoStack::withdrawOffer);
}

void UndoDesk::tell(Toast::Words text, Toast::Words action, std::function<void()> then)
{
    delete m_toast;
    QWidget &pages = front();
    const Toast::Words close = [] { return tr("Close"); };
    m_toast = new Toast(std::move(text), action ? std::move(action) : close, &pages);
    m_toast->setMaximumWidth(pages.width() - 2 * metrics::pageMargin);
    connect(m_toast, &Toast::expired, m_toast, &QObject::deleteLater);
    connect(m_toast, &Toast::reworded, this, &UndoDesk::placeToast);
    connect(m_toast, &Toast::acted, this, [toast = m_toast, then = std::move(then)] {
        if (toast)
            toast->deleteLater();
        if (then)
            then();
    });
    for (BulkBar *bar : pages.findChildren<BulkBar *>()) // one may come while this stands there
        bar->installEventFilter(this);
    placeToast();
    m_toast->show();
    m_toast->raise();
    m_toast->start();
}

// Above the bar of what is checked, which lies at the same foot.
void UndoDesk::placeToast()
{
    if (!m_toast)
        return;
    m_toast->adjustSize();
    const QWidget *pages = m_toast->parentWidget();
    const int foot = BulkBar::freeFoot(*pages, pages->height() - metrics::pageMargin);
    m_toast->move((pages->width() - m_toast->width()) / 2, foot - m_toast->height());
}

void UndoDesk::showRefused(const UndoStack::Outcome &outcome)
{
    constexpr int width = 460;
    const QWidget &pages = front();
    auto *popup = new QFrame(&front(), Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setFixedWidth(textSpace(width));
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(makeLabel(tr("Refused"), TextRole::Strong, Colour::Text, popup));
    auto *list = new QListWidget(popup);
    list->setAccessibleName(tr("Refused"));
    list->setWordWrap(true);
    for (const UndoStack::Refused &one : outcome.refused)
        list->addItem(one.label.isEmpty() ? one.reason() : one.label + u" · "_s + one.reason());
    layout->addWidget(list);
    popup->adjustSize();
    popup->move(pages.mapToGlobal(
        QPoint((pages.width() - popup->width()) / 2, pages.height() - popup->height() - metrics::pageMargin)));
    popup->show();
    list->setFocus();
}

bool UndoDesk::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::Show || type == QEvent::Hide || type == QEvent::Move)
        placeToast();
    else if (event->type() == QEvent::LanguageChange)
        showNext();
    return QObject::eventFilter(watched, event);
}

} // namespace regie
