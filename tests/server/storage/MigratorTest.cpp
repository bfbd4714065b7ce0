// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Migrator.h"

#include "server/storage/DbError.h"
#include "server/storage/SetupError.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/storage/SqlSample.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <algorithm>
#include <thread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Everything the migrations made, as text: two equal ones are two equal schemas.
QStringList schemaOf(Connection &connection)
{
    const Rows rows = connection.execute(R"(
        select 'column ' || c.oid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               || a.attnotnull || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
        from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        union all
        select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace = 'public'::regnamespace
        union all
        select 'index ' || pg_get_indexdef(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
        where relnamespace = 'public'::regnamespace
        union all
        select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t where not tgisinternal
        union all
        select 'function ' || pg_get_functiondef(p.oid) from pg_proc p
        where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
        union all
        select 'sequence ' || sequencename from pg_sequences where sequencename not like 'reference_%'
        order by line)");
    QStringList lines;
    for (int row = 0; row < rows.size(); ++row)
        lines += rows.text(row, 0);
    lines.sort();
    return lines;
}

QStringList difference(const QStringList &left, const QStringList &right)
{
    QStringList lines;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(lines));
    return lines;
}

QString refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const SetupError &error) {
        return error.message();
    }
    return u"(accepted)"_s;
}

std::vector<Migration> firstMigrations(int count)
{
    std::vector<Migration> first = embeddedMigrations();
    first.resize(static_cast<std::size_t>(count));
    return first;
}

std::vector<Migration> smallMigrations()
{
    return {{1, u"0001_first"_s, "create table first (a integer)", "drop table first"},
            {2, u"0002_second"_s, "create table second (a integer); insert into first values (2)",
             "drop table second; delete from first where a = 2"}};
}

} // namespace

TEST_CASE("Every migration goes up, down and up again, with rows in the tables", "[database][migrator]")
{
    const Database database(Database::Content::Empty);
    Connection connection(database.owner());
    Migrator migrator(connection, u"regie_app"_s);
    CHECK(migrator.current() == 0);
    std::vector<QStringList> versions{schemaOf(connection)};
    for (int version = 1; version <= migrator.latest(); ++version) {
        CHECK(Migrator(connection, u"regie_app"_s, firstMigrations(version)).up() == 1);
        versions.push_back(schemaOf(connection));
    }
    CHECK(migrator.up() == 0);
    REQUIRE(versions.back().size() > 500);

    // One step down, up and down again at each version, so that the time it takes grows with their number only.
    static_cast<void>(SqlSample::insertInto(connection));
    for (int version = migrator.latest(); version > 0; --version) {
        INFO("down from " << version);
        const auto there = static_cast<std::size_t>(version);
        CHECK(migrator.downTo(version - 1) == 1);
        if (version > 1)
            CHECK(difference(schemaOf(connection), versions[there - 1]) == QStringList());
        CHECK(Migrator(connection, u"regie_app"_s, firstMigrations(version)).up() == 1);
        CHECK(difference(schemaOf(connection), versions[there]) == QStringList());
        CHECK(migrator.downTo(version - 1) == 1);
        CHECK(migrator.current() == version - 1);
    }
    // Nothing stays but the record of migrations itself.
    for (const QString &line : schemaOf(connection))
        CHECK(line.contains("schema_migration"_L1));
    CHECK(migrator.up() == migrator.latest());
    CHECK(difference(schemaOf(connection), versions.back()) == QStringList());
    static_cast<void>(SqlSample::insertInto(connection));
    CHECK(migrator.downTo(0) == migrator.latest());
}

TEST_CASE("The sample has a row in every entity's table", "[database][migrator]")
{
    const Database database;
    Connection connection(database.owner());
    static_cast<void>(SqlSample::insertInto(connection));
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        CHECK_FALSE(connection.execute("select from \"" + schema->name().toUtf8() + "\" limit 1").isEmpty());
    }
}

TEST_CASE("Rows of earlier migrations survive a later one going down and up", "[database][migrator]")
{
    const Database database;
    Connection connection(database.owner());
    const SqlSample sample = SqlSample::insertInto(connection);
    Migrator migrator(connection);
    migrator.downTo(4);
    CHECK(connection.execute("select from equipment where id = $1", {sample.equipment}).size() == 1);
    migrator.up();
    CHECK(connection.execute("select version from party where id = $1", {sample.client}).integer(0, 0) == 1);
    CHECK(connection.execute("select from record_history where record_id = $1", {sample.client}).size() == 1);
}

TEST_CASE("A failing migration leaves nothing behind", "[database][migrator]")
{
    const Database database(Database::Content::Empty);
    Connection connection(database.owner());
    std::vector<Migration> migrations = smallMigrations();
    migrations.push_back({3, u"0003_third"_s, "create table third (a integer); select 1/0", ""});
    CHECK(refusal([&] { Migrator(connection, {}, migrations).up(); }).contains(u"0003_third"_s));
    CHECK(Migrator(connection, {}, migrations).current() == 2);
    CHECK(connection.execute("select to_regclass('third') is null").flag(0, 0));
    CHECK_NOTHROW(connection.verify()); // the session's timeouts are as before
    migrations.back().up = "create table third (a integer)";
    CHECK(Migrator(connection, {}, migrations).up() == 1);
}

TEST_CASE("A database made otherwise, or by a newer program, is refused untouched", "[database][migrator]")
{
    const Database database(Database::Content::Empty);
    Connection connection(database.owner());
    Migrator(connection, {}, smallMigrations()).up();

    std::vector<Migration> altered = smallMigrations();
    altered[0].up += ' ';
    altered.push_back({3, u"0003_third"_s, "create table third (a integer)", ""});
    CHECK(refusal([&] { Migrator(connection, {}, altered).up(); }).contains(u"0001_first"_s));
    CHECK(refusal([&] { Migrator(connection, {}, altered).downTo(0); }).contains(u"0001_first"_s));
    CHECK(connection.execute("select to_regclass('third') is null").flag(0, 0));

    std::vector<Migration> older = smallMigrations();
    older.pop_back();
    const QString newer = refusal([&] { Migrator(connection, {}, older).up(); });
    CHECK(newer.contains(u"0002_second"_s));
    CHECK(newer.contains(u"newer"_s));
    CHECK(Migrator(connection, {}, smallMigrations()).up() == 0);
}

TEST_CASE("Servers that start at once migrate once", "[database][migrator]")
{
    const Database database(Database::Content::Empty);
    std::atomic<int> applied = 0;
    std::atomic<int> failures = 0;
    std::vector<std::thread> servers;
    for (int i = 0; i < 6; ++i)
        servers.emplace_back([&] {
            try {
                Connection connection(database.owner());
                applied += Migrator(connection, u"regie_app"_s).up();
            } catch (const std::exception &) {
                ++failures;
            }
        });
    for (std::thread &server : servers)
        server.join();
    CHECK(failures == 0);
    CHECK(applied == static_cast<int>(embeddedMigrations().size()));
}
