// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What came in and what went out, step by step.
#include "shared/domain/Catalogue.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/StringMakers.h"
#include "ui/models/FlowModel.h"
#include "ui/theme/Style.h"
#include "ui/widgets/chart/FlowChart.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

const QDate wednesday(2026, 11, 18);

struct Fixture {
    Fixture()
        : gateway([] {
            return QDateTime(wednesday, {10, 42});
        })
        , model(gateway, *findSchema(u"ticket"), {[] { return Filter(); }, u"created_at"_s, u"ended_at"_s})
        , chart(model, nullptr)
    {
        chart.setNames({u"Tickets"_s, u"Opened"_s, u"Ended"_s});
        chart.resize(700, 260);
    }
    // Days before that Wednesday; none: not ended.
    QUuid add(int begun, std::optional<int> ended = {}, QTime at = {9, 0})
    {
        Changes values{{u"title"_s, u"T"_s},
                       {u"status"_s, u"new"_s},
                       {u"created_at"_s, Moment::fromDateTime(QDateTime(wednesday.addDays(-begun), at))}};
        if (ended)
            values.insert(u"ended_at"_s, Moment::fromDateTime(QDateTime(wednesday.addDays(-*ended), at)));
        return gateway.add(u"ticket"_s, values);
    }
    void read(Period::Unit unit, int count)
    {
        model.setSteps(unit, count);
        REQUIRE(QTest::qWaitFor([&] { return model.isLoaded(); }));
    }
    const FlowStep &before(int steps)
    {
        return model.steps()[model.steps().size() - 1 - static_cast<std::size_t>(steps)];
    }

    FakeGateway gateway;
    FlowModel model;
    FlowChart chart;
};

} // namespace

TEST_CASE("days have what began and what ended on them, also those on which nothing did")
{
    Fixture flow;
    flow.add(0);
    flow.add(0, 0);
    flow.add(1, 0);
    flow.add(3, 1, {23, 59}); // the Sunday before, to the last minute
    flow.add(2, {}, {0, 0});  // the Monday, from its first
    flow.add(29, 9);
    flow.add(30, 3); // came in too long ago to be shown, and went out on Sunday
    flow.read(Period::Unit::Day, 30);
    REQUIRE(flow.model.steps().size() == 30);
    CHECK(flow.before(0).first == wednesday);
    const auto is = [&](int day, qint64 begun, qint64 ended) {
        return flow.before(day).begun == begun && flow.before(day).ended == ended;
    };
    CHECK(is(0, 2, 2));
    CHECK(is(1, 1, 1));
    CHECK(is(2, 1, 0));
    CHECK(is(3, 1, 1));
    CHECK(is(4, 0, 0));
    CHECK(is(9, 0, 1));
    CHECK(is(29, 1, 0));
    CHECK(flow.model.balance() == 4 - 3); // since Monday
    CHECK(flow.model.balanceUnit() == Period::Unit::Week);

    flow.read(Period::Unit::Week, 12);
    CHECK(flow.before(0).first == QDate(2026, 11, 16));
    CHECK(is(0, 4, 3));
    CHECK(is(1, 1, 2)); // up to Sunday, 15 November
    CHECK(flow.model.balance() == 1);

    flow.read(Period::Unit::Month, 12);
    CHECK(is(0, 5, 5));
    CHECK(is(1, 2, 0));
    CHECK(flow.model.balance() == 0);
    CHECK(flow.model.balanceUnit() == Period::Unit::Month);
}

TEST_CASE("the records of a step are those that began or ended within it")
{
    Fixture flow;
    const QUuid begun = flow.add(1);
    const QUuid ended = flow.add(20, 1, {23, 59});
    flow.add(2);
    flow.add(20, 2);
    flow.read(Period::Unit::Day, 30);
    const auto idsOf = [&flow](const FlowStep &step) {
        Query query;
        query.entity = u"ticket"_s;
        query.filter = resolved(*findSchema(u"ticket"), flow.model.filterOf(step), flow.gateway.filterClock());
        std::vector<QUuid> ids;
        bool isRead = false;
        flow.gateway.request(Fetch{query}, &flow.model, [&](const Result<RowSet> &rows) {
            ids = rows ? rows->ids : std::vector<QUuid>();
            isRead = true;
        });
        REQUIRE(QTest::qWaitFor([&] { return isRead; }));
        return QSet<QUuid>(ids.begin(), ids.end());
    };
    CHECK(idsOf(flow.before(1)) == QSet{begun, ended});
    flow.read(Period::Unit::Week, 12);
    CHECK(idsOf(flow.before(0)).size() == 4);
}

TEST_CASE("the lines follow what is done, and stand through what cannot be read")
{
    Fixture flow;
    flow.add(0);
    flow.read(Period::Unit::Day, 30);
    CHECK(flow.model.balance() == 1);
    const QUuid ticket = flow.add(0);
    flow.gateway.announce(u"ticket"_s, ticket, ChangeType::Insert);
    CHECK(QTest::qWaitFor([&] { return flow.model.balance() == 2; }));
    CHECK(flow.gateway.asideCount() == flow.gateway.requestCount(u"fetch"_s));

    flow.gateway.failNext(u"fetch"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    flow.model.load();
    CHECK(QTest::qWaitFor([&] { return !flow.model.problem().isEmpty(); }));
    CHECK(flow.model.balance() == 2);
    flow.model.load();
    CHECK(QTest::qWaitFor([&] { return flow.model.problem().isEmpty(); }));
}

TEST_CASE("the chart says a day under the mouse and by the arrows, and tells weekends apart")
{
    Fixture flow;
    for (int day = 0; day < 30; ++day) {
        for (int more = 0; more < 3 + day % 4; ++more)
            flow.add(day, day % 3 == 0 ? std::optional(day) : std::nullopt);
    }
    flow.chart.show();
    flow.read(Period::Unit::Day, 30);
    flow.chart.setFocus();
    QTest::keyClick(&flow.chart, Qt::Key_Left);
    CHECK(flow.chart.current() == 29);
    CHECK(flow.chart.accessibleName().endsWith(u": Opened: 3, Ended: 3"));
    QTest::keyClick(&flow.chart, Qt::Key_Left);
    CHECK(flow.chart.accessibleName().endsWith(u": Opened: 4, Ended: 0"));
    QTest::keyClick(&flow.chart, Qt::Key_Home);
    CHECK(flow.chart.current() == 0);
    CHECK(flow.chart.accessibleDescription().contains(u"16/11: Opened: 5, Ended: 0"));

    QSignalSpy opened(&flow.chart, &FlowChart::opened);
    QTest::keyClick(&flow.chart, Qt::Key_Return);
    CHECK(opened.size() == 1);
    QTest::mouseMove(&flow.chart, flow.chart.pointOf(20));
    CHECK(QTest::qWaitFor([&] { return flow.chart.current() == 20; }));
    QTest::mouseClick(&flow.chart, Qt::LeftButton, {}, flow.chart.pointOf(20));
    CHECK(opened.size() == 2);
    CHECK(opened[0][0].toInt() == 0);
    CHECK(opened[1][0].toInt() == 20);

    // Above the lines, between two rules: the ground of a Sunday is another than that of the Monday after it.
    flow.chart.setCurrent(-1);
    const QImage picture = flow.chart.grab().toImage();
    const auto groundOf = [&](int daysBefore) {
        const QPoint at = flow.chart.pointOf(29 - daysBefore);
        return picture.pixelColor(at.x(), 20);
    };
    CHECK(groundOf(3) == themeOf(&flow.chart)[Colour::Sunken]);
    CHECK(groundOf(4) == groundOf(3));
    CHECK(groundOf(2) != groundOf(3));
}
