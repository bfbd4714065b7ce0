// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/protocol/FeedMessages.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace regie {

// One way by which reading a record of `from` lets read one of `to`: a row of the latter's scopes.
struct ReachEdge {
    const Schema *from;
    const Schema *to;
    const ScopeRow *row;
    // Whether those of `to` hang on those of `from` (Holder, Subject), or are pointed to by them (Related).
    [[nodiscard]] bool isHolder() const { return row->who != ScopeRow::Who::Related; }
};
[[nodiscard]] std::span<const ReachEdge> reachEdges();

// A record as it was before one change, as far as anybody's scope looks at it.
struct FormerRow {
    QUuid id;
    QJsonObject content;
    [[nodiscard]] QUuid reference(std::string_view field) const;
};

// Of each change that touched what scopes look at, the record before it; from the history, so nothing of entities
// without one, nor of bulk loads; who made what was deleted, it does not know. `changes` are all of this entity. Throws
// DbError, like all of these.
[[nodiscard]] std::vector<FormerRow> formerRows(Connection &connection, const Schema &schema,
                                                std::span<const ChangedRecord> changes);

// Those that the caller might read if they were so again, with everything else as it is now.
[[nodiscard]] std::vector<FormerRow> readableFormers(Connection &connection, const Caller &caller, const Schema &schema,
                                                     std::span<const FormerRow> rows);

// Whether this former row hung on one of these holders, and was open to whoever could read them.
[[nodiscard]] bool wasHeld(const ReachEdge &edge, const Caller &caller, const FormerRow &row,
                           const QSet<QUuid> &holders);

// The records that these records of edge.from let the caller read by this edge, `most` at most.
[[nodiscard]] std::vector<QUuid> reached(Connection &connection, const Caller &caller, const ReachEdge &edge,
                                         std::span<const QUuid> from, int most);

} // namespace regie
