// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/ListTools.h"

#include "ui/models/ListRows.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/list/ColumnChooser.h"
#include "ui/widgets/list/ListView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int below = 4; // between a button and what it opens

// What several records may share.
bool isShared(const ListColumn &column)
{
    return !column.reference.isEmpty() || std::holds_alternative<kinds::Choice>(column.kind) ||
           std::holds_alternative<kinds::Flag>(column.kind);
}

} // namespace

ListTools::ListTools(Gateway &gateway, const ListRows &rows, const ListView &view, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_rows(rows)
    , m_view(view)
    , m_groups(new Button({}, ButtonKind::Flat, this))
    , m_sort(new Button({}, ButtonKind::Flat, this))
    , m_columns(new IconButton(u"columns"_s, tr("Columns"), this))
    , m_density(new IconButton(u"rows"_s, tr("Row height"), this))
{
    m_groups->setGlyph(u"group"_s);
    m_sort->setGlyph(u"sort"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::inside);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_groups, m_sort, m_columns, m_density})
        layout->addWidget(tool);
    connect(m_groups, &QPushButton::clicked, this, &ListTools::showGroupMenu);
    connect(m_sort, &QPushButton::clicked, this, &ListTools::showSortMenu);
    connect(m_columns, &QPushButton::clicked, this, &ListTools::showColumnChooser);
    connect(m_density, &QPushButton::clicked, this, &ListTools::toggleDensity);
    refresh();
}

QString ListTools::columnTitle(const QString &path) const
{
    const std::optional<ListColumn> column = columnOf(m_rows.schema(), path, m_gateway);
    return column ? column->title() : QString();
}

void ListTools::refresh()
{
    QStringList titles;
    for (const QString &one : m_rows.groups())
        titles.append(columnTitle(groupStep(one).path));
    const QString group = titles.join(u" › "_s);
    m_groups->setText(group.isEmpty() ? tr("Groups") : group);
    m_groups->setToolTip(tr("Group the rows"));
    m_groups->setAccessibleName(tr("Groups: %1").arg(group.isEmpty() ? tr("none") : group));
    const std::vector<SortKey> &sort = m_rows.source().sortKeys();
    const QString first = sort.empty() ? QString() : columnTitle(sort.front().path);
    m_sort->setText(first.isEmpty() ? tr("Order") : first);
    m_sort->setToolTip(tr("Order: a click on a title sorts, Shift and a click by a further column"));
    m_sort->setAccessibleName(tr("Order: %1").arg(first));
    m_columns->setName(tr("Columns"));
    m_density->setName(tr("Row height"));
    m_density->setToolTip(tr("Row height: compact or comfortable"));
}

void ListTools::popUpBelow(QMenu *menu, const QWidget *button)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + below)));
}

void ListTools::showColumnChooser()
{
    ListColumns shown;
    for (const QString &path : m_view.shownPaths()) {
        if (std::optional<ListColumn> column = columnOf(m_rows.schema(), path, m_gateway))
            shown.push_back(std::move(*column));
    }
    auto *chooser = new ColumnChooser(m_rows.schema(), shown, m_gateway, this);
    connect(chooser, &ColumnChooser::chosen, this, &ListTools::columnsChosen);
    connect(chooser, &ColumnChooser::resetWanted, this, &ListTools::usualColumnsWanted);
    chooser->adjustSize();
    const QPoint corner = m_columns->mapToGlobal(QPoint(m_columns->width(), m_columns->height() + below));
    chooser->move(corner - QPoint(chooser->width(), 0));
    chooser->show();
}

void ListTools::showSortMenu()
{
    auto *menu = new QMenu(this);
    for (const ListColumn &column : m_rows.columns())
        addSortAction(menu, column.title(), column.path);
    menu->addSeparator();
    menu->addAction(tr("Usual order"), this, [this] { Q_EMIT sortChosen({}); });
    popUpBelow(menu, m_sort);
}

// The column in force turns round.
void ListTools::addSortAction(QMenu *menu, const QString &title, const QString &path)
{
    const std::vector<SortKey> &keys = m_rows.source().sortKeys();
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const SortKey &key) { return key.path == path; });
    const bool isUp = known != keys.end() && known->order == Qt::AscendingOrder;
    const QString arrow = known == keys.end() ? QString() : isUp ? u" ↑"_s : u" ↓"_s;
    QAction *action = menu->addAction(title + arrow);
    action->setCheckable(true);
    action->setChecked(known != keys.end());
    connect(action, &QAction::triggered, this, [this, path, isUp] {
        Q_EMIT sortChosen({SortKey{path, isUp ? Qt::DescendingOrder : Qt::AscendingOrder}});
    });
}

void ListTools::showGroupMenu()
{
    auto *menu = new QMenu(this);
    addGroupActions(menu, 0);
    if (m_rows.isGrouped()) {
        menu->addSeparator();
        addGroupActions(menu->addMenu(tr("Then by")), 1);
    }
    popUpBelow(menu, m_groups);
}

// Choices, references, yes and no, days in steps.
void ListTools::addGroupActions(QMenu *menu, std::size_t level)
{
    addGroupAction(menu, level, level == 0 ? tr("No groups") : tr("Nothing further"), {});
    menu->addSeparator();
    for (const ListColumn &column : availableColumns(m_rows.schema(), m_gateway)) {
        if (isDated(column.kind)) {
            QMenu *steps = menu->addMenu(column.title());
            if (column.field->isWritable() || column.field->is(FieldFlag::Deadline)) // what the program notes is past
                addGroupAction(steps, level, tr("By how near it is"), groupText({column.path, std::nullopt, true}));
            addGroupAction(steps, level, tr("By day"), groupText({column.path, Period::Unit::Day}));
            addGroupAction(steps, level, tr("By week"), groupText({column.path, Period::Unit::Week}));
            addGroupAction(steps, level, tr("By month"), groupText({column.path, Period::Unit::Month}));
            addGroupAction(steps, level, tr("By quarter"), groupText({column.path, Period::Unit::Quarter}));
            addGroupAction(steps, level, tr("By year"), groupText({column.path, Period::Unit::Year}));
        } else if (isShared(column)) {
            addGroupAction(menu, level, column.title(), column.path);
        }
    }
}

void ListTools::addGroupAction(QMenu *menu, std::size_t level, const QString &title, const QString &group)
{
    const std::vector<QString> &groups = m_rows.groups();
    const auto above = groups.begin() + static_cast<std::ptrdiff_t>(std::min(level, groups.size()));
    if (!group.isEmpty() && std::find(groups.begin(), above, group) != above)
        return; // grouped by it already
    QAction *action = menu->addAction(title, this, [this, level, group] { chooseGroup(level, group); });
    action->setCheckable(true);
    action->setChecked(group == (level < groups.size() ? groups[level] : QString()));
}

void ListTools::chooseGroup(std::size_t level, const QString &group)
{
    std::vector<QString> groups = m_rows.groups();
    groups.resize(std::min(groups.size(), level));
    if (!group.isEmpty() && std::find(groups.begin(), groups.end(), group) == groups.end())
        groups.push_back(group);
    Q_EMIT groupsChosen(groups);
}

void ListTools::toggleDensity()
{
    const bool isCompact = m_view.density().value_or(densityOf(this)) == Density::Compact;
    Q_EMIT densityChosen(isCompact ? Density::Comfortable : Density::Compact);
}

void ListTools::offerFor(Presentation presentation)
{
    const bool isTable = presentation == Presentation::Table;
    m_groups->setVisible(isTable);
    m_sort->setVisible(isTable || presentation == Presentation::Kanban);
    m_columns->setVisible(presentation != Presentation::Chart);
    m_density->setVisible(presentation != Presentation::Chart);
}

void ListTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace regie
