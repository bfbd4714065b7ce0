// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/ConnectionSettings.h"
#include "server/storage/Parameter.h"
#include "server/storage/Rows.h"
#include "server/storage/StatementCache.h"

#include <QByteArray>

#include <initializer_list>
#include <span>
#include <vector>

class QThread;
struct pg_conn;

namespace regie {

// When PostgreSQL decides how to go about a statement. It costs about a quarter of a millisecond.
enum class Planning {
    Once,     // for most: prepared, and soon planned without looking at the values
    ByValues, // each time: where the values decide which index serves, or whether a partial one does
};

// One statement of several that travel together.
struct Command {
    QByteArray sql;
    std::vector<Parameter> parameters;
    Planning planning = Planning::Once;
};

// What another session said by NOTIFY.
struct ChannelNotice {
    QByteArray channel;
    QByteArray payload;
};

// A session with the database: the only way to get one. It belongs to the thread that made it. QtSql opens and closes
// it; statements go through libpq on the same handle, as prepared statements with true parameters and binary results.
// Every failure is a DbError. When it says connectionLost, nothing but reopen() works any more.
class Connection {
public:
    // Opens, sets the session up and verifies it.
    explicit Connection(ConnectionSettings settings);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    // The same again after a loss, or to have a fresh session. What was prepared or listened to is forgotten.
    void reopen();
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] bool isInTransaction() const;
    // Whether the session still is what it was made to be; throws when it isn't.
    void verify();
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] int backendPid() const;

    Rows execute(QByteArrayView sql, std::span<const Parameter> parameters = {}, Planning planning = Planning::Once);
    Rows execute(QByteArrayView sql, std::initializer_list<Parameter> parameters)
    {
        return execute(sql, std::span<const Parameter>(parameters.begin(), parameters.size()));
    }
    // All in one round trip. Outside a transaction they are one: all or none.
    std::vector<Rows> executeAll(std::span<const Command> commands);
    // As the role that row-level security holds, which knows this of the caller (see RowGuards.h), and only for this
    // statement, within a transaction or without one.
    [[nodiscard]] Rows executeGuarded(const QByteArray &knowledge, QByteArrayView sql,
                                      std::span<const Parameter> parameters, Planning planning);
    // Whether this is a connection of a running server, which reads for people.
    [[nodiscard]] bool canGuard() const { return m_settings.purpose == ConnectionSettings::Purpose::Serving; }
    // Several statements in one text, without parameters: for migrations and other SQL of our own, never with data in
    // it.
    void executeScript(const QByteArray &sql);
    [[nodiscard]] std::size_t preparedStatements() const { return m_statements.size(); }

    // Of a role, of plain letters. It never travels: only what SCRAM keeps of it does, so that no log can hold it.
    void setPassword(const QByteArray &role, const QByteArray &password);

    // See NotificationListener for the side that waits.
    void listen(QByteArrayView channel);
    [[nodiscard]] std::vector<ChannelNotice> takeNotifications();
    [[nodiscard]] int socketDescriptor() const;

private:
    friend class CopyIn;
    friend class Transaction;

    void open();
    void close();
    void assertUsable() const;
    void prepare(const StatementCache::Key &key, QByteArrayView sql, std::span<const Parameter> parameters);
    void deallocateEvicted();
    // Owns the result; throws when it isn't one of success.
    [[nodiscard]] Rows accept(pg_result *result);
    // Sends a text of our own, several statements or a COPY; the status is the caller's to judge.
    [[nodiscard]] Rows runText(const QByteArray &sql, int expectedStatus);
    [[noreturn]] void fail(const pg_result *result);
    [[nodiscard]] Rows executeUnprepared(QByteArrayView sql, std::span<const Parameter> parameters);
    [[nodiscard]] Rows executeOnce(const StatementCache::Key &key, QByteArrayView sql,
                                   std::span<const Parameter> parameters);

    ConnectionSettings m_settings;
    QString m_name;
    QThread *m_thread;
    pg_conn *m_handle = nullptr; // QtSql's
    bool m_isLost = true;
    StatementCache m_statements;
};

} // namespace regie
