// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ordered lines of a record that no code names: pasted, moved, removed, and taken back, against a server.
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/models/lines/LineModel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineFoot.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/lines/LineView.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence save(Qt::CTRL | Qt::Key_S);

LineGrid &linesOf(Seat &seat)
{
    RecordPage &page = seat.record().page();
    REQUIRE(waitFor([&] { return page.related() != nullptr && page.related()->shownLines() != nullptr; }));
    LineGrid &grid = *page.related()->shownLines();
    REQUIRE(waitFor([&] { return grid.model().isLoaded(); }));
    return grid;
}

QStringList names(LineGrid &grid)
{
    QStringList all;
    for (int row = 0; row < grid.model().rowCount(); ++row)
        all.append(grid.model().index(row, grid.model().columnOf(u"title")).data().toString());
    return all;
}

// The line of this row, by its number, above (or, as the last one, below) the middle of another.
void carryLine(LineGrid &grid, int row, int to)
{
    LineView &view = *grid.view();
    const auto number = [&](int of) { return view.visualRect(grid.model().index(of, 0)).center(); };
    drag(view.viewport(), number(row), view.viewport(), number(to) + QPoint(0, to > row ? 8 : -8));
}

// As the server has them.
QStringList storedOrder(Seat &seat, const QUuid &loan)
{
    Query query;
    query.entity = u"test_loan_item"_s;
    query.columns = {u"title"_s};
    query.filter = Filter::condition(u"loan_id"_s, Operator::Is, {loan});
    query.sort = {SortKey{u"position"_s}};
    const RowSet rows = seat.fetch(query);
    QStringList titles;
    for (const Value &title : rows.columns.front().values)
        titles.append(std::get<QString>(title));
    return titles;
}

QString totals(LineGrid &grid)
{
    return grid.findChild<LineFoot *>()->accessibleName();
}

} // namespace

TEST_CASE("accessories of a loan are pasted, ordered and removed, and stand so at the colleague's", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const QUuid loan = lend(claire, u"Nacelle"_s);
    openLoan(claire, loan);
    openLoan(sofia, loan);
    LineGrid &mine = linesOf(claire);
    LineGrid &theirs = linesOf(sofia);

    QApplication::clipboard()->setText(u"Harnais\t2\t45,00 €\nLonge\t4\t12,50\nCasque\t2\t19,90\n"_s);
    mine.view()->setFocus();
    claire.press(QKeySequence(Qt::Key_Insert));
    claire.press(QKeySequence(Qt::Key_Escape));
    mine.view()->setFocus();
    claire.press(QKeySequence(QKeySequence::Paste));
    REQUIRE(waitFor([&] { return names(mine).contains(u"Casque"_s); }));
    CHECK(totals(mine).contains(formats::money(179'80))); // while nothing is saved
    CHECK(names(theirs).isEmpty());
    claire.press(save);
    REQUIRE(waitFor([&] { return !claire.record().hasDraft(); }));
    CHECK(waitFor([&] { return names(theirs) == QStringList{u"Harnais"_s, u"Longe"_s, u"Casque"_s}; }));
    CHECK(totals(theirs).contains(formats::money(179'80)));

    // The last one first, the middle one gone: one save.
    mine.view()->setFocus();
    mine.view()->setCurrentIndex(mine.model().index(2, mine.model().columnOf(u"title")));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Up));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Up));
    CHECK(names(mine) == QStringList{u"Casque"_s, u"Harnais"_s, u"Longe"_s});
    mine.view()->setCurrentIndex(mine.model().index(1, mine.model().columnOf(u"title")));
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Delete));
    claire.press(save);
    REQUIRE(waitFor([&] { return !claire.record().hasDraft(); }));
    CHECK(waitFor([&] { return names(theirs) == QStringList{u"Casque"_s, u"Longe"_s}; }));
    openLoan(sofia, loan);
    CHECK(names(linesOf(sofia)) == QStringList{u"Casque"_s, u"Longe"_s}); // as the server has it

    mine.view()->setFocus();
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
    CHECK(waitFor([&] { return names(theirs) == QStringList{u"Harnais"_s, u"Longe"_s, u"Casque"_s}; }));
}

TEST_CASE("accessories of a loan are carried into another order by the mouse, which holds once saved", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const QUuid loan = lend(claire, u"Nacelle"_s);
    const QStringList made{u"Harnais"_s, u"Longe"_s, u"Casque"_s, u"Gants"_s};
    for (qsizetype at = 0; at < made.size(); ++at)
        make(claire, u"test_loan_item"_s, {{u"loan_id"_s, loan}, {u"position"_s, at + 1}, {u"title"_s, made[at]}});
    openLoan(sofia, loan);
    openLoan(claire, loan);
    LineGrid &mine = linesOf(claire);
    LineGrid &theirs = linesOf(sofia);
    REQUIRE(names(mine) == made);

    carryLine(mine, 0, 2);
    const QStringList once{u"Longe"_s, u"Casque"_s, u"Harnais"_s, u"Gants"_s};
    CHECK(names(mine) == once);
    CHECK(claire.record().hasDraft()); // an order is saved as everything else of a record
    CHECK(storedOrder(claire, loan) == made);
    CHECK(names(theirs) == made);
    claire.press(save);
    REQUIRE(waitFor([&] { return !claire.record().hasDraft(); }));
    CHECK(storedOrder(claire, loan) == once);
    CHECK(waitFor([&] { return names(theirs) == once; }));

    // The last one to the top; then the colleague moves another.
    carryLine(mine, 3, 0);
    claire.press(save);
    REQUIRE(waitFor([&] { return !claire.record().hasDraft(); }));
    const QStringList twice{u"Gants"_s, u"Longe"_s, u"Casque"_s, u"Harnais"_s};
    REQUIRE(waitFor([&] { return names(theirs) == twice; }));
    carryLine(theirs, 2, 1);
    sofia.press(save);
    const QStringList thrice{u"Gants"_s, u"Casque"_s, u"Longe"_s, u"Harnais"_s};
    CHECK(waitFor([&] { return names(mine) == thrice; }));
    CHECK(storedOrder(claire, loan) == thrice);
    Seat again(office.server.port());
    again.logIn(office.agents[0]);
    openLoan(again, loan);
    CHECK(names(linesOf(again)) == thrice);
}
