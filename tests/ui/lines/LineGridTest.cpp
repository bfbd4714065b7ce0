// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lines/LinesFixture.h"

#include "ui/theme/ThemeManager.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/record/RecordForm.h"

#include <QClipboard>
#include <QDir>
#include <QLineEdit>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("A click opens the cell, what is typed makes the totals at once, Ctrl+S saves all of it in one request",
          "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    const ModelTester<LineModel> tester(LinesFixture::model(*page));
    LineFoot *foot = LinesFixture::grid(*page).foot();
    const int amount = LinesFixture::model(*page).columnOf(u"amount");
    CHECK(foot->total(amount) == formats::money(600'00));

    LinesFixture::click(*page, 1, u"price");
    REQUIRE(LinesFixture::editor(*page));
    LinesFixture::type(u"1000,5"_s);
    CHECK(LinesFixture::text(*page, 1, u"amount") == formats::money(1000'50));
    CHECK(foot->total(amount) == formats::money(1400'50));
    CHECK(page->record().hasEdits());
    CHECK(page->record().saving() == OpenRecord::Saving::Modified);

    LinesFixture::press(Qt::Key_Tab); // amount is made by the others: on to the day
    REQUIRE(LinesFixture::editor(*page));
    CHECK(LinesFixture::editor(*page)->field().key == "day");
    LinesFixture::type(u"18/11/2026"_s);
    LinesFixture::press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(LinesFixture::isSaved(*page));
    CHECK(fixture.gateway.requestCount(u"save_all"_s) == 1);
    CHECK(fixture.gateway.requestCount(u"save"_s) == 0);
    const Record stored = fixture.gateway.stored(u"test_line"_s, fixture.ids[1]).record;
    CHECK(stored.value(u"price"_s) == Value(qint64{1000'50}));
    CHECK(stored.value(u"day"_s) == Value(QDate(2026, 11, 18)));
    CHECK_FALSE(page->record().hasEdits());
}

TEST_CASE("Tab walks the cells and adds a line after the last; Escape takes an untouched one away", "[lines]")
{
    LinesFixture fixture(1);
    const auto page = fixture.open();
    const ModelTester<LineModel> tester(LinesFixture::model(*page));
    LinesFixture::click(*page, 0, u"title");
    QStringList walked;
    while (LinesFixture::model(*page).rowCount() == 1) {
        REQUIRE(LinesFixture::editor(*page));
        walked.append(toString(LinesFixture::editor(*page)->field().key));
        REQUIRE(walked.size() < 10);
        LinesFixture::press(Qt::Key_Tab);
        REQUIRE(QTest::qWaitFor([&] { return LinesFixture::editor(*page) != nullptr; }));
    }
    CHECK(walked == QStringList{u"title"_s, u"quantity"_s, u"price"_s, u"day"_s, u"party_id"_s});
    CHECK(LinesFixture::editor(*page)->field().key == "title");
    CHECK(LinesFixture::view(*page).currentIndex().row() == 1);

    SECTION("Escape")
    {
        LinesFixture::press(Qt::Key_Escape);
        CHECK(LinesFixture::model(*page).rowCount() == 1);
        CHECK_FALSE(LinesFixture::editor(*page));
        CHECK_FALSE(page->record().hasEdits());
    }
    SECTION("Shift+Tab goes back to the line above")
    {
        LinesFixture::press(Qt::Key_Backtab, Qt::ShiftModifier);
        REQUIRE(LinesFixture::editor(*page));
        CHECK(LinesFixture::view(*page).currentIndex().row() == 0);
        CHECK(LinesFixture::editor(*page)->field().key == "party_id");
    }
    SECTION("typed into, it stays and is saved with its owner and its place")
    {
        LinesFixture::type(u"Vase"_s);
        LinesFixture::press(Qt::Key_Escape); // never loses what was typed
        CHECK(LinesFixture::titles(*page).size() == 2);
        page->save();
        REQUIRE(LinesFixture::isSaved(*page));
        const QUuid added = LinesFixture::model(*page).lineAt(1);
        const Record stored = fixture.gateway.stored(u"test_line"_s, added).record;
        CHECK(stored.uuid(u"quote_id"_s) == fixture.quote);
        CHECK(stored.text(u"title"_s) == u"Vase");
        CHECK(std::get<qint64>(stored.value(u"position"_s)) > 10);
    }
    SECTION("and Tab at its end leaves the grid when nobody touched it")
    {
        for (int time = 0; time < 5; ++time)
            LinesFixture::press(Qt::Key_Tab);
        CHECK(QTest::qWaitFor([&] { return LinesFixture::model(*page).rowCount() == 1; }));
    }
}

TEST_CASE("Enter goes down its column, F2 and typing begin, Delete empties", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    LineView &view = LinesFixture::view(*page);
    LinesFixture::click(*page, 0, u"title");
    LinesFixture::type(u"Un"_s);
    LinesFixture::press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view.currentIndex().row() == 1 && LinesFixture::editor(*page); }));
    CHECK(LinesFixture::editor(*page)->field().key == "title");
    LinesFixture::press(Qt::Key_Escape);
    CHECK(view.hasFocus());
    LinesFixture::type(u"Deux"_s); // the first key opens the cell and replaces what is there
    REQUIRE(LinesFixture::editor(*page));
    LinesFixture::press(Qt::Key_Escape);
    LinesFixture::press(Qt::Key_Down);
    LinesFixture::press(Qt::Key_F2);
    REQUIRE(LinesFixture::editor(*page));
    LinesFixture::press(Qt::Key_Escape);
    view.setCurrentIndex(LinesFixture::cell(*page, 2, u"price"));
    LinesFixture::press(Qt::Key_Delete);
    CHECK(fixture.titles(*page) == QStringList{u"Un"_s, u"Deux"_s, u"Ligne 3"_s});
    CHECK(LinesFixture::text(*page, 2, u"price").isEmpty());
}

TEST_CASE("Lines are removed, copied and moved by keys, and every step is taken back", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    const ModelTester<LineModel> tester(LinesFixture::model(*page));
    LineView &view = LinesFixture::view(*page);
    const QStringList before = fixture.titles(*page);
    view.setFocus();
    view.setCurrentIndex(LinesFixture::cell(*page, 1, u"title"));

    LinesFixture::press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 1"_s, u"Ligne 3"_s});
    CHECK(page->record().undoEdit());
    CHECK(fixture.titles(*page) == before);
    CHECK_FALSE(page->record().hasEdits());

    view.setCurrentIndex(LinesFixture::cell(*page, 2, u"title"));
    LinesFixture::press(Qt::Key_Up, Qt::AltModifier);
    LinesFixture::press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 3"_s, u"Ligne 1"_s, u"Ligne 2"_s});
    CHECK(view.currentIndex().row() == 0);
    LinesFixture::press(Qt::Key_D, Qt::ControlModifier);
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 3"_s, u"Ligne 3"_s, u"Ligne 1"_s, u"Ligne 2"_s});
    page->save();
    REQUIRE(LinesFixture::isSaved(*page));
    fixture.gateway.resync();
    QTest::qWait(50);
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 3"_s, u"Ligne 3"_s, u"Ligne 1"_s, u"Ligne 2"_s});
    CHECK_FALSE(page->record().undoEdit()); // what is saved is the window's to undo

    view.setCurrentIndex(LinesFixture::cell(*page, 0, u"title"));
    LinesFixture::press(Qt::Key_Delete, Qt::ControlModifier);
    page->save();
    REQUIRE(QTest::qWaitFor([&] { return !page->record().hasEdits(); }));
    CHECK_FALSE(fixture.gateway.stored(u"test_line"_s, fixture.ids[2]).archivedAt.isNull());
}

TEST_CASE("A line is carried by its number with the mouse", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    LineView &view = LinesFixture::view(*page);
    const auto at = [&](int row, int dy) {
        return view.visualRect(LinesFixture::model(*page).index(row, 0)).center() + QPoint(0, dy);
    };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(0, 0));
    QMouseEvent over(QEvent::MouseMove, at(2, 8), view.viewport()->mapToGlobal(at(2, 8)), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(view.viewport(), &over);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(2, 8));
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 2"_s, u"Ligne 3"_s, u"Ligne 1"_s});
}

TEST_CASE("A spreadsheet's block fills cells, adds lines, and keeps what it cannot read with the reason", "[lines]")
{
    LinesFixture fixture(2);
    const auto page = fixture.open();
    const ModelTester<LineModel> tester(LinesFixture::model(*page));
    const QString party = fixture.gateway.stored(u"party"_s, fixture.data.parties[0]).record.text(u"name"_s);
    QGuiApplication::clipboard()->setText(
        u"PAC air/eau\t1,5\t14 850,00 €\t\t18/11/2026\t"_s + party +
        u"\nBallon\tdeux\t1890\t\t\tPersonne Inconnue\nPose\t32\t58,00\t\t01/12/26\t\n"_s);
    LineView &view = LinesFixture::view(*page);
    view.setFocus();
    view.setCurrentIndex(LinesFixture::cell(*page, 1, u"title"));
    LinesFixture::press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(LinesFixture::model(*page).rowCount() == 4);
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 1"_s, u"PAC air/eau"_s, u"Ballon"_s, u"Pose"_s});
    const LineModel &model = LinesFixture::model(*page);
    CHECK(model.value(LinesFixture::cell(*page, 1, u"quantity")) == Value(qint64{15'000}));
    CHECK(model.value(LinesFixture::cell(*page, 1, u"price")) == Value(qint64{14'850'00}));
    CHECK(model.value(LinesFixture::cell(*page, 1, u"day")) == Value(QDate(2026, 11, 18)));
    CHECK(model.value(LinesFixture::cell(*page, 1, u"amount")) == Value(qint64{22'275'00}));
    REQUIRE(QTest::qWaitFor(
        [&] { return model.value(LinesFixture::cell(*page, 1, u"party_id")) == Value(fixture.data.parties[0]); }));
    CHECK(LinesFixture::text(*page, 1, u"party_id") == party);

    const QModelIndex faulty = LinesFixture::cell(*page, 2, u"quantity");
    CHECK(faulty.data().toString() == u"deux");
    CHECK_FALSE(faulty.data(LineModel::ProblemRole).toString().isEmpty());
    const QModelIndex unknown = LinesFixture::cell(*page, 2, u"party_id");
    CHECK(unknown.data().toString() == u"Personne Inconnue");
    CHECK(unknown.data(LineModel::ProblemRole).toString().contains(u"Personne Inconnue"));

    page->save();
    CHECK(page->record().saving() == OpenRecord::Saving::Invalid);
    CHECK(fixture.gateway.requestCount(u"save_all"_s) == 0);
    REQUIRE(LinesFixture::editor(*page)); // the first wrong cell, open
    CHECK(view.currentIndex() == faulty);
    CHECK(LinesFixture::grid(*page).note().contains(model.placeOf(faulty)));
    CHECK(page->record().undoEdit()); // all of it in one step
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 1"_s, u"Ligne 2"_s});
}

TEST_CASE("What the server refuses of a line stands at its cell, and nothing was saved", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    LinesFixture::click(*page, 2, u"title");
    LinesFixture::type(u"Autre"_s);
    Refusal part{.code = u"invalid"_s,
                 .entity = u"test_line"_s,
                 .field = {},
                 .args = {},
                 .issues = {{.code = u"unknown_choice"_s, .field = u"title"_s, .args = {}}},
                 .conflicts = {},
                 .record = fixture.ids[2]};
    Refusal refusal{.code = u"records.refused"_s, .entity = {}, .field = {}, .args = {}, .issues = {}, .conflicts = {}};
    refusal.parts = {part};
    fixture.gateway.failNext(u"save_all"_s, refusal);
    page->save();
    REQUIRE(QTest::qWaitFor([&] { return page->record().saving() == OpenRecord::Saving::Invalid; }));
    CHECK_FALSE(LinesFixture::cell(*page, 2, u"title").data(LineModel::ProblemRole).toString().isEmpty());
    CHECK(LinesFixture::text(*page, 2, u"title") == u"Autre");
    REQUIRE(LinesFixture::editor(*page));
    LinesFixture::type(u"Encore"_s); // a corrected cell is no longer wrong
    CHECK(LinesFixture::cell(*page, 2, u"title").data(LineModel::ProblemRole).toString().isEmpty());
    page->save();
    REQUIRE(LinesFixture::isSaved(*page));
    CHECK(fixture.stored(fixture.ids[2]) == u"Encore");
}

TEST_CASE("Whoever may not change lines is told why, and nothing opens", "[lines]")
{
    LinesFixture fixture;
    fixture.gateway.grant(u"test_line.update"_s, Scope::None);
    fixture.gateway.grant(u"test_line.create"_s, Scope::None);
    fixture.gateway.grant(u"test_line.archive"_s, Scope::None);
    const auto page = fixture.open();
    LinesFixture::click(*page, 0, u"title");
    CHECK_FALSE(LinesFixture::editor(*page));
    LinesFixture::press(Qt::Key_Insert);
    LinesFixture::press(Qt::Key_Delete, Qt::ControlModifier);
    LinesFixture::press(Qt::Key_Down, Qt::ControlModifier);
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 1"_s, u"Ligne 2"_s, u"Ligne 3"_s});
    CHECK(LinesFixture::grid(*page).note().contains(u"administrator"));
    CHECK_FALSE(page->record().hasEdits());
}

TEST_CASE("A new record takes its lines before it was saved, and both are made at once", "[lines]")
{
    LinesFixture fixture;
    RecordPage page(fixture.gateway, fixture.drafts, testQuote());
    page.resize(1300, 800);
    page.create();
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    REQUIRE(page.related());
    REQUIRE(page.related()->shownLines());
    page.record().edit(u"title"_s, u"Neuf"_s);
    LinesFixture::view(page).setFocus();
    LinesFixture::press(Qt::Key_Insert);
    REQUIRE(LinesFixture::editor(page));
    LinesFixture::type(u"Sa ligne"_s);
    const QUuid line = LinesFixture::model(page).lineAt(0);
    LinesFixture::press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(LinesFixture::isSaved(page));
    CHECK(fixture.gateway.requestCount(u"save_all"_s) == 1);
    CHECK(fixture.gateway.stored(u"test_line"_s, line).record.uuid(u"quote_id"_s) == page.record().id());
}

TEST_CASE("Choosing the tab of lines gives them the keys, by click and by Ctrl and its number", "[lines]")
{
    LinesFixture fixture;
    RecordPage page(fixture.gateway, fixture.drafts, testQuote());
    page.resize(1300, 800);
    page.create();
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    ViewTabs &tabs = *page.related()->tabs();
    const auto areLinesTyped = [&] { return page.related()->shownLines()->isAncestorOf(QApplication::focusWidget()); };
    const auto typeTitle = [&] {
        page.form()->editor(u"title")->focusField();
        REQUIRE_FALSE(areLinesTyped());
    };
    typeTitle();
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(0).center());
    CHECK(QTest::qWaitFor(areLinesTyped));
    LinesFixture::press(Qt::Key_Insert);
    CHECK(LinesFixture::editor(page));
    LinesFixture::press(Qt::Key_Escape);
    typeTitle();
    LinesFixture::press(Qt::Key_1, Qt::ControlModifier);
    CHECK(QTest::qWaitFor(areLinesTyped));
}

TEST_CASE("Five hundred lines are typed into like three", "[lines]")
{
    LinesFixture fixture(500);
    const auto page = fixture.open();
    REQUIRE(LinesFixture::model(*page).rowCount() == 500);
    LinesFixture::click(*page, 250, u"price");
    REQUIRE(LinesFixture::editor(*page));
    REQUIRE(LinesFixture::view(*page).currentIndex().row() == 250);
    LinesFixture::type(u"123456"_s);
    CHECK(LinesFixture::text(*page, 250, u"price") == formats::money(123456'00));
}

TEST_CASE("Pictures of lines", "[.][pictures]")
{
    const QDir folder(qEnvironmentVariable("REGIE_PICTURES", u"."_s));
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        themes.setAppearance(appearance);
        const QString end = appearance == Appearance::Light ? u".png"_s : u"-dark.png"_s;
        LinesFixture fixture(6);
        const auto page = fixture.open();
        LinesFixture::click(*page, 2, u"quantity");
        LinesFixture::type(u"2,5"_s);
        QTest::qWait(100);
        page->grab().save(folder.filePath(u"lines"_s + end));
        QGuiApplication::clipboard()->setText(u"Vase d’expansion\tdeux\t148,00\t\tbientôt\nPose\t3\t58"_s);
        LinesFixture::view(*page).setFocus();
        LinesFixture::view(*page).setCurrentIndex(LinesFixture::cell(*page, 4, u"title"));
        LinesFixture::press(Qt::Key_V, Qt::ControlModifier);
        fixture.gateway.change(u"test_line"_s, fixture.ids[2], {{u"quantity"_s, qint64{70'000}}});
        QTest::qWait(300);
        page->save();
        QTest::qWait(300);
        page->grab().save(folder.filePath(u"lines-faults"_s + end));
        auto party = std::make_unique<RecordPage>(fixture.gateway, fixture.drafts, *findSchema(u"party"));
        party->resize(1300, 850);
        party->open(fixture.data.parties[0]);
        party->show();
        QTest::qWait(400);
        party->grab().save(folder.filePath(u"party-lines"_s + end));
    }
}
