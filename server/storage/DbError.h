// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

struct pg_conn;
struct pg_result;

namespace regie {

// What the database said when it did not do what was asked. For the server's own eyes: nothing of it reaches a client
// but the constraint's name, which is an error code.
class DbError : public std::exception {
public:
    struct Failure {
        QByteArray sqlState; // empty when the connection died without a word
        QString constraint;
        QString table;
        QString column;
        QString message;
        QString detail;              // may hold people's data: never for a log, and not in what()
        bool connectionLost = false; // Connection::reopen() before anything else
        bool outcomeUnknown = false; // of a commit: look the request id up after reopening
    };

    explicit DbError(Failure failure);
    [[nodiscard]] static DbError ofResult(const pg_conn *connection, const pg_result *result);
    [[nodiscard]] static DbError ofLostConnection(const QString &message);

    [[nodiscard]] const QByteArray &sqlState() const { return m_failure.sqlState; }
    [[nodiscard]] const QString &constraint() const { return m_failure.constraint; }
    [[nodiscard]] const QString &table() const { return m_failure.table; }
    [[nodiscard]] const QString &column() const { return m_failure.column; }
    [[nodiscard]] const QString &message() const { return m_failure.message; }
    [[nodiscard]] const QString &detail() const { return m_failure.detail; }
    [[nodiscard]] bool connectionLost() const { return m_failure.connectionLost; }
    [[nodiscard]] bool outcomeUnknown() const { return m_failure.outcomeUnknown; }
    // Serialisation failure or deadlock: the same transaction may succeed when run again.
    [[nodiscard]] bool isRetryable() const;
    // A migration made a prepared statement's plan void, or the session forgot it: prepared anew, it works.
    [[nodiscard]] bool isStaleStatement() const;
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    Failure m_failure;
    QByteArray m_what;
};

} // namespace regie
