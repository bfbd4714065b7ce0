// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/RecordLabels.h"

namespace regie {

using namespace Qt::StringLiterals;

QHash<QUuid, QString> RecordLabels::of(const Schema &schema, std::span<const QUuid> ids)
{
    QHash<QUuid, QString> labels;
    const Field *label = schema.find(toString(schema.labelField));
    const Rights &rights = m_store.rights();
    if (!label || rights.readScope(schema) == Scope::None || !rights.mayUse(schema, *label, Usage::Read))
        return labels;
    Query query;
    query.entity = schema.name();
    query.columns = {toString(label->key)};
    query.archived = Archived::With;
    query.limit = Query::maxLimit;
    while (!ids.empty()) {
        const std::span<const QUuid> chunk = ids.first(std::min<std::size_t>(ids.size(), Query::maxLimit));
        query.filter = Filter::condition(u"id"_s, Operator::AnyOf, {chunk.begin(), chunk.end()});
        do {
            const RowSet rows = m_store.rows(query);
            for (std::size_t row = 0; row < rows.ids.size(); ++row) {
                if (const auto *text = std::get_if<QString>(&rows.columns.front().values[row]))
                    labels.insert(rows.ids[row], *text);
            }
            query.after = rows.next;
        } while (!query.after.isEmpty());
        ids = ids.subspan(chunk.size());
    }
    return labels;
}

} // namespace regie
