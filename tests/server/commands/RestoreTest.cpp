// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Subcommand.h"
#include "server/demo/Demo.h"
#include "server/storage/DatabaseRoles.h"
#include "tests/server/commands/Checked.h"
#include "tests/support/StringMakers.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::tests;

namespace {

// A program that comes with PostgreSQL, with somebody's session in this database; all it said when it failed.
QString ran(const QString &program, const ConnectionSettings &to, const QByteArray &role, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(PostgresInstallation::newest().programs + u'/' + program,
                  QStringList{u"-h"_s, to.host, u"-U"_s, QString::fromLatin1(role), u"-d"_s, to.database} + arguments);
    REQUIRE(process.waitForFinished(120'000));
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAll());
}

// Of every table, partitions too.
QStringList countsIn(const Database &database)
{
    Connection connection(database.administrator());
    const Rows tables = connection.execute("select quote_ident(relname) from pg_class where relkind in ('r', 'p') and "
                                           "relnamespace = 'public'::regnamespace order by relname");
    QStringList counts;
    for (int table = 0; table < tables.size(); ++table) {
        const QString name = tables.text(table, 0);
        const Rows count = connection.execute("select count(*) from " + name.toUtf8());
        counts.append(name + u' ' + QString::number(count.integer(0, 0)));
    }
    return counts;
}

// What is looked for with, made by the database itself.
QString searchIn(const Database &database)
{
    Connection connection(database.administrator());
    return connection.execute("select md5(string_agg(search_text || search_vector, '' order by id)) from party")
        .text(0, 0);
}

} // namespace

TEST_CASE("A dump made for backup is restored whole, in either format", "[restore]")
{
    const Database original;
    {
        Connection connection(original.owner());
        demo::Options options;
        options.tickets = 20;
        static_cast<void>(demo::fill(connection, options, [](const QString &) {}));
    }
    const QTemporaryDir folder;
    const QString dump = folder.filePath(u"dump"_s);
    const Database restored(Database::Content::Empty);
    const ConnectionSettings to = restored.administrator();
    const auto dumped = [&](const QString &format) {
        return ran(u"pg_dump"_s, original.administrator(), DatabaseRoles().backup(), {u"-F"_s, format, u"-f"_s, dump});
    };
    SECTION("one that pg_restore reads")
    {
        REQUIRE(dumped(u"custom"_s) == QString());
        CHECK(ran(u"pg_restore"_s, to, PostgresCluster::administrator, {u"--exit-on-error"_s, dump}) == QString());
    }
    SECTION("one that psql reads")
    {
        REQUIRE(dumped(u"plain"_s) == QString());
        CHECK(ran(u"psql"_s, to, PostgresCluster::administrator,
                  {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-f"_s, dump}) == QString());
    }
    CHECK(countsIn(restored) == countsIn(original));
    CHECK(searchIn(restored) == searchIn(original));
    CHECK(checked(restored, folder.path()) == exitcode::done);
}
