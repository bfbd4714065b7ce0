// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/EmbeddedPostgres.h"

#include "server/storage/Connection.h"
#include "server/storage/DbError.h"
#include "server/storage/SetupError.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <functional>
#include <sys/prctl.h>
#include <sys/stat.h>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto folderVariable = "REGIE_TEST_POSTGRES_FOLDER";

QString refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const SetupError &error) {
        return error.message();
    }
    return u"(accepted)"_s;
}

void remember(const EmbeddedPostgres &postgres, const QString &word)
{
    const std::unique_ptr<UpgradeDoor> door = postgres.upgradeDoor();
    Connection connection(postgres.owner());
    connection.executeScript("create table if not exists memory (word text)");
    connection.execute("insert into memory values ($1)", {word});
}

int remembered(const EmbeddedPostgres &postgres)
{
    const std::unique_ptr<UpgradeDoor> door = postgres.upgradeDoor();
    return Connection(postgres.owner()).execute("select from memory").size();
}

qint64 recordedPid(const ClusterFolder &folder)
{
    QFile file(folder.path() + "/postgres/postmaster.pid"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

template <class Condition>
bool waitFor(Condition condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

// Another process that runs a server on the folder until it is killed.
void startServer(QProcess &server, const ClusterFolder &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(folderVariable), folder.path());
    server.setProcessEnvironment(environment);
    server.start(QCoreApplication::applicationFilePath(), {u"[.server-to-kill]"_s});
    REQUIRE(waitFor(
        [&] { return server.readAllStandardOutput().contains("ready") || server.state() == QProcess::NotRunning; },
        60'000));
    REQUIRE(server.state() == QProcess::Running);
}

} // namespace

// Not a test: the process that others kill.
TEST_CASE("A server to be killed", "[.server-to-kill]")
{
    const QString folder = qEnvironmentVariable(folderVariable);
    REQUIRE_FALSE(folder.isEmpty());
    EmbeddedPostgres postgres(folder, Durability::ForTests);
    postgres.start();
    remember(postgres, u"from the server"_s);
    std::puts("ready");
    std::fflush(stdout);
    QCoreApplication::exec();
}

TEST_CASE("The first start makes a database, later ones find it again", "[embedded]")
{
    const ClusterFolder folder;
    {
        EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
        CHECK_FALSE(postgres.isRunning());
        postgres.start();
        CHECK(postgres.isRunning());
        remember(postgres, u"first"_s);
        postgres.stop();
        CHECK_FALSE(postgres.isRunning());
        CHECK(recordedPid(folder) == 0);
        postgres.start();
        remember(postgres, u"second"_s);
    }
    EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
    postgres.start();
    CHECK(remembered(postgres) == 2);
}

TEST_CASE("Only the server's own account reaches it, by its socket, and it never runs as root", "[embedded]")
{
    const ClusterFolder folder;
    EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
    postgres.start();
    Connection connection(postgres.administrator());
    const auto show = [&connection](const char *name) {
        return connection.execute("select current_setting($1)", {Parameter::utf8(name)}).text(0, 0);
    };
    CHECK(show("listen_addresses") == u""_s);
    CHECK(show("unix_socket_permissions") == u"0700"_s);
    CHECK(show("data_checksums") == u"on"_s);
    CHECK(show("server_encoding") == u"UTF8"_s);
    CHECK(show("max_connections") == u"50"_s);
    CHECK(show("log_parameter_max_length") == u"0"_s);
    CHECK(connection.execute("select from pg_hba_file_rules where auth_method <> 'peer' or type <> 'local'").isEmpty());
    const QFileInfo sockets(postgres.application().host);
    struct stat status = {};
    REQUIRE(stat(QFile::encodeName(sockets.filePath()).constData(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700U);
    CHECK(QFileInfo(u"/proc/"_s + QString::number(postgres.pid())).ownerId() != 0);
    CHECK(QFileInfo(folder.path() + "/postgres"_L1).ownerId() != 0);
    // A role of the database nobody mapped is nobody's.
    connection.executeScript("create role stranger login");
    ConnectionSettings stranger = postgres.application();
    stranger.user = u"stranger"_s;
    CHECK_THROWS_AS(Connection(stranger), DbError);
    CHECK_NOTHROW(Connection(postgres.application()));
}

TEST_CASE("A full start, as users have it, keeps what it acknowledged", "[embedded]")
{
    const ClusterFolder folder;
    EmbeddedPostgres postgres(folder.path());
    postgres.start();
    const Rows settings = Connection(postgres.administrator())
                              .execute("select current_setting('fsync'), current_setting('synchronous_commit'), "
                                       "current_setting('full_page_writes'), current_setting('shared_buffers')");
    CHECK(settings.text(0, 0) == u"on"_s);
    CHECK(settings.text(0, 1) == u"on"_s);
    CHECK(settings.text(0, 2) == u"on"_s);
    CHECK(settings.text(0, 3) == u"256MB"_s);
}

TEST_CASE("A second server on the same folder is refused and told who has it", "[embedded]")
{
    const ClusterFolder folder;
    QProcess server;
    startServer(server, folder);
    EmbeddedPostgres second(folder.path(), Durability::ForTests);
    const QString text = refusal([&] { second.start(); });
    CHECK(text.contains(QString::number(server.processId())));
    CHECK(text.contains(folder.path()));
    const qint64 running = recordedPid(folder);
    CHECK(platform::isPostgresIn(running, folder.path() + "/postgres"_L1)); // and left alone
    server.kill();
    server.waitForFinished();
    second.start();
    CHECK(remembered(second) == 1);
}

TEST_CASE("When the server is killed, PostgreSQL ends by itself and the next start finds everything", "[embedded]")
{
    const ClusterFolder folder;
    for (int round = 1; round <= 3; ++round) {
        QProcess server;
        startServer(server, folder);
        const qint64 postgresPid = recordedPid(folder);
        REQUIRE(postgresPid > 0);
        server.kill();
        server.waitForFinished();
        // Not even waiting for it to have gone.
        EmbeddedPostgres next(folder.path(), Durability::ForTests);
        next.start();
        CHECK(remembered(next) == round);
        CHECK_FALSE(platform::isPostgresIn(postgresPid, folder.path() + "/postgres"_L1));
        next.stop();
    }
    QProcess server;
    startServer(server, folder);
    const qint64 postgresPid = recordedPid(folder);
    server.kill();
    server.waitForFinished();
    CHECK(waitFor([&] { return !platform::isPostgresIn(postgresPid, folder.path() + "/postgres"_L1); }, 20'000));
}

TEST_CASE("A PostgreSQL that outlived its server is ended before another is started", "[embedded]")
{
    const ClusterFolder folder;
    qint64 orphan = 0;
    {
        EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
        postgres.start();
        remember(postgres, u"before"_s);
    }
    const platform::Account account =
        platform::isRoot() ? platform::findAccount({u"regie"_s, u"postgres"_s}).value() : platform::currentAccount();
    const PostgresCluster cluster(folder.path(), account, Durability::ForTests);
    QProcess process;
    process.setChildProcessModifier([prepare = platform::childPreparation(account)] {
        prepare();
        prctl(PR_SET_PDEATHSIG, 0); // as on systems that can't tell a child of its parent's end
    });
    process.setWorkingDirectory(u"/"_s);
    process.start(PostgresInstallation::newest().programs + "/postgres"_L1, cluster.arguments());
    REQUIRE(waitFor([&] { return (orphan = recordedPid(folder)) > 0; }, 10'000));
    REQUIRE(platform::isPostgresIn(orphan, cluster.dataFolder()));

    EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
    postgres.start();
    CHECK_FALSE(platform::isPostgresIn(orphan, cluster.dataFolder()));
    CHECK(postgres.pid() != orphan);
    CHECK(remembered(postgres) == 1);
}

TEST_CASE("A PostgreSQL that is killed is started again, with what it acknowledged", "[embedded]")
{
    const ClusterFolder folder;
    EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
    postgres.start();
    QSignalSpy died(&postgres, &EmbeddedPostgres::died);
    QSignalSpy restarted(&postgres, &EmbeddedPostgres::restarted);
    for (int round = 1; round <= 3; ++round) {
        remember(postgres, u"kept"_s);
        Connection open(postgres.application());
        const qint64 victim = postgres.pid();
        platform::send(victim, platform::Signal::Kill);
        REQUIRE(waitFor([&] { return restarted.count() == round; }, 60'000));
        CHECK(died.count() == round);
        CHECK(postgres.isRunning());
        CHECK(postgres.pid() != victim);
        CHECK_THROWS_AS(open.execute("select 1"), DbError);
        CHECK(open.isLost());
        open.reopen();
        CHECK(open.execute("select 1").size() == 1);
        CHECK(remembered(postgres) == round);
    }
    postgres.stop();
    QTest::qWait(500);
    CHECK(died.count() == 3); // an end that was asked for is no death
    CHECK_FALSE(postgres.isRunning());
}

TEST_CASE("Traces of the past don't stand in the way", "[embedded]")
{
    const ClusterFolder folder;
    EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
    const QString data = folder.path() + "/postgres"_L1;
    SECTION("a first start that was interrupted")
    {
        REQUIRE(QDir().mkpath(data + ".new/base"_L1));
        QFile half(data + ".new/PG_VERSION"_L1);
        REQUIRE(half.open(QIODevice::WriteOnly));
        postgres.start();
        CHECK_FALSE(QFileInfo::exists(data + ".new"_L1));
    }
    SECTION("the process number of a dead PostgreSQL, now somebody else's")
    {
        postgres.start();
        postgres.stop();
        QFile stale(data + "/postmaster.pid"_L1);
        REQUIRE(stale.open(QIODevice::WriteOnly));
        stale.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n' + data.toUtf8() + "\n1\n5432\n\n\n");
        stale.close();
        postgres.start();
    }
    SECTION("access rules that somebody opened")
    {
        postgres.start();
        postgres.stop();
        QFile rules(data + "/pg_hba.conf"_L1);
        REQUIRE(rules.open(QIODevice::WriteOnly));
        rules.write("local all all trust\n");
        rules.close();
        postgres.start();
        CHECK(Connection(postgres.administrator())
                  .execute("select from pg_hba_file_rules where auth_method = 'trust'")
                  .isEmpty());
    }
    CHECK(postgres.isRunning());
    remember(postgres, u"works"_s);
}

TEST_CASE("A data folder with a long path gets a short place for its socket", "[embedded]")
{
    const ClusterFolder folder;
    const QString deep = folder.path() + u'/' + QString(100, u'd');
    REQUIRE(QDir().mkpath(deep));
    EmbeddedPostgres postgres(deep, Durability::ForTests);
    postgres.start();
    remember(postgres, u"deep"_s);
    const QString sockets = postgres.application().host;
    CHECK(QFile::encodeName(sockets).size() < 90);
    postgres.stop();
    QDir(sockets).removeRecursively();
}

TEST_CASE("What can't work is refused with its reason", "[embedded]")
{
    const ClusterFolder folder;
    SECTION("a folder for the socket that others may enter")
    {
        {
            EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
            postgres.start();
        }
        const QString sockets = folder.path() + "/socket"_L1;
        REQUIRE(chmod(QFile::encodeName(sockets).constData(), 0755) == 0);
        EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
        CHECK(refusal([&] { postgres.start(); }).contains(sockets));
        REQUIRE(chmod(QFile::encodeName(sockets).constData(), 0700) == 0);
        CHECK(refusal([&] { postgres.start(); }) == u"(accepted)"_s);
    }
    SECTION("a folder PostgreSQL's account can't enter")
    {
        if (!platform::isRoot())
            return;
        const QString closed = folder.path() + "/closed"_L1;
        REQUIRE(QDir().mkpath(closed));
        REQUIRE(chmod(QFile::encodeName(closed).constData(), 0700) == 0);
        EmbeddedPostgres postgres(closed + "/data"_L1, Durability::ForTests);
        const QString text = refusal([&] { postgres.start(); });
        CHECK(text.contains(closed));
        CHECK(text.contains(u"chmod"_s));
    }
    SECTION("a database of another version")
    {
        const QString data = folder.path() + "/postgres"_L1;
        REQUIRE(QDir().mkpath(data));
        QFile version(data + "/PG_VERSION"_L1);
        REQUIRE(version.open(QIODevice::WriteOnly));
        version.write("9\n");
        version.close();
        EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
        CHECK(refusal([&] { postgres.start(); }).contains(u"PostgreSQL 9"_s));
    }
    SECTION("settings that PostgreSQL doesn't take")
    {
        EmbeddedPostgres postgres(folder.path(), Durability::ForTests);
        postgres.start();
        postgres.stop();
        QFile settings(folder.path() + "/postgres/regie.conf"_L1);
        REQUIRE(settings.open(QIODevice::Append));
        settings.write("shared_bufers = 1GB\n");
        settings.close();
        CHECK(refusal([&] { postgres.start(); }).contains(u"shared_bufers"_s));
        CHECK_FALSE(postgres.isRunning());
    }
}
