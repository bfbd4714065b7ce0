// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the mouse works in a CalendarGrid, and how an entry is carried to another day by mouse or by keys.
#include "ui/widgets/board/DropNote.h"
#include "ui/widgets/calendar/CalendarGrid.h"

#include <QApplication>
#include <QKeyEvent>

namespace regie {

using namespace Qt::StringLiterals;

void CalendarGrid::mousePressEvent(QMouseEvent *event)
{
    const CalendarLayout::Cell *cell = m_places.cellAt(event->pos());
    m_pressed = {};
    if (event->button() != Qt::LeftButton || !cell || isCarrying())
        return;
    const CalendarEntry *entry = entryAt(event->pos());
    m_pressedAt = event->pos();
    m_pressed = entry ? entry->id : QUuid();
    const bool isOnMore = cell->more.contains(event->pos());
    choose(cell->day, m_pressed, isOnMore);
    if (isOnMore)
        Q_EMIT wholeDayWanted(cell->day);
}

void CalendarGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const CalendarLayout::Cell *cell = m_places.cellAt(event->pos());
        const bool isLink = entryAt(event->pos()) || (cell && cell->more.contains(event->pos()));
        setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    const int row = m_pressed.isNull() ? -1 : m_model.rowOf(m_pressed);
    if (!isCarrying() && isFar && row >= 0)
        takeAlong();
    if (!isCarrying())
        return;
    const CalendarLayout::Cell *cell = m_places.cellAt(event->pos());
    aimAt(cell ? cell->day : m_grabbed, event->pos() + QPoint(14, 10));
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed = {};
    if (isCarrying() && event->button() == Qt::LeftButton)
        drop(m_target);
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const CalendarLayout::Cell *cell = m_places.cellAt(event->pos());
    CalendarSurface::mouseDoubleClickEvent(event);
    if (cell && !entryAt(event->pos()))
        Q_EMIT wholeDayWanted(cell->day);
}

// While an entry is on its way every key is about it.
void CalendarGrid::carryByKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        aimByKey(m_target.addDays(-1));
        break;
    case Qt::Key_Right:
        aimByKey(m_target.addDays(1));
        break;
    case Qt::Key_Up:
        aimByKey(m_target.addDays(-7));
        break;
    case Qt::Key_Down:
        aimByKey(m_target.addDays(7));
        break;
    case Qt::Key_PageUp:
        aimByKey(periodStep(m_model.span(), m_target, -1));
        break;
    case Qt::Key_PageDown:
        aimByKey(periodStep(m_model.span(), m_target, 1));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        drop(m_target);
        break;
    case Qt::Key_Escape:
        putBack();
        break;
    default:
        break;
    }
}

void CalendarGrid::takeAlong()
{
    const CalendarEntry *entry = current();
    if (!entry)
        return;
    take(*entry);
    m_grabbed = m_day;
    m_target = {};
    aimByKey(m_day);
}

void CalendarGrid::aimByKey(QDate day)
{
    if (!m_places.cellOf(day))
        Q_EMIT dayWanted(day);
    const CalendarLayout::Cell *cell = m_places.cellOf(day);
    aimAt(day, cell ? cell->rect.center() : rect().center());
}

void CalendarGrid::aimAt(QDate day, const QPoint &corner)
{
    constexpr int minutesOfDay = 24 * 60;
    if (std::exchange(m_target, day) != day)
        aim(calendarMove(m_model, m_carried, static_cast<int>(m_grabbed.daysTo(day)) * minutesOfDay));
    showNote(corner);
}

void CalendarGrid::putBack()
{
    m_target = {};
    CalendarSurface::putBack();
}

} // namespace regie
