// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Boards, calendars and charts while the server is away: they stay to be read, say why nothing can be done, and go on.
#include "app/shell/OfflineBand.h"
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardList.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/chart/ChartCanvas.h"
#include "ui/widgets/chart/ChartView.h"

#include <QTableView>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QString outOfReach = u"Needs the server, which is out of reach"_s;

bool showsBand(Seat &seat)
{
    const auto *band = seat.window().findChild<OfflineBand *>();
    return band != nullptr && band->isVisible() && band->accessibleName().startsWith(u"Offline since"_s);
}

void loseServer(LoanOffice &office, Seat &seat)
{
    office.server.stop();
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Offline && showsBand(seat); }));
}

// By itself: nobody asks to try again.
void findServer(LoanOffice &office, Seat &seat)
{
    office.server.start();
    REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Online; }, 60'000));
    CHECK(waitFor([&] { return !showsBand(seat); }));
}

int blockCount(CalendarView &calendar)
{
    return static_cast<int>(calendar.grid().places().blocks.size());
}

QStringList bars(ChartView &chart)
{
    QStringList said;
    for (const ChartPart &part : chart.model().parts())
        said.append(u"%1 %2"_s.arg(part.title).arg(std::get<qint64>(part.measured)));
    return said;
}

} // namespace

TEST_CASE("a board is read while the server is away, refuses in words, and goes on by itself", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const QUuid drill = lend(claire, u"Perceuse"_s);
    BoardView &board = turnTo<BoardView>(claire, openLoans(claire), Presentation::Kanban);
    REQUIRE(waitFor([&] { return cardsOf(board, u"asked"_s).cards().rowOf(drill) == 0; }));

    loseServer(office, claire);
    CHECK(cardsOf(board, u"asked"_s).cards().rowOf(drill) == 0);
    dragCard(board, u"asked"_s, u"lent"_s);
    CHECK(saidBy(claire).contains(outOfReach));
    CHECK(cardsOf(board, u"asked"_s).cards().rowOf(drill) == 0);
    cardsOf(board, u"asked"_s).setFocus();
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Return})
        claire.press(QKeySequence(key));
    CHECK(cardsOf(board, u"asked"_s).cards().rowOf(drill) == 0);

    findServer(office, claire);
    REQUIRE(claire.settle());
    CHECK(stored(claire, drill, u"stage"_s) == Value(u"asked"_s)); // nothing was kept to be done later
    dragCard(board, u"asked"_s, u"lent"_s);
    CHECK(waitFor([&] { return stored(claire, drill, u"stage"_s) == Value(u"lent"_s); }));
    CHECK(waitFor([&] { return cardsOf(board, u"lent"_s).cards().rowOf(drill) == 0; }));
}

TEST_CASE("a calendar and a chart are read while the server is away, and follow what happened meanwhile", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const QDate today = QDate::currentDate();
    const QUuid drill = lend(claire, u"Perceuse"_s, {{u"begins"_s, today}});
    ListPage &page = openLoans(claire);
    SECTION("calendar")
    {
        CalendarView &calendar = turnTo<CalendarView>(claire, page, Presentation::Calendar);
        REQUIRE(waitFor([&] { return blockCount(calendar) == 1; }));
        const QRect block = calendar.grid().places().blocks.front().rect;

        loseServer(office, claire);
        CHECK(blockCount(calendar) == 1);
        drag(&calendar.grid(), block.center(), &calendar.grid(), block.center() + QPoint(0, 120));
        CHECK(saidBy(claire).contains(outOfReach));
        CHECK(calendar.model().entries().front().first == today);
        claire.press(QKeySequence(Qt::Key_PageDown)); // a month that nobody has read
        CHECK(showsBand(claire));
        claire.press(QKeySequence(Qt::Key_PageUp));
        CHECK(blockCount(calendar) == 1);

        findServer(office, claire);
        Seat sofia(office.server.port());
        sofia.logIn(office.agents[1]);
        change(sofia, drill, {{u"begins"_s, today.addDays(today.day() < 15 ? 2 : -2)}});
        CHECK(waitFor(
            [&] { return !calendar.model().entries().empty() && calendar.model().entries().front().first != today; }));
    }
    SECTION("chart")
    {
        ChartView &chart = turnTo<ChartView>(claire, page, Presentation::Chart);
        ViewDefinition counted = page.list().arrangement();
        counted.presentation.chart = {ChartKind::Bar, u"stage"_s, Measure::Count, {}};
        page.list().arrange(counted);
        REQUIRE(claire.settle());
        REQUIRE(bars(chart) == QStringList{u"Asked for 1"_s});

        loseServer(office, claire);
        CHECK(bars(chart) == QStringList{u"Asked for 1"_s});
        CHECK(chart.problem().isEmpty());
        page.takeFocus();
        claire.press(QKeySequence(Qt::CTRL | Qt::Key_T)); // its table is read as well
        CHECK(chart.table().isVisible());
        claire.press(QKeySequence(Qt::CTRL | Qt::Key_T));

        findServer(office, claire);
        Seat sofia(office.server.port());
        sofia.logIn(office.agents[1]);
        change(sofia, drill, {{u"stage"_s, u"lent"_s}});
        CHECK(waitFor([&] { return bars(chart) == QStringList{u"Lent 1"_s}; }));
    }
}
