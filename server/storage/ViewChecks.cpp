// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ViewChecks.h"

#include "server/storage/QueryCompiler.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/ViewDefinition.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Issue issueOf(const Schema &schema, const Field &field, const QString &what)
{
    const QString key = toString(field.key);
    return {.code = schema.name() + u'.' + key + what, .field = key, .args = {}};
}

// The questions that a list of this view will ask, in whatever shape it shows its rows.
std::vector<Query> queriesOf(const Schema &listed, const ViewDefinition &view, const Caller &caller)
{
    Query rows;
    rows.entity = listed.name();
    for (const ViewDefinition::Column &column : view.columns)
        rows.columns.push_back(column.path);
    const FilterClock clock{QDate::currentDate(), QTimeZone::systemTimeZone(), caller.user}; // any day will do
    rows.filter = resolved(listed, view.filter, clock);
    rows.search = view.search;
    rows.sort = view.sort;
    const ViewPresentation &shape = view.presentation;
    for (const QString &path : {shape.calendar.start, shape.calendar.end}) {
        if (!path.isEmpty())
            rows.columns.push_back(path);
    }
    const auto grouped = [&](const std::vector<QString> &groups, const Aggregate &measure) {
        Query query = rows;
        query.columns.clear();
        query.sort.clear();
        query.groupBy = groups;
        query.aggregates = {measure};
        return query;
    };
    std::vector<Query> queries{rows, grouped(view.groups, {})};
    if (!shape.kanban.field.isEmpty())
        queries.push_back(grouped({shape.kanban.field}, {}));
    if (!shape.kanban.total.isEmpty())
        queries.push_back(grouped({}, {Measure::Sum, shape.kanban.total}));
    if (!shape.chart.group.isEmpty())
        queries.push_back(grouped({shape.chart.group}, {shape.chart.measure, shape.chart.path}));
    return queries;
}

bool isAnswered(const Query &query, const Caller &caller)
{
    try {
        static_cast<void>(bind(compile(query, caller), query, caller));
        return true;
    } catch (const RefusalError &) {
        return false;
    }
}

} // namespace

Issues checkViews(const Schema &schema, const Record &record, const Changes &changes, const Caller &caller)
{
    Issues issues;
    for (const Field &field : schema.fields) {
        const auto *json = std::get_if<kinds::Json>(&field.kind);
        if (!json || json->viewOf.empty() || !changes.contains(toString(field.key)))
            continue;
        const Schema *listed = findSchema(record.text(toString(json->viewOf)));
        const std::optional<ViewDefinition> view =
            listed ? viewFromJson(*listed, record.text(toString(field.key))) : std::nullopt;
        if (!view) {
            issues.push_back(issueOf(schema, field, u"_malformed"_s));
            continue;
        }
        const std::vector<Query> queries = queriesOf(*listed, *view, caller);
        if (!std::all_of(queries.begin(), queries.end(), [&](const Query &query) { return isAnswered(query, caller); }))
            issues.push_back(issueOf(schema, field, u"_denied"_s));
    }
    return issues;
}

Issues checkSharing(const Schema &schema, const Changes &changes, const Caller &caller)
{
    Issues issues;
    for (const ScopeRow &row : schema.scopes) {
        const auto change = changes.constFind(toString(row.field));
        if (row.who != ScopeRow::Who::Roles || change == changes.constEnd())
            continue;
        if (caller.rights->scopeOf(schema.name() + ".update"_L1) > Scope::Own)
            continue;
        const auto *roles = std::get_if<QStringList>(&*change);
        const std::vector<QString> &held = caller.rights->roles();
        const bool isOwn = !roles || std::all_of(roles->begin(), roles->end(), [&](const QString &role) {
            return std::find(held.begin(), held.end(), role) != held.end();
        });
        if (!isOwn)
            issues.push_back(issueOf(schema, *schema.find(toString(row.field)), u"_denied"_s));
    }
    return issues;
}

} // namespace regie
