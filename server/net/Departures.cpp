// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Departures.h"

#include <algorithm>

namespace regie {

Departures::Departures(Connection &connection, const Schema &schema, std::vector<ChangedRecord> changes)
    : m_connection(connection)
    , m_schema(schema)
    , m_changes(std::move(changes))
{}

QSet<QUuid> Departures::of(const Caller &caller)
{
    QSet<QUuid> records;
    if (!m_schema.has(Feature::History))
        return records;
    const Scope scope = caller.rights->readScope(m_schema);
    for (const ScopeRow &row : m_schema.scopes) {
        const bool isUser = row.who == ScopeRow::Who::User;
        const QUuid &self = isUser ? caller.user : caller.party;
        if ((!isUser && row.who != ScopeRow::Who::Party) || row.scope > scope || self.isNull())
            continue;
        if (!m_formers.contains(&row))
            m_formers.insert(&row, read(row));
        for (const Former &former : m_formers[&row]) {
            if (former.holder == self)
                records.insert(former.record);
        }
    }
    return records;
}

std::vector<Departures::Former> Departures::read(const ScopeRow &row) const
{
    QSet<std::pair<QUuid, qint64>> versions;
    std::vector<QUuid> ids;
    qint64 first = m_changes.empty() ? 0 : m_changes.front().version;
    for (const ChangedRecord &change : m_changes) {
        versions.insert({change.id, change.version});
        ids.push_back(change.id);
        first = std::min(first, change.version);
    }
    const Rows rows =
        m_connection.execute("SELECT record_id, version, (old_values ->> $3)::uuid FROM record_history WHERE entity = "
                             "$1 AND record_id = ANY ($2) AND version >= $4 AND old_values ->> $3 IS NOT NULL",
                             {m_schema.name(), Parameter::uuids(ids), toString(row.field), first});
    std::vector<Former> formers;
    for (int index = 0; index < rows.size(); ++index) {
        if (versions.contains({rows.uuid(index, 0), rows.integer(index, 1)}))
            formers.push_back({.record = rows.uuid(index, 0), .holder = rows.uuid(index, 2)});
    }
    return formers;
}

} // namespace regie
