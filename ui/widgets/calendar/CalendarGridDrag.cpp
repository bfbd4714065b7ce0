// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the mouse works in a CalendarGrid, and how an entry is carried to another day by mouse or by keys.
#include "shared/schema/CodeTexts.h"
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
        take(m_model.entries()[static_cast<std::size_t>(row)], m_day);
    if (!isCarrying())
        return;
    const CalendarLayout::Cell *cell = m_places.cellAt(event->pos());
    aimAt(cell ? cell->day : m_grabbed, event->pos() + QPoint(14, 10));
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed = {};
    if (isCarrying() && event->button() == Qt::LeftButton)
        drop();
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const CalendarEntry *entry = entryAt(event->pos()))
        Q_EMIT openRequested(entry->id, event->modifiers().testFlag(Qt::ControlModifier));
    else if (const CalendarLayout::Cell *cell = m_places.cellAt(event->pos()))
        Q_EMIT wholeDayWanted(cell->day);
}

// While an entry is on its way every key is about it.
bool CalendarGrid::carryByKey(const QKeyEvent &event)
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
        drop();
        break;
    case Qt::Key_Escape:
        putBack();
        break;
    default:
        break;
    }
    return true;
}

void CalendarGrid::take(const CalendarEntry &entry, QDate day)
{
    m_carried = entry;
    m_grabbed = day;
    m_target = {};
    m_note->setCard(entry.label);
    update();
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
    if (std::exchange(m_target, day) != day) {
        m_move = calendarMove(m_model, m_carried, static_cast<int>(m_grabbed.daysTo(day)));
        const auto verdict = m_move.way == CalendarMove::Way::Stay   ? DropNote::Verdict::Nothing
                             : m_move.way == CalendarMove::Way::Save ? DropNote::Verdict::Possible
                                                                     : DropNote::Verdict::Denied;
        m_note->setVerdict(verdict, m_move.sentence);
        update();
    }
    m_note->placeAt(corner);
    m_note->show();
}

void CalendarGrid::drop()
{
    const CalendarMove move = m_move;
    const CalendarEntry entry = m_carried;
    const QDate target = m_target;
    putBack();
    if (move.way == CalendarMove::Way::Denied)
        Q_EMIT refused(move.sentence);
    if (move.way != CalendarMove::Way::Save)
        return;
    const Save save{
        .entity = m_model.schema().name(), .id = entry.id, .version = entry.version, .changes = move.changes};
    m_model.gateway().request(save, this, [this, id = entry.id, target](const Result<Posted> &answer) {
        if (!answer)
            Q_EMIT refused(describe(answer.error()));
        else if (m_record == id) // the keys go along
            m_day = target;
    });
}

void CalendarGrid::putBack()
{
    m_carried = {};
    m_target = {};
    m_move = {};
    m_note->hide();
    update();
}

} // namespace regie
