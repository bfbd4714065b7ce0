// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Store.h"
#include "shared/protocol/SearchMessages.h"

#include <QElapsedTimer>

namespace regie {

// How long a search may take: what isn't found by then is left out, and said to be.
struct SearchBudget {
    std::chrono::milliseconds entity{120}; // of one statement
    std::chrono::milliseconds total{400};
};

// One search over many entities, in the caller's scopes and visible fields: the better ranks first, the next only for
// as long as hits are wanted.
class GlobalSearch {
public:
    GlobalSearch(Store &store, Connection &connection, const Caller &caller, SearchBudget budget)
        : m_store(store)
        , m_connection(connection)
        , m_caller(caller)
        , m_budget(budget)
    {}
    [[nodiscard]] SearchResults run(const Search &search);

private:
    // One entity's part of the work; what its own time or the whole search's cuts off leaves the group partial.
    template <class Work>
    void inTime(SearchGroup &group, Work work);
    template <class Work>
    void within(std::chrono::milliseconds time, SearchGroup &group, Work work);
    void findRank(const Schema &schema, SearchGroup &group, MatchRank rank);
    void findMisspelt(const Schema &schema, SearchGroup &group);
    [[nodiscard]] Query queryFor(const Schema &schema, const SearchGroup &group, int limit) const;
    static void add(SearchGroup &group, const std::vector<QUuid> &ids, MatchRank rank);
    void describe(const Schema &schema, SearchGroup &group);
    [[nodiscard]] std::vector<SearchHit> described(const Schema &schema, std::vector<SearchHit> hits);

    Store &m_store;
    Connection &m_connection;
    const Caller &m_caller;
    SearchBudget m_budget;
    Search m_search;
    QElapsedTimer m_clock;
};

} // namespace regie
