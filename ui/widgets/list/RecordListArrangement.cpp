// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a RecordList is arranged: columns, order, density; what a view keeps of it.
#include "ui/models/Gateway.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/list/ColumnChooser.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString compact = u"compact"_s;
const QString comfortable = u"comfortable"_s;

QString columnTitle(const Schema &schema, const QString &path, const Gateway &gateway)
{
    const std::optional<ListColumn> column = columnOf(schema, path, gateway);
    return column ? column->title() : QString();
}

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
    showTools();
}

void RecordList::tellArranged()
{
    if (!m_isArranging)
        Q_EMIT arranged();
}

void RecordList::makeTools()
{
    m_sortButton = new Button({}, ButtonKind::Flat, m_filters);
    m_sortButton->setGlyph(u"sort"_s);
    m_columnsButton = new IconButton(u"columns"_s, tr("Columns"), m_filters);
    m_densityButton = new IconButton(u"rows"_s, tr("Row height"), m_filters);
    m_groupButton = new Button({}, ButtonKind::Flat, m_filters);
    m_groupButton->setGlyph(u"group"_s);
    connect(m_groupButton, &QPushButton::clicked, this, &RecordList::showGroupMenu);
    for (QWidget *tool :
         std::initializer_list<QWidget *>{m_groupButton, m_sortButton, m_columnsButton, m_densityButton})
        m_filters->tools()->addWidget(tool, 0, Qt::AlignTop);
    connect(m_sortButton, &QPushButton::clicked, this, &RecordList::showSortMenu);
    connect(m_columnsButton, &QPushButton::clicked, this, &RecordList::showColumnChooser);
    connect(m_densityButton, &QPushButton::clicked, this, &RecordList::toggleDensity);
}

// The tools say what is in force.
void RecordList::showTools()
{
    if (!m_sortButton)
        return;
    const QString group =
        m_rows->isGrouped() ? columnTitle(m_schema, groupStep(m_rows->groups().front()).path, m_gateway) : QString();
    m_groupButton->setText(group.isEmpty() ? tr("Groups") : group);
    m_groupButton->setToolTip(tr("Group the rows"));
    m_groupButton->setAccessibleName(tr("Groups: %1").arg(group.isEmpty() ? tr("none") : group));
    const std::vector<SortKey> &sort = m_model->sortKeys();
    const QString first = sort.empty() ? QString() : columnTitle(m_schema, sort.front().path, m_gateway);
    m_sortButton->setText(first.isEmpty() ? tr("Order") : first);
    m_sortButton->setToolTip(tr("Order: a click on a title sorts, Shift and a click by a further column"));
    m_sortButton->setAccessibleName(tr("Order: %1").arg(first));
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
    if (!columns.empty())
        m_model->setColumns(std::move(columns));
}

void RecordList::chooseColumns(const QStringList &paths)
{
    showColumns(paths);
    tellArranged();
}

void RecordList::showColumnChooser()
{
    ListColumns shown;
    for (const QString &path : m_view->shownPaths()) {
        if (std::optional<ListColumn> column = columnOf(m_schema, path, m_gateway))
            shown.push_back(std::move(*column));
    }
    auto *chooser = new ColumnChooser(m_schema, shown, m_gateway, this);
    connect(chooser, &ColumnChooser::chosen, this, &RecordList::chooseColumns);
    connect(chooser, &ColumnChooser::resetWanted, this, [this] {
        m_view->setDrawnWidths({});
        chooseColumns(usualPaths());
    });
    chooser->adjustSize();
    const QPoint corner = m_columnsButton->mapToGlobal(QPoint(m_columnsButton->width(), m_columnsButton->height() + 4));
    chooser->move(corner - QPoint(chooser->width(), 0));
    chooser->show();
}

void RecordList::chooseSort(const std::vector<SortKey> &sort)
{
    m_model->setSortKeys(sort);
    showTools();
    tellArranged();
}

// Every column once; the one in force first turns round.
void RecordList::showSortMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<SortKey> &keys = m_model->sortKeys();
    for (const ListColumn &column : m_model->columns()) {
        const auto known =
            std::find_if(keys.begin(), keys.end(), [&](const SortKey &key) { return key.path == column.path; });
        const bool isUp = known != keys.end() && known->order == Qt::AscendingOrder;
        const QString arrow = known == keys.end() ? QString() : isUp ? u" ↑"_s : u" ↓"_s;
        QAction *action = menu->addAction(column.title() + arrow);
        action->setCheckable(true);
        action->setChecked(known != keys.end());
        connect(action, &QAction::triggered, this, [this, path = column.path, isUp] {
            chooseSort({SortKey{path, isUp ? Qt::DescendingOrder : Qt::AscendingOrder}});
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Usual order"), this, [this] { chooseSort(usualSort()); });
    menu->popup(m_sortButton->mapToGlobal(QPoint(0, m_sortButton->height() + 4)));
}

void RecordList::showGroupMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addGroupActions(menu, 0);
    if (m_rows->isGrouped()) {
        menu->addSeparator();
        addGroupActions(menu->addMenu(tr("Then by")), 1);
    }
    menu->popup(m_groupButton->mapToGlobal(QPoint(0, m_groupButton->height() + 4)));
}

// What several records may share: choices, references, yes and no, days in steps.
void RecordList::addGroupActions(QMenu *menu, std::size_t level)
{
    const std::vector<QString> &groups = m_rows->groups();
    const QString current = level < groups.size() ? groups[level] : QString();
    const auto add = [&](QMenu *to, const QString &title, const QString &group) {
        QAction *action = to->addAction(title, this, [this, level, group] { chooseGroup(level, group); });
        action->setCheckable(true);
        action->setChecked(group == current);
    };
    add(menu, level == 0 ? tr("No groups") : tr("Nothing further"), {});
    menu->addSeparator();
    for (const ListColumn &column : availableColumns(m_schema, m_gateway)) {
        const bool isDated =
            std::holds_alternative<kinds::Day>(column.kind) || std::holds_alternative<kinds::Moment>(column.kind);
        if (isDated) {
            QMenu *steps = menu->addMenu(column.title());
            add(steps, tr("By day"), groupText({column.path, Period::Unit::Day}));
            add(steps, tr("By week"), groupText({column.path, Period::Unit::Week}));
            add(steps, tr("By month"), groupText({column.path, Period::Unit::Month}));
            add(steps, tr("By year"), groupText({column.path, Period::Unit::Year}));
        } else if (!column.reference.isEmpty() || std::holds_alternative<kinds::Choice>(column.kind) ||
                   std::holds_alternative<kinds::Flag>(column.kind)) {
            add(menu, column.title(), column.path);
        }
    }
}

void RecordList::chooseGroup(std::size_t level, const QString &group)
{
    std::vector<QString> groups = m_rows->groups();
    groups.resize(std::min(groups.size(), level));
    if (!group.isEmpty() && std::find(groups.begin(), groups.end(), group) == groups.end())
        groups.push_back(group);
    m_rows->setGroups(groups);
    showTools();
    tellArranged();
}

void RecordList::toggleDensity()
{
    const bool isCompact = m_view->density().value_or(densityOf(this)) == Density::Compact;
    m_view->setDensity(isCompact ? Density::Comfortable : Density::Compact);
    tellArranged();
}

} // namespace regie
