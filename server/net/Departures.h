// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Reach.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <vector>

namespace regie {

class QueryCache;

// What changes took out of people's sight: records handed to somebody else, made secret, or read only by way of one
// that was. Who may not read them any more must be told so, or they would stay on his screen as they were.
class Departures {
public:
    using Records = QHash<const Schema *, QSet<QUuid>>;
    struct Gone {
        Records records;
        bool isTooMuch = false; // there are more: whoever shows records had better read them again
    };

    // `changes` are one batch, each version by itself.
    Departures(Connection &connection, QueryCache &queries, const std::vector<ChangedRecord> &changes);

    // What the caller could read before these changes and cannot now. Asked once per user; costs nothing for those who
    // may read everything that could be concerned, and one statement per entity while no change touched what scopes
    // look at. Throws DbError.
    [[nodiscard]] const Gone &of(const Caller &caller);

    // Records that follow one other record out of sight; beyond, it is too much.
    static constexpr int mostFollowing = 1'000;

private:
    friend class Loss;
    [[nodiscard]] bool concerns(const Caller &caller);
    [[nodiscard]] bool isLimited(const Schema &schema, const Caller &caller);
    [[nodiscard]] const std::vector<FormerRow> &formers(const Schema &schema);

    Connection &m_connection;
    QueryCache &m_queries;
    QMap<const Schema *, std::vector<ChangedRecord>> m_changes;
    std::vector<const Schema *> m_downstream; // what changed, and what can be read by way of it
    QHash<const Schema *, std::vector<FormerRow>> m_formers;
    QHash<QByteArray, bool> m_isConcerned; // by rights
    QHash<QByteArray, Gone> m_gone;        // by user and rights
    const Gone m_nothing;
};

} // namespace regie
