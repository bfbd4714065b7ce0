// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Migrate.h"

#include "server/ServerText.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/storage/Migrator.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine makeOptions()
{
    CommandLine options(
        ServerText::tr(
            "Brings the database to the form this version of the program needs. «serve» does it by itself for its own "
            "PostgreSQL; a database named with --database is migrated with this command, as the role that owns it. "
            "Make "
            "a "
            "backup first: going back undoes what newer versions stored."),
        u"  regie-server migrate --database \"host=db1 dbname=regie user=regie_owner\" --application-role regie_app\n"
        u"  regie-server migrate --status\n"
        u"  regie-server migrate --to 6\n"_s);
    options.addDatabaseOptions();
    options.addOption(u"status"_s, ServerText::tr("Only tell where the database stands."));
    options.addOption(u"to"_s, ServerText::tr("Go back to this version: everything after it is undone."), u"N"_s);
    options.addOption(u"application-role"_s,
                      ServerText::tr("The role that the server works as, to be granted what it needs."), u"ROLE"_s);
    return options;
}

} // namespace

int migrate(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = makeOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    bool isNumber = true;
    const int target = options.has(u"to"_s) ? options.value(u"to"_s).toInt(&isNumber) : 0;
    if (!isNumber || target < 0) {
        printError(ServerText::tr("--to takes the number of a migration, or 0 to undo all."));
        return exitcode::usage;
    }
    const DatabaseChoice database(options);
    Connection connection(database.owner());
    Migrator migrator(connection, database.isOwn() ? QString::fromLatin1(PostgresCluster::application)
                                                   : options.value(u"application-role"_s));
    if (options.has(u"status"_s)) {
        const int current = migrator.current();
        print(ServerText::tr("The database is of version %1; this program needs %2.")
                  .arg(current)
                  .arg(migrator.latest()));
        return current == migrator.latest() ? exitcode::done : exitcode::failed;
    }
    if (options.has(u"to"_s))
        print(ServerText::tr("%1 migrations undone.").arg(migrator.downTo(target)));
    else
        print(ServerText::tr("%1 migrations applied.").arg(migrator.up()));
    return exitcode::done;
}

} // namespace regie
