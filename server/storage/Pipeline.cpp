// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Pipeline.h"

#include "server/storage/DbError.h"

#include <libpq-fe.h>

#include <optional>

namespace regie {

PreparedForm::PreparedForm(QByteArrayView sql, std::span<const Parameter> parameters)
    : m_sql(sql.data(), sql.size())
{
    m_types.reserve(parameters.size());
    for (const Parameter &parameter : parameters)
        m_types.push_back(static_cast<unsigned>(parameter.type()));
}

BoundForm::BoundForm(std::span<const Parameter> parameters)
{
    m_values.reserve(parameters.size());
    m_lengths.reserve(parameters.size());
    m_formats.assign(parameters.size(), binary);
    for (const Parameter &parameter : parameters) {
        m_values.push_back(parameter.isNull() ? nullptr : parameter.content().constData());
        m_lengths.push_back(static_cast<int>(parameter.content().size()));
    }
}

Pipeline::Pipeline(pg_conn *connection, StatementCache &statements)
    : m_connection(connection)
    , m_statements(statements)
{
    if (PQenterPipelineMode(m_connection) == 0)
        throw DbError::ofResult(m_connection, nullptr);
}

Pipeline::~Pipeline()
{
    drain();
    PQexitPipelineMode(m_connection);
}

void Pipeline::queue(int accepted)
{
    if (accepted == 0)
        throw DbError::ofResult(m_connection, nullptr);
}

void Pipeline::send(const Command &command)
{
    const BoundForm form(command.parameters);
    if (command.planning == Planning::ByValues) {
        const PreparedForm statement(command.sql, command.parameters);
        queue(PQsendQueryParams(m_connection, statement.sql(), form.count(), statement.types(), form.values(),
                                form.lengths(), form.formats(), BoundForm::binary));
        m_sent.push_back({});
        return;
    }
    const StatementCache::Key key = StatementCache::keyOf(command.sql, command.parameters);
    if (m_statements.find(key) == nullptr) {
        const QByteArray name = m_statements.nextName();
        const PreparedForm statement(command.sql, command.parameters);
        queue(PQsendPrepare(m_connection, name.constData(), statement.sql(), statement.count(), statement.types()));
        m_statements.insert(key, name);
        m_sent.push_back({name, true});
    }
    const QByteArray name = *m_statements.find(key);
    queue(PQsendQueryPrepared(m_connection, name.constData(), form.count(), form.values(), form.lengths(),
                              form.formats(), BoundForm::binary));
    m_sent.push_back({name, false});
}

Rows Pipeline::next()
{
    pg_result *result = PQgetResult(m_connection);
    if (result == nullptr)
        throw DbError::ofResult(m_connection, nullptr);
    Rows rows(result);
    // Each answer is followed by a null.
    while (pg_result *rest = PQgetResult(m_connection))
        PQclear(rest);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        throw DbError::ofResult(m_connection, result);
    return rows;
}

std::vector<Rows> Pipeline::finish()
{
    queue(PQpipelineSync(m_connection));
    m_isSynced = true;
    std::vector<Rows> answers;
    for (std::size_t i = 0; i < m_sent.size(); ++i) {
        try {
            Rows rows = next();
            if (!m_sent[i].isPreparation)
                answers.push_back(std::move(rows));
        } catch (const DbError &error) {
            // After a failure the server skips the rest: what was to be prepared isn't.
            for (std::size_t later = i; later < m_sent.size(); ++later)
                if (m_sent[later].isPreparation || (later == i && error.isStaleStatement()))
                    m_statements.forget(m_sent[later].name);
            throw;
        }
    }
    return answers;
}

void Pipeline::drain()
{
    if (!m_isSynced && PQstatus(m_connection) == CONNECTION_OK)
        m_isSynced = PQpipelineSync(m_connection) != 0;
    // Two nulls in a row also mean the end, when the connection died before the sync was answered.
    int nulls = 0;
    while (nulls < 2 && PQstatus(m_connection) == CONNECTION_OK) {
        pg_result *result = PQgetResult(m_connection);
        nulls = result == nullptr ? nulls + 1 : 0;
        const bool isEnd = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        PQclear(result);
        if (isEnd)
            break;
    }
}

} // namespace regie
