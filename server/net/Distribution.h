// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/LiveSession.h"
#include "shared/protocol/FeedMessages.h"

#include <memory>
#include <vector>

namespace regie {

class QueryCache;

// An event on its way to one session.
struct Delivery {
    std::shared_ptr<LiveSession> session;
    std::string_view type;
    QByteArray body;
    std::optional<Refusal> end = {}; // instead of an event: the session is over
};

using Deliveries = std::vector<Delivery>;
using Listeners = std::vector<std::shared_ptr<LiveSession>>;

// The last change of each record, in the order of the first.
[[nodiscard]] std::vector<ChangedRecord> condensed(const std::vector<ChangedRecord> &changes);

// Who is told what: of the entities a session follows, the records its rights let it read now, and as deleted those
// that these changes took from it. Records are asked for once per user and entity, and not at all for
// those who may read everything. Throws DbError.
[[nodiscard]] Deliveries distribute(Connection &connection, QueryCache &queries, const Listeners &listeners,
                                    const std::vector<ChangedRecord> &changes);

// Those whose user or whose own row is among the changes.
[[nodiscard]] Listeners concernedBy(const std::vector<ChangedRecord> &changes, const Listeners &listeners);

// Sessions of whom nothing was read for that long read their rights again, and are told, or ended. Throws DbError.
[[nodiscard]] Deliveries refreshSessions(Connection &connection, const Listeners &listeners,
                                         std::chrono::milliseconds maxAge, const sessions::Rules &rules);

} // namespace regie
