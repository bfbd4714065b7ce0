// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/ModelTester.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/chart/ChartCanvas.h"
#include "ui/widgets/chart/ChartView.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(const ChartOptions &options = {}, int tickets = 60)
        : data(fillWithDemoData(gateway, tickets))
        , list(gateway, *findSchema(u"ticket"))
    {
        ViewDefinition view;
        view.presentation.shown = Presentation::Chart;
        view.presentation.chart = options;
        list.arrange(view);
        list.resize(1300, 760);
        list.setPreviewShown(false);
        list.show();
        list.activateWindow();
        if (tickets > 0)
            settle();
        chart().canvas().setFocus();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !chart().isLoading() && chart().canvas().isVisible(); }));
        QTest::qWait(20);
    }
    void add(Changes values)
    {
        values.insert(u"title"_s, u"T"_s);
        values.insert(u"status"_s, u"new"_s);
        gateway.announce(u"ticket"_s, gateway.add(u"ticket"_s, values), ChangeType::Insert);
    }
    [[nodiscard]] ChartView &chart()
    {
        auto *view = qobject_cast<ChartView *>(list.presentations()->rows());
        REQUIRE(view != nullptr);
        return *view;
    }
    [[nodiscard]] const std::vector<ChartPart> &parts() { return chart().model().parts(); }
    [[nodiscard]] qint64 countOf(const QString &field, const QString &value) const
    {
        return std::count_if(data.tickets.begin(), data.tickets.end(), [&](const QUuid &id) {
            return gateway.stored(u"ticket"_s, id).record.text(field) == value;
        });
    }

    FakeGateway gateway;
    DemoData data;
    RecordList list;
};

ChartOptions grouped(const QString &group, ChartKind kind = ChartKind::Bar)
{
    return {kind, group, Measure::Count, {}};
}

} // namespace

TEST_CASE("A chart counts the rows of the list by their state, in the order of the process", "[chart]")
{
    Fixture fixture;
    ChartModel &model = fixture.chart().model();
    const ModelTester<ChartModel> tester(model);
    CHECK(model.inForce().group == u"status");
    CHECK(model.title() == u"Number by status");
    REQUIRE(model.rowCount() >= 5);
    qint64 whole = 0;
    const ChartPart *before = nullptr;
    for (const ChartPart &part : fixture.parts()) {
        const QString key = std::get<QString>(part.value);
        CHECK(part.measured == Value(fixture.countOf(u"status"_s, key)));
        CHECK(part.condition == Filter::condition(u"status"_s, Operator::Is, {key}));
        CHECK((!before || before->choice < part.choice));
        whole += std::get<qint64>(part.measured);
        before = &part;
    }
    CHECK(whole == 60);
    CHECK(model.index(0, ChartModel::TitleColumn).data().toString() == u"New");
    CHECK(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString() == u"Status");
    // The same numbers as a table, for reading and for copying.
    fixture.chart().table().setFocus();
    QTest::keyClick(&fixture.chart().table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    CHECK(lines.front() == u"Status\tNumber\tShare");
    CHECK(lines[1].startsWith(u"New\t%1\t"_s.arg(fixture.countOf(u"status"_s, u"new"_s))));
    CHECK(lines.size() == model.rowCount() + 2);
}

TEST_CASE("Shares of a whole have the same decimals in every line", "[chart]")
{
    Fixture fixture({}, 0);
    for (const QString &status : {u"new"_s, u"qualified"_s, u"new"_s, u"new"_s})
        fixture.gateway.announce(u"ticket"_s,
                                 fixture.gateway.add(u"ticket"_s, {{u"title"_s, u"T"_s}, {u"status"_s, status}}),
                                 ChangeType::Insert);
    const ChartModel &model = fixture.chart().model();
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 2; }));
    const auto share = [&model](int row) { return model.index(row, ChartModel::ShareColumn).data().toString(); };
    REQUIRE(QTest::qWaitFor([&] { return share(0) == u"75.0\u00a0%"; }));
    CHECK(share(1) == u"25.0\u00a0%");
}

TEST_CASE("The rows behind a bar, a slice or a point are one click away", "[chart]")
{
    const auto kind = GENERATE(ChartKind::Bar, ChartKind::Line, ChartKind::Pie);
    Fixture fixture(grouped(u"priority"_s, kind));
    ChartCanvas &canvas = fixture.chart().canvas();
    REQUIRE(fixture.parts().size() == 4);
    REQUIRE(QTest::qWaitFor([&] { return !canvas.pointOf(1).isNull(); }));
    QTest::qWait(50);
    const QPoint point = canvas.pointOf(1);
    QWidget *target = canvas.childAt(point);
    REQUIRE(target != nullptr);
    const QString key = std::get<QString>(fixture.parts()[1].value);
    const qint64 count = std::get<qint64>(fixture.parts()[1].measured);
    QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(&canvas, point));
    CHECK(fixture.list.presentations()->shown() == Presentation::Table);
    CHECK(fixture.list.filterRow()->filter() == Filter::condition(u"priority"_s, Operator::Is, {key}));
    CHECK(QTest::qWaitFor([&] { return fixture.list.model().total() == count; }));
}

TEST_CASE("Arrows go from part to part, Enter opens, Ctrl+T changes to the table", "[chart]")
{
    Fixture fixture(grouped(u"priority"_s));
    ChartView &chart = fixture.chart();
    ChartCanvas &canvas = chart.canvas();
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(canvas.current() == 0);
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(canvas.current() == 1);
    CHECK(chart.table().currentIndex().row() == 1);
    CHECK(canvas.accessibleName().startsWith(fixture.parts()[1].title));
    QTest::keyClick(&canvas, Qt::Key_End);
    CHECK(canvas.current() == 3);
    QTest::keyClick(&canvas, Qt::Key_T, Qt::ControlModifier);
    CHECK(chart.table().hasFocus());
    QTest::keyClick(&chart.table(), Qt::Key_Up);
    CHECK(canvas.current() == 2);
    const Filter wanted = fixture.parts()[2].condition;
    QTest::keyClick(&chart.table(), Qt::Key_Return);
    CHECK(fixture.list.presentations()->shown() == Presentation::Table);
    CHECK(fixture.list.filterRow()->filter() == wanted);
}

TEST_CASE("Days are grouped in steps, in their order and without gaps", "[chart]")
{
    Fixture fixture(grouped(u"deadline:month"_s, ChartKind::Line), 0);
    const QDate first(2026, 3, 1);
    const auto add = [&](QDate day, const Value &hours) {
        fixture.add(
            {{u"estimated_hours"_s, hours},
             {u"deadline"_s, day.isValid() ? Value(Moment::fromDateTime(QDateTime(day, QTime(9, 0)))) : Value()}});
    };
    add(first.addDays(3), qint64{10'000});
    add(first.addDays(9), qint64{30'000});
    add(first.addMonths(3), qint64{20'000});
    add(first.addYears(-30), qint64{10'000}); // far beyond what is drawn
    add({}, qint64{10'000});
    fixture.chart().model().reload();
    fixture.settle();
    const std::vector<ChartPart> &parts = fixture.parts();
    REQUIRE(parts.size() == ChartModel::mostSteps + 2);
    CHECK(parts.front().value == Value(first.addMonths(3 - ChartModel::mostSteps + 1)));
    const std::size_t march = ChartModel::mostSteps - 4;
    CHECK(parts[march].value == Value(first));
    CHECK(parts[march].measured == Value(qint64{2}));
    CHECK(parts[march].title == u"March 2026");
    CHECK(parts[march].condition == Filter::condition(u"deadline"_s, Operator::Between, {first, QDate(2026, 3, 31)}));
    CHECK(parts[march + 1].measured == Value(qint64{0})); // nothing in April
    CHECK(isEmpty(parts[ChartModel::mostSteps].value));
    CHECK(parts.back().isRest);
    CHECK(parts.back().measured == Value(qint64{1}));
    CHECK(fixture.chart().canvas().leftOut() == 2);
    // An average has no number where there is nothing.
    fixture.chart().model().setOptions({ChartKind::Line, u"deadline:month"_s, Measure::Average, u"estimated_hours"_s});
    fixture.settle();
    REQUIRE(fixture.parts().size() == 4);
    CHECK(fixture.parts()[0].measured == Value(qint64{20'000}));
}

TEST_CASE("Of many groups the greatest stand by themselves, the others together", "[chart]")
{
    Fixture fixture(grouped(u"client.name"_s), 0);
    for (int number = 0; number < 20; ++number) {
        const QUuid party = fixture.gateway.add(u"party"_s, {{u"name"_s, u"Client %1"_s.arg(number)}});
        for (int ticket = 0; ticket <= number; ++ticket)
            fixture.add({{u"client_id"_s, party}});
    }
    fixture.chart().model().reload();
    fixture.settle();
    REQUIRE(fixture.parts().size() == ChartModel::mostGroups);
    CHECK(fixture.parts().front().title == u"Client 19");
    CHECK(fixture.parts().front().measured == Value(qint64{20}));
    const ChartPart rest = fixture.parts().back();
    CHECK(rest.isRest);
    CHECK(rest.title == u"Others");
    CHECK(rest.measured == Value(qint64{45})); // clients 0 to 8
    // Its rows too.
    QTest::keyClick(&fixture.chart().canvas(), Qt::Key_End);
    QTest::keyClick(&fixture.chart().canvas(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return fixture.list.model().total() == 45; }));
}

TEST_CASE("A chart measures numbers, follows changes and the filter, and is part of the view", "[chart]")
{
    Fixture fixture({ChartKind::Bar, u"priority"_s, Measure::Sum, u"estimated_hours"_s});
    ChartModel &model = fixture.chart().model();
    const ModelTester<ChartModel> tester(model);
    CHECK(model.measureTitle() == u"Sum of estimated hours");
    CHECK(model.title() == u"Sum of estimated hours by priority");
    REQUIRE_FALSE(fixture.parts().empty());
    const QUuid ticket = fixture.data.tickets.front();
    const QString priority = fixture.gateway.stored(u"ticket"_s, ticket).record.text(u"priority");
    const auto hours = [&] {
        for (const ChartPart &part : fixture.parts()) {
            if (part.value == Value(priority))
                return std::get<qint64>(part.measured);
        }
        return qint64{-1};
    };
    const qint64 before = hours();
    CHECK(before == 40'000 * fixture.countOf(u"priority"_s, priority));
    fixture.chart().canvas().setCurrent(1);
    fixture.gateway.change(u"ticket"_s, ticket, {{u"estimated_hours"_s, qint64{90'000}}});
    CHECK(QTest::qWaitFor([&] { return hours() == before + 50'000; }));
    CHECK(tester.reset + tester.changed > 0);
    CHECK(fixture.chart().canvas().current() == 1);

    QSignalSpy arranged(&fixture.list, &RecordList::arranged);
    fixture.chart().kinds().setCurrent(2);
    CHECK(fixture.list.arrangement().presentation.chart.kind == ChartKind::Pie);
    CHECK(arranged.count() > 0);
    ViewDefinition view = fixture.list.arrangement();
    view.filter = Filter::condition(u"priority"_s, Operator::Is, {u"low"_s});
    fixture.list.arrange(view);
    CHECK(QTest::qWaitFor([&] { return fixture.parts().size() == 1; }));
    // Theme and language may change under it.
    fixture.gateway.failNext(u"fetch"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    model.reload();
    CHECK(QTest::qWaitFor([&] { return !fixture.chart().problem().isEmpty(); }));
    model.reload();
    CHECK(QTest::qWaitFor([&] { return fixture.chart().problem().isEmpty(); }));
}

TEST_CASE("Every entity can be a chart, though none is named anywhere", "[chart]")
{
    FakeGateway gateway;
    int charts = 0;
    for (const Schema *schema : catalogue()) {
        if (chartGroups(*schema, gateway).empty() || !gateway.may(schema->name() + u".read"_s))
            continue;
        INFO(schema->name().toStdString());
        RecordList list(gateway, *schema);
        list.resize(1000, 600);
        list.show();
        CHECK(list.presentations()->isOffered(Presentation::Chart));
        list.presentations()->show(Presentation::Chart);
        auto *chart = qobject_cast<ChartView *>(list.presentations()->rows());
        REQUIRE(chart != nullptr);
        CHECK_FALSE(chart->model().inForce().group.isEmpty());
        CHECK(QTest::qWaitFor([&] { return !chart->isLoading(); }));
        CHECK(chart->problem().isEmpty());
        ++charts;
    }
    CHECK(charts >= 10);
}

TEST_CASE("A chart beside the work asks for its figures alone, and keeps nobody waiting")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 60));
    QueryModel rows(gateway, *findSchema(u"ticket"));
    ChartModel chart(rows, gateway);
    rows.setDormant(true);
    chart.setAside();
    ChartOptions byStatus;
    byStatus.group = u"status"_s;
    chart.setOptions(byStatus);
    chart.setActive(true);
    REQUIRE(QTest::qWaitFor([&] { return chart.rowCount() > 1; }));
    rows.setFilter(Filter::condition(u"status"_s, Operator::Is, {u"new"_s}));
    REQUIRE(QTest::qWaitFor([&] { return chart.rowCount() == 1; }));
    QTest::qWait(50);
    CHECK(gateway.requestCount(u"fetch"_s) <= 3);
    CHECK(gateway.asideCount() == gateway.requestCount(u"fetch"_s));
    CHECK(rows.loadedCount() == 0);
}
