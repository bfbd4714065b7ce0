// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/LibpqReference.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace regie::bench {

namespace {

struct Clear {
    void operator()(PGresult *result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

void check(PGconn *connection, const Result &result, ExecStatusType expected)
{
    if (PQresultStatus(result.get()) != expected)
        throw std::runtime_error(PQerrorMessage(connection));
}

} // namespace

void LibpqReference::Close::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

LibpqReference::LibpqReference(const QString &connection, const QByteArray &sql, int parameters)
    : m_connection(PQconnectdb(connection.toUtf8().constData()))
{
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        throw std::runtime_error(PQerrorMessage(m_connection.get()));
    const Result prepared(PQprepare(m_connection.get(), "work", sql.constData(), parameters, nullptr));
    check(m_connection.get(), prepared, PGRES_COMMAND_OK);
}

void LibpqReference::execute(const std::vector<QByteArray> &textParameters)
{
    std::vector<const char *> values;
    for (const QByteArray &parameter : textParameters)
        values.push_back(parameter.constData());
    const Result result(PQexecPrepared(m_connection.get(), "work", static_cast<int>(values.size()), values.data(),
                                       nullptr, nullptr, 1));
    check(m_connection.get(), result, PGRES_TUPLES_OK);
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        for (int column = 0; column < PQnfields(result.get()); ++column)
            m_bytesSeen += PQgetlength(result.get(), row, column);
    }
}

std::vector<QByteArray> LibpqReference::column(const QString &connection, const QByteArray &sql)
{
    const std::unique_ptr<pg_conn, Close> handle(PQconnectdb(connection.toUtf8().constData()));
    const Result result(PQexec(handle.get(), sql.constData()));
    check(handle.get(), result, PGRES_TUPLES_OK);
    std::vector<QByteArray> texts;
    for (int row = 0; row < PQntuples(result.get()); ++row)
        texts.emplace_back(PQgetvalue(result.get(), row, 0));
    return texts;
}

} // namespace regie::bench
