// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/platform/Platform.h"
#include "server/storage/Connection.h"
#include "tests/end_to_end/ServerProcess.h"
#include "tests/support/StringMakers.h"
#include "tests/support/WireClient.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString email = u"admin@example.org"_s;
const QByteArray password = "quatre vis et un tournevis";

qint64 databaseProcess(const QString &folder)
{
    QFile file(folder + "/postgres/postmaster.pid"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

Fetch domains()
{
    Fetch fetch;
    fetch.query.entity = u"ticket_domain"_s;
    fetch.query.columns = {u"name"_s};
    return fetch;
}

Save domain(const QString &name)
{
    return {.entity = u"ticket_domain"_s,
            .id = newUuid(),
            .version = 0,
            .changes = {{u"name"_s, name}, {u"active"_s, true}}};
}

} // namespace

TEST_CASE("While PostgreSQL is gone requests are refused at once, and service returns by itself", "[crash]")
{
    ServerProcess server;
    server.start();
    REQUIRE(server.run({u"user"_s, u"add"_s, u"--email"_s, email, u"--role"_s, u"admin"_s}, password + '\n') == 0);
    WireClient client(server.port());
    REQUIRE(client.login(email, QString::fromUtf8(password)));
    REQUIRE(client.outcome(Subscribe{{u"ticket_domain"_s}}) == u"(done)"_s);
    for (int round = 0; round < 3; ++round) {
        const qint64 process = databaseProcess(server.folder());
        REQUIRE(process > 0);
        platform::send(process, platform::Signal::Kill);
        while (platform::isAlive(process)) // a signal takes its time
            QThread::msleep(1);
        // Under load, every answer is a result or says why there is none; the connection stays.
        const QUuid request = newUuid();
        const Save save = domain(u"round %1"_s.arg(round));
        int unavailable = 0;
        QString outcome;
        QDeadlineTimer deadline(60'000);
        qint64 slowest = 0;
        while (outcome != u"(done)"_s && !deadline.hasExpired()) {
            QElapsedTimer clock;
            clock.start();
            outcome = client.outcome(save, request);
            slowest = std::max(slowest, clock.elapsed());
            if (outcome != u"(done)"_s) {
                CHECK(outcome == u"database.unavailable"_s);
                ++unavailable;
                QThread::msleep(5);
            }
            CHECK(client.outcome(Ping()) == u"(done)"_s);
        }
        CHECK(outcome == u"(done)"_s);
        CHECK(unavailable > 0);
        CHECK(slowest < 5'000);
        CHECK(client.outcome(domains()) == u"(done)"_s);
        // The feed is back too: with this change, or, when it was the slower one, with the word to read everything again.
        CHECK((client.event(Resync::name, 2'000) || client.event(Changed::name)));
    }
    Connection sql(server.database());
    CHECK(sql.execute("select count(*) from ticket_domain").integer(0, 0) == 3);
    CHECK(server.terminate() == 0);
}

TEST_CASE("The program explains itself, and says what is wrong with a command", "[commands]")
{
    ServerProcess server;
    CHECK(server.run({u"serve"_s, u"--help"_s}) == 0);
    CHECK(server.run({u"user"_s, u"dance"_s}) == 2);
    CHECK(server.run({u"serve"_s, u"--no-such-option"_s}) == 2);
    CHECK(server.run({u"serve"_s, u"--listen"_s, u"nowhere at all"_s}) == 1);
    CHECK(server.run({u"serve"_s, u"--certificate"_s, u"/no/such/file"_s}) == 1); // without its key
    CHECK(server.run({u"serve"_s, u"--certificate"_s, u"/no/such/file"_s, u"--key"_s, u"/no/such/file"_s}) == 1);
    CHECK(server.run({u"user"_s, u"add"_s, u"--email"_s, email}, "Password2026!\n") == 1); // a common one
    for (const QByteArray &nothing : {QByteArray(), QByteArray("\n")}) {
        CHECK(server.say({u"user"_s, u"add"_s, u"--email"_s, email}, nothing).contains(u"No password was given."_s));
        CHECK(server.lastCode() == 1);
    }
    CHECK(server.run({u"user"_s, u"add"_s, u"--email"_s, email, u"--role"_s, u"wizard"_s}, password + '\n') == 1);
    CHECK(server.run({u"user"_s, u"add"_s, u"--email"_s, email, u"--role"_s, u"admin"_s}, password + '\n') == 0);
    CHECK(server.run({u"user"_s, u"add"_s, u"--email"_s, email, u"--role"_s, u"admin"_s}, password + '\n') == 1);
    CHECK(server.run({u"migrate"_s, u"--status"_s}) == 0);
}
