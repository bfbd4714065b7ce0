// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Privileges.h"

#include "server/storage/DatabaseRoles.h"
#include "server/storage/DbError.h"
#include "server/storage/Migrator.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <functional>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using privileges::Part;

namespace {

const DatabaseRoles roles;

QString stateOf(Connection &connection, const QByteArray &sql)
{
    try {
        connection.execute(sql);
    } catch (const DbError &error) {
        return QString::fromLatin1(error.sqlState());
    }
    return {};
}

std::vector<Migration> firstMigrations(int count)
{
    std::vector<Migration> first = embeddedMigrations();
    first.resize(static_cast<std::size_t>(count));
    return first;
}

QStringList every(Connection &connection)
{
    return privileges::differences(connection, Part::Application, roles.application()) +
           privileges::differences(connection, Part::Guarded, roles.guarded()) +
           privileges::differences(connection, Part::Reader, roles.reader()) +
           privileges::differences(connection, Part::Auditor, roles.auditor());
}

} // namespace

TEST_CASE("Each role may do exactly what is declared, of every table there is", "[database][privileges]")
{
    const Database database;
    Connection owner(database.owner());
    privileges::grant(owner, Part::Reader, roles.reader());
    CHECK(every(owner) == QStringList());

    // A table is declared, or it is a month of one that is.
    QStringList undeclared;
    const Rows tables = owner.execute("select relname::text from pg_class where relnamespace = 'public'::regnamespace "
                                      "and relkind in ('r', 'p') and not relispartition");
    for (int row = 0; row < tables.size(); ++row) {
        const std::vector<privileges::Table> known = privileges::declared(Part::Application);
        if (std::none_of(known.begin(), known.end(),
                         [&](const privileges::Table &table) { return table.name == tables.text(row, 0).toUtf8(); }))
            undeclared += tables.text(row, 0);
    }
    CHECK(undeclared == QStringList());

    SECTION("a right too many is seen, whoever gave it")
    {
        owner.executeScript("grant delete on ticket to public");
        CHECK(every(owner).contains(u"+ ticket DELETE"_s));
    }
    SECTION("a right too many on one column is seen")
    {
        owner.executeScript("grant select (password_hash) on \"user\" to regie_read");
        CHECK(every(owner) == QStringList{u"+ user.password_hash SELECT"_s});
    }
    SECTION("a right that is missing is seen")
    {
        owner.executeScript("revoke insert on comment from regie_app");
        CHECK(every(owner) == QStringList{u"- comment INSERT"_s});
    }
    SECTION("a table that came without its rights is seen, and so is its new column")
    {
        owner.executeScript("alter table \"user\" add column nickname text");
        CHECK(every(owner).contains(u"- user.nickname SELECT"_s));
        Migrator(owner).up();
        CHECK(every(owner) == QStringList());
    }
}

TEST_CASE("What is secret is granted by column, and only where the program needs it", "[database][privileges]")
{
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            if (!field.flags.testFlag(FieldFlag::Secret))
                continue;
            for (const Part part : {Part::Application, Part::Guarded, Part::Reader, Part::Auditor}) {
                const std::vector<privileges::Table> tables = privileges::declared(part);
                const auto table = std::find_if(tables.begin(), tables.end(), [schema](const privileges::Table &one) {
                    return one.name == QByteArray(schema->entity.data(), qsizetype(schema->entity.size()));
                });
                REQUIRE(table != tables.end());
                REQUIRE(table->secrets.size() == 1);
                CHECK(table->secrets.front().grants.testFlag(privileges::Right::Select) == (part == Part::Application));
            }
        }
    }
    const Database database;
    Connection connection(database.application());
    CHECK(stateOf(connection, "select token_hash from user_session").isEmpty());
    ConnectionSettings settings = database.application();
    settings.user = QString::fromUtf8(roles.reader());
    Connection reader(settings);
    CHECK(stateOf(reader, "select display_name from \"user\"").isEmpty());
    CHECK(stateOf(reader, "select password_hash from \"user\"") == u"42501"_s);
    CHECK(stateOf(reader, "select * from \"user\"") == u"42501"_s);
    CHECK(stateOf(reader, "select token_hash from user_session") == u"42501"_s);
    CHECK(stateOf(reader, "select from activity_log") == u"42501"_s);
    CHECK(stateOf(reader, "update ticket set title = ''") == u"42501"_s);
    settings.user = QString::fromUtf8(roles.auditor());
    Connection auditor(settings);
    CHECK(stateOf(auditor, "select act from activity_log").isEmpty());
    CHECK(stateOf(auditor, "select from record_history").isEmpty());
    CHECK(stateOf(auditor, "select title from ticket") == u"42501"_s);
}

TEST_CASE("An answer is kept once", "[database][privileges]")
{
    const Database database;
    Connection connection(database.application());
    const QUuid request = QUuid::createUuid();
    connection.execute("insert into request_log (request_id, type, payload_hash) values ($1, 'save', '\\x00')",
                       {request});
    const auto answer = [&] { return refusalOf(connection, "select answer_request($1, '\\x01')", {request}); };
    CHECK(answer() == u"(accepted)"_s);
    CHECK(answer() == u"request_log.append_only"_s);
    CHECK(stateOf(connection, "update request_log set reply = ''") == u"42501"_s);
    CHECK(connection.execute("select reply from request_log").bytes(0, 0) == QByteArray("\x01"));
}

TEST_CASE("A database of version 22 that one role owned is brought over by migrating", "[database][privileges]")
{
    const Database database(Database::Content::Empty);
    Connection &administrator = Cluster::shared().administrator();
    administrator.executeScript("do $$ begin if not exists (select from pg_roles where rolname = 'single') then "
                                "create role single login; end if; end $$; alter database " +
                                database.name().toUtf8() + " owner to single");
    ConnectionSettings settings = database.administrator();
    settings.options = u"options='-c role=single'"_s;
    {
        Connection single(settings);
        Migrator(single, u"regie_app"_s, firstMigrations(22)).up();
        single.execute("insert into ticket_domain (name) values ('Réseau')");
        CHECK(single.execute("select has_table_privilege('regie_app', 'ticket', 'delete')").flag(0, 0));
        // Nobody names the server's role again.
        Migrator(single).up();
        CHECK(privileges::differences(single, Part::Application, roles.application()) == QStringList());
    }
    // The server's work goes on as the server's role; and a superuser makes the rest as «database prepare» does.
    CHECK(stateOf(*std::make_unique<Connection>(database.application()), "select from ticket").isEmpty());
    Connection superuser(database.administrator());
    superuser.executeScript("alter database " + database.name().toUtf8() + " owner to " + roles.owner());
    roles.handOver(superuser);
    CHECK(superuser
              .execute("select count(*) from pg_class where relowner = 'single'::regrole and relnamespace = "
                       "'public'::regnamespace")
              .integer(0, 0) == 0);
    CHECK(superuser
              .execute("select count(*) from pg_proc where proowner = 'single'::regrole and pronamespace = "
                       "'public'::regnamespace")
              .integer(0, 0) == 0);
    Connection owner(database.owner());
    CHECK_NOTHROW(Migrator(owner).up());
    CHECK(every(owner) == QStringList());
    CHECK(Connection(database.application()).execute("select ensure_partitions(9)").integer(0, 0) > 0);
}

TEST_CASE("Nobody migrates outside of an upgrade, and nobody is the owner", "[database][privileges]")
{
    const ClusterFolder folder;
    EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
    postgres.start();
    CHECK_THROWS_AS(Connection(postgres.owner()), DbError);
    {
        const std::unique_ptr<UpgradeDoor> first = postgres.upgradeDoor();
        std::unique_ptr<UpgradeDoor> second = postgres.upgradeDoor();
        second.reset();
        Connection owner(postgres.owner()); // another upgrade is still under way
        CHECK(owner.execute("select current_user::text").text(0, 0) == u"regie_owner"_s);
    }
    CHECK_THROWS_AS(Connection(postgres.owner()), DbError);
    ConnectionSettings settings = postgres.application();
    settings.user = u"regie_owner"_s;
    CHECK_THROWS_AS(Connection(settings), DbError);
}
