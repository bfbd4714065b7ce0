// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/CalendarLayout.h"

#include <catch2/catch.hpp>

using namespace regie;

namespace {

const QDate monday(2026, 11, 16);

CalendarLayout layOut(
    const std::vector<CalendarLayout::Entry> &entries, int lines,
    const std::function<qint64(QDate)> &unread = [](QDate) { return 0; })
{
    CalendarLayout::Measures measures;
    measures.head = 24;
    measures.line = 20;
    measures.inset = 2;
    measures.area = QRect(0, 30, 700, 26 + 20 * lines);
    const auto countOn = [&](QDate day) {
        qint64 count = unread(day);
        for (const CalendarLayout::Entry &entry : entries)
            count += day >= entry.first && day <= entry.last ? 1 : 0;
        return count;
    };
    return CalendarLayout::of(monday, monday.addDays(6), entries, countOn, measures);
}

} // namespace

TEST_CASE("Blocks stand below each other, what goes through several days above", "[calendar]")
{
    const CalendarLayout layout =
        layOut({{monday, monday}, {monday, monday.addDays(2)}, {monday.addDays(1), monday.addDays(1)}}, 3);
    REQUIRE(layout.cells.size() == 7);
    REQUIRE(layout.blocks.size() == 3);
    CHECK(layout.blocks[0].entry == 1);
    CHECK(layout.blocks[0].rect == QRect(2, 54, 296, 18));
    CHECK(layout.blocks[1].entry == 0);
    CHECK(layout.blocks[1].rect.top() == 74);
    CHECK(layout.blocks[2].rect == QRect(102, 74, 96, 18)); // in the lane that is free on that day
    CHECK(layout.cells[1].blocks.size() == 2);
    CHECK(layout.cells[2].blocks.size() == 1);
    CHECK(layout.cells[0].hidden == 0);
    CHECK(layout.blockAt(QPoint(150, 60)) == &layout.blocks[0]);
    CHECK(layout.blockAt(QPoint(650, 60)) == nullptr);
    CHECK(layout.cellAt(QPoint(650, 60))->day == monday.addDays(6));
}

TEST_CASE("The last line of a full day counts what does not fit, also what was not read", "[calendar]")
{
    const std::vector<CalendarLayout::Entry> entries(4, {monday, monday});
    const CalendarLayout full = layOut(entries, 4);
    CHECK(full.blocks.size() == 4);
    CHECK(full.cells[0].hidden == 0);
    const CalendarLayout over = layOut(entries, 3);
    CHECK(over.blocks.size() == 2);
    CHECK(over.cells[0].hidden == 2);
    CHECK(over.cells[0].more.top() == 54 + 2 * 20);
    const CalendarLayout unread = layOut(entries, 4, [](QDate day) { return day == monday ? 96 : 0; });
    CHECK(unread.blocks.size() == 3);
    CHECK(unread.cells[0].hidden == 97);
    const CalendarLayout none = layOut(entries, 0);
    CHECK(none.blocks.empty());
    CHECK(none.cells[0].hidden == 4);
}

TEST_CASE("What one full day hides is counted on all of its days", "[calendar]")
{
    // The long one is in the second lane, which Tuesday gives up for counting.
    const CalendarLayout layout = layOut({{monday, monday.addDays(6)},
                                          {monday, monday.addDays(3)},
                                          {monday.addDays(1), monday.addDays(1)},
                                          {monday.addDays(1), monday.addDays(1)}},
                                         2);
    REQUIRE(layout.blocks.size() == 1);
    CHECK(layout.cells[0].hidden == 1);
    CHECK(layout.cells[1].hidden == 3);
    CHECK(layout.cells[3].hidden == 1);
    CHECK(layout.cells[4].hidden == 0);
}
