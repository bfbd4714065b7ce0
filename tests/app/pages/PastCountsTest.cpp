// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the days before, and their line on a tile.
#include "app/pages/PastCounts.h"
#include "app/pages/Spark.h"
#include "app/pages/Tile.h"
#include "app/workspaces/Filters.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/StringMakers.h"
#include "ui/widgets/Formats.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

const QDateTime now({2026, 11, 18}, {10, 42});

Filter openAt(const Moment &at)
{
    return Filter::all(
        {Filter::condition(u"created_at"_s, Operator::Less, {at}),
         Filter::any({filters::openTickets({}), Filter::condition(u"ended_at"_s, Operator::AtLeast, {at})})});
}

struct Desk {
    Desk()
        : gateway([] { return now; })
    {}
    // Minutes before now.
    QUuid add(qint64 begun, std::optional<qint64> ended = {})
    {
        const auto at = [](qint64 minutes) { return Moment::fromDateTime(now.addSecs(-60 * minutes)); };
        Changes values{
            {u"title"_s, u"T"_s}, {u"status"_s, ended ? u"closed"_s : u"new"_s}, {u"created_at"_s, at(begun)}};
        if (ended)
            values.insert(u"ended_at"_s, at(*ended));
        return gateway.add(u"ticket"_s, values);
    }
    FakeGateway gateway;
};

constexpr qint64 day = 24 * 60;

} // namespace

TEST_CASE("the past counts what had begun and not yet ended at this hour of each day")
{
    Desk desk;
    desk.add(10);                    // today: on no day before
    desk.add(day + 1);               // just before this hour of yesterday
    desk.add(day - 1);               // just after it
    desk.add(20 * day);              // for long
    desk.add(20 * day, 3 * day - 1); // until just after this hour three days ago
    desk.add(20 * day, 3 * day + 1); // until just before it
    desk.add(5 * day + 30, 5 * day - 30);
    PastCounts past(desk.gateway, u"ticket"_s, {openAt, {}}, nullptr);
    CHECK(past.isLoading());
    REQUIRE(QTest::qWaitFor([&] { return !past.counts().empty(); }));
    //                                     7  6  5  4  3  2  1 days ago
    CHECK(past.counts() == std::vector<qint64>{3, 3, 4, 3, 2, 1, 2});
    CHECK(past.moments().back() == Moment::fromDateTime(now.addDays(-1)));
    CHECK_FALSE(past.isLoading());
    CHECK(desk.gateway.asideCount() == desk.gateway.requestCount(u"fetch"_s));

    // What cannot be read leaves what was known.
    desk.gateway.failNext(u"fetch"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    past.load();
    REQUIRE(QTest::qWaitFor([&] { return !past.isLoading(); }));
    CHECK(past.counts().back() == 2);
    desk.add(2 * day);
    past.load();
    REQUIRE(QTest::qWaitFor([&] { return !past.isLoading(); }));
    CHECK(past.counts().back() == 3);
}

TEST_CASE("where nothing ever leaves, the past is what there is without what has come since")
{
    Desk desk;
    desk.add(30 * day, 10 * day);
    desk.add(30 * day, 3 * day - 1);
    desk.add(30 * day, 3 * day + 1);
    desk.add(30 * day, 5);
    desk.add(30 * day);
    const auto ended = [] { return filters::endedTickets({}); };
    const auto since = [ended](const Moment &at) {
        return Filter::all({ended(), Filter::condition(u"ended_at"_s, Operator::AtLeast, {at})});
    };
    PastCounts past(desk.gateway, u"ticket"_s, {since, ended}, nullptr);
    REQUIRE(QTest::qWaitFor([&] { return !past.counts().empty(); }));
    CHECK(past.counts() == std::vector<qint64>{1, 1, 1, 1, 2, 3, 3});
}

TEST_CASE("a line goes from the least number at the bottom to the greatest at the top")
{
    const QRectF area(0, 0, 70, 20);
    const std::vector<QPointF> points = sparkPoints(area, {4, 2, 6, 4, 4, 4, 4, 6});
    REQUIRE(points.size() == 8);
    CHECK(points[0] == QPointF(0, 10));
    CHECK(points[1] == QPointF(10, 20));
    CHECK(points[2] == QPointF(20, 0));
    CHECK(points.back() == QPointF(70, 0));
    for (const QPointF &point : sparkPoints(area, {5, 5, 5}))
        CHECK(point.y() == 10);
    CHECK(sparkPoints(area, {5}).empty());
    CHECK(difference(3) == u"+3");
    CHECK(difference(-2) == QString(formats::minus) + u'2');
    CHECK(difference(0) == u"0");
}

TEST_CASE("a tile's line ends in the number of now, and its words say the same")
{
    Tile tile(u"ticket"_s);
    tile.setLabel(u"Open tickets"_s);
    tile.setPast({70, 72, 78}, Tone::Neutral);
    CHECK(tile.line().empty()); // how many there are is not known yet
    tile.setCount(84);
    CHECK(tile.line() == std::vector<qint64>{70, 72, 78, 84});
    tile.setComparison(u"+6 since yesterday"_s, u"+6"_s);
    const int alone = tile.wordsWidth();
    tile.setNote(u"12 critical"_s, Tone::Red);
    CHECK(tile.wordsWidth() <= std::max(alone, 160));
    CHECK(tile.accessibleDescription().startsWith(u"+6 since yesterday\n12 critical\n"));
    CHECK(tile.accessibleDescription().endsWith(u"70 · 72 · 78"));
}
