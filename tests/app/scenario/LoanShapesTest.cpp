// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other shapes of a list that no code names: board, calendar and chart, by mouse and keys.
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/chart/ChartCanvas.h"
#include "ui/widgets/chart/ChartView.h"

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

TEST_CASE("loans are cards that go from column to column, for the colleague too", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const QUuid drill = lend(claire, u"Perceuse"_s, {{u"deposit"_s, qint64{15'000}}});
    const QUuid lift = lend(claire, u"Nacelle"_s, {{u"stage"_s, u"lent"_s}, {u"deposit"_s, qint64{200'000}}});
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    BoardView &theirs = turnTo<BoardView>(sofia, openLoans(sofia), Presentation::Kanban);
    ListPage &page = openLoans(claire);
    BoardView &board = turnTo<BoardView>(claire, page, Presentation::Kanban);
    ViewDefinition totals = page.list().arrangement();
    totals.presentation.kanban.total = u"deposit"_s;
    page.list().arrange(totals);
    REQUIRE(claire.settle());
    REQUIRE(board.model().columns().size() == 3);
    CHECK(waitFor([&] { return board.model().columns()[1].total == Value(qint64{200'000}); }));

    CardList &asked = cardsOf(board, u"asked"_s);
    REQUIRE(waitFor([&] { return asked.cards().rowOf(drill) == 0; }));
    dragCard(board, u"asked"_s, u"lent"_s);
    CHECK(waitFor([&] { return stored(claire, drill, u"stage"_s) == Value(u"lent"_s); }));
    CHECK(waitFor([&] { return cardsOf(theirs, u"lent"_s).cards().rowOf(drill) >= 0; }));
    CHECK(waitFor([&] { return board.model().columns()[1].total == Value(qint64{215'000}); }));
    // And by keys.
    CardList &lent = cardsOf(board, u"lent"_s);
    lent.setFocus();
    REQUIRE(waitFor([&] { return lent.cards().rowOf(lift) >= 0; }));
    lent.setCurrentRow(lent.cards().rowOf(lift));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Return})
        claire.press(QKeySequence(key));
    CHECK(waitFor([&] { return stored(claire, lift, u"stage"_s) == Value(u"returned"_s); }));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
    CHECK(waitFor([&] { return stored(claire, lift, u"stage"_s) == Value(u"lent"_s); }));
    CHECK(waitFor([&] { return cardsOf(theirs, u"lent"_s).cards().rowOf(lift) >= 0; }));
}

TEST_CASE("loans stand on all their days, move with both ends, and are counted in a chart", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    const QDate today = QDate::currentDate();
    const QUuid drill =
        lend(claire, u"Perceuse"_s, {{u"begins"_s, today}, {u"ends"_s, today.addDays(2)}, {u"stage"_s, u"lent"_s}});
    lend(claire, u"Nacelle"_s, {{u"begins"_s, today.addDays(40)}, {u"ends"_s, today.addDays(41)}});
    lend(claire, u"Pompe"_s);
    ListPage &page = openLoans(claire);
    CalendarView &calendar = turnTo<CalendarView>(claire, page, Presentation::Calendar);
    CalendarModel &model = calendar.model();
    REQUIRE(model.start());
    CHECK(model.start()->path == u"begins");
    ViewDefinition spans = page.list().arrangement();
    spans.presentation.calendar.start = u"begins"_s;
    spans.presentation.calendar.end = u"ends"_s;
    page.list().arrange(spans);
    REQUIRE(claire.settle());
    REQUIRE(waitFor([&] { return model.rowOf(drill) >= 0; }));
    calendar.grid().setCurrentDay(today);
    claire.press(QKeySequence(Qt::Key_Down));
    REQUIRE(calendar.currentRecord() == drill);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Return})
        claire.press(QKeySequence(key));
    CHECK(waitFor([&] { return stored(claire, drill, u"begins"_s) == Value(today.addDays(1)); }));
    CHECK(stored(claire, drill, u"ends"_s) == Value(today.addDays(3)));

    ChartView &chart = turnTo<ChartView>(claire, page, Presentation::Chart);
    ViewDefinition counted = page.list().arrangement();
    counted.presentation.chart = {ChartKind::Bar, u"stage"_s, Measure::Count, {}};
    page.list().arrange(counted);
    REQUIRE(claire.settle());
    const auto bars = [&] {
        QStringList said;
        for (const ChartPart &part : chart.model().parts())
            said.append(u"%1 %2"_s.arg(part.title).arg(std::get<qint64>(part.measured)));
        return said;
    };
    CHECK(bars() == QStringList{u"Asked for 2"_s, u"Lent 1"_s});
    change(claire, drill, {{u"stage"_s, u"returned"_s}}); // it follows
    CHECK(waitFor([&] { return bars() == QStringList{u"Asked for 2"_s, u"Returned 1"_s}; }));
    page.takeFocus();
    claire.press(QKeySequence(Qt::Key_Home));
    claire.press(QKeySequence(Qt::Key_Return));
    CHECK(page.list().presentations()->shown() == Presentation::Table);
    CHECK(waitFor([&] { return page.list().model().total() == 2; }));
}
