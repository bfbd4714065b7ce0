// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/HourLayout.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace regie {

namespace {

int floorDivided(int number, int by)
{
    return number >= 0 ? number / by : -((-number + by - 1) / by);
}

// In the order of the clock; of those that begin together the longer one first.
std::vector<std::size_t> byTheClock(const std::vector<MinuteSpan> &spans)
{
    std::vector<std::size_t> order(spans.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&spans](std::size_t left, std::size_t right) {
        return spans[left].begin != spans[right].begin ? spans[left].begin < spans[right].begin
                                                       : spans[left].end > spans[right].end;
    });
    return order;
}

// One day with the parts of entries that stand on it.
class DayOfHours {
public:
    DayOfHours(QDate day, const std::vector<HourLayout::Entry> &entries)
        : m_day(day)
    {
        for (std::size_t at = 0; at < entries.size(); ++at) {
            const int before = static_cast<int>(entries[at].day.daysTo(day)) * minutesOfDay;
            const MinuteSpan whole{entries[at].span.begin - before, entries[at].span.end - before};
            const MinuteSpan part{std::max(whole.begin, 0), std::min(whole.end, minutesOfDay)};
            if (part.begin >= part.end)
                continue;
            HourLayout::Block block;
            block.entry = static_cast<int>(at);
            block.day = day;
            block.span = part;
            block.begins = part.begin == whole.begin;
            block.ends = part.end == whole.end;
            m_blocks.push_back(block);
        }
        std::stable_sort(m_blocks.begin(), m_blocks.end(),
                         [](const auto &left, const auto &right) { return left.span.begin < right.span.begin; });
    }

    void addTo(HourLayout &layout, HourLayout::Column &column, const HourLayout::Measures &measures)
    {
        std::vector<MinuteSpan> drawn; // what is short is drawn longer, and must not cover what comes next
        const int least = (measures.leastLength * 60 + layout.scale.perHour - 1) / layout.scale.perHour;
        for (const HourLayout::Block &block : m_blocks) {
            const int begin = std::min(block.span.begin, minutesOfDay - least);
            drawn.push_back({begin, std::max(block.span.end, begin + least)});
        }
        const std::vector<MinuteLane> lanes = lanesOf(drawn);
        const int room = column.rect.width() - 2 * measures.inset;
        const int most = std::max(1, room / measures.leastBreadth);
        std::map<int, HourLayout::More> mores; // by the first minute of those that share the room
        int sharedFrom = 0;
        int sharedUntil = -1;
        for (std::size_t at = 0; at < m_blocks.size(); ++at) {
            if (drawn[at].begin >= sharedUntil)
                sharedFrom = drawn[at].begin;
            sharedUntil = std::max(sharedUntil, drawn[at].end);
            const int shown = std::min(lanes[at].lanes, most);
            const bool isCut = lanes[at].lanes > most && lanes[at].lane >= most - 1;
            const int lane = std::min(lanes[at].lane, most - 1);
            const int left = column.rect.left() + measures.inset + room * lane / shown;
            const int right = column.rect.left() + measures.inset + room * (lane + 1) / shown - (lane + 1 < shown);
            const int top = layout.scale.at(drawn[at].begin);
            const QRect rect(left, top, right - left, std::max(layout.scale.at(drawn[at].end) - top - 1, 1));
            if (isCut) {
                HourLayout::More &more = mores[sharedFrom];
                more.day = m_day;
                more.rect = more.rect.isNull() ? rect : more.rect.united(rect);
                ++more.hidden;
                continue;
            }
            m_blocks[at].rect = rect;
            column.blocks.push_back(static_cast<int>(layout.blocks.size()));
            layout.blocks.push_back(m_blocks[at]);
        }
        for (const auto &[from, more] : mores) {
            if (column.more < 0)
                column.more = static_cast<int>(layout.mores.size());
            layout.mores.push_back(more);
        }
    }

private:
    QDate m_day;
    std::vector<HourLayout::Block> m_blocks;
};

} // namespace

int HourScale::at(int minute) const
{
    return origin + floorDivided(minute * perHour, 60);
}

int HourScale::minuteAt(int place) const
{
    return floorDivided((place - origin) * 60, perHour);
}

int snapped(int minute, int step)
{
    return floorDivided(minute + step / 2, step) * step;
}

int stepped(int minute, int step, int way)
{
    const int below = floorDivided(minute, step) * step;
    return way > 0 ? below + step : below == minute ? below - step : below;
}

std::vector<MinuteLane> lanesOf(const std::vector<MinuteSpan> &spans)
{
    std::vector<MinuteLane> lanes(spans.size());
    std::vector<std::size_t> sharing; // those that meet, directly or through others
    std::vector<int> freeFrom;        // by lane
    int until = 0;
    const auto close = [&] {
        for (const std::size_t at : sharing)
            lanes[at].lanes = static_cast<int>(freeFrom.size());
        sharing.clear();
        freeFrom.clear();
    };
    for (const std::size_t at : byTheClock(spans)) {
        const MinuteSpan &span = spans[at];
        if (span.begin >= until)
            close();
        const auto place =
            std::find_if(freeFrom.begin(), freeFrom.end(), [&span](int from) { return from <= span.begin; });
        lanes[at].lane = static_cast<int>(place - freeFrom.begin());
        if (place == freeFrom.end())
            freeFrom.push_back(span.end);
        else
            *place = span.end;
        sharing.push_back(at);
        until = sharing.size() == 1 ? span.end : std::max(until, span.end);
    }
    close();
    return lanes;
}

HourLayout HourLayout::of(QDate first, int days, const std::vector<Entry> &entries, const Measures &measures)
{
    HourLayout layout;
    const QRect &area = measures.area;
    layout.scale = {area.top(), std::max(area.height() / 24, 1)};
    for (int column = 0; column < days; ++column) {
        const int left = area.left() + area.width() * column / days;
        const int right = area.left() + area.width() * (column + 1) / days;
        Column one;
        one.day = first.addDays(column);
        one.rect = QRect(left, area.top(), right - left, layout.scale.length());
        DayOfHours(one.day, entries).addTo(layout, one, measures);
        layout.columns.push_back(std::move(one));
    }
    return layout;
}

const HourLayout::Column *HourLayout::columnOf(QDate day) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [day](const Column &column) { return column.day == day; });
    return found == columns.end() ? nullptr : &*found;
}

const HourLayout::Column *HourLayout::columnAt(int x) const
{
    if (columns.empty())
        return nullptr;
    const auto found =
        std::find_if(columns.begin(), columns.end(), [x](const Column &column) { return x <= column.rect.right(); });
    return found == columns.end() ? &columns.back() : &*found;
}

const HourLayout::Block *HourLayout::blockAt(const QPoint &point) const
{
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const Block &block) { return block.rect.contains(point); });
    return found == blocks.end() ? nullptr : &*found;
}

const HourLayout::More *HourLayout::moreAt(const QPoint &point) const
{
    const auto found =
        std::find_if(mores.begin(), mores.end(), [&](const More &more) { return more.rect.contains(point); });
    return found == mores.end() ? nullptr : &*found;
}

QRect HourLayout::place(QDate day, const MinuteSpan &span) const
{
    const Column *column = columnOf(day);
    if (!column)
        return {};
    const int top = scale.at(span.begin);
    return {column->rect.left() + 2, top, column->rect.width() - 4, scale.at(span.end) - top - 1};
}

} // namespace regie
