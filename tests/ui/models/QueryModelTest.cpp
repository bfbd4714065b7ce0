// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/ModelTester.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"

#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int tickets)
        : data(fillWithDemoData(gateway, tickets))
        , model(gateway, *findSchema(u"ticket"))
    {
        model.setSortKeys({SortKey{u"reference"_s}});
        REQUIRE(QTest::qWaitFor([&] { return model.state() == QueryModel::State::Ready && model.total() >= 0; }));
    }

    [[nodiscard]] int column(QStringView key) const
    {
        for (std::size_t at = 0; at < model.columns().size(); ++at) {
            if (toString(model.columns()[at].field->key) == key)
                return static_cast<int>(at) + 1;
        }
        return -1;
    }
    [[nodiscard]] QString cell(int row, QStringView key) const
    {
        return model.index(row, column(key)).data().toString();
    }

    FakeGateway gateway;
    DemoData data;
    QueryModel model;
    ModelTester<QueryModel> tester{model};
};

} // namespace

TEST_CASE("A list shows the labels of what its rows refer to")
{
    Fixture list(3);
    CHECK(list.cell(0, u"client_id") == u"Cave Montfort");
    CHECK(list.cell(0, u"domain_id") == u"Froid commercial");
    CHECK(list.cell(0, u"technician_id") == u"Karim Benali");
    CHECK(list.cell(2, u"technician_id").isEmpty());
    CHECK(list.model.columns().front().path == u"reference");
}

TEST_CASE("What is set one after the other is one question, and the number comes beside it")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 30));
    QueryModel model(gateway, *findSchema(u"ticket"));
    model.setSortKeys({SortKey{u"reference"_s}});
    model.setFixedFilter(Filter::condition(u"title"_s, Operator::NotEmpty));
    model.setColumns(model.columns());
    model.setFilter(Filter::condition(u"reference"_s, Operator::NotEmpty));
    REQUIRE(QTest::qWaitFor([&] { return model.state() == QueryModel::State::Ready && model.total() >= 0; }));
    CHECK(model.total() == 30);
    CHECK(gateway.requestCount(u"fetch"_s) == 2);
    CHECK(gateway.asideCount() == 1);
}

TEST_CASE("Pages are read as they come near the eye, and each row once")
{
    Fixture list(2'000);
    CHECK(list.model.total() == 2'000);
    CHECK(list.model.rowCount() == 2'000); // places for what is not loaded yet
    CHECK(list.model.loadedCount() < 600);
    CHECK(list.model.index(1'999, 1).data(QueryModel::LoadingRole).toBool());

    for (int top = 0; top < 2'000; top += 100) {
        list.model.setVisibleRows(top, std::min(top + 99, 1'999));
        REQUIRE(QTest::qWaitFor([&] { return !list.model.recordAt(std::min(top + 99, 1'999)).isNull(); }));
    }
    REQUIRE(list.model.loadedCount() == 2'000);
    CHECK(list.cell(1'999, u"reference") == u"TK-2026-02000");
    QSet<QUuid> seen;
    for (int row = 0; row < 2'000; ++row)
        seen.insert(list.model.recordAt(row));
    CHECK(seen.size() == 2'000);
}

TEST_CASE("A change of another person reaches the cell, tints it and moves nothing")
{
    Fixture list(50);
    QSignalSpy resets(&list.model, &QAbstractItemModel::modelReset);
    const QUuid id = list.model.recordAt(7);
    list.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Nouvel intitulé"_s}});
    REQUIRE(QTest::qWaitFor([&] { return list.cell(7, u"title") == u"Nouvel intitulé"; }));
    CHECK(list.model.rowOf(id) == 7);
    CHECK(list.model.index(7, list.column(u"title")).data(QueryModel::ChangedAtRole).toLongLong() > 0);
    CHECK(list.model.index(7, list.column(u"status")).data(QueryModel::ChangedAtRole).toLongLong() == 0);
    CHECK(resets.isEmpty());
    CHECK(QTest::qWaitFor(
        [&] { return list.model.index(7, list.column(u"title")).data(QueryModel::ChangedAtRole).toLongLong() == 0; }));
}

TEST_CASE("A change that arrives before the page it happened behind is not lost")
{
    Fixture list(50);
    const QUuid changed = list.model.recordAt(7);
    list.gateway.setDelay(400); // the page is answered now, and arrives late
    list.model.reload();
    QCoreApplication::processEvents(); // asks
    list.gateway.setDelay(0);
    list.gateway.change(u"ticket"_s, changed, {{u"title"_s, u"Entre-temps"_s}});
    CHECK(QTest::qWaitFor([&] { return list.cell(7, u"title") == u"Entre-temps"; }));
    CHECK(list.model.rowOf(changed) == 7);
}

TEST_CASE("Changes are asked for together, at most ten times a second")
{
    Fixture list(200);
    list.model.setVisibleRows(0, 199);
    REQUIRE(QTest::qWaitFor([&] { return list.model.loadedCount() == 200; }));
    const int before = list.gateway.requestCount(u"fetch"_s);
    for (int row = 0; row < 200; ++row)
        list.gateway.change(u"ticket"_s, list.model.recordAt(row), {{u"title"_s, u"Titre %1"_s.arg(row)}});
    REQUIRE(QTest::qWaitFor([&] { return list.cell(199, u"title") == u"Titre 199"; }));
    CHECK(list.gateway.requestCount(u"fetch"_s) - before <= 4);
}

TEST_CASE("An answer that ends early takes nothing away: the rest is asked for")
{
    Fixture list(60);
    list.gateway.setPageRows(7);
    QSignalSpy removed(&list.model, &QAbstractItemModel::rowsRemoved);
    for (int row = 0; row < 60; ++row)
        list.gateway.change(u"ticket"_s, list.model.recordAt(row), {{u"title"_s, u"Titre %1"_s.arg(row)}});
    REQUIRE(QTest::qWaitFor([&] {
        for (int row = 0; row < 60; ++row)
            if (list.cell(row, u"title") != u"Titre %1"_s.arg(row))
                return false;
        return true;
    }));
    for (int row = 0; row < 60; ++row)
        CHECK_FALSE(list.model.index(row, 1).data(QueryModel::GoneRole).toBool());
    CHECK(removed.isEmpty());
    list.model.reload();
    list.model.setVisibleRows(0, 59);
    CHECK(QTest::qWaitFor([&] { return list.model.loadedCount() == 60; }));
}

TEST_CASE("New records wait until they are asked for")
{
    Fixture list(20);
    const QUuid id = list.gateway.add(u"ticket"_s, {{u"title"_s, u"Neuf"_s}});
    list.gateway.announce(u"ticket"_s, id, ChangeType::Insert);
    REQUIRE(QTest::qWaitFor([&] { return list.model.pendingCount() == 1; }));
    CHECK(list.model.rowCount() == 20);
    list.model.showPending();
    REQUIRE(QTest::qWaitFor([&] { return list.model.rowOf(id) >= 0; }));
    CHECK(list.model.pendingCount() == 0);
}

TEST_CASE("New records that are taken back untold wait no longer once the list reads again")
{
    Fixture list(20);
    list.model.setFilter(Filter::condition(u"status"_s, Operator::IsNot, {u"cancelled"_s}));
    REQUIRE(QTest::qWaitFor([&] { return list.model.state() == QueryModel::State::Ready; }));
    std::vector<QUuid> added;
    for (int number = 0; number < 450; ++number) {
        added.push_back(list.gateway.add(u"ticket"_s, {{u"title"_s, u"Neuf"_s}}));
        list.gateway.announce(u"ticket"_s, added.back(), ChangeType::Insert);
    }
    REQUIRE(QTest::qWaitFor([&] { return list.model.pendingCount() == 450; }));
    {
        const QSignalBlocker untold(list.gateway);
        for (std::size_t at = 1; at < added.size(); ++at)
            list.gateway.change(u"ticket"_s, added[at], {{u"status"_s, u"cancelled"_s}});
        QTest::qWait(100);
    }
    REQUIRE(list.model.pendingCount() == 450);
    QSignalSpy told(&list.model, &QueryModel::pendingChanged);
    list.gateway.resync();
    CHECK(QTest::qWaitFor([&] { return list.model.pendingCount() == 1; }));
    REQUIRE_FALSE(told.isEmpty());
    CHECK(told.back().front().toInt() == 1);
}

TEST_CASE("A record that no longer matches stays marked while it is read, and leaves below the eye")
{
    Fixture list(60);
    list.model.setFilter(
        Filter::condition(u"priority"_s, Operator::AnyOf, {u"high"_s, u"low"_s, u"normal"_s, u"critical"_s}));
    REQUIRE(QTest::qWaitFor([&] { return list.model.state() == QueryModel::State::Ready; }));
    list.model.setVisibleRows(0, 20);
    list.model.setFilter(Filter::condition(u"status"_s, Operator::IsNot, {u"cancelled"_s}));
    REQUIRE(QTest::qWaitFor(
        [&] { return list.model.state() == QueryModel::State::Ready && list.model.loadedCount() == 60; }));
    const QUuid visible = list.model.recordAt(4);
    const QUuid below = list.model.recordAt(40);
    list.gateway.change(u"ticket"_s, visible, {{u"status"_s, u"cancelled"_s}});
    list.gateway.change(u"ticket"_s, below, {{u"status"_s, u"cancelled"_s}});
    REQUIRE(QTest::qWaitFor([&] { return list.model.index(4, 1).data(QueryModel::GoneRole).toBool(); }));
    CHECK(list.model.recordAt(4) == visible);
    CHECK(QTest::qWaitFor([&] { return list.model.rowOf(below) < 0; }));
    CHECK(list.model.loadedCount() == 59);
    CHECK(list.model.recordAt(3) == list.data.tickets[3]);
}

TEST_CASE("A list that failed is read again when the server tells to, or has its database back")
{
    Fixture list(5);
    const auto failWith = [&](const QString &code) {
        list.gateway.failNext(u"fetch"_s, Refusal{code, {}, {}, {}, {}, {}});
        list.model.reload();
        REQUIRE(QTest::qWaitFor([&] { return list.model.state() == QueryModel::State::Failed; }));
    };
    failWith(u"database.timeout"_s);
    list.gateway.resync();
    CHECK(QTest::qWaitFor([&] { return list.model.state() == QueryModel::State::Ready; }));
    failWith(u"database.version"_s);
    CHECK(QTest::qWaitFor([&] { return list.model.state() == QueryModel::State::Ready; }, 30'000));
}

TEST_CASE("A refused question shows why, and asking again mends it")
{
    Fixture list(5);
    list.gateway.failNext(u"fetch"_s, Refusal{u"database.timeout"_s, {}, {}, {}, {}, {}});
    list.model.reload();
    REQUIRE(QTest::qWaitFor([&] { return list.model.state() == QueryModel::State::Failed; }));
    CHECK(list.model.failure().code == u"database.timeout");
    CHECK(list.model.rowCount() == 5); // what was there stays readable
    list.model.reload();
    CHECK(QTest::qWaitFor([&] { return list.model.state() == QueryModel::State::Ready; }));
}

TEST_CASE("After a lost connection the list reads again in place")
{
    Fixture list(30);
    list.gateway.setLink(LinkState::Offline);
    const QUuid id = list.model.recordAt(2);
    list.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Pendant la coupure"_s}});
    QTest::qWait(250);
    CHECK(list.cell(2, u"title") != u"Pendant la coupure");
    QSignalSpy resets(&list.model, &QAbstractItemModel::modelReset);
    list.gateway.setLink(LinkState::Online);
    CHECK(QTest::qWaitFor([&] { return list.cell(2, u"title") == u"Pendant la coupure"; }));
    CHECK(resets.isEmpty());
}

TEST_CASE("Everything of the filter is checked, also what is loaded later")
{
    Fixture list(800);
    list.model.checkAll();
    CHECK(QTest::qWaitFor([&] { return list.model.checked().size() == 800; }, 20'000));
    list.model.setChecked(3, false);
    CHECK(list.model.checked().size() == 799);
    list.model.uncheckAll();
    CHECK(list.model.checked().isEmpty());
}

TEST_CASE("What is due today is another question at midnight, and nothing else is")
{
    QDateTime now(QDate(2026, 11, 18), QTime(23, 59, 50));
    FakeGateway gateway([&now] { return now; });
    const DemoData data = fillWithDemoData(gateway, 3);
    for (int day = 0; day < 3; ++day)
        gateway.change(u"ticket"_s, data.tickets[static_cast<std::size_t>(day)],
                       {{u"deadline"_s, Moment::fromDateTime(now.addDays(day).addSecs(-3'600))}});
    QueryModel dueToday(gateway, *findSchema(u"ticket"));
    dueToday.setFilter(Filter::condition(u"deadline"_s, Operator::Is, {u"@day"_s}));
    QueryModel all(gateway, *findSchema(u"ticket"));
    const auto isShown = [&dueToday](const QUuid &ticket) {
        return QTest::qWaitFor([&] { return dueToday.loadedCount() == 1 && dueToday.recordAt(0) == ticket; });
    };
    REQUIRE(isShown(data.tickets[0]));
    REQUIRE(QTest::qWaitFor([&] { return all.state() == QueryModel::State::Ready; }));
    QSignalSpy askedAgain(&all, &QueryModel::questionChanged);

    now = now.addSecs(5); // still the same day
    gateway.days().check();
    CHECK(dueToday.state() == QueryModel::State::Ready);
    now = now.addSecs(10);
    gateway.days().check();
    CHECK(isShown(data.tickets[1]));
    now = now.addDays(1); // the machine slept
    gateway.days().check();
    CHECK(isShown(data.tickets[2]));
    CHECK(askedAgain.isEmpty());
}

TEST_CASE("Who goes far reads there alone, and what lies between when it comes near")
{
    Fixture list(5'000);
    const int before = list.gateway.requestCount(u"fetch"_s);
    list.model.setVisibleRows(4'975, 4'999);
    REQUIRE(QTest::qWaitFor([&] { return !list.model.recordAt(4'975).isNull(); }));
    QTest::qWait(30);
    CHECK(list.cell(4'999, u"reference") == u"TK-2026-05000");
    CHECK(list.cell(4'980, u"reference") == u"TK-2026-04981");
    CHECK(list.gateway.requestCount(u"fetch"_s) - before <= 2);
    CHECK(list.model.loadedCount() < 600);
    CHECK(list.model.recordAt(2'500).isNull());

    list.model.setVisibleRows(2'490, 2'515); // the scroll bar drawn to the middle
    REQUIRE(
        QTest::qWaitFor([&] { return !list.model.recordAt(2'490).isNull() && !list.model.recordAt(2'515).isNull(); }));
    CHECK(list.cell(2'500, u"reference") == u"TK-2026-02501");
    CHECK(list.model.loadedCount() < 1'500);

    for (int top = 4'975; top >= 0; top -= 25) { // upwards, page by page
        list.model.setVisibleRows(top, top + 24);
        REQUIRE(QTest::qWaitFor(
            [&] { return !list.model.recordAt(top).isNull() && !list.model.recordAt(top + 24).isNull(); }));
    }
    CHECK(list.model.loadedCount() == 5'000);
    CHECK(list.model.rowCount() == 5'000);
    for (int row = 0; row < 5'000; ++row) {
        if (list.model.recordAt(row) != list.data.tickets[static_cast<std::size_t>(row)])
            FAIL("another record at " << row);
    }
}

TEST_CASE("Rows far from the eye are places again, and are read again on the way back")
{
    Fixture list(1'500);
    list.model.setKept(300, 100);
    for (int top = 0; top < 1'500; top += 100) {
        list.model.setVisibleRows(top, top + 99);
        REQUIRE(QTest::qWaitFor([&] { return !list.model.recordAt(top + 99).isNull(); }));
    }
    CHECK(list.model.rowCount() == 1'500);
    CHECK(list.model.recordAt(0).isNull());
    CHECK(list.model.index(0, 1).data(QueryModel::LoadingRole).toBool());
    CHECK(list.model.rowOf(list.data.tickets.front()) == -1);
    CHECK(list.model.loadedCount() < 1'000);
    // What changes among the forgotten is no news for who looks elsewhere, and is right once it is read.
    list.gateway.change(u"ticket"_s, list.data.tickets.front(), {{u"title"_s, u"Changé au loin"_s}});
    for (int top = 1'400; top >= 0; top -= 100) {
        list.model.setVisibleRows(top, top + 99);
        REQUIRE(QTest::qWaitFor(
            [&] { return !list.model.recordAt(top).isNull() && !list.model.recordAt(top + 99).isNull(); }));
    }
    CHECK(list.model.rowCount() == 1'500);
    CHECK(list.model.recordAt(0) == list.data.tickets.front());
    CHECK(QTest::qWaitFor([&] { return list.cell(0, u"title") == u"Changé au loin"; }));
}

TEST_CASE("Records that come and go while somebody is far away neither double rows nor hide any")
{
    Fixture list(3'000);
    list.model.setVisibleRows(2'975, 2'999);
    REQUIRE(QTest::qWaitFor([&] { return !list.model.recordAt(2'975).isNull(); }));
    QTest::qWait(30);
    // Three leave the list where nobody looks, one of them in the gap, and the count says so.
    for (const std::size_t ticket : {10UL, 1'500UL, 1'501UL})
        list.gateway.request(Archive{u"ticket"_s, list.data.tickets[ticket],
                                     list.gateway.stored(u"ticket"_s, list.data.tickets[ticket]).version, true},
                             &list.model, [](const Result<Posted> &) {});
    REQUIRE(QTest::qWaitFor([&] { return list.model.total() == 2'997; }, 10'000));
    CHECK(list.model.recordAt(list.model.rowCount() - 1) == list.data.tickets.back());
    for (int top = list.model.rowCount() - 25; top >= 0; top -= 20) {
        list.model.setVisibleRows(top, top + 24);
        REQUIRE(QTest::qWaitFor([&] { return !list.model.recordAt(std::max(top, 0)).isNull(); }));
    }
    list.model.setVisibleRows(0, 24);
    QSet<QUuid> seen;
    const auto look = [&] {
        seen.clear();
        for (int row = 0; row < list.model.rowCount(); ++row) {
            if (!list.model.index(row, 0).data(QueryModel::GoneRole).toBool())
                seen.insert(list.model.recordAt(row));
        }
        return !seen.contains(QUuid());
    };
    CHECK(QTest::qWaitFor(look, 10'000)); // pages that are still on their way
    CHECK(seen.size() == 2'997);
    CHECK_FALSE(seen.contains(list.data.tickets[1'500]));
}
