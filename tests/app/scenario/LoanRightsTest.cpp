// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a role may not do with records that no code names is not offered, not found, and leaves when it is taken away.
#include "app/import/ImportAssistant.h"
#include "app/import/ImportDesk.h"
#include "app/palette/Palette.h"
#include "app/palette/PaletteModel.h"
#include "tests/app/scenario/Loans.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

bool offers(ListPage &page, const QString &entry)
{
    const QList<QAction *> actions = page.makeViewMenu()->actions();
    return std::any_of(actions.begin(), actions.end(), [&](const QAction *action) { return action->text() == entry; });
}

qsizetype found(Seat &seat, const QString &words)
{
    seat.press(QKeySequence(Qt::CTRL | Qt::Key_K));
    seat.type(words);
    Palette &palette = seat.window().palette();
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    const qsizetype count = palette.model().resultCount();
    seat.press(QKeySequence(Qt::Key_Escape));
    return count;
}

} // namespace

TEST_CASE("who may read their own loans alone sees these come and go, and nothing to change them with", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    Seat karim(office.server.port());
    karim.logIn(emailsOf(office.server, u"technician"_s).value(0));
    const QUuid loan = lend(claire, u"Brise-béton Wacker"_s);
    ListPage &page = openLoans(karim);
    CHECK(page.records().total() == 0);
    CHECK_FALSE(offers(page, u"Import…"_s));
    CHECK_FALSE(offers(page, u"Export…"_s));
    CHECK(offers(openLoans(claire), u"Import…"_s));
    CHECK(found(karim, u"Wacker"_s) == 0);
    CHECK(found(claire, u"Wacker"_s) == 1);

    change(claire, loan, {{u"keeper_id"_s, karim.connection().session().user}});
    CHECK(waitFor([&] { return page.records().rowOf(loan) >= 0; }));
    CHECK(found(karim, u"Wacker"_s) == 1);
    page.takeFocus();
    goTo(page, loan, u"stage"_s);
    karim.press(QKeySequence(Qt::Key_F2));
    QTest::qWait(300);
    CHECK(page.list().cells()->editor() == nullptr);
    QApplication::clipboard()->setText(u"Machine\tStage\nUne\tLent\nDeux\tLent\n"_s);
    karim.press(QKeySequence(QKeySequence::Paste));
    CHECK(karim.window().imports().find(tests::testLoan()) == nullptr);
    karim.press(QKeySequence(Qt::Key_Return));
    REQUIRE(karim.settle());
    CHECK(karim.record().page().form()->editor(u"title")->isReadOnly());
    karim.press(QKeySequence(u"Alt+Left"_s));

    change(claire, loan, {{u"keeper_id"_s, Value()}});
    CHECK(waitFor([&] { return found(karim, u"Wacker"_s) == 0; }));
    page.list().model().reload();
    CHECK(waitFor([&] { return page.records().total() == 0; }));
    CHECK(loansCalled(karim, u"Brise"_s).empty());
}
