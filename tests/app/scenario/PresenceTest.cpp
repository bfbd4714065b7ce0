// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at the same ticket and the same list, on the real server.
#include "app/shell/PageWindows.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/scenario/Seat.h"
#include "tests/support/Typing.h"
#include "ui/models/OpenRecord.h"
#include "ui/models/lines/LineModel.h"
#include "ui/widgets/PresenceRow.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/editors/FieldTag.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/lines/LineView.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <catch2/catch.hpp>

#include <QAccessible>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// For whoever looks at it with REGIE_PICTURES set to a folder.
void keepPicture(Seat &seat, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (folder.isEmpty())
        return;
    static_cast<void>(waitFor([] { return false; }, 200)); // what was posted to the layouts is done
    seat.window().grab().save(folder + u'/' + name);
}

struct Office {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
};

// What the header of the page in front says.
QString companyOf(Seat &seat)
{
    const auto *row = seat.window().pages().current()->findChild<PresenceRow *>();
    return row ? row->text() : u"(no row)"_s;
}

QString tagOn(Seat &seat, QStringView field)
{
    const auto *tag = seat.record().page().form()->editor(field)->findChild<FieldTag *>();
    return tag && tag->isVisible() ? tag->text() : QString();
}

QPlainTextEdit *composerOf(Seat &seat)
{
    return seat.record().page().activity()->composer()->text();
}

// The contacts of the client on that page, once they were read.
LineGrid &contactsIn(Seat &seat, Page &page)
{
    RelatedRecords *related = dynamic_cast<RecordHost &>(page).page().related();
    const auto relations = RelatedRecords::relationsOf(*findSchema(u"party"), seat.connection());
    for (std::size_t at = 0; at < relations.size(); ++at) {
        if (relations[at].schema->entity == "contact")
            related->showTab(static_cast<int>(at));
    }
    LineGrid *grid = related->shownLines();
    if (grid == nullptr || !waitFor([&] { return grid->model().isLoaded() && grid->model().rowCount() > 0; }))
        throw std::runtime_error("the contacts are not shown");
    return *grid;
}

QString firstNameOf(Seat &seat)
{
    return seat.connection().session().displayName.section(u' ', 0, 0);
}

} // namespace

TEST_CASE("colleagues see each other at the same record and list, and whose hand is on a field")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const KnownTicket ticket = openTicket(claire);
    for (Seat *seat : {&claire, &sofia}) {
        seat->window().openPlace(Place::record(u"ticket"_s, ticket.id), OpenIn::NewTab);
        REQUIRE(seat->settle());
        static_cast<void>(seat->record());
    }
    const QString isHere = u"%1 is here"_s;
    CHECK(waitFor([&] { return companyOf(sofia) == isHere.arg(firstNameOf(claire)); }));
    CHECK(waitFor([&] { return companyOf(claire) == isHere.arg(firstNameOf(sofia)); }));
    const QWidget *row = sofia.window().pages().current()->findChild<PresenceRow *>();
    CHECK(row->accessibleName().contains(claire.connection().session().displayName));

    SECTION("typing is shown beside the field, moves nothing, and ends with the save")
    {
        FieldEditor *editor = sofia.record().page().form()->editor(u"title");
        const QSize before = editor->size();
        claire.click(claire.field(u"title"));
        claire.press(QKeySequence(Qt::Key_End));
        CHECK(tagOn(sofia, u"title").isEmpty());
        claire.type(u" bis"_s);
        const QString typing = u"%1 is typing…"_s.arg(firstNameOf(claire));
        CHECK(waitFor([&] { return tagOn(sofia, u"title") == typing; }));
        CHECK(companyOf(sofia) == u"%1 is typing"_s.arg(firstNameOf(claire)));
        CHECK(tagOn(sofia, u"description").isEmpty());
        CHECK(editor->size() == before);
        keepPicture(sofia, u"presence.png"_s);
        CHECK(editor->inner()->accessibleDescription().contains(claire.connection().session().displayName));
        CHECK(tagOn(claire, u"title").isEmpty());

        claire.press(QKeySequence(Qt::CTRL | Qt::Key_S));
        CHECK(waitFor([&] { return tagOn(sofia, u"title").isEmpty(); }));
        CHECK(waitFor([&] { return sofia.textOf(u"title").endsWith(u" bis"); }));
        CHECK(editor->inner()->accessibleDescription().isEmpty());
    }
    SECTION("a tab behind another one is open, too; whoever closes it is gone")
    {
        claire.press(QKeySequence(u"Alt+2"_s));
        REQUIRE(claire.settle());
        CHECK(companyOf(claire).isEmpty());
        sofia.press(QKeySequence(u"Alt+2"_s));
        REQUIRE(sofia.settle());
        CHECK(waitFor([&] { return companyOf(sofia) == u"%1 is on this list"_s.arg(firstNameOf(claire)); }));
        sofia.press(QKeySequence(u"Ctrl+Shift+Tab"_s));
        static_cast<void>(sofia.record());
        CHECK(companyOf(sofia) == isHere.arg(firstNameOf(claire)));
        claire.press(QKeySequence(u"Ctrl+Shift+Tab"_s));
        static_cast<void>(claire.record());
        claire.press(QKeySequence(u"Ctrl+W"_s));
        CHECK(waitFor([&] { return companyOf(sofia).isEmpty(); }));
    }
    SECTION("a comment being written is told while it is written, and by whom")
    {
        claire.click(composerOf(claire));
        CHECK(companyOf(sofia) == isHere.arg(firstNameOf(claire)));
        claire.type(u"Je rappelle"_s);
        const QString writing = u"%1 is writing a comment"_s.arg(firstNameOf(claire));
        CHECK(waitFor([&] { return companyOf(sofia) == writing; }));
        CHECK(tagOn(sofia, u"title").isEmpty());
        keepPicture(sofia, u"presence-comment.png"_s);
        claire.press(QKeySequence(Qt::CTRL | Qt::Key_Return));
        CHECK(waitFor([&] { return companyOf(sofia) == isHere.arg(firstNameOf(claire)); }));
        claire.type(u"Encore"_s);
        CHECK(waitFor([&] { return companyOf(sofia) == writing; }));
        claire.click(claire.field(u"title")); // left unfinished
        CHECK(waitFor([&] { return companyOf(sofia) == isHere.arg(firstNameOf(claire)); }));
    }
    SECTION("nobody is known while the server is away, and everybody when it is back")
    {
        office.server.kill();
        CHECK(waitFor([&] { return companyOf(sofia).isEmpty() && companyOf(claire).isEmpty(); }));
        office.server.start();
        claire.connection().retryNow();
        sofia.connection().retryNow();
        CHECK(waitFor([&] { return companyOf(sofia) == isHere.arg(firstNameOf(claire)); }, 60'000));
    }
}

TEST_CASE("somebody with two windows is seen in both, with the hand on the cell of a line")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    Query anyContact;
    anyContact.entity = u"contact"_s;
    anyContact.columns = {u"party_id"_s};
    anyContact.limit = 1;
    const QUuid party = std::get<QUuid>(claire.fetch(anyContact).columns.front().values.front());
    const Place client = Place::record(u"party"_s, party);
    const Place ticket = Place::record(u"ticket"_s, openTicket(claire).id);
    for (Seat *seat : {&claire, &sofia}) {
        for (const Place &place : {ticket, client}) {
            seat->window().openPlace(place, OpenIn::NewTab);
            REQUIRE(seat->settle());
            static_cast<void>(seat->record());
        }
    }
    // Claire draws the client out; the ticket is in front of her main window.
    claire.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    REQUIRE(claire.window().windows().all().size() == 1);
    PageWindow &second = *claire.window().windows().all().front();
    REQUIRE(claire.window().pages().current()->place() == ticket);
    const QString isHere = u"%1 is here"_s.arg(firstNameOf(claire));
    CHECK(waitFor([&] { return companyOf(sofia) == isHere; }));
    sofia.press(QKeySequence(u"Ctrl+Shift+Tab"_s));
    REQUIRE(sofia.record().place() == ticket);
    CHECK(waitFor([&] { return companyOf(sofia) == isHere; }));
    sofia.press(QKeySequence(u"Ctrl+Tab"_s));

    LineGrid &hers = contactsIn(claire, *second.page());
    LineGrid &seen = contactsIn(sofia, *sofia.window().pages().current());
    const QModelIndex cell = hers.model().index(0, hers.model().columnOf(u"last_name"));
    const QModelIndex there = seen.model().index(seen.model().rowOf(hers.model().lineAt(0)), cell.column());
    REQUIRE(there.isValid());
    hers.view()->editing()->start(cell);
    QPointer<FieldEditor> editor = hers.view()->editing()->editor();
    REQUIRE(editor);
    CHECK(there.data(LineModel::ColleagueRole).toString().isEmpty());
    typeText(editor->inner(), u"Nguyen-Roy"_s);
    const QString name = claire.connection().session().displayName;
    CHECK(waitFor([&] { return there.data(LineModel::ColleagueRole).toString() == name; }));
    CHECK(there.data(Qt::AccessibleDescriptionRole).toString().contains(name));
    CHECK(there.siblingAtColumn(cell.column() - 1).data(LineModel::ColleagueRole).toString().isEmpty());
    CHECK(companyOf(sofia) == u"%1 is typing"_s.arg(firstNameOf(claire)));
    for (const FieldEditor *field : sofia.record().page().form()->findChildren<FieldEditor *>())
        CHECK(field->findChildren<FieldTag *>().isEmpty()); // it is no field of the client
    keepPicture(sofia, u"presence-cell.png"_s);

    hers.view()->editing()->leave();
    CHECK(waitFor([&] { return there.data(LineModel::ColleagueRole).toString().isEmpty(); }));
    CHECK(companyOf(sofia) == isHere);
    second.close();
    CHECK(waitFor([&] { return companyOf(sofia).isEmpty(); }));
    sofia.press(QKeySequence(u"Ctrl+Shift+Tab"_s));
    CHECK(companyOf(sofia) == isHere);
}
