// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <QUuid>

#include <chrono>
#include <optional>

namespace regie {

enum class Isolation { ReadCommitted, RepeatableRead, Serializable };
enum class Access { ReadWrite, ReadOnly };
enum class Load {
    Ordinary,
    Bulk
}; // in bulk, records keep the dates they bring and leave no history and no change rows

// What the triggers of the database know about who does what.
struct TransactionContext {
    QUuid user = {};
    QUuid request = {};
    QByteArray act = {}; // the act's name, for the history; empty for generic saves
    Load load = Load::Ordinary;
    Isolation isolation = Isolation::ReadCommitted;
    Access access = Access::ReadWrite;
    std::optional<std::chrono::milliseconds> statementTimeout = {}; // instead of the session's; 0 for none
};

// Begins, with its context, in one round trip; rolled back when it goes without a commit.
class Transaction {
public:
    explicit Transaction(Connection &connection, const TransactionContext &context = {});
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    // Throws when nothing was committed. When the connection died meanwhile, nobody knows: DbError::outcomeUnknown().
    void commit();
    void rollback();
    [[nodiscard]] bool isActive() const { return m_isActive; }

private:
    void end(const QByteArray &how);

    Connection &m_connection;
    bool m_isActive = false;
};

} // namespace regie
