// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/DatabaseChoice.h"

#include "server/log/Log.h"
#include "server/storage/DataFolder.h"
#include "server/storage/Migrator.h"
#include "server/storage/Privileges.h"
#include "server/storage/RowGuards.h"
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

ConnectionSettings DatabaseChoice::looking() const
{
    ConnectionSettings settings = m_postgres ? m_postgres->administrator() : m_named;
    settings.database = application().database;
    settings.purpose = ConnectionSettings::Purpose::Administering;
    return settings;
}

DatabaseChoice::OwnerAccess DatabaseChoice::owner() const
{
    if (!m_postgres)
        return {looking(), nullptr};
    std::unique_ptr<UpgradeDoor> door = m_postgres->upgradeDoor();
    return {m_postgres->owner(), std::move(door)};
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
    Connection connection(looking());
    Migrator migrator(connection);
    const int current = migrator.current();
    if (current > migrator.latest())
        throw SetupError(newerAdvice(current, migrator.latest()));
    if (current < migrator.latest())
        refuseOlder(current, migrator.latest());
}

void DatabaseChoice::migrate() const
{
    const OwnerAccess access = owner();
    Connection connection(access.settings);
    Migrator migrator(connection, QString::fromLatin1(PostgresCluster::application));
    const int current = migrator.current();
    const int applied = migrator.up();
    writeLog(LogLevel::Info, u"database migrated", {{"from", qint64{current}}, {"applied", qint64{applied}}});
}

void DatabaseChoice::bringUpToDate() const
{
    Connection connection(looking());
    Migrator migrator(connection);
    const int current = migrator.current();
    if (current > migrator.latest())
        throw SetupError(newerAdvice(current, migrator.latest()));
    if (current < migrator.latest() && !isOwn())
        refuseOlder(current, migrator.latest());
    // Declarations may have changed with the program though no table did.
    if (current < migrator.latest() ||
        (isOwn() && !privilegesAmiss(connection, PostgresCluster::application).isEmpty()))
        migrate();
}

QStringList DatabaseChoice::privilegesAmiss(Connection &connection, const QByteArray &role)
{
    return privileges::differences(connection, privileges::Part::Application, role) +
           privileges::differences(connection, privileges::Part::Guarded,
                                   DatabaseRoles::ofApplication(role).guarded()) +
           rowguards::differences(connection);
}

void DatabaseChoice::verifyServing() const
{
    Connection connection(application()); // refuses a superuser and the owner
    const QString role = connection.execute("select current_user::text").text(0, 0);
    const QStringList amiss = privilegesAmiss(connection, role.toUtf8());
    if (amiss.isEmpty())
        return;
    constexpr qsizetype shown = 5;
    throw SetupError(QCoreApplication::translate(
                         "DatabaseChoice",
                         "The role %1 may not do exactly what the server needs (missing: -, too much: +): %2. Run, as "
                         "a superuser of the database: regie-server database prepare --database …; or, as the role "
                         "that owns the tables: regie-server migrate --database … --application-role %1")
                         .arg(role, amiss.mid(0, shown).join(u", "_s) + (amiss.size() > shown ? u" …"_s : QString())));
}

} // namespace regie
