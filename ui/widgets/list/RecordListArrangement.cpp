// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a RecordList is arranged: columns, order, density; what a view keeps of it.
#include "ui/models/Gateway.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListTools.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString compact = u"compact"_s;
const QString comfortable = u"comfortable"_s;

} // namespace

// The newest first where records follow each other in time, the alphabet where they are looked up.
std::vector<SortKey> RecordList::usualSort() const
{
    if (!m_usualSort.empty())
        return m_usualSort;
    if (!m_schema.referenceField.empty() || m_schema.has(Feature::Comments))
        return {SortKey{u"created_at"_s, Qt::DescendingOrder}};
    const Field *label = m_schema.find(toString(m_schema.labelField));
    const QString path = label ? columnPath(m_schema, *label) : QString();
    return path.isEmpty() ? std::vector<SortKey>() : std::vector<SortKey>{SortKey{path}};
}

QStringList RecordList::usualPaths() const
{
    QStringList paths;
    for (const QString &wanted : m_usualColumns) {
        if (const std::optional<ListColumn> column = columnOf(m_schema, wanted, m_gateway))
            paths.append(column->path);
    }
    if (paths.isEmpty()) {
        for (const ListColumn &column : defaultColumns(m_schema, m_gateway))
            paths.append(column.path);
    }
    return paths;
}

void RecordList::setUsual(const QStringList &columns, std::vector<SortKey> sort)
{
    m_usualColumns = columns;
    m_usualSort = std::move(sort);
}

ViewDefinition RecordList::arrangement() const
{
    ViewDefinition definition;
    definition.filter = m_filters->filter();
    definition.search = m_filters->search();
    const QStringList paths = m_view->shownPaths();
    bool isUsual = paths == usualPaths();
    for (const QString &path : paths) {
        definition.columns.push_back({path, m_view->drawnWidth(path)});
        isUsual = isUsual && m_view->drawnWidth(path) == 0;
    }
    if (isUsual)
        definition.columns.clear();
    if (m_model->sortKeys() != usualSort())
        definition.sort = m_model->sortKeys();
    definition.groups = m_rows->groups();
    if (const std::optional<Density> density = m_view->density())
        definition.density = *density == Density::Compact ? compact : comfortable;
    if (m_presentations)
        definition.presentation = m_presentations->kept();
    return definition;
}

void RecordList::arrange(const ViewDefinition &definition)
{
    const QScopedValueRollback arranging(m_isArranging, true);
    QStringList paths;
    QHash<QString, int> widths;
    for (const ViewDefinition::Column &column : definition.columns) {
        paths.append(column.path);
        if (column.width > 0)
            widths.insert(column.path, column.width);
    }
    showColumns(paths.isEmpty() ? usualPaths() : paths);
    m_view->setDrawnWidths(widths);
    m_view->setDensity(definition.density == compact       ? std::optional(Density::Compact)
                       : definition.density == comfortable ? std::optional(Density::Comfortable)
                                                           : std::nullopt);
    m_filters->setFilter(definition.filter, definition.search);
    m_model->setFilter(m_filters->filter());
    m_model->setSearch(m_filters->search());
    m_model->setSortKeys(definition.sort.empty() ? usualSort() : definition.sort);
    m_rows->setGroups(definition.groups);
    if (m_presentations) {
        m_presentations->fitDensity();
        m_presentations->apply(definition.presentation);
    }
    if (m_tools)
        m_tools->refresh();
}

void RecordList::tellArranged()
{
    if (!m_isArranging)
        Q_EMIT arranged();
}

void RecordList::makeTools()
{
    m_tools = new ListTools(m_gateway, *m_rows, *m_view, m_filters);
    m_filters->tools()->addWidget(m_tools, 0, Qt::AlignTop);
    connect(m_tools, &ListTools::columnsChosen, this, &RecordList::chooseColumns);
    connect(m_tools, &ListTools::usualColumnsWanted, this, [this] {
        m_view->setDrawnWidths({});
        chooseColumns(usualPaths());
    });
    const auto settle = [this] {
        m_tools->refresh();
        tellArranged();
    };
    connect(m_tools, &ListTools::sortChosen, this, [this, settle](const std::vector<SortKey> &sort) {
        m_model->setSortKeys(sort.empty() ? usualSort() : sort);
        settle();
    });
    connect(m_tools, &ListTools::groupsChosen, this, [this, settle](const std::vector<QString> &groups) {
        m_rows->setGroups(groups);
        settle();
    });
    connect(m_tools, &ListTools::densityChosen, this, [this](Density density) {
        m_view->setDensity(density);
        m_presentations->fitDensity();
        tellArranged();
    });
    connect(m_model, &QAbstractItemModel::headerDataChanged, m_tools, &ListTools::refresh);
    connect(m_view->header(), &ListHeader::sorted, this, settle);
}

void RecordList::showColumns(const QStringList &paths)
{
    if (paths == m_view->shownPaths())
        return;
    ListColumns columns;
    for (const QString &path : paths) {
        if (std::optional<ListColumn> column = columnOf(m_schema, path, m_gateway))
            columns.push_back(std::move(*column));
    }
    if (columns.empty())
        return;
    m_model->setColumns(std::move(columns));
    m_view->showInModelOrder();
}

void RecordList::chooseColumns(const QStringList &paths)
{
    showColumns(paths);
    tellArranged();
}

} // namespace regie
