// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"

#include "ui/widgets/calendar/HourLayout.h"

#include <catch2/catch.hpp>

using namespace regie;

namespace {

const QDate monday(2026, 11, 16);

MinuteSpan span(int fromHour, int untilHour)
{
    return {fromHour * 60, untilHour * 60};
}

// A week of 700 × 1200: 100 wide a day, 50 pixels an hour.
HourLayout week(const std::vector<HourLayout::Entry> &entries, int leastBreadth = 20)
{
    HourLayout::Measures measures;
    measures.area = QRect(50, 10, 700, 1200);
    measures.leastLength = 20;
    measures.leastBreadth = leastBreadth;
    measures.inset = 0;
    return HourLayout::of(monday, 7, entries, measures);
}

} // namespace

TEST_CASE("Minutes stand at their place along a day, and a place says its minute", "[calendar]")
{
    const HourScale scale{10, 50};
    CHECK(scale.at(0) == 10);
    CHECK(scale.at(60) == 60);
    CHECK(scale.at(90) == 85);
    CHECK(scale.at(minutesOfDay) == 10 + scale.length());
    for (const int minute : {0, 30, 60, 750, 1'438})
        CHECK(std::abs(scale.minuteAt(scale.at(minute)) - minute) <= 1);
    CHECK(scale.minuteAt(9) < 0); // the day before, not the first minute
}

TEST_CASE("Hours snap to the nearest step, and step on from between two", "[calendar]")
{
    CHECK(snapped(7, 15) == 0);
    CHECK(snapped(8, 15) == 15);
    CHECK(snapped(22, 15) == 15);
    CHECK(snapped(-7, 15) == 0);
    CHECK(snapped(-9, 15) == -15);
    CHECK(snapped(13, 5) == 15);
    CHECK(stepped(847, 15, 1) == 855);
    CHECK(stepped(847, 15, -1) == 840);
    CHECK(stepped(840, 15, 1) == 855);
    CHECK(stepped(840, 15, -1) == 825);
    CHECK(stepped(0, 15, -1) == -15);
}

TEST_CASE("What meets stands beside each other, what does not has the whole room", "[calendar]")
{
    CHECK(lanesOf({}).empty());
    using Lanes = std::vector<MinuteLane>;
    CHECK(lanesOf({span(8, 9), span(9, 10)}) == Lanes{{0, 1}, {0, 1}}); // one ends where the other begins
    CHECK(lanesOf({span(8, 10), span(9, 11)}) == Lanes{{0, 2}, {1, 2}});
    // The third takes the room that the first has left; all three share it with the second.
    CHECK(lanesOf({span(8, 9), span(8, 12), span(10, 11)}) == Lanes{{1, 2}, {0, 2}, {1, 2}});
    // In whatever order they come.
    CHECK(lanesOf({span(15, 16), span(9, 11), span(8, 10)}) == Lanes{{0, 1}, {1, 2}, {0, 2}});
}

TEST_CASE("Entries stand at their hours on their days", "[calendar]")
{
    const HourLayout layout = week({{monday, span(8, 10)}, {monday.addDays(2), span(9, 10)}, {monday, span(9, 11)}});
    REQUIRE(layout.columns.size() == 7);
    REQUIRE(layout.blocks.size() == 3);
    CHECK(layout.scale.perHour == 50);
    const HourLayout::Column &first = *layout.columnOf(monday);
    CHECK(first.rect == QRect(50, 10, 100, 1200));
    REQUIRE(first.blocks.size() == 2);
    const HourLayout::Block &early = layout.blocks[static_cast<std::size_t>(first.blocks[0])];
    const HourLayout::Block &late = layout.blocks[static_cast<std::size_t>(first.blocks[1])];
    CHECK(early.entry == 0);
    CHECK(late.entry == 2);
    CHECK(early.rect.top() == 10 + 8 * 50);
    CHECK(early.rect.height() == 99); // a hairline below
    CHECK(early.rect.right() < late.rect.left());
    CHECK(late.rect.right() <= first.rect.right());
    const HourLayout::Block &alone =
        layout.blocks[static_cast<std::size_t>(layout.columnOf(monday.addDays(2))->blocks.front())];
    CHECK(alone.rect.width() == 100);
    CHECK(layout.blockAt(alone.rect.center())->entry == 1);
    CHECK(layout.blockAt(QPoint(55, 12)) == nullptr);
    CHECK(layout.columnAt(0)->day == monday);
    CHECK(layout.columnAt(251)->day == monday.addDays(2));
    CHECK(layout.columnAt(10'000)->day == monday.addDays(6));
    CHECK(layout.place(monday.addDays(1), span(13, 14)).top() == 10 + 13 * 50);
    CHECK(layout.place(monday.addDays(9), span(13, 14)).isNull());
}

TEST_CASE("An entry through midnight has a block on each of its days", "[calendar]")
{
    const HourLayout layout = week({{monday, span(22, 26)}, {monday.addDays(-1), span(23, 25)}});
    REQUIRE(layout.blocks.size() == 3);
    const HourLayout::Column &first = *layout.columnOf(monday);
    REQUIRE(first.blocks.size() == 2);
    const HourLayout::Block &ending = layout.blocks[static_cast<std::size_t>(first.blocks[0])];
    CHECK(ending.entry == 1); // from the Sunday before, which is not shown
    CHECK_FALSE(ending.begins);
    CHECK(ending.ends);
    CHECK(ending.span == span(0, 1));
    const HourLayout::Block &evening = layout.blocks[static_cast<std::size_t>(first.blocks[1])];
    CHECK(evening.begins);
    CHECK_FALSE(evening.ends);
    CHECK(evening.span == span(22, 24));
    const HourLayout::Block &night =
        layout.blocks[static_cast<std::size_t>(layout.columnOf(monday.addDays(1))->blocks.front())];
    CHECK(night.entry == 0);
    CHECK(night.span == span(0, 2));
}

TEST_CASE("What is short is drawn long enough to be hit, and pushes what follows aside", "[calendar]")
{
    const HourLayout layout = week({{monday, {600, 605}}, {monday, {610, 640}}, {monday, {1'435, 1'440}}});
    REQUIRE(layout.blocks.size() == 3);
    CHECK(layout.blocks[0].rect.height() >= 19);
    CHECK_FALSE(layout.blocks[0].rect.intersects(layout.blocks[1].rect));
    CHECK(layout.blocks[2].rect.bottom() <= 10 + 1200); // within the day
    CHECK(layout.blocks[2].rect.height() >= 19);
}

TEST_CASE("Of more beside each other than there is room for, the rest is counted", "[calendar]")
{
    std::vector<HourLayout::Entry> entries(5, {monday, span(9, 11)});
    entries.push_back({monday, span(14, 15)});
    const HourLayout layout = week(entries, 30); // three lanes in a day of 100
    REQUIRE(layout.mores.size() == 1);
    CHECK(layout.mores.front().hidden == 3);
    CHECK(layout.mores.front().day == monday);
    REQUIRE(layout.columnOf(monday)->blocks.size() == 3);
    CHECK(layout.columnOf(monday)->more == 0);
    for (const HourLayout::Block &block : layout.blocks)
        CHECK_FALSE(block.rect.intersects(layout.mores.front().rect));
    CHECK(layout.moreAt(layout.mores.front().rect.center()) == &layout.mores.front());
    CHECK(layout.blocks.back().rect.width() == 100); // nothing meets it
}
