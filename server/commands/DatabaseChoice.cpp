// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/DatabaseChoice.h"

#include "server/log/Log.h"
#include "server/storage/DataFolder.h"
#include "server/storage/Migrator.h"
#include "server/storage/SetupError.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

DatabaseChoice::DatabaseChoice(const CommandLine &options, Sharing sharing, Missing missing)
{
    if (options.has(u"database"_s)) {
        m_named = ConnectionSettings::fromConnectionString(options.value(u"database"_s));
        return;
    }
    m_postgres = std::make_unique<EmbeddedPostgres>(options.dataFolder());
    if (missing == Missing::Refuse && !datafolder::hasDatabase(options.dataFolder()))
        throw SetupError(QCoreApplication::translate("DatabaseChoice",
                                                     "There is no database in %1. Name the server's data folder "
                                                     "with --data; «regie-server serve» makes a new one.")
                             .arg(options.dataFolder()));
    if (sharing == Sharing::Alone || !m_postgres->attach())
        m_postgres->start();
}

ConnectionSettings DatabaseChoice::application() const
{
    return m_postgres ? m_postgres->application() : m_named;
}

ConnectionSettings DatabaseChoice::owner() const
{
    if (m_postgres)
        return m_postgres->owner();
    ConnectionSettings settings = m_named;
    settings.purpose = ConnectionSettings::Purpose::Administering;
    return settings;
}

QString newerAdvice(int current, int latest)
{
    return QCoreApplication::translate("DatabaseChoice",
                                       "The database is of a newer version (%1) than this program (%2). "
                                       "Update the program.")
        .arg(current)
        .arg(latest);
}

void DatabaseChoice::refuseOlder(int current, int latest) const
{
    const QString advice =
        isOwn() ? QCoreApplication::translate("DatabaseChoice",
                                              "The database is of version %1 and this program needs %2. This command "
                                              "only looks and changes nothing; to bring the database up to date, run: "
                                              "regie-server migrate")
                : QCoreApplication::translate("DatabaseChoice",
                                              "The database is of version %1 and this program needs %2. Run, as "
                                              "the role that owns the tables: regie-server migrate --database … "
                                              "--application-role ROLE, where ROLE is whom the server works as.");
    throw SetupError(advice.arg(current).arg(latest));
}

void DatabaseChoice::demandUpToDate() const
{
    Connection connection(owner());
    Migrator migrator(connection);
    const int current = migrator.current();
    if (current > migrator.latest())
        throw SetupError(newerAdvice(current, migrator.latest()));
    if (current < migrator.latest())
        refuseOlder(current, migrator.latest());
}

void DatabaseChoice::bringUpToDate() const
{
    Connection connection(owner());
    Migrator migrator(connection, isOwn() ? QString::fromLatin1(PostgresCluster::application) : QString());
    const int current = migrator.current();
    if (current == migrator.latest())
        return;
    if (current > migrator.latest())
        throw SetupError(newerAdvice(current, migrator.latest()));
    if (!isOwn())
        refuseOlder(current, migrator.latest());
    const int applied = migrator.up();
    writeLog(LogLevel::Info, u"database migrated", {{"from", qint64{current}}, {"applied", qint64{applied}}});
}

void DatabaseChoice::verifyServing() const
{
    Connection connection(application()); // refuses a superuser
    const Rows role = connection.execute(
        "select current_user::text, "
        "exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') "
        "        and pg_has_role(current_user, c.relowner, 'MEMBER')), "
        "exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') "
        "        and not c.relispartition and not has_table_privilege(c.oid, 'select'))");
    if (role.flag(0, 1))
        throw SetupError(QCoreApplication::translate(
                             "DatabaseChoice",
                             "The server must not work as %1, which owns the tables and could go round every rule. "
                             "Give it a role of "
                             "its own (CREATE ROLE regie_app LOGIN), run as %1: regie-server migrate --database … "
                             "--application-role regie_app, then serve with user=regie_app.")
                             .arg(role.text(0, 0)));
    if (role.flag(0, 2))
        throw SetupError(Migrator::grantAdvice(role.text(0, 0)));
}

} // namespace regie
