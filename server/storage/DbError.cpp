// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DbError.h"

#include <QCoreApplication>

#include <libpq-fe.h>

namespace regie {

namespace {

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

// Administrative shutdown, crash of another backend, database starting or stopping; and every connection exception.
bool meansLost(const QByteArray &sqlState)
{
    return sqlState == "57P01" || sqlState == "57P02" || sqlState == "57P03" || sqlState.startsWith("08");
}

} // namespace

DbError::DbError(Failure failure)
    : m_failure(std::move(failure))
{
    m_what = m_failure.sqlState + ' ' + m_failure.message.toUtf8();
    if (!m_failure.constraint.isEmpty())
        m_what += " [" + m_failure.constraint.toUtf8() + ']';
}

DbError DbError::ofResult(const pg_conn *connection, const pg_result *result)
{
    Failure failure;
    if (result != nullptr) {
        failure.sqlState = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        failure.constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
        failure.table = field(result, PG_DIAG_TABLE_NAME);
        failure.column = field(result, PG_DIAG_COLUMN_NAME);
        failure.message = field(result, PG_DIAG_MESSAGE_PRIMARY);
        failure.detail = field(result, PG_DIAG_MESSAGE_DETAIL);
    }
    if (failure.message.isEmpty())
        failure.message = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    // An error without a SQLSTATE is libpq's own: it never reached the server, whatever PQstatus still believes.
    failure.connectionLost =
        PQstatus(connection) != CONNECTION_OK || failure.sqlState.isEmpty() || meansLost(failure.sqlState);
    if (failure.message.isEmpty() && failure.connectionLost)
        failure.message = QCoreApplication::translate("DbError", "The database closed the connection.");
    return DbError(std::move(failure));
}

DbError DbError::ofLostConnection(const QString &message)
{
    Failure failure;
    failure.message = message;
    failure.connectionLost = true;
    return DbError(std::move(failure));
}

bool DbError::isRetryable() const
{
    return sqlState() == "40001" || sqlState() == "40P01";
}

bool DbError::isStaleStatement() const
{
    return sqlState() == "26000" || sqlState() == "0A000";
}

} // namespace regie
