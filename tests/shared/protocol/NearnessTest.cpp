// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Nearness.h"
#include "shared/domain/support/Ticket.h"
#include "shared/protocol/ViewDefinition.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QTimeZone>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array all{Nearness::Past, Nearness::Today, Nearness::Tomorrow, Nearness::ThisWeek, Nearness::Later};

bool isWithin(const Filter &filter, Moment moment)
{
    if (filter.type == Filter::Type::All)
        return std::all_of(filter.children.begin(), filter.children.end(),
                           [&](const Filter &child) { return isWithin(child, moment); });
    const auto border = std::get<Moment>(filter.values.front());
    return filter.op == Operator::Less ? moment < border : !(moment < border);
}

} // namespace

TEST_CASE("The day that stands for a group belongs to it, and groups follow each other without a gap")
{
    const QDate monday(2026, 11, 16);
    for (int weekday = 0; weekday < 7; ++weekday) {
        const QDate today = monday.addDays(weekday);
        INFO(today.toString(Qt::ISODate).toStdString());
        for (const Nearness nearness : all) {
            if (nearness == Nearness::ThisWeek && weekday >= 5)
                continue; // nothing is left of the week after tomorrow
            CHECK(nearnessOf(firstDayOf(nearness, today), today) == nearness);
            CHECK(nearnessOf(firstDayOf(nearness, today).addDays(-1), today) <= nearness);
        }
        for (int day = -10; day < 20; ++day)
            CHECK(nearnessOf(today.addDays(day), today) <= nearnessOf(today.addDays(day + 1), today));
        CHECK(nearnessOf(today.addDays(7), today) == Nearness::Later);
    }
}

TEST_CASE("Every moment is in one group, that which its condition says, also where the clock is changed")
{
    const QTimeZone paris("Europe/Paris");
    for (const QDate today : {QDate(2026, 11, 18), QDate(2026, 10, 24), QDate(2026, 3, 28), QDate(2026, 11, 22)}) {
        const QDateTime now(today, QTime(10, 42), paris);
        for (int minutes = -3'000; minutes < 12 * 24 * 60; minutes += 29) {
            const Moment moment = Moment::fromDateTime(now.addSecs(60 * minutes));
            const Nearness expected = nearnessOf(moment, now);
            CHECK((expected == Nearness::Past) == (minutes < 0));
            for (const Nearness nearness : all) {
                const Filter condition = nearnessCondition(schemaOf<Ticket>(), u"deadline"_s, nearness, now);
                CHECK(isWithin(condition, moment) == (nearness == expected));
            }
        }
    }
}

TEST_CASE("A group by nearness is a step of its path")
{
    const GroupStep step = groupStep(u"deadline:due");
    CHECK(step.path == u"deadline");
    CHECK(step.isDue);
    CHECK_FALSE(step.isWhole());
    CHECK(groupText(step) == u"deadline:due");
    CHECK(groupStep(u"deadline").isWhole());
    CHECK_FALSE(groupStep(u"deadline:week").isDue);
}
