// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/record/RecordFixture.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"
#include "ui/models/lines/LineModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/editors/FieldTag.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/ActPanel.h"
#include "ui/widgets/record/ConflictTable.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordHeader.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("Ctrl+S saves only what changed, with the version it started from")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    Fixture::type(*page, u"title", u"Chambre froide 3"_s);
    QTest::keyClick(Fixture::field(*page, u"title"), Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Fixture::isSaved(*page));
    REQUIRE(fixture.gateway.saves().size() == 1);
    CHECK(fixture.gateway.saves().front().version == 1);
    CHECK(fixture.gateway.saves().front().changes.keys() == QStringList{u"title"_s});
    CHECK(fixture.stored(id, u"title") == u"Chambre froide 3");
    CHECK(page->savingText().startsWith(u"Saved at"));
}

TEST_CASE("What is typed stays while a colleague changes the record; other fields follow")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    Fixture::type(*page, u"description", u"Je tape ceci"_s);
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Vu par Hugo"_s}});
    REQUIRE(QTest::qWaitFor([&] { return Fixture::shown(*page, u"title") == u"Vu par Hugo"; }));
    CHECK(qobject_cast<QPlainTextEdit *>(Fixture::field(*page, u"description"))->toPlainText() == u"Je tape ceci");
    CHECK(page->record().conflicts().empty());
    page->save();
    REQUIRE(Fixture::isSaved(*page));
    CHECK(fixture.stored(id, u"title") == u"Vu par Hugo");
    CHECK(fixture.stored(id, u"description") == u"Je tape ceci");
}

TEST_CASE("The same field changed by two people is put side by side, and the choice is saved")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    Fixture::type(*page, u"title", u"Le mien"_s);
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Le sien"_s}});
    REQUIRE(QTest::qWaitFor([&] { return page->record().conflicts().size() == 1; }));
    CHECK(page->conflictTable()->isVisibleTo(page.get()));
    CHECK(page->record().changedBy() == u"Hugo Marchand");
    CHECK(Fixture::shown(*page, u"title") == u"Le mien");

    SECTION("mine by default")
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        // It came under the finger: nobody overwrites what they have not seen.
        CHECK(page->conflictTable()->isAncestorOf(QApplication::focusWidget()));
        CHECK(fixture.stored(id, u"title") == u"Le sien");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Fixture::isSaved(*page));
        CHECK(fixture.stored(id, u"title") == u"Le mien");
    }
    SECTION("mine, by one key, once the table was there to be seen")
    {
        QTest::qWait(600);
        CHECK_FALSE(page->conflictTable()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Fixture::isSaved(*page));
        CHECK(fixture.stored(id, u"title") == u"Le mien");
    }
    SECTION("theirs by the arrow key")
    {
        page->conflictTable()->focusFirst();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return !page->record().hasEdits() && page->record().conflicts().empty(); }));
        CHECK(Fixture::shown(*page, u"title") == u"Le sien");
        CHECK(fixture.stored(id, u"title") == u"Le sien");
    }
    CHECK_FALSE(page->conflictTable()->isVisibleTo(page.get()));
}

TEST_CASE("The conflict speaks of the rest of one's fields only when there are others")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    const bool hasOthers = GENERATE(false, true);
    if (hasOthers)
        Fixture::type(*page, u"description", u"Autre chose"_s);
    Fixture::type(*page, u"title", u"Le mien"_s);
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Le sien"_s}});
    REQUIRE(QTest::qWaitFor([&] { return page->record().conflicts().size() == 1; }));
    const auto *banner = page->conflictTable()->findChild<Banner *>();
    REQUIRE(banner);
    CHECK(banner->accessibleName().contains(u"The rest of what you typed is merged.") == hasOthers);
}

TEST_CASE("A conflict that only the server saw is settled the same way")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    Fixture::type(*page, u"title", u"Le mien"_s);
    fixture.gateway.setDelay(150); // the announcement comes after the save has left
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Le sien"_s}});
    page->save();
    REQUIRE(QTest::qWaitFor([&] { return page->record().conflicts().size() == 1; }));
    CHECK(fixture.stored(id, u"title") == u"Le sien");
    CHECK(Fixture::shown(*page, u"title") == u"Le mien");
    page->save();
    page->save();
    REQUIRE(Fixture::isSaved(*page));
    CHECK(fixture.stored(id, u"title") == u"Le mien");
}

TEST_CASE("Everything wrong is said at once, beside its field, and F8 goes round")
{
    Fixture fixture;
    const auto page = fixture.open(fixture.data.tickets[5]);
    Fixture::type(*page, u"title", u" "_s);
    Fixture::type(*page, u"client_id", u"nulle part"_s);
    Fixture::type(*page, u"estimated_hours", u"beaucoup"_s);
    page->save();
    CHECK(page->record().saving() == OpenRecord::Saving::Invalid);
    CHECK(page->form()->issueCount() == 3);
    CHECK(fixture.gateway.saves().empty());
    CHECK(page->savingText() == u"Not saved: 3 fields to correct");
    const auto focused = [&] {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    };
    CHECK(focused() == u"title");
    QTest::keyClick(page.get(), Qt::Key_F8);
    CHECK(focused() == u"client_id");
    QTest::keyClick(page.get(), Qt::Key_F8);
    CHECK(focused() == u"estimated_hours");
    QTest::keyClick(page.get(), Qt::Key_F8, Qt::ShiftModifier);
    CHECK(focused() == u"client_id");
    Fixture::type(*page, u"title", u"Un titre"_s);
    CHECK_FALSE(page->form()->editor(u"title")->hasIssues());
}

TEST_CASE("What the server refuses stands beside the field too")
{
    Fixture fixture;
    const auto page = fixture.open(fixture.data.tickets[5]);
    fixture.gateway.failNext(u"save"_s,
                             Refusal{u"ticket.contact_of_other_client"_s, u"ticket"_s, u"contact_id"_s, {}, {}, {}});
    Fixture::type(*page, u"title", u"Autre"_s);
    page->save();
    REQUIRE(QTest::qWaitFor([&] { return page->record().saving() == OpenRecord::Saving::Invalid; }));
    CHECK(page->form()->editor(u"contact_id")->hasIssues());
    CHECK(Fixture::shown(*page, u"title") == u"Autre");
}

TEST_CASE("A draft outlives the page, also what could not be understood")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    auto page = fixture.open(id);
    Fixture::type(*page, u"title", u"À moitié écrit"_s);
    Fixture::type(*page, u"estimated_hours", u"3h et des"_s);
    SECTION("closed at once") {}
    SECTION("killed 300 ms after the last key: only the file is left")
    {
        QTest::qWait(400);
        CHECK(QDir(fixture.folder.path()).entryList({u"*.draft"_s}).size() == 1);
    }
    page.reset();
    page = fixture.open(id);
    CHECK(Fixture::shown(*page, u"title") == u"À moitié écrit");
    CHECK(Fixture::shown(*page, u"estimated_hours") == u"3h et des");
    CHECK_FALSE(page->record().draftRestoredFrom().isNull());
    const auto saysNotSaved = [&page] {
        const QList<Banner *> banners = page->findChildren<Banner *>();
        return std::any_of(banners.begin(), banners.end(), [](const Banner *banner) {
            return banner->isVisible() && banner->accessibleName().contains(u"It was not saved yet."_s);
        });
    };
    CHECK(saysNotSaved());
    Fixture::type(*page, u"estimated_hours", u"3h10"_s);
    SECTION("saved at once") {}
    SECTION("saved without a connection: it says what happens to it, not that nothing does")
    {
        fixture.gateway.setLink(LinkState::Offline);
        page->save();
        CHECK_FALSE(saysNotSaved());
        fixture.gateway.setLink(LinkState::Online);
    }
    page->save();
    REQUIRE(Fixture::isSaved(*page));
    CHECK(QDir(fixture.folder.path()).entryList({u"*.draft"_s}).isEmpty());
}

TEST_CASE("Two new records of one kind have a draft each, in two tabs and after a restart")
{
    Fixture fixture;
    const auto open = [&fixture] {
        auto page = std::make_unique<RecordPage>(fixture.gateway, fixture.drafts, *findSchema(u"ticket"));
        page->create();
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return page->form() != nullptr; }));
        return page;
    };
    auto first = open();
    Fixture::type(*first, u"title", u"Le premier"_s);
    QTest::qWait(400);
    auto second = open();
    CHECK(Fixture::shown(*second, u"title").isEmpty());
    Fixture::type(*second, u"title", u"Le second"_s);
    QTest::qWait(400);
    CHECK(Fixture::shown(*first, u"title") == u"Le premier");
    CHECK(first->record().id() != second->record().id());
    CHECK(QDir(fixture.folder.path()).entryList({u"*.draft"_s}).size() == 2);

    first.reset();
    second.reset();
    first = open();
    second = open();
    CHECK(QSet<QString>{Fixture::shown(*first, u"title"), Fixture::shown(*second, u"title")} ==
          QSet<QString>{u"Le premier"_s, u"Le second"_s});
}

TEST_CASE("Offline, typing goes on and the save is sent on return")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    fixture.gateway.setLink(LinkState::Offline);
    Fixture::type(*page, u"title", u"Dans le tunnel"_s);
    page->save();
    CHECK(page->record().saving() == OpenRecord::Saving::WaitingForServer);
    CHECK(fixture.stored(id, u"title") != u"Dans le tunnel");
    fixture.gateway.setLink(LinkState::Online);
    REQUIRE(Fixture::isSaved(*page));
    CHECK(fixture.stored(id, u"title") == u"Dans le tunnel");
}

TEST_CASE("Offline, what was saved is marked as still to be sent, and only that")
{
    Fixture fixture;
    const auto page = fixture.open(fixture.data.tickets[5]);
    const auto isMarked = [&](QStringView key) {
        const auto *tag = page->form()->editor(key)->findChild<FieldTag *>();
        return page->form()->editor(key)->isToSend() && tag && tag->isVisible() && tag->text() == u"to send";
    };
    fixture.gateway.setLink(LinkState::Offline);
    Fixture::type(*page, u"title", u"Dans le tunnel"_s);
    CHECK_FALSE(isMarked(u"title"));
    QTest::keyClick(Fixture::field(*page, u"title"), Qt::Key_S, Qt::ControlModifier);
    CHECK(isMarked(u"title"));
    CHECK(Fixture::field(*page, u"title")->accessibleDescription().contains(u"sent when the server is back"_s));
    Fixture::type(*page, u"description", u"Un brouillon"_s); // nobody asked to save this
    CHECK_FALSE(isMarked(u"description"));
    CHECK(isMarked(u"title"));
    fixture.gateway.setLink(LinkState::Online);
    CHECK_FALSE(isMarked(u"title"));
    CHECK(QTest::qWaitFor([&] { return !page->record().isEdited(u"title"_s); }));
    CHECK_FALSE(page->form()->editor(u"title")->findChild<FieldTag *>()->isVisible());
}

TEST_CASE("Offline, the reason stands beside the acts that wait for the server")
{
    Fixture fixture;
    const auto page = fixture.open(fixture.data.tickets[5]);
    const auto isSaid = [&] {
        const QList<QLabel *> labels = page->header()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == u"Needs the server";
        });
    };
    CHECK_FALSE(isSaid());
    fixture.gateway.setLink(LinkState::Offline);
    CHECK(isSaid());
    fixture.gateway.setLink(LinkState::Online);
    CHECK_FALSE(isSaid());
}

TEST_CASE("The keys go on from an act to the next one, and to the page where none is left")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5]; // new
    const auto page = fixture.open(id);
    const auto focused = [] { return qobject_cast<Button *>(QApplication::focusWidget()); };
    const auto reads = [&](const QString &text) {
        return QTest::qWaitFor([&] { return focused() && focused()->text() == text; });
    };
    page->header()->focusNextAct();
    REQUIRE(reads(u"Qualify"_s));
    QTest::keyClick(focused(), Qt::Key_Space);
    REQUIRE(reads(u"Assign…"_s));

    const QPointer<Button> kept = focused();
    fixture.gateway.change(u"ticket"_s, id, {{u"title"_s, u"Vu par Hugo"_s}});
    REQUIRE(QTest::qWaitFor([&] { return Fixture::shown(*page, u"title") == u"Vu par Hugo"; }));
    CHECK(focused() == kept); // what others change takes the keys from nobody

    QTest::keyClick(focused(), Qt::Key_Space);
    REQUIRE(page->actPanel());
    page->actPanel()->editor(u"technician_id")->setValue(fixture.data.users[1], u"Karim Benali"_s);
    Button *submit = nullptr;
    for (Button *button : page->actPanel()->findChildren<Button *>())
        submit = button->text().startsWith(u"Assign"_s) ? button : submit;
    REQUIRE(submit);
    submit->setFocus();
    fixture.gateway.failNext(u"ticket.assign"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    QTest::keyClick(submit, Qt::Key_Space);
    CHECK(focused() == submit);
    REQUIRE(QTest::qWaitFor([&] { return page->actPanel() && fixture.stored(id, u"status") == u"qualified"; }));
    QTest::qWait(50);
    CHECK(focused() == submit);
    QTest::keyClick(submit, Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(id, u"status") == u"assigned"; }));
    CHECK(QTest::qWaitFor([&] {
        return focused() && page->header()->isAncestorOf(focused()) && !focused()->text().startsWith(u"Assign"_s);
    }));

    for (const ActInfo *act : page->record().acts())
        fixture.gateway.grant(toString(act->permission), Scope::None);
    CHECK(page->record().acts().empty());
    CHECK(QApplication::focusWidget() == page.get());
}

TEST_CASE("An act that asks for nothing is done by Ctrl+Enter; one that asks opens a panel")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5]; // new
    const auto page = fixture.open(id);
    page->form()->focusFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return page->record().stored().record.text(u"status") == u"qualified"; }));
    CHECK(fixture.stored(id, u"status") == u"qualified");

    page->startNextAct(); // assign: to whom?
    REQUIRE(page->actPanel());
    page->actPanel()->submit();
    CHECK(page->actPanel()->editor(u"technician_id")->hasIssues());
    page->actPanel()->editor(u"technician_id")->setValue(fixture.data.users[1], u"Karim Benali"_s);
    page->actPanel()->submit();
    REQUIRE(QTest::qWaitFor([&] { return page->record().stored().record.text(u"status") == u"assigned"; }));
    CHECK_FALSE(page->actPanel());
    CHECK(fixture.gateway.stored(u"ticket"_s, id).record.uuid(u"technician_id") == fixture.data.users[1]);
}

TEST_CASE("What was typed is saved before the act")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    Fixture::type(*page, u"title", u"Puis qualifié"_s);
    page->startNextAct();
    REQUIRE(QTest::qWaitFor([&] { return fixture.stored(id, u"status") == u"qualified"; }));
    CHECK(fixture.stored(id, u"title") == u"Puis qualifié");
}

TEST_CASE("Archived records and missing rights lock the fields and say why")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    const auto page = fixture.open(id);
    REQUIRE_FALSE(page->form()->editor(u"title")->isReadOnly());
    page->record().archive(true);
    REQUIRE(QTest::qWaitFor([&] { return page->form()->editor(u"title")->isReadOnly(); }));
    CHECK(page->record().lock() == OpenRecord::Lock::Archived);
    CHECK(page->record().acts().empty());
    page->record().archive(false);
    REQUIRE(QTest::qWaitFor([&] { return !page->form()->editor(u"title")->isReadOnly(); }));
    fixture.gateway.grant(u"ticket.update"_s, Scope::None);
    CHECK(page->form()->editor(u"title")->isReadOnly());
    CHECK(page->record().lock() == OpenRecord::Lock::NoRight);
}

TEST_CASE("A new record is checked, created and becomes an ordinary page")
{
    Fixture fixture;
    auto page = std::make_unique<RecordPage>(fixture.gateway, fixture.drafts, *findSchema(u"ticket"));
    QSignalSpy created(page.get(), &RecordPage::created);
    page->resize(1200, 800);
    page->create({{u"client_id"_s, fixture.data.parties[2]}}, {{u"client_id"_s, u"Imprimerie Delmas"_s}});
    page->show();
    page->activateWindow();
    CHECK(Fixture::shown(*page, u"client_id") == u"Imprimerie Delmas");
    page->save();
    CHECK(page->form()->editor(u"title")->hasIssues());
    CHECK(page->form()->editor(u"domain_id")->hasIssues());
    Fixture::type(*page, u"title", u"Tout neuf"_s);
    page->form()->editor(u"domain_id")->setValue(fixture.data.domains[0], u"Froid commercial"_s);
    page->record().edit(u"domain_id"_s, fixture.data.domains[0], u"Froid commercial"_s);
    page->save();
    REQUIRE(QTest::qWaitFor([&] { return created.size() == 1; }));
    CHECK(fixture.gateway.saves().back().version == 0);
    REQUIRE(QTest::qWaitFor([&] { return page->title().contains(u"TK-2026-00013"); }));
    CHECK_FALSE(page->record().isNew());
    REQUIRE(page->related() != nullptr);
}

TEST_CASE("Related lists come from the catalogue and show only what refers here")
{
    Fixture fixture;
    const auto page = fixture.open(fixture.data.parties[0], u"party"_s);
    const auto relations = RelatedRecords::relationsOf(*findSchema(u"party"), fixture.gateway);
    CHECK(relations.size() >= 5);
    for (std::size_t at = 0; at < relations.size(); ++at) {
        if (relations[at].schema->entity == "equipment")
            page->related()->showTab(static_cast<int>(at));
    }
    REQUIRE(page->related()->shownList());
    REQUIRE(QTest::qWaitFor([&] { return page->related()->shownList()->model().loadedCount() == 1; }));
    CHECK(page->related()->shownList()->schema().entity == "equipment");
    page->related()->showTab(0); // lines stand first, and are typed into where they stand
    REQUIRE(page->related()->shownLines());
    CHECK(page->related()->shownLines()->model().schema().marked(FieldFlag::Owner)->key == "party_id");
}

TEST_CASE("A comment is written in the coat of its reader, kept until sent, and seen at once")
{
    Fixture fixture;
    const QUuid id = fixture.data.tickets[5];
    auto page = fixture.open(id);
    const auto composer = [&] { return page->activity()->composer(); };
    REQUIRE(composer());
    CHECK(composer()->isInternal());
    composer()->setInternal(false);
    composer()->text()->setFocus();
    typeText(composer()->text(), u"Nous arrivons"_s);
    page.reset();
    page = fixture.open(id);
    CHECK(composer()->text()->toPlainText() == u"Nous arrivons");
    CHECK_FALSE(composer()->isInternal());
    composer()->text()->setFocus();
    QTest::keyClick(composer()->text(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return fixture.gateway.count(u"comment"_s) == 1; }));
    CHECK(QTest::qWaitFor([&] { return composer()->text()->toPlainText().isEmpty(); }));
    CHECK(fixture.gateway.saves().back().changes.value(u"visibility"_s) == Value(u"public"_s));
    CHECK(fixture.stored(id, u"status") == u"new"); // the page's own Ctrl+Enter stayed out of it
}

TEST_CASE("A comment that is refused stays where it was written")
{
    Fixture fixture;
    const auto page = fixture.open(fixture.data.tickets[5]);
    fixture.gateway.failNext(u"save"_s, Refusal{u"permission.denied"_s, {}, {}, {}, {}, {}});
    page->activity()->composer()->text()->setPlainText(u"Perdu ?"_s);
    page->activity()->composer()->send();
    QTest::qWait(50);
    CHECK(page->activity()->composer()->text()->toPlainText() == u"Perdu ?");
}
