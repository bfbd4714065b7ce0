// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Departures.h"

#include "server/storage/ScopeCompiler.h"
#include "server/storage/Store.h"
#include "shared/domain/Catalogue.h"

#include <algorithm>
#include <deque>

namespace regie {

namespace {

void addOnce(std::vector<const Schema *> &schemas, const Schema *schema)
{
    if (std::find(schemas.begin(), schemas.end(), schema) == schemas.end())
        schemas.push_back(schema);
}

} // namespace

// One caller's losses: first what changed itself, then, from record to record, what was read by way of it.
class Loss {
public:
    Loss(Departures &departures, const Caller &caller)
        : m_departures(departures)
        , m_caller(caller)
        , m_store(departures.m_connection, caller, &departures.m_queries)
    {}

    Departures::Gone run()
    {
        for (const Schema *schema : m_departures.m_changes.keys())
            lose(*schema, readableFormers(m_departures.m_connection, m_caller, *schema, suspects(*schema)));
        while (!m_waiting.empty() && !m_gone.isTooMuch) {
            const auto [schema, ids] = m_waiting.front();
            m_waiting.pop_front();
            spread(*schema, ids);
        }
        return std::move(m_gone);
    }

private:
    // Most changes take nothing from most people, which their ids alone tell.
    std::vector<FormerRow> suspects(const Schema &schema)
    {
        std::vector<FormerRow> found;
        const Scope scope = m_caller.rights->readScope(schema);
        if (scope == Scope::None)
            return found;
        for (const FormerRow &former : m_departures.formers(schema)) {
            const bool isSuspect = scope == Scope::All ||
                                   std::any_of(schema.scopes.begin(), schema.scopes.end(), [&](const ScopeRow &row) {
                                       return row.scope <= scope && mayHaveCounted(row, former);
                                   });
            if (isSuspect)
                found.push_back(former);
        }
        return found;
    }
    bool mayHaveCounted(const ScopeRow &row, const FormerRow &former) const
    {
        const bool isUser = row.who == ScopeRow::Who::User;
        if (!isUser && row.who != ScopeRow::Who::Party)
            return true;
        const QUuid &self = isUser ? m_caller.user : m_caller.party;
        return !self.isNull() && (row.field == "id" ? former.id : former.reference(row.field)) == self;
    }

    // These rows were readable: so were the records that they pointed to, which they may not do any more.
    void lose(const Schema &schema, const std::vector<FormerRow> &rows)
    {
        std::vector<QUuid> ids;
        for (const FormerRow &row : rows)
            ids.push_back(row.id);
        lose(schema, ids);
        for (const ReachEdge &edge : reachEdges()) {
            if (edge.from != &schema || edge.isHolder() || !leads(edge))
                continue;
            std::vector<QUuid> pointed;
            for (const FormerRow &row : rows)
                pointed.push_back(row.reference(edge.row->field));
            lose(*edge.to, pointed);
        }
    }

    // These were readable; what still is, is no loss.
    void lose(const Schema &schema, std::vector<QUuid> ids)
    {
        QSet<QUuid> &known = m_gone.records[&schema];
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        std::erase_if(ids, [&](const QUuid &id) { return id.isNull() || known.contains(id); });
        if (ids.empty() || !m_departures.isLimited(schema, m_caller))
            return;
        const std::vector<QUuid> readable = m_store.readable(schema, ids);
        const QSet<QUuid> kept(readable.begin(), readable.end());
        std::erase_if(ids, [&](const QUuid &id) { return kept.contains(id); });
        if (ids.empty())
            return;
        known.unite(QSet<QUuid>(ids.begin(), ids.end()));
        m_waiting.emplace_back(&schema, std::move(ids));
    }

    void spread(const Schema &schema, const std::vector<QUuid> &ids)
    {
        const QSet<QUuid> gone(ids.begin(), ids.end());
        for (const ReachEdge &edge : reachEdges()) {
            if (edge.from != &schema || !leads(edge))
                continue;
            // What changed itself pointed elsewhere before; that is known already.
            std::vector<QUuid> unchanged = ids;
            if (!edge.isHolder())
                std::erase_if(unchanged, [&](const QUuid &id) { return hasChanged(schema, id); });
            const std::vector<QUuid> following =
                reached(m_departures.m_connection, m_caller, edge, unchanged, Departures::mostFollowing + 1);
            m_gone.isTooMuch = m_gone.isTooMuch || following.size() > Departures::mostFollowing;
            if (m_gone.isTooMuch)
                return;
            lose(*edge.to, following);
            if (!edge.isHolder() || !m_departures.m_changes.contains(edge.to))
                continue;
            std::vector<FormerRow> held;
            for (const FormerRow &former : m_departures.formers(*edge.to)) {
                if (wasHeld(edge, m_caller, former, gone))
                    held.push_back(former);
            }
            lose(*edge.to, held);
        }
    }

    [[nodiscard]] bool leads(const ReachEdge &edge) const
    {
        return edge.row->scope <= m_caller.rights->readScope(*edge.to);
    }
    [[nodiscard]] bool hasChanged(const Schema &schema, const QUuid &id)
    {
        if (!m_departures.m_changes.contains(&schema))
            return false;
        const std::vector<FormerRow> &formers = m_departures.formers(schema);
        return std::any_of(formers.begin(), formers.end(), [&](const FormerRow &row) { return row.id == id; });
    }

    Departures &m_departures;
    const Caller &m_caller;
    Store m_store;
    Departures::Gone m_gone;
    std::deque<std::pair<const Schema *, std::vector<QUuid>>> m_waiting;
};

Departures::Departures(Connection &connection, QueryCache &queries, const std::vector<ChangedRecord> &changes)
    : m_connection(connection)
    , m_queries(queries)
{
    for (const ChangedRecord &change : changes) {
        const Schema *schema = findSchema(change.entity);
        if (!schema || change.type == ChangeType::Insert) // a newer server's; nobody could read it before
            continue;
        m_changes[schema].push_back(change);
        addOnce(m_downstream, schema);
    }
    for (std::size_t index = 0; index < m_downstream.size(); ++index) {
        for (const ReachEdge &edge : reachEdges()) {
            if (edge.from == m_downstream[index])
                addOnce(m_downstream, edge.to);
        }
    }
}

const Departures::Gone &Departures::of(const Caller &caller)
{
    if (!concerns(caller))
        return m_nothing;
    const QByteArray key = caller.user.toRfc4122() + caller.rights->fingerprint();
    const auto known = m_gone.constFind(key);
    return known != m_gone.constEnd() ? *known : *m_gone.insert(key, Loss(*this, caller).run());
}

// Whoever reads all of it loses nothing.
bool Departures::concerns(const Caller &caller)
{
    const auto known = m_isConcerned.constFind(caller.rights->fingerprint());
    if (known != m_isConcerned.constEnd())
        return *known;
    const bool isConcerned = std::any_of(m_downstream.begin(), m_downstream.end(),
                                         [&](const Schema *schema) { return isLimited(*schema, caller); });
    m_isConcerned.insert(caller.rights->fingerprint(), isConcerned);
    return isConcerned;
}

bool Departures::isLimited(const Schema &schema, const Caller &caller)
{
    return caller.rights->readScope(schema) != Scope::None && !readsAll(schema, caller);
}

const std::vector<FormerRow> &Departures::formers(const Schema &schema)
{
    const auto known = m_formers.constFind(&schema);
    return known != m_formers.constEnd()
               ? *known
               : *m_formers.insert(&schema, formerRows(m_connection, schema, m_changes.value(&schema)));
}

} // namespace regie
