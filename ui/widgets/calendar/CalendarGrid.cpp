// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/CalendarGrid.h"

#include "ui/theme/TextSpace.h"

namespace regie {

CalendarGrid::CalendarGrid(CalendarModel &model, QWidget *parent)
    : CalendarSurface(model, parent)
{}

CalendarLayout::Measures CalendarGrid::measures() const
{
    const int gutter = textSpace(38); // of week numbers
    const QFontMetrics body(textFont(TextRole::Body));
    const bool isMonth = m_model.span() == CalendarSpan::Month;
    const int air = m_density == Density::Compact ? 0 : 4;
    CalendarLayout::Measures measures;
    measures.area = rect().adjusted(isMonth ? gutter : 0, metrics::headerRow(body), 0, 0);
    measures.columns = m_model.span() == CalendarSpan::Day ? 1 : 7;
    measures.head = isMonth ? body.lineSpacing() + 10 : metrics::between;
    measures.line = isMonth ? body.lineSpacing() + 6 + air : 2 * body.lineSpacing() + 10 + 2 * air;
    return measures;
}

void CalendarGrid::place()
{
    std::vector<CalendarLayout::Entry> entries;
    for (const CalendarEntry &entry : m_model.entries())
        entries.push_back({entry.first, entry.last});
    const CalendarPeriod &period = m_model.period();
    if (period.first.isValid())
        m_places = CalendarLayout::of(
            period.first, period.last, entries, [this](QDate day) { return m_model.countOn(day); }, measures());
}

std::vector<QUuid> CalendarGrid::entriesOn(QDate day) const
{
    std::vector<QUuid> entries;
    const CalendarLayout::Cell *cell = m_places.cellOf(day);
    for (std::size_t at = 0; cell && at < cell->blocks.size(); ++at) {
        if (const CalendarEntry *entry = entryOf(m_places.blocks[static_cast<std::size_t>(cell->blocks[at])].entry))
            entries.push_back(entry->id);
    }
    return entries;
}

qint64 CalendarGrid::hiddenOn(QDate day) const
{
    const CalendarLayout::Cell *cell = m_places.cellOf(day);
    return cell ? cell->hidden : 0;
}

const CalendarEntry *CalendarGrid::entryAt(const QPoint &point) const
{
    const CalendarLayout::Block *block = m_places.blockAt(point);
    return block ? entryOf(block->entry) : nullptr;
}

// In a month, on to the day below.
bool CalendarGrid::stepDown(int by)
{
    if (CalendarSurface::stepDown(by) || m_model.span() != CalendarSpan::Month)
        return true;
    goTo(m_day.addDays(by * 7), by > 0 ? 0 : -1);
    return true;
}

} // namespace regie
