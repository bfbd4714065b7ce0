// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may no longer be changed, as an invoice may not once it is issued: edits and steps back are refused in words,
// and what depends on it is kept.
#include "app/shell/UndoDesk.h"
#include "tests/app/scenario/Loans.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QString handover = u"test_loan_handover"_s;
const QString signedStays = u"What was signed stays as it was signed."_s;
const QString loanStays = u"Its handover was signed: this loan can no longer be put away."_s;
const QKeySequence save(Qt::CTRL | Qt::Key_S);
const QKeySequence undo(Qt::CTRL | Qt::Key_Z);

void sign(Seat &seat)
{
    auto *box = qobject_cast<QCheckBox *>(seat.field(u"is_signed"));
    REQUIRE(box != nullptr);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    REQUIRE(box->isChecked());
    seat.press(save);
}

bool saysRefused(Seat &seat, const QString &sentence)
{
    for (const Banner *banner : seat.record().page().findChildren<Banner *>()) {
        if (banner->isVisible() && banner->accessibleName().contains(sentence))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("what was signed is neither changed nor taken back, and the reason is told in words", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const QUuid loan = lend(claire, u"Nacelle"_s);
    const QUuid visit = make(claire, handover, {{u"title"_s, u"Remise"_s}, {u"loan_id"_s, loan}});
    claire.window().openPlace(Place::record(handover, visit), OpenIn::NewTab);
    REQUIRE(claire.settle());
    sign(claire);
    REQUIRE(waitFor([&] { return stored(claire, handover, visit, u"is_signed"_s) == Value(true); }));
    REQUIRE(waitFor([&] { return toastText(claire).contains(u"Remise"_s); }));

    // The signature is not taken back, nor what lies behind it.
    claire.record().page().setFocus();
    claire.press(undo);
    REQUIRE(waitFor([&] { return toastText(claire).startsWith(u"Not undone: "_s); }));
    CHECK(toastText(claire).contains(signedStays));
    CHECK(stored(claire, handover, visit, u"is_signed"_s) == Value(true));
    claire.press(undo); // asks whether the one behind instead: that it was made
    REQUIRE(waitFor([&] { return toastText(claire).contains(u"instead?"_s); }));
    claire.press(undo);
    REQUIRE(waitFor([&] { return toastText(claire).startsWith(u"Not undone: "_s); }));

    // An edit stays on the screen with the reason, and nothing of it is stored.
    claire.retype(u"title", u"Remise corrigée"_s);
    claire.press(save);
    REQUIRE(waitFor([&] { return claire.record().page().record().saving() == OpenRecord::Saving::Rejected; }));
    CHECK(saysRefused(claire, signedStays));
    CHECK(claire.record().page().savingText().contains(signedStays));
    CHECK(claire.textOf(u"title") == u"Remise corrigée");
    CHECK(stored(claire, handover, visit, u"title"_s) == Value(u"Remise"_s));
    claire.press(undo); // what was typed
    CHECK(waitFor([&] { return claire.textOf(u"title") == u"Remise"; }));
}

TEST_CASE("what something signed depends on is not put away, neither by Delete nor by an undo", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const QUuid loan = lend(claire, u"Nacelle"_s);
    make(sofia, handover, {{u"title"_s, u"Remise"_s}, {u"loan_id"_s, loan}, {u"is_signed"_s, true}});
    const auto isThere = [&] { return loansCalled(claire, u"Nacelle"_s).size() == 1; };
    ListPage &page = openLoans(claire);
    goTo(page, loan, u"title"_s);
    claire.press(undo); // that it was made
    REQUIRE(waitFor([&] { return toastText(claire).startsWith(u"Not undone: "_s); }));
    CHECK(toastText(claire).contains(loanStays));
    CHECK(isThere());

    page.takeFocus();
    goTo(page, loan, u"title"_s);
    claire.press(QKeySequence(Qt::Key_Delete));
    CHECK(waitFor([&] { return saidBy(claire).contains(loanStays); }));
    CHECK(isThere());
    CHECK(column(page, u"title"_s) == QStringList{u"Nacelle"_s});
}
