// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ordered lines of a record that no code names: pasted, moved, removed, and taken back, against a server.
#include "tests/app/scenario/Loans.h"
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
