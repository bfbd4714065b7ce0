// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"
#include "server/storage/DbError.h"
#include "server/storage/Migrator.h"
#include "server/storage/Privileges.h"
#include "tests/end_to_end/ServerProcess.h"
#include "tests/support/StringMakers.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray password = "quatre vis et un tournevis\n";
const QStringList addAdministrator{u"user"_s, u"add"_s, u"--email"_s, u"admin@example.org"_s, u"--role"_s, u"admin"_s};

QStringList contentOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QStringList serving(const QString &database)
{
    return {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database};
}

// In the form of libpq, as some role of the server's own PostgreSQL.
QString named(const ConnectionSettings &settings, const QString &database, const char *role)
{
    return u"host='%1' port=%2 dbname=%3 user=%4"_s.arg(settings.host, settings.port, database,
                                                        QString::fromLatin1(role));
}

} // namespace

TEST_CASE("A command on a folder without a database says so and makes nothing", "[commands]")
{
    ServerProcess server;
    for (const QStringList &command :
         {QStringList{u"check"_s}, QStringList{u"user"_s, u"list"_s},
          QStringList{u"user"_s, u"deactivate"_s, u"--email"_s, u"a@b.example"_s},
          QStringList{u"import"_s, u"--revert"_s, u"01987a3c-5a70-7000-8000-0123456789ab"_s},
          QStringList{u"migrate"_s, u"--status"_s}, QStringList{u"migrate"_s, u"--to"_s, u"0"_s}}) {
        CHECK(server.say(command).contains(u"There is no database in "_s + server.folder()));
        CHECK(server.lastCode() == 1);
        CHECK(contentOf(server.folder()).isEmpty());
    }
    QFile foreign(server.folder() + "/thesis.odt"_L1);
    REQUIRE(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    for (const QStringList &command :
         {QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}, QStringList{u"migrate"_s}, addAdministrator,
          QStringList{u"demo"_s, u"--tickets"_s, u"60"_s}, QStringList{u"user"_s, u"list"_s}}) {
        CHECK(server.say(command, password).contains(server.folder()));
        CHECK(server.lastCode() == 1);
        CHECK(contentOf(server.folder()) == QStringList{u"thesis.odt"_s});
    }
}

TEST_CASE("A port that is taken, and an argument too many, are told before anything is made", "[commands]")
{
    ServerProcess server;
    QTcpServer holder;
    REQUIRE(holder.listen(QHostAddress::LocalHost));
    CHECK(server.say({u"serve"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(holder.serverPort())})
              .contains(QString::number(holder.serverPort())));
    CHECK(server.lastCode() == 1);
    for (const QStringList &command : {QStringList{u"serve"_s, u"one"_s, u"two"_s}, QStringList{u"check"_s, u"one"_s},
                                       QStringList{u"demo"_s, u"one"_s}, QStringList{u"migrate"_s, u"one"_s}}) {
        CHECK(server.say(command).contains(u"one"_s));
        CHECK(server.lastCode() == 2);
    }
    CHECK(contentOf(server.folder()).isEmpty());
}

TEST_CASE("An import that changes nothing says so, and offers nothing to take back", "[commands]")
{
    ServerProcess server;
    REQUIRE(server.run(addAdministrator, password) == 0);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"parties.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("name,kind\nNouveau,company\n");
    file.close();
    const QStringList import{u"import"_s, file.fileName(), u"--entity"_s, u"party"_s, u"--key"_s, u"name"_s};
    CHECK(server.say(import).contains(u"--revert"_s));
    const QString again = server.say(import);
    CHECK(again.contains(u"Nothing has changed."_s));
    CHECK_FALSE(again.contains(u"--revert"_s));
}

TEST_CASE("Going back wants consent once there are accounts, and nobody else at work", "[commands]")
{
    ServerProcess server;
    server.start();
    REQUIRE(server.run(addAdministrator, password) == 0);
    const QStringList undo{u"migrate"_s, u"--to"_s, u"0"_s};
    CHECK(server.say(undo + QStringList{u"--yes"_s}).contains(u"already uses the data folder"_s));
    CHECK(server.lastCode() == 1);
    const QString named = ::named(server.database(), u"regie"_s, "postgres");
    CHECK(server.say(undo + QStringList{u"--yes"_s, u"--database"_s, named}).contains(u"Stop it first"_s));
    CHECK(server.lastCode() == 1);
    CHECK(server.terminate() == 0);

    CHECK(server.say(undo).contains(u"--yes"_s));
    CHECK(server.lastCode() == 1);
    CHECK(server.say({u"user"_s, u"list"_s}).contains(u"admin@example.org"_s)); // nothing is lost
    for (const char *target : {"99", "-1", "x"}) {
        CHECK(server.say({u"migrate"_s, u"--to=%1"_s.arg(QString::fromLatin1(target))}).contains(u"--to"_s));
        CHECK(server.lastCode() == 2);
    }
    CHECK(server.run(undo + QStringList{u"--yes"_s}) == 0);
    CHECK(server.say({u"migrate"_s, u"--to"_s, u"1"_s}).contains(u"can't go back"_s));
    CHECK(server.run({u"migrate"_s}) == 0);
    CHECK(server.run(undo) == 0); // nobody in it
}

TEST_CASE("Commands that only look leave an older database alone, and know a newer one", "[commands]")
{
    ServerProcess server;
    REQUIRE(server.run({u"migrate"_s}) == 0);
    const int latest = static_cast<int>(embeddedMigrations().size());
    REQUIRE(server.run({u"migrate"_s, u"--to"_s, QString::number(latest - 1)}) == 0);
    const QString file = server.folder() + "/domains.csv"_L1;
    QFile domains(file);
    REQUIRE(domains.open(QIODevice::WriteOnly));
    domains.write("key;name\nfroid;Froid\n");
    domains.close();
    const QStringList look{u"user"_s, u"list"_s};
    const QStringList trial{u"import"_s, file, u"--entity"_s, u"ticket_domain"_s, u"--dry-run"_s};
    const QStringList trialOfReturn{u"import"_s, u"--revert"_s, u"01987a3c-5a70-7000-8000-0123456789ab"_s,
                                    u"--dry-run"_s};
    for (const QStringList &command : {look, trial, trialOfReturn}) {
        INFO(command.join(u' ').toStdString());
        const QString said = server.say(command);
        CHECK(said.contains(u"of version %1 and this program needs %2"_s.arg(latest - 1).arg(latest)));
        CHECK(said.contains(u"regie-server migrate"_s));
        CHECK(server.lastCode() == 1);
        CHECK(server.say({u"migrate"_s, u"--status"_s}).contains(u"of version %1;"_s.arg(latest - 1)));
    }
    REQUIRE(server.run(addAdministrator, password) == 0); // it writes, and brings the database up
    CHECK(server.say(look).contains(u"admin@example.org"_s));

    server.start();
    Connection connection(server.database());
    connection.execute("insert into schema_migration (number, name, checksum, program) "
                       "values ($1, '9999_tomorrow', '', '9')",
                       {qint64{latest + 1}});
    for (const QStringList &command : {QStringList{u"check"_s}, look, trial}) {
        INFO(command.join(u' ').toStdString());
        const QString said = server.say(command);
        CHECK(said.contains(u"Update the program"_s));
        CHECK_FALSE(said.contains(u"regie-server migrate"_s));
        CHECK(server.lastCode() == 1);
    }
}

TEST_CASE("Another database is served only by a role that can do neither too much nor too little", "[commands]")
{
    ServerProcess home;
    home.start(); // for its PostgreSQL
    ConnectionSettings settings = home.database();
    settings.user = u"postgres"_s;
    settings.database = u"postgres"_s;
    Connection postgres(settings);
    postgres.executeScript("create database other owner regie_owner template template0 encoding 'UTF8'");
    const QString owner = named(settings, u"other"_s, "regie_migrate");
    postgres.executeScript("alter role regie_migrate login"); // as during an upgrade
    const QString application = named(settings, u"other"_s, "regie_app");
    const QString advice = u"--application-role"_s;
    ServerProcess outside;
    CHECK(outside.say({u"migrate"_s, u"--database"_s, owner, advice, u"nobody"_s}).contains(u"knows no role nobody"_s));
    CHECK(outside.say(serving(application)).contains(advice)); // empty still
    REQUIRE(outside.run({u"migrate"_s, u"--database"_s, owner}) == 0);
    for (const QString &unfit : {application, owner, named(settings, u"other"_s, "postgres")}) {
        const QString said = outside.say(serving(unfit));
        CHECK(said.contains(unfit == application ? advice : u"database prepare"_s));
        CHECK_FALSE(said.contains(u"listening"_s));
        CHECK(outside.lastCode() == 1);
        CHECK(contentOf(outside.folder()).isEmpty()); // no key either
    }
    REQUIRE(outside.run({u"migrate"_s, u"--database"_s, owner, advice, u"regie_app"_s}) == 0);
    CHECK(outside.say({u"check"_s, u"--database"_s, application}).contains(u"session with PostgreSQL"_s));
    const QString refused = outside.say({u"demo"_s, u"--tickets"_s, u"60"_s, u"--database"_s, application});
    CHECK(refused.contains(u"may not empty"_s));
    CHECK_FALSE(refused.contains(u"it is filled"_s));

    postgres.executeScript("create database old owner regie_owner template template0 encoding 'LATIN1' locale 'C'");
    const QString latin = outside.say({u"migrate"_s, u"--database"_s, named(settings, u"old"_s, "regie_migrate")});
    CHECK(latin.contains(u"CREATE DATABASE"_s));
    CHECK_FALSE(latin.contains(u"RESET"_s));
    CHECK(outside.say({u"user"_s, u"list"_s, u"--database"_s, named(settings, u"none"_s, "regie_app")})
              .startsWith(u"The database none can't be reached"_s));
}

TEST_CASE("One command makes a PostgreSQL of one's own ready, and takes over what one role owned", "[commands]")
{
    ServerProcess home;
    home.start(); // for its PostgreSQL
    ConnectionSettings settings = home.database();
    settings.database = u"postgres"_s;
    Connection postgres(settings);
    ServerProcess outside;
    const QString superuser = named(settings, u"house"_s, "postgres");
    const QStringList prepare{u"database"_s, u"prepare"_s, u"--prefix"_s, u"house"_s, u"--database"_s, superuser};
    CHECK(outside.say(prepare + QStringList{u"--passwords"_s}).contains(u"house_app"_s));
    CHECK(outside.lastCode() == 0);
    CHECK(postgres
              .execute("select rolcanlogin, rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname in "
                       "('house_app', 'house_owner', 'house_migrate') order by rolname")
              .flag(0, 1));
    CHECK_FALSE(postgres
                    .execute("select bool_or(rolcanlogin) from pg_roles where rolname in ('house_owner', "
                             "'house_migrate')")
                    .flag(0, 0));
    ConnectionSettings there = settings;
    there.database = u"house"_s;
    {
        Connection connection(there);
        CHECK(privileges::differences(connection, privileges::Part::Application, "house_app") == QStringList());
        CHECK(privileges::differences(connection, privileges::Part::Reader, "house_read") == QStringList());
        CHECK(privileges::differences(connection, privileges::Part::Auditor, "house_audit") == QStringList());
        // As somebody's hands may have left it.
        connection.executeScript("grant all on activity_log to house_app; alter table ticket owner to postgres");
    }
    CHECK(outside.say(prepare).contains(u"is ready"_s));
    Connection connection(there);
    CHECK(privileges::differences(connection, privileges::Part::Application, "house_app") == QStringList());
    CHECK(connection.execute("select relowner::regrole::text from pg_class where relname = 'ticket'").text(0, 0) ==
          u"house_owner"_s);

    CHECK(outside.say({u"database"_s, u"prepare"_s, u"--database"_s, named(settings, u"house"_s, "regie_app")})
              .contains(u"no superuser"_s));
    CHECK(outside.say({u"database"_s, u"prepare"_s, u"--database"_s, superuser, u"--prefix"_s, u"a\"b"_s})
              .contains(u"--prefix"_s));
    CHECK(outside.lastCode() == 2);
}

TEST_CASE("A server without the keys of its database doesn't start, and says what to do", "[commands]")
{
    ServerProcess server;
    server.start();
    REQUIRE(server.run(addAdministrator, password) == 0);
    CHECK(server.say({u"check"_s}).contains(u"sealed without a gap"_s));
    const QStringList rotate{u"key"_s, u"rotate"_s};
    CHECK(server.say(rotate).contains(u"Stop it first"_s));
    CHECK(server.terminate() == 0);
    const QString paper = server.say({u"key"_s, u"paper"_s});
    CHECK(paper.contains(u"chain "_s));
    const QString shown = server.say({u"key"_s, u"show"_s});
    CHECK(shown.contains(u"closes secrets"_s));
    CHECK_FALSE(shown.contains(paper.trimmed().section(u'\n', -1)));

    const QString keys = server.folder() + "/keys/regie.keys"_L1;
    REQUIRE(QFile::remove(keys));
    const QString said = server.say({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    CHECK(server.lastCode() == 1);
    CHECK(said.contains(keys));
    CHECK(said.contains(u"key abandon"_s));
    CHECK(server.say({u"check"_s}).contains(u"the key file "_s + keys));
    CHECK(server.lastCode() == 1);

    QFile typed(keys); // from the copy on paper
    REQUIRE(typed.open(QIODevice::WriteOnly));
    typed.write(paper.toUtf8());
    typed.close();
    REQUIRE(typed.setPermissions(QFileDevice::ReadOwner));
    CHECK(server.say(rotate).contains(u"still opens secrets"_s));
    CHECK(server.lastCode() == 0);
    server.start();
    CHECK(server.terminate() == 0);

    REQUIRE(QFile::remove(keys));
    CHECK(server.say({u"key"_s, u"abandon"_s}).contains(u"--yes"_s));
    CHECK(server.run({u"key"_s, u"abandon"_s, u"--yes"_s}) == 0);
    CHECK(server.say({u"check"_s}).contains(u"nobody can administer"_s));
    CHECK(server.run({u"user"_s, u"password"_s, u"--email"_s, u"admin@example.org"_s}, password) == 0);
    server.start();
}

TEST_CASE("Accounts that cannot be changed so are told why, in words", "[commands]")
{
    ServerProcess server;
    const QStringList nobody{u"--email"_s, u"admin@example.org"_s};
    // No password: no account, and no database for it.
    CHECK(server.say(addAdministrator, QByteArray()).contains(u"No password was given."_s));
    CHECK(contentOf(server.folder()).isEmpty());
    REQUIRE(server.say(addAdministrator, password).contains(u"added"_s));
    for (const QStringList &command : {QStringList{u"user"_s, u"roles"_s, u"--role"_s, u"support"_s} + nobody,
                                       QStringList{u"user"_s, u"deactivate"_s} + nobody}) {
        const QString said = server.say(command);
        INFO(said.toStdString());
        CHECK(server.lastCode() == 1);
        CHECK(said.contains(u"Nobody could administer"_s));
        CHECK_FALSE(said.contains(u"last_administrator"_s));
    }
}

TEST_CASE("The list of what is wrong never takes the place of the file it is about", "[commands]")
{
    ServerProcess server;
    REQUIRE(server.say(addAdministrator, password).contains(u"added"_s));
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"clients.csv"_s);
    const QByteArray rows = "name,kind\n,company\n";
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(rows);
    file.close();
    const auto import = [&](const QString &source, const QString &errors) {
        return server.say({u"import"_s, source, u"--entity"_s, u"party"_s, u"--errors"_s, errors});
    };
    CHECK(import(name, folder.path() + "/./clients.csv"_L1).contains(u"would take the place of"_s));
    CHECK(server.lastCode() == 1);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == rows);
    CHECK(import(name, u"/dev/full"_s).contains(u"cannot be written to /dev/full"_s));
    CHECK(server.lastCode() == 1);
    CHECK(import(u"/dev/null"_s, folder.filePath(u"wrong.csv"_s)).contains(u"The file /dev/null cannot be read."_s));
}
