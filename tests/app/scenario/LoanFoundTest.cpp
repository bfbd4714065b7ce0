// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Records that no code names are found, linked to, brought in, told of, and counted on the home page.
#include "app/export/ExportNotice.h"
#include "app/export/Exporter.h"
#include "app/import/ImportAssistant.h"
#include "app/import/ImportDesk.h"
#include "app/links/LinkOpener.h"
#include "app/pages/HomeBoard.h"
#include "app/pages/HomePage.h"
#include "app/pages/Tile.h"
#include "app/palette/Palette.h"
#include "app/palette/PaletteModel.h"
#include "app/shell/NotificationModel.h"
#include "app/shell/NotificationPopup.h"
#include "tests/app/scenario/Loans.h"
#include "ui/models/QueryModel.h"
#include "ui/models/RecordLink.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ViewTabs.h"
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

// What the palette finds first, by keys alone.
Place foundBy(Seat &seat, const QString &words)
{
    seat.find(words);
    const Page *page = seat.window().pages().current();
    return page == nullptr ? Place::home() : page->place();
}

} // namespace

TEST_CASE("a loan is found by its number, its machine, a telephone and a slip, and by its link", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    const QUuid loan = lend(claire, u"Brise-béton Wacker"_s,
                            {{u"phone"_s, u"04 72 55 66 77"_s}, {u"email"_s, u"chef@gros-oeuvre.example"_s}});
    lend(claire, u"Nacelle"_s);
    const Place place = Place::record(u"test_loan"_s, loan);
    const auto reference = std::get<QString>(stored(claire, loan, u"reference"_s));
    for (const QString &words :
         {reference, u"brise beton"_s, u"+33 4 72 55 66 77"_s, u"CHEF@gros-oeuvre"_s, u"waker"_s}) {
        INFO(words.toStdString());
        CHECK(foundBy(claire, words) == place);
        claire.press(QKeySequence(u"Alt+1"_s));
        REQUIRE(claire.settle());
    }
    // Copied as a link, and opened by it.
    openLoan(claire, loan);
    claire.press(QKeySequence(u"Ctrl+Shift+C"_s));
    const QString copied = QApplication::clipboard()->text();
    REQUIRE(copied.contains(u"regie://test_loan/"_s));
    claire.press(QKeySequence(u"Alt+1"_s));
    LinkOpener opener(claire.connection());
    opener.setWindow(&claire.window());
    opener.open({u"test_loan"_s, {}, reference});
    CHECK(waitFor([&] { return claire.window().pages().current()->place() == place; }));
    REQUIRE(claire.settle());
}

TEST_CASE("a file of loans is tried, brought in as a whole, and taken back", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    openLoans(claire);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"prêts.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Machine;Stage;Begins;Ends;Mél\n"
               "Import 1;Lent;01/12/2026;24/12/2026;a@b.example\n"
               "Import 2;Returned;01/12/2026;01/11/2026;\n");
    file.close();
    ImportAssistant &assistant = *claire.window().imports().open(tests::testLoan(), file.fileName());
    REQUIRE(waitFor([&] { return assistant.trialButton()->isEnabled(); }));
    QTest::mouseClick(assistant.trialButton(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !assistant.session().isRunning(); }));
    REQUIRE(assistant.session().faults().size() == 1); // the rule of the declaration, at its cell
    CHECK(assistant.session().faults().front().column == u"Ends");
    CHECK(loansCalled(claire, u"Import"_s).empty());
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("Machine;Stage\nImport 1;Lent\nImport 2;asked\n");
    file.close();
    assistant.bring(file.fileName());
    REQUIRE(waitFor([&] { return assistant.runButton()->isEnabled() && !assistant.isLoading(); }));
    QTest::mouseClick(assistant.runButton(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !assistant.session().isRunning() && assistant.session().progress().isKept; }));
    CHECK(loansCalled(claire, u"Import"_s).size() == 2);
    QTest::mouseClick(assistant.revertButton(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !assistant.session().isRunning() && assistant.revertButton()->isHidden(); }));
    CHECK(loansCalled(claire, u"Import"_s).empty());
}

TEST_CASE("a list of loans that left as a workbook comes in again", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    const QUuid loan =
        lend(claire, u"Nacelle"_s,
             {{u"stage"_s, u"lent"_s}, {u"ends"_s, QDate(2026, 12, 24)}, {u"deposit"_s, qint64{120'050}}});
    ListPage &page = openLoans(claire);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prêts.xlsx"_s);
    const ExportNotice *notice =
        claire.window().exporter().start(exportOf(page.list(), page.title()), ExportFormat::Xlsx, path);
    REQUIRE(waitFor([&] { return !notice->openButton()->isHidden(); }));
    change(claire, loan, {{u"title"_s, u"L’ancienne"_s}});
    ImportAssistant &assistant = *claire.window().imports().open(tests::testLoan(), path);
    REQUIRE(waitFor([&] { return assistant.runButton()->isEnabled(); }));
    QTest::mouseClick(assistant.runButton(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !assistant.session().isRunning() && assistant.session().progress().isKept; }));
    const std::vector<QUuid> again = loansCalled(claire, u"Nacelle"_s);
    REQUIRE(again.size() == 1);
    CHECK(stored(claire, again.front(), u"stage"_s) == Value(u"lent"_s));
    CHECK(stored(claire, again.front(), u"ends"_s) == Value(QDate(2026, 12, 24)));
    CHECK(stored(claire, again.front(), u"deposit"_s) == Value(qint64{120'050}));
}

TEST_CASE("whoever is entrusted with a loan is told, and the notice opens it", "[loans]")
{
    LoanOffice office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    NotificationModel &notices = sofia.window().notifications().model();
    const QUuid loan = lend(claire, u"Nacelle"_s);
    change(claire, loan, {{u"keeper_id"_s, sofia.connection().session().user}});
    notices.load();
    REQUIRE(waitFor([&] {
        notices.load();
        return notices.rowCount() > 0 && notices.index(0).data().toString().startsWith(u"Loan entrusted to you"_s);
    }));
    CHECK(notices.index(0).data(NotificationModel::UnreadRole).toBool());
    sofia.window().notifications().choose(0);
    REQUIRE(sofia.settle());
    CHECK(sofia.record().place() == Place::record(u"test_loan"_s, loan));
    CHECK(sofia.textOf(u"title") == u"Nacelle");
}

TEST_CASE("a view of loans becomes a tile that counts them and opens them", "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents.value(0));
    lend(claire, u"Nacelle"_s, {{u"stage"_s, u"lent"_s}});
    ListPage &page = openLoans(claire);
    page.takeFocus();
    claire.type(u"/stage:lent"_s);
    claire.press(QKeySequence(Qt::Key_Return));
    REQUIRE(waitFor([&] { return page.records().total() == 1; }));
    page.saveViewAs(u"Dehors"_s);
    REQUIRE(waitFor([&] { return page.tabs().tabText(page.tabs().currentIndex()) == u"Dehors"; }));
    const Place view = page.place();

    claire.press(QKeySequence(u"Alt+1"_s));
    auto *home = qobject_cast<HomePage *>(claire.window().pages().current());
    REQUIRE(home != nullptr);
    REQUIRE(claire.settle());
    claire.click(&home->arrangeButton());
    choose(claire, {u"Dehors"_s, u"Number"_s});
    const auto tile = [&]() -> Tile * { // made anew whenever its view is another
        for (const HomePiece *piece : home->board().pieces()) {
            if (piece->title() == u"Dehors")
                return qobject_cast<Tile *>(piece->widget());
        }
        return nullptr;
    };
    REQUIRE(waitFor([&] { return tile() != nullptr; }));
    CHECK(waitFor([&] { return tile()->accessibleName() == u"Dehors: 1"; }));
    lend(claire, u"Pompe"_s, {{u"stage"_s, u"lent"_s}});
    CHECK(waitFor([&] { return tile()->accessibleName() == u"Dehors: 2"; }));
    claire.click(tile());
    REQUIRE(claire.settle());
    CHECK(claire.window().pages().current()->place() == view);
}
