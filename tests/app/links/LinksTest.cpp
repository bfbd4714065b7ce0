// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/LinkDoor.h"
#include "app/links/LinkOpener.h"
#include "app/palette/Palette.h"
#include "app/palette/PaletteModel.h"
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

TEST_CASE("a link names a record by its reference or its id, and anything else is none")
{
    const QUuid id = QUuid::createUuid();
    const QString uuid = id.toString(QUuid::WithoutBraces);
    CHECK(RecordLink::parse(u"regie://ticket/TK-2026-00042"_s) == RecordLink{u"ticket"_s, {}, u"TK-2026-00042"_s});
    CHECK(RecordLink::parse(u" REGIE://Ticket/tk-2026-00042/ \n"_s) == RecordLink{u"ticket"_s, {}, u"TK-2026-00042"_s});
    CHECK(RecordLink::parse(u"regie://party/"_s + uuid) == RecordLink{u"party"_s, id, {}});
    CHECK(RecordLink::parse(u"regie:party/"_s + uuid) == RecordLink{u"party"_s, id, {}});
    CHECK(RecordLink{u"ticket"_s, {}, u"TK-2026-00042"_s}.toString() == u"regie://ticket/TK-2026-00042"_s);
    CHECK(RecordLink::parse(RecordLink{u"party_address"_s, id, {}}.toString()) ==
          RecordLink{u"party_address"_s, id, {}});
    for (const QString &other :
         {u""_s, u"regie://"_s, u"regie://ticket"_s, u"regie://ticket/"_s, u"regie://pg_user/1"_s,
          u"http://ticket/TK-1"_s, u"regie://party/TK-2026-00042"_s, u"regie://ticket/../../x"_s,
          u"regie://ticket/TK'--"_s, u"regie://ticket/%00"_s, u"regie://ticket/a?b=c"_s, u"regie://ticket/TK-1/TK-2"_s,
          u"--server=x"_s, u"regie://ticket/"_s + QString(200, u'a')}) {
        INFO(other.toStdString());
        CHECK_FALSE(RecordLink::parse(other));
    }
}

TEST_CASE("a running client takes links from a second one, and a dead one's place is taken over")
{
    const QTemporaryDir folder;
    const RecordLink link{u"ticket"_s, {}, u"TK-2026-00042"_s};
    CHECK_FALSE(LinkDoor::handOver(folder.path(), link));
    LinkDoor door(folder.path());
    REQUIRE(door.open());
    LinkDoor second(folder.path());
    CHECK_FALSE(second.open());

    std::vector<RecordLink> came;
    QObject::connect(&door, &LinkDoor::linkCame, qApp, [&came](const RecordLink &one) { came.push_back(one); });
    // The program itself, as a browser starts it.
    QProcess other;
    other.setProgram(QCoreApplication::applicationDirPath() + u"/regie"_s);
    other.setArguments({u"--folder"_s, folder.path(), link.toString()});
    other.start();
    REQUIRE(waitFor([&] { return other.state() == QProcess::NotRunning && other.exitCode() == 0; }));
    CHECK(came == std::vector<RecordLink>{link});
    // Started once more without a link, it leaves the place to the one that runs: both would keep the same drafts.
    int calls = 0;
    QObject::connect(&door, &LinkDoor::callCame, qApp, [&calls] { ++calls; });
    other.setArguments({u"--folder"_s, folder.path()});
    other.start();
    REQUIRE(waitFor([&] { return other.state() == QProcess::NotRunning && other.exitCode() == 0; }));
    CHECK(calls == 1);
    CHECK(came.size() == 1);

    QLocalSocket stranger;
    stranger.connectToServer(door.name());
    REQUIRE(stranger.waitForConnected());
    stranger.write("rm -rf /\n");
    REQUIRE(waitFor([&] { return stranger.state() == QLocalSocket::UnconnectedState; }));
    CHECK(stranger.readAll().isEmpty());
    QLocalSocket flood;
    flood.connectToServer(door.name());
    REQUIRE(flood.waitForConnected());
    flood.write(QByteArray(100'000, 'x'));
    REQUIRE(waitFor([&] { return flood.state() == QLocalSocket::UnconnectedState; }));
    CHECK(came.size() == 1);
}

TEST_CASE("a link opens its record, by its reference, by its id, and after the login")
{
    const RunningServer server(60);
    Desk desk(server, emailsOf(server, u"support"_s).value(0));
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s};
    query.limit = 2;
    const RowSet rows = desk.fetch(query);
    REQUIRE(rows.ids.size() == 2);
    const QString reference = std::get<QString>(rows.columns.front().values.front());
    PageArea &pages = desk.window().pages();

    LinkOpener opener(desk.connection());
    opener.open({u"ticket"_s, {}, reference});
    CHECK(pages.current()->place().type != Place::Type::Record); // nobody is in
    opener.setWindow(&desk.window());
    REQUIRE(waitFor([&] { return pages.current()->place() == Place::record(u"ticket"_s, rows.ids[0]); }));
    opener.open({u"ticket"_s, rows.ids[1], {}});
    CHECK(pages.current()->place() == Place::record(u"ticket"_s, rows.ids[1]));

    opener.open({u"ticket"_s, {}, u"TK-1999-99999"_s});
    REQUIRE(waitFor([&] { return desk.window().palette().isVisible() && !desk.window().palette().isSearching(); }));
    CHECK(desk.window().palette().model().resultCount() == 0);
    REQUIRE(desk.settle());
}

TEST_CASE("a link clicked in another program opens in the window that is there, wherever its owner was")
{
    const RunningServer server;
    const QTemporaryDir folder;
    Seat claire(server.port(), folder.path());
    claire.logIn(emailsOf(server, u"support"_s).value(0));
    const KnownTicket ticket = openTicket(claire);
    const auto click = [&](const QString &link) { // as a browser or a mail program does it
        QProcess second;
        second.start(QCoreApplication::applicationDirPath() + u"/regie"_s, {u"--folder"_s, folder.path(), link});
        REQUIRE(waitFor([&] { return second.state() == QProcess::NotRunning; }));
        CHECK(second.exitStatus() == QProcess::NormalExit);
        return second.exitCode();
    };
    const auto isOpen = [&] {
        return claire.window().pages().current()->place() == Place::record(u"ticket"_s, ticket.id);
    };
    CHECK(click(u"regie://ticket/"_s + ticket.reference) == 0);
    REQUIRE(waitFor(isOpen));
    CHECK(claire.record().page().record().stored().record.text(u"title") == ticket.title);
    CHECK(waitFor([&] { return claire.window().isActiveWindow(); }));
    claire.press(QKeySequence(u"Alt+1"_s));
    REQUIRE(claire.settle());
    CHECK(click(u"regie://ticket/"_s + ticket.id.toString(QUuid::WithoutBraces)) == 0);
    CHECK(waitFor(isOpen));
    CHECK(click(u"regie://ticket/../../x"_s) == 2); // what is no link is handed to nobody
    CHECK(isOpen());
}
