// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/protocol/FeedMessages.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace regie {

// Whose records were handed to somebody else. Who may not read them any more must be told so, or they would stay on his
// screen as they were. From the history, which is asked once however many callers there are.
class Departures {
public:
    // `changes` are all of one entity's, each version by itself.
    Departures(Connection &connection, const Schema &schema, std::vector<ChangedRecord> changes);

    // The records that named the caller, or his party, before these changes. Throws DbError.
    [[nodiscard]] QSet<QUuid> of(const Caller &caller);

private:
    struct Former {
        QUuid record;
        QUuid holder; // a user or a party
    };
    [[nodiscard]] std::vector<Former> read(const ScopeRow &row) const;

    Connection &m_connection;
    const Schema &m_schema;
    std::vector<ChangedRecord> m_changes;
    QHash<const ScopeRow *, std::vector<Former>> m_formers;
};

} // namespace regie
