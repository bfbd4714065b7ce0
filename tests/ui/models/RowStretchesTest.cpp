// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"

#include "ui/models/RowStretches.h"

#include <catch2/catch.hpp>

using namespace regie;

namespace {

std::vector<LoadedRow> rows(int count)
{
    std::vector<LoadedRow> made;
    for (int row = 0; row < count; ++row) {
        made.emplace_back();
        made.back().id = QUuid::createUuid();
    }
    return made;
}

} // namespace

TEST_CASE("Rows far from the eye are forgotten, and their places stay")
{
    RowStretches stretches;
    stretches.resizeGap({0, 0, {}}, 1'000);
    std::vector<LoadedRow> top = rows(400);
    const QUuid first = top.front().id;
    const QUuid middle = top[200].id;
    stretches.fill(0, std::move(top), {true, false, "behind the top"});
    stretches.fill(600, rows(100), {false, false, "behind the middle"});
    stretches.fill(900, rows(50), {false, false, "behind the end"});
    REQUIRE(stretches.loadedCount() == 550);

    CHECK(stretches.forgetOutside(150, 650, 1000) == 0);
    CHECK(stretches.size() == 1'000);
    CHECK(stretches.loadedCount() == 350); // 150 above and the 50 below; what reaches into sight stays whole at its end
    CHECK(stretches.at(149) == nullptr);
    REQUIRE(stretches.at(150) != nullptr);
    CHECK(stretches.rowOf(first) == -1);
    CHECK(stretches.rowOf(middle) == 200);
    CHECK(stretches.at(200)->id == middle);
    CHECK(stretches.at(920) == nullptr);
    // What is forgotten can be read again: from the top, and behind what is left.
    const auto above = stretches.gapAt(10);
    REQUIRE(above);
    CHECK(above->begin == 0);
    CHECK(above->end == 150);
    CHECK(above->after.isEmpty());
    const auto below = stretches.gapAt(920);
    REQUIRE(below);
    CHECK(below->begin == 700);
    CHECK(below->end == 1'000);
    CHECK(below->after == "behind the middle");
    stretches.at(160)->isGone = true;
    CHECK(stretches.forgetOutside(300, 650, 1000) == 1); // it was counted as gone
}

TEST_CASE("Rows are forgotten a few at a time, those farthest up first")
{
    RowStretches stretches;
    stretches.resizeGap({0, 0, {}}, 1'000);
    stretches.fill(0, rows(400), {true, false, "behind the top"});
    const QUuid kept = stretches.at(300)->id;
    for (const int left : {280, 160, 100, 100}) {
        CHECK(stretches.forgetOutside(300, 350, 120) == 0);
        CHECK(stretches.loadedCount() == left);
        CHECK(stretches.at(399 - left) == nullptr);
        CHECK(stretches.at(400 - left) != nullptr);
    }
    CHECK(stretches.rowOf(kept) == 300);
    CHECK(stretches.size() == 1'000);
}
