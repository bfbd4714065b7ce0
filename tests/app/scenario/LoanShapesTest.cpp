// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other shapes of a list that no code names: board, calendar and chart, by mouse and keys.
#include "tests/app/scenario/Loans.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/chart/ChartCanvas.h"
#include "ui/widgets/chart/ChartView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QMouseEvent>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

template <class View>
View &turnTo(Seat &seat, ListPage &page, Presentation shape)
{
    page.takeFocus();
    for (int turn = 0; turn < 4 && page.list().presentations()->shown() != shape; ++turn)
        seat.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown));
    auto *view = qobject_cast<View *>(page.list().presentations()->rows());
    REQUIRE(view != nullptr);
    REQUIRE(seat.settle());
    return *view;
}

CardList &cardsOf(BoardView &board, const QString &key)
{
    for (BoardLane *lane : board.lanes()) {
        if (board.model().columns()[static_cast<std::size_t>(lane->column())].key == key)
            return *lane->cards();
    }
    throw std::runtime_error("no such column");
}

void drag(QWidget *from, const QPoint &start, QWidget *to, const QPoint &there)
{
    const QPoint end = from->mapFromGlobal(to->mapToGlobal(there));
    const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButtons held) {
        QMouseEvent event(type, QPointF(at), QPointF(from->mapToGlobal(at)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, {});
        QApplication::sendEvent(from, &event);
    };
    send(QEvent::MouseButtonPress, start, Qt::LeftButton);
    for (const QPoint &at : {start + QPoint(24, 4), (start + end) / 2, end})
        send(QEvent::MouseMove, at, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, end, Qt::NoButton);
}

} // namespace

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
    drag(asked.viewport(), asked.visualRect(asked.model()->index(0, 1)).center(), cardsOf(board, u"lent"_s).viewport(),
         QPoint(50, 60));
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
