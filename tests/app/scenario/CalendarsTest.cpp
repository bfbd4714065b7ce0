// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list as a calendar and as a chart, on the real server.
#include "app/shell/UndoDesk.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/CalendarView.h"

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

struct Office {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
};

Moment deadlineOf(Seat &seat, const QUuid &ticket)
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"deadline"_s};
    query.filter = Filter::condition(u"id"_s, Operator::Is, {ticket});
    const RowSet rows = seat.fetch(query);
    const auto *moment = std::get_if<Moment>(&rows.columns.front().values.front());
    return moment ? *moment : Moment();
}

} // namespace

TEST_CASE("an entry carried to another day is saved, seen by a colleague, and taken back", "[calendar]")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    CalendarView &theirs = turnTo<CalendarView>(sofia, openTickets(sofia), Presentation::Calendar);

    CalendarView &calendar = turnTo<CalendarView>(claire, openTickets(claire), Presentation::Calendar);
    CalendarModel &model = calendar.model();
    REQUIRE(model.start());
    REQUIRE(model.start()->path == u"deadline");
    REQUIRE(waitFor([&] { return model.rowCount() > 0; }));
    // The first entry that is drawn; its place is found with the keys.
    REQUIRE_FALSE(calendar.grid().places().blocks.empty());
    const CalendarEntry entry =
        model.entries()[static_cast<std::size_t>(calendar.grid().places().blocks.front().entry)];
    calendar.grid().setCurrentDay(entry.first);
    claire.press(QKeySequence(Qt::Key_Down));
    REQUIRE(calendar.currentRecord() == entry.id);
    const Moment before = deadlineOf(claire, entry.id);
    const auto dayAfter = Moment::fromDateTime(before.toDateTime().toLocalTime().addDays(1));
    claire.press(QKeySequence(Qt::Key_Space));
    claire.press(QKeySequence(Qt::Key_Right));
    claire.press(QKeySequence(Qt::Key_Return));
    CHECK(waitFor([&] { return deadlineOf(claire, entry.id) == dayAfter; }));
    CHECK(waitFor([&] {
        const int row = theirs.model().rowOf(entry.id);
        return row >= 0 && theirs.model().entries()[static_cast<std::size_t>(row)].first == entry.first.addDays(1);
    }));
    CHECK(waitFor([&] { return calendar.grid().currentDay() == entry.first.addDays(1); }));
    REQUIRE(waitFor([&] { return claire.window().undoDesk().toast() != nullptr; }));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
    CHECK(waitFor([&] { return deadlineOf(claire, entry.id) == before; }));
    CHECK(waitFor([&] {
        const int row = model.rowOf(entry.id);
        return row >= 0 && model.entries()[static_cast<std::size_t>(row)].first == entry.first;
    }));
}
