// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"

#include "server/storage/CopyIn.h"
#include "server/storage/DbError.h"
#include "server/storage/Transaction.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QSignalSpy>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

template <class Action>
DbError errorOf(Action action)
{
    try {
        action();
    } catch (const DbError &error) {
        return error;
    }
    return DbError(DbError::Failure{});
}

// The connection another session sees under its process number is ended from there.
void killBackend(const Connection &victim)
{
    Cluster::shared().administrator().execute("select pg_terminate_backend($1, 5000)", {victim.backendPid()});
}

} // namespace

TEST_CASE("Every type goes to the database and comes back unchanged", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const QUuid id = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    const Moment moment = Moment::fromMicroseconds(1'793'000'000'123'457);
    const Moment before = Moment::fromMicroseconds(-1);
    const std::vector<QUuid> ids{id, other};
    const std::vector<qint64> numbers{1, -2, std::numeric_limits<qint64>::max()};
    const QString text = u"Œuvre d’été, 100 €, \U0001F527 ' \" \\ ;--"_s;
    const Rows rows = connection.execute(
        "select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::smallint, $17",
        {true, 42, std::numeric_limits<qint64>::min(), text, id, moment, before, QDate(2024, 2, 29), QTime(23, 59),
         QStringList{u"a,b"_s, u"{}"_s, u""_s}, Parameter::uuids(ids), Parameter::bytes(QByteArray("\0\xff\n\\", 4)),
         Parameter::json(R"({"a": [1, 2]})"), Parameter::scaled(-1234567890123456, 4), Parameter::integers(numbers), 7,
         u""_s});
    REQUIRE(rows.size() == 1);
    CHECK(rows.flag(0, 0));
    CHECK(rows.integer(0, 1) == 42);
    CHECK(rows.integer(0, 2) == std::numeric_limits<qint64>::min());
    CHECK(rows.text(0, 3) == text);
    CHECK(rows.uuid(0, 4) == id);
    CHECK(rows.moment(0, 5) == moment);
    CHECK(rows.moment(0, 6) == before);
    CHECK(rows.day(0, 7) == QDate(2024, 2, 29));
    CHECK(rows.time(0, 8) == QTime(23, 59));
    CHECK(rows.texts(0, 9) == QStringList{u"a,b"_s, u"{}"_s, u""_s});
    CHECK(rows.uuids(0, 10) == ids);
    CHECK(rows.bytes(0, 11) == QByteArray("\0\xff\n\\", 4));
    CHECK(rows.text(0, 12) == uR"({"a": [1, 2]})"_s);
    CHECK(rows.scaled(0, 13, 4) == -1234567890123456);
    CHECK(rows.integer(0, 15) == 7);
    CHECK_FALSE(rows.isNull(0, 16));
    CHECK(rows.text(0, 16) == u""_s);
    CHECK(connection.execute("select $1::bigint[] = array[1, -2, 9223372036854775807]", {Parameter::integers(numbers)})
              .flag(0, 0));
}

TEST_CASE("Null is null in every type, and reads as the null value", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const Rows rows = connection.execute(
        "select $1, $2, $3, $4, $5, $6::jsonb, $7",
        {QString(), QUuid(), Moment(), QDate(), Parameter::bytes({}), nullptr, Parameter::null(SqlType::Numeric)});
    for (int column = 0; column < rows.columnCount(); ++column)
        CHECK(rows.isNull(0, column));
    CHECK(rows.text(0, 0).isNull());
    CHECK(rows.uuid(0, 1).isNull());
    CHECK(rows.moment(0, 2).isNull());
    CHECK(rows.day(0, 3).isNull());
    CHECK(rows.bytes(0, 4).isNull());
    CHECK(rows.scaled(0, 6, 2) == 0);
}

TEST_CASE("Numbers are exact or refused", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const auto scaled = [&connection](const char *number, int decimals) {
        return connection.execute(QByteArray("select ") + number + "::numeric").scaled(0, 0, decimals);
    };
    CHECK(scaled("0", 2) == 0);
    CHECK(scaled("0.0001", 4) == 1);
    CHECK(scaled("-0.01", 2) == -1);
    CHECK(scaled("12345678901234567.89", 2) == 1234567890123456789);
    CHECK(scaled("92233720368547758.07", 2) == std::numeric_limits<qint64>::max());
    CHECK(scaled("'-92233720368547758.08'", 2) == std::numeric_limits<qint64>::min());
    CHECK(scaled("10000", 0) == 10000);
    CHECK(scaled("100000000", 4) == 1'000'000'000'000);
    CHECK(scaled("48.856613", 6) == 48856613);
    CHECK(scaled("1.5000", 2) == 150);
    CHECK(scaled("0.00000100", 6) == 1);
    CHECK_THROWS_AS(scaled("0.005", 2), std::logic_error);
    CHECK_THROWS_AS(scaled("0.00000001", 6), std::logic_error);
    CHECK_THROWS_AS(scaled("1.00001", 4), std::logic_error);
    CHECK_THROWS_AS(scaled("92233720368547758.08", 2), std::logic_error);
    CHECK_THROWS_AS(scaled("'NaN'", 2), std::logic_error);
    CHECK_THROWS_AS(scaled("'Infinity'", 2), std::logic_error);

    // What we send means what we say: PostgreSQL itself prints it.
    std::uint64_t state = 88172645463325252;
    for (int i = 0; i < 2'000; ++i) {
        state ^= state << 13U;
        state ^= state >> 7U;
        state ^= state << 17U;
        const auto units = static_cast<qint64>(state >> (state % 64U)) * (i % 2 == 0 ? 1 : -1);
        const int decimals = i % 17;
        const Rows rows = connection.execute("select $1, $1::text, $2::numeric = $1 * (10::numeric ^ $3::int)",
                                             {Parameter::scaled(units, decimals), units, decimals});
        REQUIRE(rows.scaled(0, 0, decimals) == units);
        REQUIRE(rows.flag(0, 2));
        REQUIRE((decimals == 0 || rows.text(0, 1).section(u'.', 1).size() == decimals));
    }
}

TEST_CASE("Reading a column as what it is not is a programming error", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const Rows rows = connection.execute("select 1, 'a'::text, 'infinity'::timestamptz, 'infinity'::date");
    CHECK_THROWS_AS(rows.text(0, 0), std::logic_error);
    CHECK_THROWS_AS(rows.integer(0, 1), std::logic_error);
    CHECK_THROWS_AS(rows.uuid(0, 1), std::logic_error);
    CHECK_THROWS_AS(rows.moment(0, 2), std::logic_error);
    CHECK_THROWS_AS(rows.day(0, 3), std::logic_error);
    CHECK_THROWS_AS(rows.integer(1, 0), std::logic_error);
    CHECK_THROWS_AS(rows.integer(0, 4), std::logic_error);
}

TEST_CASE("A value is never SQL, and a statement is one statement", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const QString hostile = u"'; drop table party; --"_s;
    CHECK(connection.execute("select $1", {hostile}).text(0, 0) == hostile);
    CHECK(errorOf([&] { connection.execute("select 1; select 2"); }).sqlState() == "42601");
    CHECK(errorOf([&] { connection.execute("select $1", {Parameter::utf8(QByteArray("a\0b", 3))}); }).sqlState() ==
          "22021");
    CHECK(errorOf([&] { connection.execute("select $1", {Parameter::utf8("\xff")}); }).sqlState() == "22021");
}

TEST_CASE("An error names state, constraint, table and column", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const DbError check =
        errorOf([&] { connection.execute("insert into party (name, kind) values ($1, 'company')", {u" "_s}); });
    CHECK(check.sqlState() == "23514");
    CHECK(check.constraint() == u"party.name_length"_s);
    CHECK(check.table() == u"party"_s);
    const DbError required = errorOf([&] { connection.execute("insert into party (kind) values ('company')"); });
    CHECK(required.sqlState() == "23502");
    CHECK(required.column() == u"name"_s);
    CHECK_FALSE(required.connectionLost());
    CHECK(connection.execute("select 1").size() == 1);
}

TEST_CASE("Every open verifies the session, and each changed setting is found", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const auto [name, value] = GENERATE(table<const char *, const char *>({
        {"standard_conforming_strings", "off"},
        {"client_encoding", "LATIN1"},
        {"TimeZone", "Europe/Paris"},
        {"DateStyle", "German"},
        {"IntervalStyle", "postgres"},
        {"bytea_output", "escape"},
        {"search_path", "pg_temp, public"},
        {"statement_timeout", "0"},
        {"lock_timeout", "0"},
        {"idle_in_transaction_session_timeout", "0"},
        {"application_name", "other"},
        {"default_transaction_isolation", "serializable"},
        {"default_transaction_read_only", "on"},
        {"synchronous_commit", "off"},
        {"client_min_messages", "error"},
        {"row_security", "off"},
        {"transform_null_equals", "on"},
        {"jit", "on"},
        {"gin_pending_list_limit", "4MB"},
    }));
    connection.verify();
    connection.execute("select set_config($1, $2, false)", {Parameter::utf8(name), Parameter::utf8(value)});
    const DbError error = errorOf([&] { connection.verify(); });
    CHECK(error.message().contains(QString::fromLatin1(name)));
    connection.reopen();
    CHECK_NOTHROW(connection.verify());
}

TEST_CASE("What only an administrator can break is found at the opening", "[database][connection]")
{
    const Database database;
    Connection &administrator = Cluster::shared().administrator();
    const auto refusal = [&](const QByteArray &setting, const QByteArray &value) {
        administrator.executeScript("alter role regie_app in database " + database.name().toUtf8() + " set " + setting +
                                    " = " + value);
        const DbError error = errorOf([&] { Connection(database.application()); });
        administrator.executeScript("alter role regie_app in database " + database.name().toUtf8() + " reset all");
        return error.message();
    };
    CHECK(refusal("session_replication_role", "replica").contains(u"session_replication_role"_s));
    CHECK(refusal("synchronous_commit", "off").contains(u"synchronous_commit"_s));
    CHECK(refusal("timezone", "'Asia/Tokyo'") == u""_s); // ours to set, and set
    CHECK(refusal("standard_conforming_strings", "off") == u""_s);

    ConnectionSettings superuser = database.administrator();
    superuser.purpose = ConnectionSettings::Purpose::Serving;
    CHECK(errorOf([&] { Connection{superuser}; }).message().contains(u"superuser"_s));
    ConnectionSettings owner = database.owner();
    owner.purpose = ConnectionSettings::Purpose::Serving;
    CHECK(errorOf([&] { Connection{owner}; }).message().contains(u"owns the tables"_s));

    administrator.executeScript("create database latin template template0 encoding 'SQL_ASCII' locale 'C'");
    ConnectionSettings latin = database.application();
    latin.database = u"latin"_s;
    CHECK(errorOf([&] { Connection{latin}; }).message().contains(u"server_encoding"_s));
    administrator.executeScript("drop database latin");

    ConnectionSettings nowhere = database.application();
    nowhere.database = u"nowhere"_s;
    const DbError error = errorOf([&] { Connection{nowhere}; });
    CHECK(error.connectionLost());
    CHECK(error.message().contains(u"nowhere"_s));
}

TEST_CASE("A statement is prepared once, the least used make room, and failures leave no trace",
          "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    const auto prepared = [&connection] {
        return connection.execute("select count(*) from pg_prepared_statements").integer(0, 0);
    };
    const qint64 before = prepared();
    for (int i = 0; i < 50; ++i)
        CHECK(connection.execute("select $1 + 1", {i}).integer(0, 0) == i + 1);
    CHECK(prepared() == before + 1);
    CHECK(connection.execute("select $1 + 1", {qint64(1)}).integer(0, 0) == 2); // another type, another statement
    CHECK(prepared() == before + 2);

    for (int i = 0; i < 1000; ++i)
        CHECK(connection.execute("select " + QByteArray::number(i)).integer(0, 0) == i);
    CHECK(connection.preparedStatements() <= 256);
    CHECK(prepared() <= 258);

    const std::size_t known = connection.preparedStatements();
    CHECK(errorOf([&] { connection.execute("select from nowhere"); }).sqlState() == "42P01");
    CHECK(connection.preparedStatements() == known);

    // Evictions while a transaction has failed wait for its end.
    {
        const Transaction transaction(connection);
        CHECK(errorOf([&] { connection.execute("select 1/0"); }).sqlState() == "22012");
        CHECK(errorOf([&] { connection.execute("select 'another'"); }).sqlState() == "25P02");
    }
    for (int i = 0; i < 300; ++i)
        CHECK(connection.execute("select 1 + " + QByteArray::number(i)).integer(0, 0) == i + 1);
    CHECK(prepared() <= 258);

    connection.reopen();
    CHECK(connection.preparedStatements() == 0);
    CHECK(connection.execute("select $1 + 1", {1}).integer(0, 0) == 2);
}

TEST_CASE("A statement whose plan a migration voided, or that the session forgot, is prepared anew",
          "[database][connection]")
{
    const Database database;
    Connection connection(database.owner());
    connection.executeScript("create table shape (a integer); insert into shape values (1)");
    CHECK(connection.execute("select * from shape").columnCount() == 1);
    connection.executeScript("alter table shape add column b text");
    CHECK(connection.execute("select * from shape").columnCount() == 2);
    connection.executeScript("deallocate all");
    CHECK(connection.execute("select * from shape").columnCount() == 2);

    connection.executeScript("alter table shape add column c text");
    {
        Transaction transaction(connection);
        CHECK(errorOf([&] { connection.execute("select * from shape"); }).isStaleStatement());
    }
    Transaction transaction(connection);
    CHECK(connection.execute("select * from shape").columnCount() == 3);
    transaction.commit();
}

TEST_CASE("Commands travel together and fail together", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    std::vector<Command> commands;
    for (int i = 0; i < 500; ++i)
        commands.push_back({"insert into party (name, kind) values ($1, 'company')", {QString::number(i)}});
    commands.push_back({"select count(*) from party", {}});
    const std::vector<Rows> answers = connection.executeAll(commands);
    REQUIRE(answers.size() == 501);
    CHECK(answers.front().affected() == 1);
    CHECK(answers.back().integer(0, 0) == 500);

    commands.insert(commands.begin() + 250, {"insert into party (name, kind) values ($1, 'nonsense')", {u"x"_s}});
    commands.push_back({"select 'prepared only after the failure'", {}});
    CHECK(errorOf([&] { connection.executeAll(commands); }).constraint() == u"party.kind_choice"_s);
    CHECK(connection.execute("select count(*) from party").integer(0, 0) == 500);
    CHECK(connection.execute("select 'prepared only after the failure'").size() == 1);
    CHECK_FALSE(connection.isInTransaction());
    CHECK(errorOf([&] { connection.executeAll(std::vector<Command>{{"not sql", {}}}); }).sqlState() == "42601");
    CHECK(connection.execute("select 1").size() == 1);
}

TEST_CASE("A transaction brings its context, and keeps nothing without a commit", "[database][transaction]")
{
    const Database database;
    Connection connection(database.application());
    const QUuid user = QUuid::createUuid();
    const QUuid request = QUuid::createUuid();
    {
        Transaction transaction(connection, {.user = user, .request = request, .act = "ticket.close"});
        CHECK(connection.isInTransaction());
        const Rows rows =
            connection.execute("select acting_user(), acting_request(), current_setting('regie.act'), bulk_load()");
        CHECK(rows.uuid(0, 0) == user);
        CHECK(rows.uuid(0, 1) == request);
        CHECK(rows.text(0, 2) == u"ticket.close"_s);
        CHECK_FALSE(rows.flag(0, 3));
        CHECK_THROWS_AS(Transaction(connection), std::logic_error);
        connection.execute("insert into party (name, kind) values ('lost', 'company')");
    }
    CHECK_FALSE(connection.isInTransaction());
    CHECK(connection.execute("select count(*) from party").integer(0, 0) == 0);
    CHECK(connection.execute("select acting_user()").isNull(0, 0)); // nothing stays behind
    {
        Transaction transaction(connection, {.load = Load::Bulk, .statementTimeout = std::chrono::milliseconds(7)});
        CHECK(connection.execute("select bulk_load()").flag(0, 0));
        CHECK(errorOf([&] { connection.execute("select pg_sleep(1)"); }).sqlState() == "57014");
        const DbError error = errorOf([&] { transaction.commit(); });
        CHECK(error.sqlState() == "25P02");
        CHECK_FALSE(error.outcomeUnknown());
    }
    {
        Transaction transaction(connection, {.access = Access::ReadOnly});
        CHECK(errorOf([&] { connection.execute("delete from party"); }).sqlState() == "25006");
    }
    Transaction transaction(connection, {.isolation = Isolation::Serializable});
    CHECK(connection.execute("show transaction_isolation").text(0, 0) == u"serializable"_s);
    transaction.commit();
    CHECK_THROWS_AS(transaction.commit(), std::logic_error);
}

TEST_CASE("A dead backend is noticed, stays noticed, and reopening brings a verified session", "[database][connection]")
{
    const Database database;
    Connection connection(database.application());
    connection.execute("select $1 + 1", {1});
    killBackend(connection);
    CHECK(errorOf([&] { connection.execute("select $1 + 1", {1}); }).connectionLost());
    CHECK(connection.isLost());
    CHECK_FALSE(connection.isInTransaction());
    CHECK(errorOf([&] { connection.execute("select 1"); }).connectionLost());
    CHECK(errorOf([&] { Transaction transaction(connection); }).connectionLost());
    CHECK(errorOf([&] { connection.verify(); }).connectionLost());
    connection.reopen();
    CHECK_NOTHROW(connection.verify());
    CHECK(connection.execute("select $1 + 1", {1}).integer(0, 0) == 2);
}

TEST_CASE("When the connection dies at the commit, the outcome is unknown", "[database][transaction]")
{
    const Database database;
    Connection connection(database.application());
    Transaction transaction(connection);
    connection.execute("insert into party (name, kind) values ('?', 'company')");
    killBackend(connection);
    const DbError error = errorOf([&] { transaction.commit(); });
    CHECK(error.connectionLost());
    CHECK(error.outcomeUnknown());
    connection.reopen();
    CHECK(connection.execute("select count(*) from party").integer(0, 0) == 0);
}

TEST_CASE("When the connection dies before the commit, nothing was done", "[database][transaction]")
{
    const Database database;
    Connection connection(database.application());
    {
        Transaction transaction(connection);
        killBackend(connection);
        const DbError error = errorOf([&] { connection.execute("select 1"); });
        CHECK(error.connectionLost());
        CHECK_FALSE(error.outcomeUnknown());
    }
    connection.reopen();
    CHECK_FALSE(connection.isInTransaction());
}

TEST_CASE("Bulk loads by COPY, as text, CSV and binary", "[database][copy]")
{
    const Database database;
    Connection connection(database.administrator());
    CopyIn csv(connection, "copy party (name, kind) from stdin (format csv)");
    csv.write("\"Dupont, Frères\",comp");
    csv.write("any\nÉtablissements Œ,company\n");
    CHECK(csv.finish() == 2);
    CHECK_THROWS_AS(csv.finish(), std::logic_error);

    Transaction transaction(connection, {.load = Load::Bulk});
    CopyIn binary(connection,
                  "copy party (id, name, kind, is_client, payment_days, created_at) from stdin (format binary)");
    const Moment created = Moment::fromMicroseconds(1'000'000'000'000'001);
    for (int i = 0; i < 20'000; ++i)
        binary.writeRow({QUuid::createUuid(), u"Client %1"_s.arg(i), u"company"_s, i % 2 == 0,
                         i % 3 == 0 ? Parameter::null(SqlType::MediumInteger) : Parameter(i % 120), created});
    CHECK(binary.finish() == 20'000);
    transaction.commit();
    const Rows rows = connection.execute("select count(*), count(payment_days), max(created_at) "
                                         "from party where name like 'Client %'");
    CHECK(rows.integer(0, 0) == 20'000);
    CHECK(rows.integer(0, 1) == 13'333);
    CHECK(rows.moment(0, 2) == created);
    CHECK(connection.execute("select count(*) from record_history").integer(0, 0) == 2);
    CHECK(connection.execute("select count(*) from change").integer(0, 0) == 2);

    CopyIn wrong(connection, "copy party (name, kind) from stdin (format csv)");
    wrong.write("a,company\nb,nonsense\n");
    CHECK(errorOf([&] { wrong.finish(); }).constraint() == u"party.kind_choice"_s);
    {
        CopyIn dropped(connection, "copy party (name, kind) from stdin (format csv)");
        dropped.write("never,company\n");
    }
    CHECK(connection.execute("select count(*) from party").integer(0, 0) == 20'002);
    CHECK(errorOf([&] { CopyIn(connection, "copy nowhere from stdin"); }).sqlState() == "42P01");
}

TEST_CASE("A connection string may name several hosts and further options", "[database][connection]")
{
    const ConnectionSettings settings = ConnectionSettings::fromConnectionString(
        u"host=a,b port=5432,5433 dbname=regie user=app target_session_attrs=read-write"_s);
    CHECK(settings.host == u"a,b"_s);
    CHECK(settings.port == u"5432,5433"_s);
    CHECK(settings.database == u"regie"_s);
    CHECK(settings.user == u"app"_s);
    CHECK(settings.options == u"target_session_attrs='read-write'"_s);
    CHECK(errorOf([] {
              static_cast<void>(ConnectionSettings::fromConnectionString(u"host=a nonsense"_s));
          }).sqlState() == "08001");
    CHECK(errorOf([] { static_cast<void>(ConnectionSettings::fromConnectionString(u"options='a;b'"_s)); }).sqlState() ==
          "08001");

    const Database database;
    ConnectionSettings two = database.application();
    two.host = u"127.0.0.1,"_s + two.host;
    two.port = u"1,"_s + two.port;
    two.options = u"target_session_attrs=read-write connect_timeout=2"_s;
    Connection connection(two);
    CHECK(connection.execute("select 1").size() == 1);
}
