// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Database.h"

#include "server/ServerText.h"
#include "server/access/Passwords.h"
#include "server/commands/CommandLine.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/storage/DatabaseMaking.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine databaseOptions()
{
    CommandLine options(
        ServerText::tr(
            "«prepare» makes a PostgreSQL of your own ready: the roles (PREFIX_owner, PREFIX_migrate, PREFIX_app, "
            "PREFIX_guarded, PREFIX_read, PREFIX_audit, PREFIX_backup), the database when there is none, its tables, "
            "and exactly the rights each role needs. What an earlier version made is taken over. It may be run again "
            "at any time, also for each upgrade. It needs a superuser of the PostgreSQL, whom --database names; the "
            "server then "
            "works as PREFIX_app."),
        u"  regie-server database prepare --database \"host=db1 dbname=regie user=postgres\" --passwords\n"
        u"  regie-server serve --database \"host=db1 dbname=regie user=regie_app\"\n"_s);
    options.addDatabaseOptions();
    options.addArgument(u"ACTION"_s, ServerText::tr("prepare"));
    options.addOption(u"prefix"_s, ServerText::tr("How the names of the roles begin."), u"PREFIX"_s, u"regie"_s);
    options.addOption(u"passwords"_s,
                      ServerText::tr("Give each role that logs in a new password, and print it, once."));
    return options;
}

void givePassword(Connection &connection, const QByteArray &role)
{
    constexpr qsizetype bytes = 24;
    const QByteArray password = password::randomBytes(bytes).toBase64(QByteArray::Base64UrlEncoding);
    connection.setPassword(role, password);
    print(u"  %1  %2"_s.arg(QString::fromUtf8(role).leftJustified(20), QString::fromLatin1(password)));
}

int prepare(const CommandLine &options, const DatabaseRoles &roles)
{
    ConnectionSettings settings = ConnectionSettings::fromConnectionString(options.value(u"database"_s));
    settings.purpose = ConnectionSettings::Purpose::Administering;
    const QString name = settings.database.isEmpty() ? u"regie"_s : settings.database;
    settings.database = u"postgres"_s;
    {
        Connection cluster(settings);
        demandSuperuser(cluster, ServerText::tr("make roles that own, read and back up the database"));
        roles.make(cluster);
        cluster.executeScript("alter role " + roles.migrate() + " nologin");
        if (options.has(u"passwords"_s)) {
            print(ServerText::tr("Passwords; they are not shown again:"));
            for (const QByteArray &role : roles.thatLogIn())
                givePassword(cluster, role);
        }
    }
    const MadeDatabase made = makeDatabase(settings, name, roles);
    if (made.isNew)
        print(ServerText::tr("Database %1 made.").arg(name));
    print(ServerText::tr("The database %1 is ready (migrations applied: %2). Start the server with user=%3 in "
                         "--database.")
              .arg(name)
              .arg(made.applied)
              .arg(QString::fromUtf8(roles.application())));
    return exitcode::done;
}

} // namespace

int database(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = databaseOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const QByteArray prefix = options.value(u"prefix"_s).toUtf8();
    if (options.arguments() != QStringList{u"prepare"_s} || !options.has(u"database"_s) ||
        !DatabaseRoles::isPrefix(prefix)) {
        printError(ServerText::tr("Say: regie-server database prepare --database …; --prefix takes small letters, "
                                  "digits and underscores. See regie-server database --help."));
        return exitcode::usage;
    }
    password::prepare();
    return prepare(options, DatabaseRoles(prefix));
}

} // namespace regie
