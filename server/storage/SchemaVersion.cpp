// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SchemaVersion.h"

#include "server/storage/Connection.h"
#include "server/storage/Migrator.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <memory>

namespace regie {

namespace {

// Where nothing was ever made there is nothing to compare, and whoever asks for a table is told.
constexpr auto migrationsAreKnown = "select to_regclass('public.schema_migration') is not null";
constexpr auto migrationsCounted = "select count(*)::integer from public.schema_migration";

void compareVersions(int version)
{
    static const int wanted = static_cast<int>(embeddedMigrations().size());
    if (version != wanted)
        throw VersionError(version, wanted);
}

QByteArray firstCell(pg_conn *connection, const char *sql)
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection, sql), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        throw DbError::ofResult(connection, result.get());
    return PQgetvalue(result.get(), 0, 0);
}

DbError::Failure versionFailure(int database, int program)
{
    DbError::Failure failure;
    failure.sqlState = wrongVersion;
    const QString advice =
        database > program
            ? QCoreApplication::translate("SessionSetup",
                                          "The database is of version %1 and this program works with %2. Start the "
                                          "program of that version.")
            : QCoreApplication::translate("SessionSetup",
                                          "The database is of version %1 and this program works with %2. Start "
                                          "the program of that version, or stop the server and run "
                                          "regie-server migrate.");
    failure.message = advice.arg(database).arg(program);
    return failure;
}

} // namespace

VersionError::VersionError(int database, int program)
    : DbError(versionFailure(database, program))
    , m_database(database)
    , m_program(program)
{}

void verifyVersion(pg_conn *connection)
{
    if (firstCell(connection, migrationsAreKnown) == "t")
        compareVersions(firstCell(connection, migrationsCounted).toInt());
}

void verifyVersion(Connection &connection)
{
    if (connection.execute(migrationsAreKnown).flag(0, 0))
        compareVersions(static_cast<int>(connection.execute(migrationsCounted).integer(0, 0)));
}

} // namespace regie
