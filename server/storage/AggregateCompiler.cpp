// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/AggregateCompiler.h"

#include "server/Refuse.h"
#include "server/storage/FilterCompiler.h"
#include "server/storage/Values.h"
#include "shared/protocol/ViewDefinition.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// An average of whole numbers has this many decimals.
constexpr int averageDecimals = 4;

bool isGroupable(const Kind &kind)
{
    return isOrdered(kind) || sqlTypeOf(kind) == SqlType::Uuid || sqlTypeOf(kind) == SqlType::Flag;
}

bool isNumber(const Kind &kind)
{
    return sqlTypeOf(kind) == SqlType::Integer || sqlTypeOf(kind) == SqlType::Numeric;
}

bool isMeasurable(const Kind &kind, Measure measure)
{
    if (measure == Measure::Count)
        return true;
    if (measure == Measure::Sum || measure == Measure::Average)
        return isNumber(kind);
    const SqlType type = sqlTypeOf(kind);
    return isNumber(kind) || type == SqlType::Day || type == SqlType::Moment || type == SqlType::TimeOfDay;
}

int groupsAlreadySent(const QByteArray &after)
{
    constexpr int mostGroups = 100'000;
    bool isNumber = true;
    const int groups = after.isEmpty() ? 0 : after.toInt(&isNumber);
    if (!isNumber || groups < 0 || groups > mostGroups)
        refuse(u"query.stale_page"_s);
    return groups;
}

} // namespace

void AggregateCompiler::compile(const Query &query)
{
    addGroups(query);
    for (const Aggregate &aggregate : query.aggregates)
        addMeasure(aggregate);
    close(query);
}

void AggregateCompiler::addGroups(const Query &query)
{
    for (const QString &path : query.groupBy) {
        Kind kind;
        const PathColumn column = groupColumn(path, kind);
        const auto wanted =
            std::find_if(query.sort.begin(), query.sort.end(), [&](const SortKey &key) { return key.path == path; });
        const bool isDescending = wanted != query.sort.end() && wanted->order == Qt::DescendingOrder;
        m_groups += column.sql;
        m_order += (groupStep(path).isWhole() ? orderExpression(column) : column.sql) +
                   (isDescending ? " DESC NULLS LAST" : " NULLS LAST");
        add(path, kind, column.sql);
    }
}

// Only what is selected as well can order: whoever may not know a measure may not sort by it.
void AggregateCompiler::close(const Query &query)
{
    if (m_groups.isEmpty())
        return;
    QByteArrayList measures;
    for (const SortKey &key : query.sort) {
        for (std::size_t at = static_cast<std::size_t>(m_groups.size()); at < m_columns.size(); ++at) {
            if (m_columns[at].path == key.path)
                measures += m_selected[static_cast<qsizetype>(at)] +
                            (key.order == Qt::DescendingOrder ? " DESC NULLS LAST" : " NULLS LAST");
        }
    }
    m_groupsBefore = groupsAlreadySent(query.after);
    m_grouping = " GROUP BY " + m_groups.join(", ") + " ORDER BY " + (measures + m_order).join(", ") + " LIMIT " +
                 QByteArray::number(Query::maxLimit + 1) + " OFFSET " + QByteArray::number(m_groupsBefore);
}

PathColumn AggregateCompiler::groupColumn(const QString &group, Kind &kind)
{
    const GroupStep step = groupStep(group);
    PathColumn column = m_paths.column(step.path, Usage::Group);
    kind = column.field->kind;
    const bool isMoment = std::holds_alternative<kinds::Moment>(kind);
    const bool isDated = isMoment || std::holds_alternative<kinds::Day>(kind);
    if (step.isWhole() ? !isGroupable(kind) : !isDated)
        refuse(u"query.not_groupable"_s, {}, {}, {{u"path"_s, group}});
    if (step.isWhole())
        return column;
    const QByteArray local = isMoment ? onTheWall(column.sql) : column.sql + "::timestamp";
    column.sql = step.unit ? "date_trunc(" + literal(unitName(*step.unit)) + ", " + local + ")::date"
                           : nearnessSql(column.sql, local, isMoment);
    kind = kinds::Day{};
    return column;
}

// The clock on the wall of the asker's zone decides to which day a moment belongs.
QByteArray AggregateCompiler::onTheWall(const QByteArray &moment)
{
    return '(' + moment + " AT TIME ZONE " + m_builder.parameter({.from = ParameterSource::From::Zone}) + "::text)";
}

// As firstDayOf(nearnessOf(…)) in shared/protocol/Nearness.h.
QByteArray AggregateCompiler::nearnessSql(const QByteArray &value, const QByteArray &local, bool isMoment)
{
    const QByteArray now = m_builder.parameter({.from = ParameterSource::From::Now}) + "::timestamptz";
    const QByteArray today = onTheWall(now) + "::date";
    const QByteArray sunday = "(date_trunc('week', " + onTheWall(now) + ")::date + 6)";
    const QByteArray day = local + "::date";
    return "CASE WHEN " + value + " IS NULL THEN NULL WHEN " + value + " < " + (isMoment ? now : today) + " THEN " +
           today + " - 1 WHEN " + day + " <= " + today + " THEN " + today + " WHEN " + day + " <= " + today +
           " + 1 THEN " + today + " + 1 WHEN " + day + " <= " + sunday + " THEN " + today + " + 2 ELSE greatest(" +
           sunday + " + 1, " + today + " + 2) END";
}

void AggregateCompiler::addMeasure(const Aggregate &aggregate)
{
    const QString name = toString(measureName(aggregate.measure));
    if (aggregate.path.isEmpty()) {
        if (aggregate.measure != Measure::Count)
            refuse(u"query.not_measurable"_s, {}, {}, {{u"path"_s, aggregate.path}});
        return add(name, kinds::Integer{}, "count(*)");
    }
    const PathColumn column = m_paths.column(aggregate.path, Usage::Aggregate);
    const Kind &kind = column.field->kind;
    if (!isMeasurable(kind, aggregate.measure))
        refuse(u"query.not_measurable"_s, {}, {}, {{u"path"_s, aggregate.path}});
    const QString path = name + u'(' + aggregate.path + u')';
    switch (aggregate.measure) {
    case Measure::Count:
        return add(path, kinds::Integer{}, "count(" + column.sql + ')');
    case Measure::Sum:
        return add(path, kind,
                   "sum(" + column.sql + (std::holds_alternative<kinds::Integer>(kind) ? ")::bigint" : ")"));
    case Measure::Minimum:
        return add(path, kind, "min(" + column.sql + ')');
    case Measure::Maximum:
        return add(path, kind, "max(" + column.sql + ')');
    case Measure::Average: {
        const bool isWhole = std::holds_alternative<kinds::Integer>(kind);
        const int decimals = isWhole ? averageDecimals : kindDecimals(kind);
        return add(path, isWhole ? Kind(kinds::Quantity{.decimals = averageDecimals, .negative = true}) : kind,
                   "round(avg(" + column.sql + "), " + QByteArray::number(decimals) + ')');
    }
    }
}

void AggregateCompiler::add(const QString &path, const Kind &kind, const QByteArray &sql)
{
    m_columns.push_back({path, kind, static_cast<int>(m_columns.size())});
    m_selected += sql;
}

} // namespace regie
