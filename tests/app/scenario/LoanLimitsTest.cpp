// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many cards a column of a board should hold: set by keys and by the mouse, exceeded, and kept.
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/BoardView.h"

#include <QApplication>
#include <QLabel>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// Steps the number by the small arrow at its edge.
void clickArrow(const QSpinBox &number, QStyle::SubControl arrow)
{
    QStyleOptionSpinBox option;
    option.initFrom(&number);
    option.subControls = QStyle::SC_All;
    option.stepEnabled = QAbstractSpinBox::StepUpEnabled | QAbstractSpinBox::StepDownEnabled;
    const QRect place = number.style()->subControlRect(QStyle::CC_SpinBox, &option, arrow, &number);
    REQUIRE_FALSE(place.isEmpty());
    QTest::mouseClick(const_cast<QSpinBox *>(&number), Qt::LeftButton, {}, place.center());
}

} // namespace

TEST_CASE("a column says when it holds more cards than its limit, and the limit is there on every computer", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    lend(claire, u"Perceuse"_s);
    lend(claire, u"Pompe"_s);
    lend(claire, u"Nacelle"_s, {{u"stage"_s, u"lent"_s}});
    BoardView &board = turnTo<BoardView>(claire, openLoans(claire), Presentation::Kanban);
    const auto asked = [&]() -> BoardLane & { return laneOf(board, u"asked"_s); };
    const auto lent = [&]() -> BoardLane & { return laneOf(board, u"lent"_s); };
    REQUIRE(waitFor([&] { return asked().countLabel()->text() == u"2"; }));

    pressButton(claire, lent(), u"Limit of the column Lent"_s);
    auto *most = qobject_cast<QSpinBox *>(QApplication::focusWidget());
    REQUIRE(most != nullptr);
    CHECK(most->accessibleName() == u"At most so many cards:");
    claire.type(u"2"_s);
    CHECK(waitFor([&] { return lent().countLabel()->text() == u"1 of 2"; }));
    clickArrow(*most, QStyle::SC_SpinBoxUp);
    CHECK(waitFor([&] { return lent().countLabel()->text() == u"1 of 3"; }));
    clickArrow(*most, QStyle::SC_SpinBoxDown);
    QTest::keyClick(most, Qt::Key_Down);
    CHECK(waitFor([&] { return lent().countLabel()->text() == u"1 of 1"; }));
    claire.press(QKeySequence(Qt::Key_Escape));
    REQUIRE(waitFor([] { return QApplication::activePopupWidget() == nullptr; }));
    CHECK_FALSE(lent().saysOver());

    // A limit is no barrier: the card goes there, and the column says what that makes.
    dragCard(board, u"asked"_s, u"lent"_s);
    CHECK(waitFor([&] { return lent().countLabel()->text() == u"2 of 1"; }));
    CHECK(lent().saysOver());
    CHECK(lent().countLabel()->toolTip().startsWith(u"More than the "_s));
    {
        Seat elsewhere(office.server.port());
        elsewhere.logIn(office.agents[0]);
        BoardView &there = turnTo<BoardView>(elsewhere, openLoans(elsewhere), Presentation::Kanban);
        CHECK(waitFor([&] { return laneOf(there, u"lent"_s).countLabel()->text() == u"2 of 1"; }));
        CHECK(laneOf(there, u"lent"_s).saysOver());
    }
    dragCard(board, u"lent"_s, u"returned"_s);
    CHECK(waitFor([&] { return lent().countLabel()->text() == u"1 of 1"; }));
    CHECK_FALSE(lent().saysOver());
}
