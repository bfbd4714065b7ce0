// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ListExport.h"

#include "shared/protocol/Nearness.h"
#include "ui/models/Grouping.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString filterInWords(FilterRow &row, qsizetype checked)
{
    QStringList words;
    if (!row.filter().isEverything())
        words.append(row.language().print(row.filter()));
    if (!row.search().isEmpty())
        words.append(row.search());
    if (checked > 0)
        words.append(QCoreApplication::translate("ListExport", "Checked rows: %1").arg(checked));
    return words.join(u" · ");
}

bool isReference(const ListColumn &column, const Schema &schema)
{
    const PathTarget target = resolvePath(schema, column.path);
    return target.field && target.field->key == target.schema->referenceField;
}

// As the server sorts: every kind of which one value stands before another.
bool isSortable(const Kind &kind)
{
    return filtervalues::isOrdered(kind) || std::holds_alternative<kinds::Flag>(kind) ||
           std::holds_alternative<kinds::Text>(kind);
}

// Grouped rows stand group by group, as the groups stand on the screen: upwards, unless the list is sorted by them
// the other way.
void sortByGroups(Query &query, const RecordList &list)
{
    std::vector<SortKey> sort;
    for (const QString &group : list.arrangement().groups) {
        const QString path = groupStep(group).path;
        const PathTarget target = resolvePath(list.schema(), path);
        if (!target.field || !isSortable(target.field->kind))
            continue;
        const auto same = [&path](const SortKey &key) { return key.path == path; };
        const auto chosen = std::find_if(query.sort.begin(), query.sort.end(), same);
        sort.push_back({path, chosen == query.sort.end() ? Qt::AscendingOrder : chosen->order});
    }
    for (const SortKey &key : query.sort) {
        const bool isKnown =
            std::any_of(sort.begin(), sort.end(), [&](const SortKey &one) { return one.path == key.path; });
        if (!isKnown && sort.size() < Query::maxSortKeys)
            sort.push_back(key);
    }
    query.sort = std::move(sort);
}

// Days of a step are days of this computer.
Value inStep(const Value &value, const GroupStep &step, const QDateTime &now)
{
    const auto *moment = std::get_if<Moment>(&value);
    const auto *day = std::get_if<QDate>(&value);
    if (step.isWhole() || isEmpty(value))
        return value;
    if (step.isDue)
        return firstDayOf(nearnessOf(value, now), now.date());
    return Period{*step.unit, 0}.first(moment ? moment->toDateTime().toLocalTime().date() : day ? *day : QDate());
}

// The groups of the screen, as far as the rows stand in their order: days go on within a week or a month, so that what
// is grouped within such a step would begin again and again.
void addGroups(ListExport &wanted, const RecordList &list)
{
    for (const QString &group : list.arrangement().groups) {
        const GroupStep step = groupStep(group);
        const PathTarget target = resolvePath(list.schema(), step.path);
        const bool isOrdered = std::any_of(wanted.query.sort.begin(), wanted.query.sort.end(),
                                           [&step](const SortKey &key) { return key.path == step.path; });
        if (!target.field || !isOrdered)
            return;
        auto &columns = wanted.query.columns;
        const auto known = std::find(columns.begin(), columns.end(), step.path);
        const auto at = static_cast<std::size_t>(known - columns.begin());
        if (known == columns.end())
            columns.push_back(step.path);
        wanted.groups.push_back({at, [&schema = list.schema(), &gateway = list.gateway(), group, step,
                                      of = wanted.query.filter, now = list.gateway().days().now()](const Value &value) {
                                     return groupTitle(schema, group, inStep(value, step, now), gateway, of);
                                 }});
        ++wanted.facts.levels;
        if (!step.isWhole())
            return;
    }
}

} // namespace

ListExport exportOf(RecordList &list, const QString &title)
{
    const QueryModel &model = list.model();
    ListExport wanted;
    wanted.query = model.question();
    wanted.query.columns.clear();
    sortByGroups(wanted.query, list);
    for (const QString &path : list.view()->shownPaths()) {
        const auto column = std::find_if(model.columns().begin(), model.columns().end(),
                                         [&path](const ListColumn &one) { return one.path == path; });
        const auto &columns = wanted.query.columns;
        if (column == model.columns().end() || std::find(columns.begin(), columns.end(), path) != columns.end())
            continue;
        wanted.query.columns.push_back(path);
        wanted.facts.columns.push_back(
            {column->title(), column->kind, isReference(*column, list.schema()),
             isSummable(column->kind) && !wanted.facts.columns.empty()}); // the first one names the groups
    }
    addGroups(wanted, list);
    if (!model.checked().isEmpty() && !model.checksEverything()) {
        wanted.checked = model.checked().size();
        const std::vector<Value> ids(model.checked().begin(), model.checked().end());
        wanted.query.filter = Filter::all({wanted.query.filter, Filter::condition(u"id"_s, Operator::AnyOf, ids)});
    }
    wanted.facts.title = title;
    wanted.facts.filter = filterInWords(*list.filterRow(), wanted.checked);
    return wanted;
}

QString exportPermission(const QString &entity)
{
    return entity + u".export"_s;
}

QString exportFileName(const QString &title, QDate day)
{
    QString name = title;
    for (QChar &c : name) {
        if (c < u' ' || u"<>:\"/\\|?*"_s.contains(c))
            c = u' ';
    }
    return name.simplified().left(80) + u' ' + day.toString(Qt::ISODate);
}

} // namespace regie
