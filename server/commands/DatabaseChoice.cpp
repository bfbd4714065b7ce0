// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/DatabaseChoice.h"

#include "server/log/Log.h"
#include "server/storage/Migrator.h"
#include "server/storage/SetupError.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

DatabaseChoice::DatabaseChoice(const CommandLine &options, Sharing sharing)
{
    if (options.has(u"database"_s)) {
        m_named = ConnectionSettings::fromConnectionString(options.value(u"database"_s));
        return;
    }
    m_postgres = std::make_unique<EmbeddedPostgres>(options.dataFolder());
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

void DatabaseChoice::bringUpToDate() const
{
    Connection connection(owner());
    Migrator migrator(connection, isOwn() ? QString::fromLatin1(PostgresCluster::application) : QString());
    const int current = migrator.current();
    if (current == migrator.latest())
        return;
    if (current > migrator.latest())
        throw SetupError(QCoreApplication::translate("DatabaseChoice",
                                                     "The database is of a newer version (%1) than this program (%2). "
                                                     "Update the program.")
                             .arg(current)
                             .arg(migrator.latest()));
    if (!isOwn())
        throw SetupError(QCoreApplication::translate("DatabaseChoice",
                                                     "The database is of version %1 and this program needs %2. Run, as "
                                                     "the role that owns the tables: regie-server migrate --database …")
                             .arg(current)
                             .arg(migrator.latest()));
    const int applied = migrator.up();
    writeLog(LogLevel::Info, u"database migrated", {{"from", qint64{current}}, {"applied", qint64{applied}}});
}

} // namespace regie
