// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/PathCompiler.h"

namespace regie {

// The groups and measures of a query: one row per group, in the order of the measures that the query is sorted by, then
// in that of the groups.
class AggregateCompiler {
public:
    AggregateCompiler(SqlBuilder &builder, PathCompiler &paths)
        : m_builder(builder)
        , m_paths(paths)
    {}
    // Refuses with query.unknown_path, query.not_groupable, query.not_measurable, query.stale_page.
    void compile(const Query &query);
    [[nodiscard]] const std::vector<CompiledQuery::Column> &columns() const { return m_columns; }
    [[nodiscard]] QByteArray selected() const { return m_selected.join(", "); }
    [[nodiscard]] int groupsBefore() const { return m_groupsBefore; }
    // GROUP BY, ORDER BY, LIMIT and OFFSET.
    [[nodiscard]] const QByteArray &grouping() const { return m_grouping; }

private:
    void addGroups(const Query &query);
    void close(const Query &query);
    void addMeasure(const Aggregate &aggregate);
    [[nodiscard]] PathColumn groupColumn(const QString &group, Kind &kind);
    [[nodiscard]] QByteArray onTheWall(const QByteArray &moment);
    [[nodiscard]] QByteArray nearnessSql(const QByteArray &value, const QByteArray &local, bool isMoment);
    void add(const QString &path, const Kind &kind, const QByteArray &sql);

    SqlBuilder &m_builder;
    PathCompiler &m_paths;
    std::vector<CompiledQuery::Column> m_columns;
    QByteArrayList m_selected;
    QByteArrayList m_groups;
    QByteArrayList m_order;
    QByteArray m_grouping;
    int m_groupsBefore = 0;
};

} // namespace regie
