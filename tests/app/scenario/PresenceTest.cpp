// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at the same ticket and the same list, on the real server.
#include "tests/app/scenario/Seat.h"
#include "ui/models/OpenRecord.h"
#include "ui/widgets/PresenceRow.h"
#include "ui/widgets/editors/ColleagueTag.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

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
    if (!folder.isEmpty())
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
    const auto *tag = seat.record().page().form()->editor(field)->findChild<ColleagueTag *>();
    return tag && tag->isVisible() ? tag->text() : QString();
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
    SECTION("whoever goes elsewhere is gone, and found where he went")
    {
        claire.press(QKeySequence(u"Alt+2"_s));
        REQUIRE(claire.settle());
        CHECK(waitFor([&] { return companyOf(sofia).isEmpty(); }));
        CHECK(companyOf(claire).isEmpty());
        sofia.press(QKeySequence(u"Alt+2"_s));
        REQUIRE(sofia.settle());
        CHECK(waitFor([&] { return companyOf(sofia) == u"%1 is on this list"_s.arg(firstNameOf(claire)); }));
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
