// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"

#include "server/storage/DatabaseRoles.h"
#include "server/storage/DbError.h"
#include "server/storage/Pipeline.h"
#include "server/storage/SessionSetup.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <libpq-fe.h>

#include <atomic>
#include <memory>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(database, "regie.database")

constexpr std::size_t statementsKept = 256;

void logNotice(void *, const PGresult *result)
{
    qCDebug(database, "%s", PQresultErrorMessage(result));
}

QString uniqueName()
{
    static std::atomic<quint64> count = 0;
    return u"regie-"_s + QString::number(++count);
}

PGconn *handleOf(const QSqlDatabase &base)
{
    const QVariant handle = base.driver()->handle();
    const QByteArrayView type = handle.typeName(); // as the driver's build spells it
    if ((type != "PGconn*" && type != "pg_conn*") || handle.constData() == nullptr)
        throw DbError::ofLostConnection(
            QCoreApplication::translate("Connection", "Qt's PostgreSQL driver is missing. Install libqt6sql6-psql."));
    return *static_cast<PGconn *const *>(handle.constData());
}

// A connection string may leave the name to PostgreSQL.
QString unreachable(const QString &database, const QString &why)
{
    if (database.isEmpty())
        return QCoreApplication::translate("Connection", "The database can't be reached: %1").arg(why);
    return QCoreApplication::translate("Connection", "The database %1 can't be reached: %2").arg(database, why);
}

} // namespace

Connection::Connection(ConnectionSettings settings)
    : m_settings(std::move(settings))
    , m_name(uniqueName())
    , m_thread(QThread::currentThread())
    , m_statements(statementsKept)
{
    open();
}

Connection::~Connection()
{
    close();
}

void Connection::reopen()
{
    close();
    open();
}

void Connection::open()
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Connection", "used outside its thread");
    try {
        QSqlDatabase base = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        base.setHostName(m_settings.host);
        base.setDatabaseName(m_settings.database);
        base.setUserName(m_settings.user);
        base.setPassword(m_settings.password);
        QString options = m_settings.options;
        if (!m_settings.port.isEmpty())
            options += u" port='"_s + m_settings.port + u'\'';
        base.setConnectOptions(options);
        if (!base.open())
            throw DbError::ofLostConnection(
                unreachable(m_settings.database, base.lastError().databaseText().trimmed()));
        m_handle = handleOf(base);
        PQsetNoticeReceiver(m_handle, &logNotice, nullptr);
        setUpSession(m_handle, m_settings);
        verifySession(m_handle, m_settings);
        m_isLost = false;
    } catch (...) {
        close();
        throw;
    }
}

void Connection::close()
{
    m_isLost = true;
    m_handle = nullptr;
    m_statements.clear();
    if (QSqlDatabase::contains(m_name)) {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
}

void Connection::assertUsable() const
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Connection", "used outside its thread");
    if (m_isLost)
        throw DbError::ofLostConnection(
            QCoreApplication::translate("Connection", "The connection with the database was lost."));
}

bool Connection::isInTransaction() const
{
    return !m_isLost && PQtransactionStatus(m_handle) != PQTRANS_IDLE;
}

void Connection::verify()
{
    assertUsable();
    verifySession(m_handle, m_settings);
}

int Connection::backendPid() const
{
    assertUsable();
    return PQbackendPID(m_handle);
}

void Connection::fail(const pg_result *result)
{
    DbError error = DbError::ofResult(m_handle, result);
    m_isLost = m_isLost || error.connectionLost();
    throw error;
}

Rows Connection::accept(pg_result *result)
{
    Rows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        fail(result);
    return rows;
}

Rows Connection::runText(const QByteArray &sql, int expectedStatus)
{
    assertUsable();
    pg_result *result = PQexec(m_handle, sql.constData());
    Rows rows(result);
    if (PQresultStatus(result) != expectedStatus)
        fail(result);
    return rows;
}

void Connection::executeScript(const QByteArray &sql)
{
    assertUsable();
    // The result is that of the last statement, or of the first that failed.
    static_cast<void>(accept(PQexec(m_handle, sql.constData())));
}

void Connection::prepare(const StatementCache::Key &key, QByteArrayView sql, std::span<const Parameter> parameters)
{
    const QByteArray name = m_statements.nextName();
    const PreparedForm form(sql, parameters);
    static_cast<void>(accept(PQprepare(m_handle, name.constData(), form.sql(), form.count(), form.types())));
    m_statements.insert(key, name);
}

void Connection::deallocateEvicted()
{
    // DEALLOCATE fails within a failed transaction; the names wait for a better moment.
    if (!m_statements.hasEvicted() || PQtransactionStatus(m_handle) == PQTRANS_INERROR)
        return;
    QByteArray sql;
    for (const QByteArray &name : m_statements.takeEvicted())
        sql += "deallocate " + name + ';';
    executeScript(sql);
}

Rows Connection::executeOnce(const StatementCache::Key &key, QByteArrayView sql, std::span<const Parameter> parameters)
{
    const QByteArray *name = m_statements.find(key);
    if (name == nullptr) {
        prepare(key, sql, parameters);
        deallocateEvicted();
        name = m_statements.find(key);
    }
    const BoundForm form(parameters);
    return accept(PQexecPrepared(m_handle, name->constData(), form.count(), form.values(), form.lengths(),
                                 form.formats(), BoundForm::binary));
}

Rows Connection::executeUnprepared(QByteArrayView sql, std::span<const Parameter> parameters)
{
    const PreparedForm statement(sql, parameters);
    const BoundForm form(parameters);
    return accept(PQexecParams(m_handle, statement.sql(), form.count(), statement.types(), form.values(),
                               form.lengths(), form.formats(), BoundForm::binary));
}

Rows Connection::execute(QByteArrayView sql, std::span<const Parameter> parameters, Planning planning)
{
    assertUsable();
    if (planning == Planning::ByValues)
        return executeUnprepared(sql, parameters);
    const StatementCache::Key key = StatementCache::keyOf(sql, parameters);
    const bool canRepeat = !isInTransaction();
    const bool wasPrepared = m_statements.find(key) != nullptr;
    try {
        return executeOnce(key, sql, parameters);
    } catch (const DbError &error) {
        const QByteArray *name = m_statements.find(key);
        if (!wasPrepared || name == nullptr || !error.isStaleStatement())
            throw;
        m_statements.forget(QByteArray(*name));
        if (!canRepeat)
            throw;
    }
    return executeOnce(key, sql, parameters);
}

std::vector<Rows> Connection::executeAll(std::span<const Command> commands)
{
    assertUsable();
    deallocateEvicted();
    Pipeline pipeline(m_handle, m_statements);
    for (const Command &command : commands)
        pipeline.send(command);
    try {
        return pipeline.finish();
    } catch (const DbError &error) {
        m_isLost = m_isLost || error.connectionLost();
        throw;
    }
}

Rows Connection::executeGuarded(const QByteArray &knowledge, QByteArrayView sql, std::span<const Parameter> parameters,
                                Planning planning)
{
    assertUsable();
    const QByteArray role = DatabaseRoles::ofApplication(PQuser(m_handle)).guarded();
    std::vector<Command> commands{
        {"select set_config('role', $1, true), set_config('regie.guard', $2, true)",
         {Parameter::utf8(role), Parameter::utf8(knowledge)}},
        // A text of its own: a prepared statement that changes roles is planned anew each time.
        {"/* guarded */ " + sql.toByteArray(), {parameters.begin(), parameters.end()}, planning}};
    const bool isWithin = isInTransaction();
    if (isWithin)
        commands.push_back({"select set_config('role', 'none', true), set_config('regie.guard', '', true)", {}});
    try {
        return std::move(executeAll(commands)[1]);
    } catch (const DbError &error) {
        if (isWithin || !error.isStaleStatement())
            throw;
    }
    return std::move(executeAll(commands)[1]);
}

void Connection::setPassword(const QByteArray &role, const QByteArray &password)
{
    assertUsable();
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(m_handle, password.constData(), role.constData(), "scram-sha-256"), &PQfreemem);
    if (!verifier)
        fail(nullptr);
    executeScript("alter role \"" + role + "\" password '" + verifier.get() + '\'');
}

void Connection::listen(QByteArrayView channel)
{
    assertUsable();
    const std::unique_ptr<char, decltype(&PQfreemem)> name(
        PQescapeIdentifier(m_handle, channel.data(), static_cast<std::size_t>(channel.size())), &PQfreemem);
    if (!name)
        fail(nullptr);
    executeScript(QByteArray("listen ") + name.get());
}

std::vector<ChannelNotice> Connection::takeNotifications()
{
    assertUsable();
    const bool isAlive = PQconsumeInput(m_handle) != 0;
    std::vector<ChannelNotice> notifications;
    while (PGnotify *notification = PQnotifies(m_handle)) {
        notifications.push_back({notification->relname, notification->extra});
        PQfreemem(notification);
    }
    m_isLost = !isAlive || PQstatus(m_handle) != CONNECTION_OK;
    if (m_isLost && notifications.empty())
        fail(nullptr);
    return notifications;
}

int Connection::socketDescriptor() const
{
    assertUsable();
    return PQsocket(m_handle);
}

} // namespace regie
