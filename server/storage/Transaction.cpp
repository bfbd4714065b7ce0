// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Transaction.h"

#include "server/storage/DbError.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <libpq-fe.h>

#include <array>
#include <stdexcept>

namespace regie {

namespace {

Q_LOGGING_CATEGORY(transactions, "regie.database.transaction")

QByteArray beginning(const TransactionContext &context)
{
    QByteArray sql = "begin";
    switch (context.isolation) {
    case Isolation::ReadCommitted:
        break;
    case Isolation::RepeatableRead:
        sql += " isolation level repeatable read";
        break;
    case Isolation::Serializable:
        sql += " isolation level serializable";
        break;
    }
    if (context.access == Access::ReadOnly)
        sql += " read only";
    return sql;
}

Parameter settingOf(const QUuid &id)
{
    return Parameter::utf8(id.isNull() ? QByteArray("") : id.toByteArray(QUuid::WithoutBraces));
}

Command settings(const TransactionContext &context)
{
    Command command{"select set_config('regie.user', $1, true), set_config('regie.request', $2, true), "
                    "set_config('regie.act', $3, true), set_config('regie.bulk', $4, true)",
                    {settingOf(context.user), settingOf(context.request), Parameter::utf8(context.act),
                     Parameter::utf8(context.load == Load::Bulk ? "on" : "off")}};
    if (context.load == Load::Bulk) // many rows go into the search indices faster together
        command.sql += ", set_config('gin_pending_list_limit', '4096', true)";
    if (context.statementTimeout) {
        command.sql += ", set_config('statement_timeout', $5, true)";
        command.parameters.push_back(
            Parameter::utf8(QByteArray::number(static_cast<qint64>(context.statementTimeout->count()))));
    }
    return command;
}

// A synchronous standby that did not answer: committed here, perhaps not there, and only a warning says so.
struct CommitWarning {
    bool given = false;

    static void receive(void *target, const PGresult *result)
    {
        const QByteArray severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
        qCWarning(transactions, "%s", PQresultErrorMessage(result));
        if (severity == "WARNING")
            static_cast<CommitWarning *>(target)->given = true;
    }
};

} // namespace

Transaction::Transaction(Connection &connection, const TransactionContext &context)
    : m_connection(connection)
{
    if (m_connection.isInTransaction())
        throw std::logic_error("A transaction is already running on this connection");
    const std::array commands{Command{beginning(context), {}}, settings(context)};
    static_cast<void>(m_connection.executeAll(commands));
    m_isActive = true;
}

Transaction::~Transaction()
{
    try {
        if (m_isActive)
            rollback();
    } catch (const std::exception &error) {
        // The server undoes what a dying session left open.
        qCDebug(transactions, "rollback: %s", error.what());
    }
}

void Transaction::end(const QByteArray &how)
{
    if (!m_isActive)
        throw std::logic_error("The transaction has already ended");
    m_isActive = false;
    const Rows done = m_connection.runText(how, PGRES_COMMAND_OK);
    if (done.command() == how.toUpper())
        return;
    // The server answers «ROLLBACK» to the commit of a transaction in which something failed.
    DbError::Failure failure;
    failure.sqlState = "25P02";
    failure.message = QCoreApplication::translate("Transaction", "The transaction failed earlier and was undone.");
    throw DbError(std::move(failure));
}

void Transaction::commit()
{
    CommitWarning warning;
    const PQnoticeReceiver usual = PQsetNoticeReceiver(m_connection.m_handle, &CommitWarning::receive, &warning);
    DbError::Failure unknown;
    unknown.outcomeUnknown = true;
    try {
        end("commit");
    } catch (const DbError &error) {
        if (m_connection.m_handle != nullptr)
            PQsetNoticeReceiver(m_connection.m_handle, usual, nullptr);
        if (!error.connectionLost())
            throw;
        unknown.sqlState = error.sqlState();
        unknown.message = error.message();
        unknown.connectionLost = true;
        throw DbError(std::move(unknown));
    }
    PQsetNoticeReceiver(m_connection.m_handle, usual, nullptr);
    if (warning.given) {
        unknown.sqlState = "01000";
        unknown.message = QCoreApplication::translate("Transaction", "The standby did not confirm the commit.");
        throw DbError(std::move(unknown));
    }
}

void Transaction::rollback()
{
    end("rollback");
}

} // namespace regie
