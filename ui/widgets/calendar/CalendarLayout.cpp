// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/CalendarLayout.h"

#include <algorithm>

namespace regie {

namespace {

struct Span {
    int entry = -1;
    int first = 0; // day of the week
    int last = 0;
    int lane = 0;
    [[nodiscard]] int length() const { return last - first; }
    [[nodiscard]] bool covers(int day) const { return day >= first && day <= last; }
    [[nodiscard]] bool meets(const Span &other) const { return first <= other.last && last >= other.first; }
};

// The days of one line of the calendar and what stands on them, each in a lane of its own.
class Week {
public:
    Week(QDate first, int days, int lanes, const std::vector<CalendarLayout::Entry> &entries)
        : m_first(first)
        , m_lanes(lanes)
        , m_limits(static_cast<std::size_t>(days), lanes)
    {
        const QDate last = first.addDays(days - 1);
        const auto dayOf = [first](QDate day) { return static_cast<int>(first.daysTo(day)); };
        for (std::size_t at = 0; at < entries.size(); ++at) {
            if (entries[at].first <= last && entries[at].last >= first)
                m_spans.push_back({static_cast<int>(at), dayOf(std::max(entries[at].first, first)),
                                   dayOf(std::min(entries[at].last, last)), 0});
        }
        // What goes through several days stands above what stands on one.
        std::stable_sort(m_spans.begin(), m_spans.end(), [](const Span &left, const Span &right) {
            return left.first != right.first ? left.first < right.first : left.length() > right.length();
        });
        giveLanes();
    }

    // The last lane of a day is given up to counting, where anything does not fit; that may hide what goes on through
    // other days, so it is asked again.
    void fit(const std::function<qint64(QDate)> &countOn)
    {
        for (bool isSettled = false; !isSettled;) {
            isSettled = true;
            for (int day = 0; day < static_cast<int>(m_limits.size()); ++day) {
                int &limit = m_limits[static_cast<std::size_t>(day)];
                if (limit == m_lanes && limit > 0 && countOn(m_first.addDays(day)) > shownOn(day)) {
                    --limit;
                    isSettled = false;
                }
            }
        }
    }

    [[nodiscard]] const std::vector<Span> &spans() const { return m_spans; }
    [[nodiscard]] int limit(int day) const { return m_limits[static_cast<std::size_t>(day)]; }
    [[nodiscard]] bool isShown(const Span &span) const
    {
        for (int day = span.first; day <= span.last; ++day) {
            if (span.lane >= limit(day))
                return false;
        }
        return true;
    }
    [[nodiscard]] qint64 shownOn(int day) const
    {
        return std::count_if(m_spans.begin(), m_spans.end(),
                             [&](const Span &span) { return span.covers(day) && isShown(span); });
    }

private:
    void giveLanes()
    {
        for (std::size_t at = 0; at < m_spans.size(); ++at) {
            Span &span = m_spans[at];
            const auto isTaken = [&](int lane) {
                return std::any_of(m_spans.begin(), m_spans.begin() + static_cast<std::ptrdiff_t>(at),
                                   [&](const Span &other) { return other.lane == lane && other.meets(span); });
            };
            // Beyond what fits nobody looks: one lane holds all that is hidden.
            while (span.lane < m_lanes && isTaken(span.lane))
                ++span.lane;
        }
    }

    QDate m_first;
    int m_lanes;
    std::vector<int> m_limits; // by day
    std::vector<Span> m_spans;
};

} // namespace

CalendarLayout CalendarLayout::of(QDate first, QDate last, const std::vector<Entry> &entries,
                                  const std::function<qint64(QDate)> &countOn, const Measures &measures)
{
    CalendarLayout layout;
    const int days = static_cast<int>(first.daysTo(last)) + 1;
    const int columns = std::min(measures.columns, days);
    const int weeks = (days + columns - 1) / columns;
    const QRect &area = measures.area;
    const auto left = [&](int column) { return area.left() + area.width() * column / columns; };
    const auto top = [&](int week) { return area.top() + area.height() * week / weeks; };
    for (int week = 0; week < weeks; ++week) {
        const int height = top(week + 1) - top(week);
        const int lanes = std::max(0, (height - measures.head - measures.inset) / measures.line);
        const QDate monday = first.addDays(week * columns);
        Week line(monday, columns, lanes, entries);
        line.fit(countOn);
        const auto laneTop = [&](int lane) { return top(week) + measures.head + lane * measures.line; };
        const std::size_t cells = layout.cells.size();
        for (int column = 0; column < columns; ++column) {
            Cell cell;
            cell.day = monday.addDays(column);
            cell.rect = QRect(left(column), top(week), left(column + 1) - left(column), height);
            cell.hidden = std::max<qint64>(0, countOn(cell.day) - line.shownOn(column));
            if (cell.hidden > 0)
                cell.more = QRect(cell.rect.left() + measures.inset, laneTop(line.limit(column)),
                                  cell.rect.width() - 2 * measures.inset, measures.line - 2);
            layout.cells.push_back(std::move(cell));
        }
        for (const Span &span : line.spans()) {
            if (!line.isShown(span))
                continue;
            const Entry &entry = entries[static_cast<std::size_t>(span.entry)];
            Block block;
            block.entry = span.entry;
            block.first = monday.addDays(span.first);
            block.last = monday.addDays(span.last);
            block.begins = entry.first == block.first;
            block.ends = entry.last == block.last;
            const int x = left(span.first) + (block.begins ? measures.inset : 0);
            const int end = left(span.last + 1) - (block.ends ? measures.inset : 0);
            block.rect = QRect(x, laneTop(span.lane), end - x, measures.line - 2);
            for (int day = span.first; day <= span.last; ++day)
                layout.cells[cells + static_cast<std::size_t>(day)].blocks.push_back(
                    static_cast<int>(layout.blocks.size()));
            layout.blocks.push_back(block);
        }
    }
    for (Cell &cell : layout.cells) {
        std::stable_sort(cell.blocks.begin(), cell.blocks.end(), [&layout](int one, int other) {
            return layout.blocks[static_cast<std::size_t>(one)].rect.top() <
                   layout.blocks[static_cast<std::size_t>(other)].rect.top();
        });
    }
    return layout;
}

const CalendarLayout::Cell *CalendarLayout::cellOf(QDate day) const
{
    const auto found = std::find_if(cells.begin(), cells.end(), [day](const Cell &cell) { return cell.day == day; });
    return found == cells.end() ? nullptr : &*found;
}

const CalendarLayout::Cell *CalendarLayout::cellAt(const QPoint &point) const
{
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const Cell &cell) { return cell.rect.contains(point); });
    return found == cells.end() ? nullptr : &*found;
}

const CalendarLayout::Block *CalendarLayout::blockAt(const QPoint &point) const
{
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const Block &block) { return block.rect.contains(point); });
    return found == blocks.end() ? nullptr : &*found;
}

} // namespace regie
