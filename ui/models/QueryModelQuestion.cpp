// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a QueryModel asks the server.
#include "ui/models/QueryModel.h"

#include "shared/protocol/ViewDefinition.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

Query QueryModel::query() const
{
    Query query;
    query.entity = m_schema.name();
    for (const ListColumn &column : m_columns)
        query.columns.push_back(column.path);
    const Field *label = m_schema.find(toString(m_schema.labelField));
    const QString labelPath = label ? columnPath(m_schema, *label) : QString();
    if (!labelPath.isEmpty() && !m_gateway.isHidden(m_schema.name(), toString(m_schema.labelField)))
        query.columns.push_back(labelPath);
    if (m_schema.marked(FieldFlag::Deadline)) {
        // Whether a deadline still matters, and since when its time goes.
        for (const QString &path : {toString(m_schema.stateField), u"created_at"_s}) {
            if (!m_gateway.isHidden(m_schema.name(), path))
                query.columns.push_back(path);
        }
    }
    // A path asked for twice would be answered twice.
    std::vector<QString> once;
    for (const QString &path : query.columns) {
        if (std::find(once.begin(), once.end(), path) == once.end())
            once.push_back(path);
    }
    query.columns = std::move(once);
    query.filter = Filter::all({m_fixedFilter, resolved(m_schema, m_filter, m_gateway.filterClock())});
    query.search = m_search;
    query.sort = m_sort;
    query.archived = m_archived;
    return query;
}

void QueryModel::followQuestion(QueryModel &other, const Filter &narrowing, const ListColumns &besides,
                                const std::optional<std::vector<SortKey>> &otherSort)
{
    const bool isFirst = m_checks != other.m_checks;
    if (isFirst)
        shareChecks(other.m_checks);
    const auto paths = [](const ListColumns &columns) {
        QStringList list;
        for (const ListColumn &column : columns)
            list.append(column.path);
        return list;
    };
    const Filter fixed = Filter::all({other.m_fixedFilter, narrowing});
    ListColumns columns = other.m_columns;
    for (const ListColumn &column : besides) {
        if (!paths(columns).contains(column.path))
            columns.push_back(column);
    }
    std::vector<SortKey> sort = otherSort.value_or(other.m_sort);
    const bool isSame = paths(m_columns) == paths(columns) && m_fixedFilter == fixed && m_filter == other.m_filter &&
                        m_search == other.m_search && m_sort == sort && m_archived == other.m_archived;
    if (isSame && !isFirst)
        return;
    if (paths(m_columns) != paths(columns)) { // what was read fits the old ones
        clearRows();
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
    }
    m_fixedFilter = fixed;
    m_filter = other.m_filter;
    m_search = other.m_search;
    m_sort = std::move(sort);
    m_archived = other.m_archived;
    m_arriving.clear();
    followRelated();
    reload();
}

} // namespace regie
