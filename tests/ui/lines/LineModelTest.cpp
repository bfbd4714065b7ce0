// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lines/LinesFixture.h"
#include "ui/widgets/record/ConflictTable.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("What colleagues do to lines comes by itself and leaves alone what is being typed", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    const ModelTester<LineModel> tester(LinesFixture::model(*page));
    LinesFixture::click(*page, 1, u"title");
    LinesFixture::type(u"Je tape"_s);

    fixture.gateway.change(u"test_line"_s, fixture.ids[1], {{u"price"_s, qint64{999'00}}});
    const QUuid other = fixture.addLine(15, u"Entre deux"_s, 1'00);
    fixture.gateway.announce(u"test_line"_s, other, ChangeType::Insert);
    REQUIRE(QTest::qWaitFor([&] { return LinesFixture::model(*page).rowCount() == 4; }));
    CHECK(fixture.titles(*page) == QStringList{u"Ligne 1"_s, u"Entre deux"_s, u"Je tape"_s, u"Ligne 3"_s});
    CHECK(LinesFixture::text(*page, 2, u"price") == formats::money(999'00));
    CHECK(LinesFixture::cell(*page, 2, u"price").data(LineModel::FreshRole).toBool());
    REQUIRE(LinesFixture::editor(*page));
    CHECK(LinesFixture::view(*page).currentIndex().row() == 2); // went down with its line
    LinesFixture::type(u" encore"_s);
    CHECK(LinesFixture::text(*page, 2, u"title") == u"Je tape encore");

    fixture.gateway.change(u"test_line"_s, fixture.ids[0], {{u"position"_s, qint64{99}}});
    REQUIRE(QTest::qWaitFor([&] { return LinesFixture::text(*page, 3, u"title") == u"Ligne 1"; }));
    page->save();
    REQUIRE(LinesFixture::isSaved(*page));
    CHECK(fixture.stored(fixture.ids[1]) == u"Je tape encore");
}

TEST_CASE("A cell that two people changed is put side by side under the fields, and the choice is saved", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    LinesFixture::click(*page, 0, u"title");
    LinesFixture::type(u"Le mien"_s);
    fixture.gateway.change(u"test_line"_s, fixture.ids[0], {{u"title"_s, u"Le sien"_s}});
    REQUIRE(QTest::qWaitFor([&] { return page->record().disagreements().size() == 1; }));
    const Disagreement told = page->record().disagreements().front();
    CHECK(told.before == u"Ligne 1");
    CHECK(told.theirs == u"Le sien");
    CHECK(told.mine == u"Le mien");
    CHECK(page->conflictTable()->isVisible());
    CHECK(LinesFixture::cell(*page, 0, u"title").data(LineModel::DisputedRole).toBool());
    SECTION("mine")
    {
        QTest::qWait(600);
        page->save();
        REQUIRE(LinesFixture::isSaved(*page));
        CHECK(fixture.stored(fixture.ids[0]) == u"Le mien");
    }
    SECTION("theirs")
    {
        told.choose(false);
        QTest::qWait(600);
        page->save();
        REQUIRE(QTest::qWaitFor([&] { return !page->record().hasEdits(); }));
        CHECK(LinesFixture::text(*page, 0, u"title") == u"Le sien");
        CHECK(fixture.stored(fixture.ids[0]) == u"Le sien");
    }
    CHECK_FALSE(page->conflictTable()->isVisible());
}

TEST_CASE("Lines that were not saved outlive the program", "[lines]")
{
    LinesFixture fixture;
    QUuid added;
    {
        const auto page = fixture.open();
        LinesFixture::click(*page, 1, u"title");
        LinesFixture::type(u"Retapée"_s);
        LinesFixture::view(*page).setFocus();
        LinesFixture::view(*page).setCurrentIndex(LinesFixture::cell(*page, 2, u"title"));
        LinesFixture::press(Qt::Key_Insert);
        LinesFixture::type(u"Ajoutée"_s);
        added = LinesFixture::model(*page).lineAt(3);
        LinesFixture::view(*page).setFocus();
        LinesFixture::view(*page).setCurrentIndex(LinesFixture::cell(*page, 0, u"title"));
        LinesFixture::press(Qt::Key_Delete, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return !fixture.drafts.keys().isEmpty(); }));
    }
    const auto page = fixture.open();
    CHECK(fixture.titles(*page) == QStringList{u"Retapée"_s, u"Ligne 3"_s, u"Ajoutée"_s});
    CHECK_FALSE(page->record().draftRestoredFrom().isNull());
    CHECK(page->record().hasEdits());
    SECTION("saved")
    {
        page->save();
        REQUIRE(LinesFixture::isSaved(*page));
        CHECK(fixture.stored(added) == u"Ajoutée");
        CHECK_FALSE(fixture.gateway.stored(u"test_line"_s, fixture.ids[0]).archivedAt.isNull());
        CHECK(fixture.drafts.keys().isEmpty());
    }
    SECTION("discarded")
    {
        page->record().discardEdits();
        CHECK(fixture.titles(*page) == QStringList{u"Ligne 1"_s, u"Ligne 2"_s, u"Ligne 3"_s});
        CHECK(fixture.drafts.keys().isEmpty());
        CHECK_FALSE(page->record().hasEdits());
    }
}

TEST_CASE("A line that somebody removed goes, unless it was being changed", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    const ModelTester<LineModel> tester(LinesFixture::model(*page));
    const auto removeBehind = [&](const QUuid &line) {
        fixture.gateway.request(Archive{u"test_line"_s, line, 1, true}, page.get(), [](const Result<Posted> &) {});
    };
    LinesFixture::click(*page, 1, u"title");
    LinesFixture::type(u"Encore là"_s);
    removeBehind(fixture.ids[0]);
    removeBehind(fixture.ids[1]);
    REQUIRE(QTest::qWaitFor([&] { return LinesFixture::model(*page).rowCount() == 2; }));
    CHECK(fixture.titles(*page) == QStringList{u"Encore là"_s, u"Ligne 3"_s});
    const QModelIndex number = LinesFixture::model(*page).index(0, 0);
    REQUIRE(QTest::qWaitFor([&] { return !number.data(LineModel::ProblemRole).toString().isEmpty(); }));
    page->save();
    CHECK(page->record().saving() == OpenRecord::Saving::Invalid);
}

TEST_CASE("Typing over a saved line while the answer is awaited stays to be saved", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    LinesFixture::click(*page, 0, u"title");
    LinesFixture::type(u"Un"_s);
    fixture.gateway.setDelay(80);
    page->save();
    LinesFixture::type(u" deux"_s);
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(fixture.ids[0]) == u"Un"; }));
    REQUIRE(QTest::qWaitFor([&] { return page->record().saving() == OpenRecord::Saving::Modified; }));
    QTest::qWait(200);
    CHECK(LinesFixture::text(*page, 0, u"title") == u"Un deux");
    page->save();
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(fixture.ids[0]) == u"Un deux"; }));
}

TEST_CASE("The fields stay where they are when a conflict appears", "[lines]")
{
    LinesFixture fixture;
    const auto page = fixture.open();
    QWidget *title = page->form()->editor(u"title")->inner();
    title->setFocus();
    typeText(title, u"x"_s);
    const QPoint before = title->mapTo(page.get(), QPoint());
    fixture.gateway.change(u"test_quote"_s, fixture.quote, {{u"title"_s, u"Le sien"_s}});
    REQUIRE(QTest::qWaitFor([&] { return page->conflictTable()->isVisible(); }));
    QTest::qWait(50);
    CHECK(title->mapTo(page.get(), QPoint()) == before);
    CHECK(title->visibleRegion().boundingRect().height() == title->height());
}
