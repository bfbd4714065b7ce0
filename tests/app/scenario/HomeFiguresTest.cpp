// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the home pages against the rows of a real server: numbers of the days before, and the flow of tickets.
#include "app/pages/FlowPiece.h"
#include "app/pages/HomeBoard.h"
#include "app/pages/HomePage.h"
#include "app/pages/ListPage.h"
#include "app/pages/PastCounts.h"
#include "app/pages/Spark.h"
#include "app/pages/Tile.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/FlowModel.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/chart/FlowChart.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

struct Row {
    Moment created;
    Moment ended;
    Moment deadline;
    [[nodiscard]] bool isOpenAt(const Moment &at) const { return created < at && (ended.isNull() || ended >= at); }
};

Moment momentOf(const Value &value)
{
    const auto *moment = std::get_if<Moment>(&value);
    return moment == nullptr ? Moment() : *moment;
}

// Every ticket that the person may see, as the server holds it.
std::vector<Row> rowsOf(Seat &seat)
{
    std::vector<Row> rows;
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"created_at"_s, u"ended_at"_s, u"deadline"_s};
    query.limit = Query::maxLimit;
    do {
        const RowSet page = seat.fetch(query);
        for (std::size_t row = 0; row < page.size(); ++row)
            rows.push_back({momentOf(page.columns[0].values[row]), momentOf(page.columns[1].values[row]),
                            momentOf(page.columns[2].values[row])});
        query.after = page.next;
    } while (!query.after.isEmpty());
    return rows;
}

QDate localDay(const Moment &moment)
{
    return moment.toDateTime().toLocalTime().date();
}

bool countsAt(const QString &piece, const Row &row, const Moment &at)
{
    if (piece == u"tickets/open")
        return row.isOpenAt(at);
    if (piece == u"tickets/at_risk")
        return row.isOpenAt(at) && !row.deadline.isNull() &&
               row.deadline < Moment::fromDateTime(at.toDateTime().addSecs(4 * 3600));
    if (piece == u"tickets/today")
        return row.isOpenAt(at) && !row.deadline.isNull() && localDay(row.deadline) == localDay(at);
    return !row.ended.isNull() && row.ended < at; // tickets/ended
}

HomePage &homeOf(Seat &seat)
{
    auto *home = qobject_cast<HomePage *>(seat.window().pages().current());
    REQUIRE(home != nullptr);
    REQUIRE(waitFor([&] { return !home->isLoading(); }));
    REQUIRE(seat.settle());
    return *home;
}

HomePiece *pieceOf(HomePage &home, const QString &key)
{
    for (HomePiece *piece : home.board().pieces()) {
        if (piece->tile().piece == key)
            return piece;
    }
    return nullptr;
}

qint64 sum(const std::vector<FlowStep> &steps, qint64 FlowStep::*number)
{
    qint64 sum = 0;
    for (const FlowStep &step : steps)
        sum += step.*number;
    return sum;
}

} // namespace

TEST_CASE("the numbers of the days before are those that the rows give, and each tile opens its rows")
{
    const RunningServer server(4'000);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).front());
    HomePage &home = homeOf(seat);
    const std::vector<Row> rows = rowsOf(seat);
    REQUIRE(rows.size() > 3'000);
    for (const QString &key : {u"tickets/open"_s, u"tickets/at_risk"_s, u"tickets/today"_s, u"tickets/ended"_s}) {
        INFO(key.toStdString());
        HomePiece *piece = pieceOf(home, key);
        REQUIRE(piece != nullptr);
        const auto *past = piece->findChild<PastCounts *>();
        REQUIRE(past != nullptr);
        std::vector<qint64> expected;
        for (const Moment &at : past->moments())
            expected.push_back(
                std::count_if(rows.begin(), rows.end(), [&](const Row &row) { return countsAt(key, row, at); }));
        REQUIRE(expected.size() == 7);
        auto *tile = qobject_cast<Tile *>(piece->widget());
        // What is due soon is so by the clock: the number of now is asked again each minute.
        const auto isTold = [&] {
            std::vector<qint64> line = expected;
            const Moment now = Moment::now();
            line.push_back(
                std::count_if(rows.begin(), rows.end(), [&](const Row &row) { return countsAt(key, row, now); }));
            return tile->line() == line;
        };
        CHECK(waitFor(isTold, 90'000));
        expected = tile->line();
        REQUIRE(expected.size() == 8);
        CHECK(std::set(expected.begin(), expected.end()).size() > 1); // a line that says something
        const qint64 change = expected[7] - expected[6];
        CHECK(tile->comparison() ==
              (change == 0 ? u"as yesterday"_s : u"%1 since yesterday"_s.arg(difference(change))));
    }
    // Whose past the records don't tell has none.
    for (const QString &key : {u"tickets/unassigned"_s, u"tickets/waiting_client"_s}) {
        auto *tile = qobject_cast<Tile *>(pieceOf(home, key)->widget());
        CHECK(tile->line().empty());
        CHECK(tile->comparison().isEmpty());
    }

    // One that comes in now changes the number and what it compares with, not the days before.
    auto *tile = qobject_cast<Tile *>(pieceOf(home, u"tickets/open"_s)->widget());
    std::vector<qint64> line = tile->line();
    Query some;
    some.entity = u"ticket"_s;
    some.columns = {u"domain_id"_s, u"client_id"_s};
    some.limit = 1;
    const RowSet one = seat.fetch(some);
    seat.connection().request(Save{.entity = u"ticket"_s,
                                   .id = newUuid(),
                                   .version = 0,
                                   .changes = {{u"title"_s, u"Pompe en panne"_s},
                                               {u"domain_id"_s, one.columns[0].values[0]},
                                               {u"client_id"_s, one.columns[1].values[0]}}},
                              &seat.connection(), [](const Result<Posted> &answer) { CHECK(answer); });
    ++line.back();
    CHECK(waitFor([&] { return tile->line() == line; }));
    seat.press(QKeySequence(Qt::Key_F5));
    REQUIRE(seat.settle());
    CHECK(tile->line() == line);
    const qint64 change = line[7] - line[6];
    CHECK(tile->comparison() == (change == 0 ? u"as yesterday"_s : u"%1 since yesterday"_s.arg(difference(change))));
    seat.click(tile);
    REQUIRE(seat.settle());
    auto *list = qobject_cast<ListPage *>(seat.window().pages().current());
    REQUIRE(list != nullptr);
    CHECK(list->place() == Place::list(u"tickets"_s, u"open"_s));
    CHECK(waitFor([&] { return list->records().total() == line.back(); }));
}

TEST_CASE("what was opened and what ended each day is what the rows give, with the balance of the week")
{
    const RunningServer server(4'000);
    for (const QString &role : {u"support"_s, u"manager"_s}) {
        INFO(role.toStdString());
        Seat seat(server.port());
        seat.logIn(emailsOf(server, role).front());
        auto *flow = qobject_cast<FlowPiece *>(pieceOf(homeOf(seat), u"trend"_s));
        REQUIRE(flow != nullptr);
        const std::vector<Row> rows = rowsOf(seat);
        const std::vector<FlowStep> &steps = flow->model().steps();
        REQUIRE(steps.size() == 30);
        const QDate today = seat.connection().days().today();
        CHECK(steps.back().first == today);
        qint64 balance = 0;
        for (const FlowStep &step : steps) {
            INFO(step.title.toStdString());
            const auto isThen = [&](const Moment &moment) {
                return !moment.isNull() && localDay(moment) == step.first;
            };
            const auto begun =
                std::count_if(rows.begin(), rows.end(), [&](const Row &row) { return isThen(row.created); });
            const auto ended =
                std::count_if(rows.begin(), rows.end(), [&](const Row &row) { return isThen(row.ended); });
            CHECK(step.begun == begun);
            CHECK(step.ended == ended);
            if (step.first >= today.addDays(1 - today.dayOfWeek()))
                balance += begun - ended;
        }
        CHECK(sum(steps, &FlowStep::begun) > 30);
        CHECK(sum(steps, &FlowStep::ended) > 30);
        CHECK(flow->model().balance() == balance);
        CHECK(flow->balanceWords() == difference(balance));

        // A click among the lines opens the records of that day.
        const FlowStep clicked = steps[12];
        const auto ofThatDay = std::count_if(rows.begin(), rows.end(), [&clicked](const Row &row) {
            const auto isThen = [&clicked](const Moment &moment) {
                return !moment.isNull() && localDay(moment) == clicked.first;
            };
            return isThen(row.created) || isThen(row.ended);
        });
        QTest::mouseClick(&flow->chart(), Qt::LeftButton, {}, flow->chart().pointOf(12));
        REQUIRE(seat.settle());
        const auto *list = qobject_cast<ListPage *>(seat.window().pages().current());
        REQUIRE(list != nullptr);
        CHECK(list->place().section == u"tickets");
        CHECK(list->place().view == u"all");
        CHECK(waitFor([&] { return list->records().total() == ofThatDay; }));
    }
}
