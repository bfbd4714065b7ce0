// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the mouse works in an HourGrid, and how an entry or its end is carried to another hour by mouse or by keys.
#include "ui/widgets/calendar/HourGrid.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace regie {

namespace {

constexpr int gripHeight = 6; // of the end of an entry

int stepOf(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) ? 5 : 15;
}

} // namespace

int HourGrid::minuteAt(const QPoint &point) const
{
    const HourLayout::Column *column = m_hours.columnAt(point.x());
    const int days = column ? static_cast<int>(m_model.period().first.daysTo(column->day)) : 0;
    return days * minutesOfDay + std::clamp(m_hours.scale.minuteAt(point.y()), 0, minutesOfDay);
}

HourGrid::Grip HourGrid::gripAt(const QPoint &point) const
{
    const HourLayout::Block *block = hoursArea().contains(point) ? m_hours.blockAt(point) : nullptr;
    const CalendarEntry *entry = entryAt(point);
    const bool isAtEnd = block && block->ends && point.y() > block->rect.bottom() - gripHeight;
    return isAtEnd && entry && hasMovableEnd(m_model, *entry) ? Grip::End : Grip::Whole;
}

void HourGrid::mousePressEvent(QMouseEvent *event)
{
    const HourLayout::Column *column = m_hours.columnAt(event->pos().x());
    m_pressed = {};
    if (event->button() != Qt::LeftButton || !column || isCarrying() || event->pos().y() < headHeight())
        return;
    const CalendarEntry *entry = entryAt(event->pos());
    m_pressedAt = event->pos();
    m_pressedMinute = minuteAt(event->pos());
    m_pressed = entry ? entry->id : QUuid();
    m_grip = gripAt(event->pos());
    const CalendarLayout::Cell *cell = m_band.cellOf(column->day);
    const bool isOnMore = (cell && cell->more.contains(event->pos())) ||
                          (hoursArea().contains(event->pos()) && m_hours.moreAt(event->pos()));
    choose(column->day, m_pressed, isOnMore);
    if (isOnMore)
        Q_EMIT wholeDayWanted(column->day);
}

void HourGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const CalendarLayout::Cell *cell = m_band.cellAt(event->pos());
        const bool isMore = (cell && cell->more.contains(event->pos())) || m_hours.moreAt(event->pos());
        setCursor(gripAt(event->pos()) == Grip::End ? Qt::SizeVerCursor
                  : isMore || entryAt(event->pos()) ? Qt::PointingHandCursor
                                                    : Qt::ArrowCursor);
        return;
    }
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    const CalendarEntry *entry = m_pressed.isNull() ? nullptr : entryOf(m_model.rowOf(m_pressed));
    if (!isCarrying() && isFar && entry)
        take(*entry);
    if (isCarrying())
        carryTo(event->pos(), stepOf(event->modifiers()));
}

void HourGrid::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed = {};
    if (isCarrying() && event->button() == Qt::LeftButton)
        drop(target());
}

// Near the edges, the hours beyond come along.
void HourGrid::carryTo(const QPoint &point, int step)
{
    constexpr int edge = 24;
    const QRect area = hoursArea();
    if (m_carried.isTimed() && point.y() > area.bottom() - edge)
        m_bar->setValue(m_bar->value() + perHour() / 4);
    else if (m_carried.isTimed() && point.y() < area.top() + edge)
        m_bar->setValue(m_bar->value() - perHour() / 4);
    const int moved = minuteAt(point) - m_pressedMinute;
    const int begin = m_carried.minuteOfDay();
    if (!m_carried.isTimed())
        moveBy(snapped(moved, minutesOfDay));
    else if (m_grip == Grip::End)
        endAfter(std::max(step, snapped(begin + spanOf(m_carried).end - begin + moved, step) - begin));
    else
        moveBy(snapped(begin + moved, step) - begin);
    showNote(point + QPoint(14, 10));
}

void HourGrid::moveBy(int minutes)
{
    m_grip = Grip::Whole;
    m_length = 0;
    m_by = minutes;
    aim(calendarMove(m_model, m_carried, minutes));
}

void HourGrid::endAfter(int minutes)
{
    m_grip = Grip::End;
    m_by = 0;
    m_length = minutes;
    aim(calendarResize(m_model, m_carried, minutes));
}

QDate HourGrid::target() const
{
    if (!isCarrying())
        return {};
    const int begin = target(m_carried).begin;
    return m_carried.first.addDays(begin >= 0 ? begin / minutesOfDay : -((minutesOfDay - 1 - begin) / minutesOfDay));
}

// From the beginning of its day as it is now.
MinuteSpan HourGrid::target(const CalendarEntry &entry) const
{
    MinuteSpan span = spanOf(entry);
    if (m_length > 0)
        span.end = span.begin + m_length;
    return {span.begin + m_by, span.end + m_by};
}

void HourGrid::takeAlong()
{
    if (const CalendarEntry *entry = current()) {
        take(*entry);
        moveBy(0);
        aimByKey();
    }
}

void HourGrid::carryByKey(const QKeyEvent &event)
{
    const int step = stepOf(event.modifiers());
    const bool isEnd = event.modifiers().testFlag(Qt::ControlModifier);
    const int begin = m_carried.minuteOfDay();
    const MinuteSpan span = target(m_carried);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveBy(m_by + (event.key() == Qt::Key_Right ? minutesOfDay : -minutesOfDay));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int way = event.key() == Qt::Key_Down ? 1 : -1;
        if (m_carried.isTimed() && isEnd)
            endAfter(std::max(step, stepped(span.end - m_by, step, way) - begin));
        else if (m_carried.isTimed())
            moveBy(stepped(span.begin, step, way) - begin);
        break;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        moveBy(m_by + (event.key() == Qt::Key_PageDown ? 1 : -1) * m_model.period().days() * minutesOfDay);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return drop(target());
    case Qt::Key_Escape:
        return putBack();
    default:
        return;
    }
    aimByKey();
}

void HourGrid::aimByKey()
{
    if (const QDate day = target(); !shows(day))
        Q_EMIT dayWanted(day);
    if (m_carried.isTimed()) {
        const MinuteSpan span = target(m_carried);
        const int before = static_cast<int>(m_carried.first.daysTo(target())) * minutesOfDay;
        scrollTo(m_length > 0 ? MinuteSpan{std::max(span.end - before - 60, 0), span.end - before}
                              : MinuteSpan{span.begin - before, span.end - before});
    }
    const QRect place = ghost();
    showNote(place.isNull() ? rect().center() : QPoint(place.center().x(), place.bottom() + 6));
}

QRect HourGrid::ghost() const
{
    if (!isCarrying() || !m_carried.isTimed())
        return {};
    const MinuteSpan span = target(m_carried);
    const int before = static_cast<int>(m_carried.first.daysTo(target())) * minutesOfDay;
    return m_hours.place(target(), {span.begin - before, std::min(span.end - before, minutesOfDay)});
}

void HourGrid::putBack()
{
    m_by = 0;
    m_length = 0;
    m_grip = Grip::Whole;
    CalendarSurface::putBack();
}

} // namespace regie
