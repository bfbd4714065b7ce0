// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Migrate.h"

#include "server/ServerText.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/platform/Process.h"
#include "server/storage/Migrator.h"
#include "server/storage/SetupError.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine migrateOptions()
{
    CommandLine options(
        ServerText::tr(
            "Brings the database to the form this version of the program needs. «serve» does it by itself for its own "
            "PostgreSQL; a database named with --database is migrated with this command, as the role that owns it. "
            "Make "
            "a "
            "backup first: going back undoes what newer versions stored, and is refused while a server works."),
        u"  regie-server migrate --database \"host=db1 dbname=regie user=regie_owner\" --application-role regie_app\n"
        u"  regie-server migrate --status\n"
        u"  regie-server migrate --to 6 --yes\n"_s);
    options.addDatabaseOptions();
    options.addOption(u"status"_s, ServerText::tr("Only tell where the database stands."));
    options.addOption(u"to"_s, ServerText::tr("Go back to this version: everything after it is undone."), u"N"_s);
    options.addOption(u"yes"_s, ServerText::tr("Go back without being asked, also when that deletes people's data."));
    options.addOption(u"application-role"_s,
                      ServerText::tr("The role that the server works as, to be granted what it needs."), u"ROLE"_s);
    return options;
}

// Nothing when the option names no migration.
std::optional<int> targetIn(const CommandLine &options)
{
    bool isNumber = false;
    const int target = options.value(u"to"_s).toInt(&isNumber);
    const auto known = static_cast<int>(embeddedMigrations().size());
    if (isNumber && target >= 0 && target <= known)
        return target;
    printError(
        ServerText::tr("--to takes the number of a migration this program knows, from 1 to %1, or 0 to undo all.")
            .arg(known));
    return std::nullopt;
}

// Of other roles' sessions only the names are told. A server at work would go on with tables that are not there any
// more.
void demandNobodyElse(Connection &connection)
{
    const qint64 others = connection
                              .execute("select count(*) from pg_stat_activity where datname = current_database() "
                                       "and pid <> pg_backend_pid() "
                                       "and application_name in ('regie-server', current_setting('application_name'))")
                              .integer(0, 0);
    if (others > 0)
        throw SetupError(ServerText::tr("A server works with this database (connections: %1). Stop it first; nothing "
                                        "was changed.")
                             .arg(others));
}

qint64 usersIn(Connection &connection)
{
    if (connection.execute("select to_regclass('public.\"user\"') is null").flag(0, 0))
        return 0;
    return connection.execute("select count(*) from \"user\"").integer(0, 0);
}

void demandConsent(Connection &connection, const CommandLine &options)
{
    const qint64 users = usersIn(connection);
    if (users == 0 || options.has(u"yes"_s))
        return;
    const QString name = connection.execute("select current_database()::text").text(0, 0);
    const QString danger =
        ServerText::tr("Going back deletes what newer versions stored in the database %1, for good (accounts in it: "
                       "%2). Make a backup first.")
            .arg(name)
            .arg(users);
    const std::optional<QString> answer =
        platform::askPerson(danger + u' ' + ServerText::tr("To go on, type the database's name: "));
    if (!answer)
        throw SetupError(danger + u' ' + ServerText::tr("To go on, add --yes; nothing was changed."));
    if (answer->trimmed() != name)
        throw SetupError(ServerText::tr("That is not the database's name; nothing was changed."));
}

void demandRole(Connection &connection, const QString &role)
{
    if (!role.isEmpty() && connection.execute("select from pg_roles where rolname = $1", {role}).isEmpty())
        throw SetupError(ServerText::tr("The database server knows no role %1. Create it first (create role %1 login), "
                                        "or name the one that the server works as; nothing was changed.")
                             .arg(role));
}

int goBack(Connection &connection, Migrator &migrator, const CommandLine &options, int target)
{
    const int current = migrator.current();
    if (target > current)
        throw SetupError(ServerText::tr("The database is of version %1 and can't go back to %2. Without --to it is "
                                        "brought forward.")
                             .arg(current)
                             .arg(target));
    if (target < current) {
        demandNobodyElse(connection);
        demandConsent(connection, options);
    }
    print(ServerText::tr("Migrations undone: %1.").arg(migrator.downTo(target)));
    return exitcode::done;
}

} // namespace

int migrate(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = migrateOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const bool isStatus = options.has(u"status"_s);
    const bool goesBack = options.has(u"to"_s) && !isStatus;
    const std::optional<int> target = goesBack ? targetIn(options) : 0;
    if (!target)
        return exitcode::usage;
    const DatabaseChoice database(options, goesBack ? Sharing::Alone : Sharing::Alongside,
                                  goesBack || isStatus ? Missing::Refuse : Missing::Make);
    const DatabaseChoice::OwnerAccess access =
        isStatus ? DatabaseChoice::OwnerAccess{database.looking(), nullptr} : database.owner();
    Connection connection(access.settings);
    Migrator migrator(connection, database.isOwn() ? QString::fromLatin1(PostgresCluster::application)
                                                   : options.value(u"application-role"_s));
    if (isStatus) {
        const int current = migrator.current();
        print(ServerText::tr("The database is of version %1; this program needs %2.")
                  .arg(current)
                  .arg(migrator.latest()));
        return current == migrator.latest() ? exitcode::done : exitcode::failed;
    }
    if (goesBack)
        return goBack(connection, migrator, options, *target);
    demandRole(connection, options.value(u"application-role"_s));
    print(ServerText::tr("Migrations applied: %1.").arg(migrator.up()));
    return exitcode::done;
}

} // namespace regie
