// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SessionSetup.h"

#include "server/storage/DbError.h"
#include "server/storage/SchemaVersion.h"
#include "server/storage/SetupTrouble.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <memory>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestServer = 150'000;

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

QByteArray milliseconds(std::chrono::milliseconds duration)
{
    return QByteArray::number(static_cast<qint64>(duration.count()));
}

QByteArray literal(pg_conn *connection, const QByteArray &text)
{
    const std::unique_ptr<char, decltype(&PQfreemem)> escaped(
        PQescapeLiteral(connection, text.constData(), static_cast<std::size_t>(text.size())), &PQfreemem);
    if (!escaped)
        throw DbError::ofResult(connection, nullptr);
    return escaped.get();
}

[[noreturn]] void refuseSession(const QString &message)
{
    DbError::Failure failure;
    failure.sqlState = wrongSetup;
    failure.message = message;
    throw DbError(std::move(failure));
}

PgResult query(pg_conn *connection, const QByteArray &sql)
{
    PgResult result(PQexec(connection, sql.constData()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        throw DbError::ofResult(connection, result.get());
    return result;
}

void verifyRole(pg_conn *connection)
{
    const PgResult role =
        query(connection, "select rolname, rolsuper or rolbypassrls, exists (select from pg_catalog.pg_class "
                          "where relnamespace = 'public'::regnamespace and relname = 'schema_migration' "
                          "and pg_catalog.pg_has_role(current_user, relowner, 'MEMBER')) "
                          "from pg_catalog.pg_roles where rolname = current_user");
    if (PQntuples(role.get()) != 1 || qstrcmp(PQgetvalue(role.get(), 0, 1), "f") != 0)
        refuseSession(
            QCoreApplication::translate("SessionSetup",
                                        "The server must not work as %1, a superuser or one whom no rule holds "
                                        "(BYPASSRLS). Make its roles with: regie-server database prepare --database …, "
                                        "then name user=regie_app.")
                .arg(QString::fromUtf8(PQntuples(role.get()) == 1 ? PQgetvalue(role.get(), 0, 0) : "")));
    if (qstrcmp(PQgetvalue(role.get(), 0, 2), "f") != 0)
        refuseSession(QCoreApplication::translate(
                          "SessionSetup", "The server must not work as %1, which owns the tables and could go round "
                                          "every rule. Make its roles with: regie-server database prepare --database "
                                          "…, then name user=regie_app.")
                          .arg(QString::fromUtf8(PQgetvalue(role.get(), 0, 0))));
}

void verifySetting(pg_conn *connection, const SessionSetting &setting, const QByteArray &actual)
{
    if ((actual == setting.value) != setting.mustDiffer)
        return;
    const QString name = QString::fromUtf8(setting.name);
    const QString remedy =
        setting.remedy != nullptr ? QCoreApplication::translate("SessionSetup", setting.remedy)
        : setting.canBeSet
            ? QCoreApplication::translate("SessionSetup", "A pooler or a login script changes it; connect directly.")
            : QCoreApplication::translate("SessionSetup", "Correct it on the database server, or for this role with: "
                                                          "ALTER ROLE %1 RESET %2.")
                  .arg(QString::fromUtf8(PQuser(connection)), name);
    const QString problem =
        setting.mustDiffer
            ? QCoreApplication::translate("SessionSetup", "The database session has %1 = %2, which is not safe.")
            : QCoreApplication::translate("SessionSetup", "The database session has %1 = %2 where %3 is needed.");
    refuseSession((setting.mustDiffer
                       ? problem.arg(name, QString::fromUtf8(actual))
                       : problem.arg(name, QString::fromUtf8(actual), QString::fromUtf8(setting.value))) +
                  u' ' + remedy);
}

} // namespace

std::vector<SessionSetting> sessionSettings(const ConnectionSettings &settings)
{
    return {
        {"server_encoding", "UTF8", false, false,
         QT_TRANSLATE_NOOP("SessionSetup", "It is decided when the database is made: CREATE DATABASE … ENCODING 'UTF8' "
                                           "TEMPLATE template0.")},
        {"integer_datetimes", "on", false},
        {"session_replication_role", "origin", false}, // any other value switches our triggers off
        {"synchronous_commit", "off", false, true},    // what was acknowledged would not survive a crash
        {"client_encoding", "UTF8"},
        {"standard_conforming_strings", "on"},
        {"TimeZone", "UTC"},
        {"DateStyle", "ISO, YMD"},
        {"IntervalStyle", "iso_8601"},
        {"bytea_output", "hex"},
        {"search_path", "public, pg_temp"}, // temporary tables last, or they could stand in for ours
        {"default_transaction_isolation", "read committed"},
        {"default_transaction_read_only", "off"},
        {"client_min_messages", "warning"},
        {"row_security", "on"},
        {"transform_null_equals", "off"},
        {"jit", "off"}, // compiling costs more than our short statements
        // What a save leaves to do for the search is done soon, or one save in a thousand would wait seconds for it.
        {"gin_pending_list_limit", "64"}, // kilobytes
        {"statement_timeout", milliseconds(settings.statementTimeout)},
        {"lock_timeout", milliseconds(settings.lockTimeout)},
        {"idle_in_transaction_session_timeout", milliseconds(settings.idleInTransactionTimeout)},
        {"application_name", settings.applicationName.toUtf8()},
        {"transaction_read_only", "off", false, false,
         QT_TRANSLATE_NOOP("SessionSetup", "This is a standby. Name the primary, or all of them with "
                                           "target_session_attrs=read-write.")},
    };
}

void setUpSession(pg_conn *connection, const ConnectionSettings &settings)
{
    QByteArray sql;
    for (const SessionSetting &setting : sessionSettings(settings))
        if (setting.canBeSet)
            sql += (sql.isEmpty() ? "select " : ", ") + QByteArray("pg_catalog.set_config(") +
                   literal(connection, setting.name) + ", " + literal(connection, setting.value) + ", false)";
    static_cast<void>(query(connection, sql));
}

void verifySession(pg_conn *connection, const ConnectionSettings &settings)
{
    if (PQserverVersion(connection) < oldestServer)
        refuseSession(QCoreApplication::translate(
                          "SessionSetup", "The database server is PostgreSQL %1; version 15 or newer is needed.")
                          .arg(PQserverVersion(connection) / 10'000));
    const std::vector<SessionSetting> wanted = sessionSettings(settings);
    // pg_settings gives durations as plain numbers of their unit, current_setting as people write them.
    const PgResult actual = query(connection, "select name, setting from pg_catalog.pg_settings");
    QHash<QByteArray, QByteArray> values;
    for (int row = 0; row < PQntuples(actual.get()); ++row)
        values.insert(PQgetvalue(actual.get(), row, 0), PQgetvalue(actual.get(), row, 1));
    for (const SessionSetting &setting : wanted)
        verifySetting(connection, setting, values.value(setting.name));
    if (settings.purpose != ConnectionSettings::Purpose::Serving)
        return;
    verifyRole(connection);
    verifyVersion(connection);
}

} // namespace regie
