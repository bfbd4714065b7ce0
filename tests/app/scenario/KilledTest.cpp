// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program killed without warning in the middle of a sentence.
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QString title = u"Écrit juste avant : à finir"_s;
const QString comment = u"Le client préfère jeudi,\ncar"_s;
const QString newTitle = u"Nouvelle panne, rue"_s;

QString wanted(const char *name)
{
    return QString::fromUtf8(qgetenv(name));
}

QPlainTextEdit *composer(Seat &seat)
{
    return seat.record().page().activity()->composer()->text();
}

} // namespace

// Run in a process of its own by the case below, which kills it.
TEST_CASE("somebody types until killed", "[.victim]")
{
    Seat seat(wanted("REGIE_TEST_PORT").toUShort(), wanted("REGIE_TEST_FOLDER"));
    seat.logIn(wanted("REGIE_TEST_EMAIL"));
    seat.press(QKeySequence(u"Ctrl+N"_s)); // of any kind: the home page is shown
    seat.press(QKeySequence(Qt::Key_Down));
    seat.press(QKeySequence(Qt::Key_Return));
    seat.type(newTitle);
    seat.press(QKeySequence(u"Alt+2"_s));
    seat.find(wanted("REGIE_TEST_TICKET"));
    seat.retype(u"title", title);
    seat.click(composer(seat));
    seat.type(comment);
    QTest::qWait(700); // drafts are kept 300 ms after the last key
    std::puts("typed");
    std::fflush(stdout);
    QTest::qWait(600'000);
}

TEST_CASE("a killed program finds its tabs, what was typed and half a comment again")
{
    const RunningServer server;
    const QString email = emailsOf(server, u"support"_s).value(0);
    const QTemporaryDir folder;
    QUuid ticket;
    QString reference;
    {
        Seat scout(server.port());
        scout.logIn(email);
        const KnownTicket known = openTicket(scout);
        ticket = known.id;
        reference = known.reference;
    }
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"REGIE_TEST_PORT"_s, QString::number(server.port()));
    environment.insert(u"REGIE_TEST_FOLDER"_s, folder.path());
    environment.insert(u"REGIE_TEST_EMAIL"_s, email);
    environment.insert(u"REGIE_TEST_TICKET"_s, reference);
    victim.setProcessEnvironment(environment);
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QCoreApplication::applicationFilePath(), {u"somebody types until killed"_s});
    QByteArray said;
    while (!said.contains("typed")) {
        REQUIRE(victim.waitForReadyRead(120'000));
        said += victim.readAllStandardOutput();
        INFO(said.toStdString());
        REQUIRE(victim.state() == QProcess::Running);
    }
    victim.kill();
    REQUIRE(victim.waitForFinished(20'000));

    Seat seat(server.port(), folder.path());
    seat.logIn(email);
    REQUIRE(seat.record().place() == Place::record(u"ticket"_s, ticket));
    CHECK(seat.textOf(u"title") == title);
    CHECK(composer(seat)->toPlainText() == comment);
    CHECK_FALSE(seat.record().page().record().draftRestoredFrom().isNull());
    seat.press(QKeySequence(u"Ctrl+S"_s));
    CHECK(waitFor([&] { return storedText(seat, ticket, u"title"_s) == title; }));
    seat.click(composer(seat));
    seat.press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    CHECK(waitFor([&] { return countComments(seat, ticket, comment) == 1; }));

    bool hasNew = false;
    for (std::size_t tab = 0; tab < seat.window().pages().shownPages().size() && !hasNew; ++tab) {
        seat.press(QKeySequence(u"Ctrl+Tab"_s));
        const Page *page = seat.window().pages().current();
        hasNew = page->place().type == Place::Type::NewRecord && seat.textOf(u"title") == newTitle;
    }
    CHECK(hasNew);
}
