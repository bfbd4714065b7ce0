// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Migrator.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QDeadlineTimer>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Fetch domains = listOf(u"ticket_domain"_s, u"name"_s);

// A program that knows one migration more than this one.
std::vector<Migration> newerMigrations()
{
    std::vector<Migration> migrations = embeddedMigrations();
    migrations.push_back({.number = static_cast<int>(migrations.size()) + 1,
                          .name = u"9999_newer"_s,
                          .up = "alter table ticket_domain rename column name to title",
                          .down = "alter table ticket_domain rename column title to name"});
    return migrations;
}

void looksOnlyWhenTold(ServerSettings &settings)
{
    settings.feed.poll = 1h;
}

// What the request comes to in the end, asked again and again as a client does.
QString lastOutcome(WireClient &client, const QString &wanted)
{
    QString outcome;
    for (QDeadlineTimer deadline(20'000); outcome != wanted && !deadline.hasExpired(); QThread::msleep(20))
        outcome = client.outcome(domains);
    return outcome;
}

} // namespace

TEST_CASE("A database migrated under a server is refused at once, and served again when it is back", "[migration]")
{
    ServedDatabase served(looksOnlyWhenTold);
    const std::unique_ptr<WireClient> client = served.client();
    REQUIRE(client->outcome(Subscribe{{u"ticket_domain"_s}}) == u"(done)"_s);
    REQUIRE(client->outcome(domains) == u"(done)"_s);
    Migrator newer(served.sql(), {}, newerMigrations());
    REQUIRE(newer.up() == 1);

    CHECK(lastOutcome(*client, u"database.version"_s) == u"database.version"_s);
    const auto refused = client->request(domains);
    REQUIRE_FALSE(refused.has_value());
    const auto known = static_cast<qint64>(embeddedMigrations().size());
    CHECK(refused.error().args.value(u"database"_s) == Value(known + 1));
    CHECK(refused.error().args.value(u"needed"_s) == Value(known));
    CHECK(client->outcome(newDomain(u"Chauffage"_s)) == u"database.version"_s);
    CHECK(client->outcome(Ping()) == u"(done)"_s);
    const std::unique_ptr<WireClient> stranger = served.stranger();
    CHECK_FALSE(stranger->login(ServedDatabase::emailOf(u"admin"_s), ServedDatabase::password));

    REQUIRE(newer.downTo(static_cast<int>(known)) == 1);
    CHECK(lastOutcome(*client, u"(done)"_s) == u"(done)"_s);
    CHECK(client->outcome(newDomain(u"Chauffage"_s)) == u"(done)"_s);
    CHECK(client->event(Resync::name)); // nobody knows what was done meanwhile
}

TEST_CASE("A database migrated without a word is noticed all the same", "[migration]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    REQUIRE(client->outcome(domains) == u"(done)"_s);
    served.sql().execute("insert into schema_migration (number, name, checksum, program) values (9999, 'x', '', 'x')");
    CHECK(lastOutcome(*client, u"database.version"_s) == u"database.version"_s);
    served.sql().execute("delete from schema_migration where number = 9999");
    CHECK(lastOutcome(*client, u"(done)"_s) == u"(done)"_s);
}

TEST_CASE("What fails because the schema is another one is said to be that", "[migration]")
{
    ServedDatabase served(looksOnlyWhenTold);
    const std::unique_ptr<WireClient> client = served.client();
    REQUIRE(client->outcome(domains) == u"(done)"_s);
    served.sql().executeScript("alter table ticket_domain rename column name to title; "
                               "insert into schema_migration (number, name, checksum, program) "
                               "values (9999, 'x', '', 'x')");
    CHECK(client->outcome(domains) == u"database.version"_s);
    // Who met it first has told the others.
    CHECK_FALSE(served.stranger()->login(ServedDatabase::emailOf(u"admin"_s), ServedDatabase::password));
    served.sql().executeScript("delete from schema_migration where number = 9999");
    CHECK(lastOutcome(*client, u"internal"_s) == u"internal"_s); // of the right version, and broken
    served.sql().executeScript("alter table ticket_domain rename column title to name");
    CHECK(client->outcome(domains) == u"(done)"_s);
}
