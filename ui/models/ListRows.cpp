// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ListRows.h"

#include "ui/widgets/Formats.h"

#include <algorithm>
#include <numeric>

namespace regie {

using namespace Qt::StringLiterals;

ListRows::ListRows(QueryModel &source, Gateway &gateway, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_gateway(gateway)
{
    constexpr int settleMilliseconds = 300; // changes come in bursts
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(settleMilliseconds);
    connect(&m_askTimer, &QTimer::timeout, this, &ListRows::ask);
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concerns = std::any_of(records.begin(), records.end(), [this](const ChangedRecord &record) {
            return record.entity == schema().name();
        });
        if (isGrouped() && concerns && !m_askTimer.isActive())
            m_askTimer.start();
    });
    connect(&source, &QueryModel::questionChanged, this, [this] {
        m_pages = 1;
        if (isGrouped())
            ask();
    });
    connect(&source, &QueryModel::checkedChanged, this, [this] {
        if (isGrouped() && m_rowCount > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, columnCount() - 1),
                               {Qt::CheckStateRole, QueryModel::CheckedRole});
    });
    // Time goes on: what was to come is past, and what was later is tomorrow.
    m_clock.setInterval(clockMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &ListRows::askByTheClock);
    m_clock.start();
    connect(&gateway.days(), &DayClock::dayChanged, this, &ListRows::askByTheClock);
    mirrorSource();
}

ListRows::~ListRows() = default;

// Without groups it is the source, signal by signal.
void ListRows::mirrorSource()
{
    connect(&m_source, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) {
                if (!isGrouped())
                    beginInsertRows({}, first, last);
            });
    connect(&m_source, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!isGrouped())
            endInsertRows();
    });
    connect(&m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                if (!isGrouped())
                    beginRemoveRows({}, first, last);
            });
    connect(&m_source, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!isGrouped())
            endRemoveRows();
    });
    connect(&m_source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                if (!isGrouped())
                    Q_EMIT dataChanged(index(from.row(), from.column()), index(to.row(), to.column()), roles);
            });
    connect(&m_source, &QueryModel::aboutToReplaceRows, this, [this] {
        if (!isGrouped())
            Q_EMIT aboutToReplaceRows();
    });
    connect(&m_source, &QueryModel::rowsReplaced, this, [this] {
        if (!isGrouped())
            Q_EMIT rowsReplaced();
    });
    connect(&m_source, &QueryModel::rowsLoaded, this, [this](int first, int last) {
        if (!isGrouped())
            Q_EMIT rowsLoaded(first, last);
    });
    // Other columns are another table, with or without groups.
    connect(&m_source, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        beginResetModel();
        m_groups.clear();
        countStarts();
    });
    connect(&m_source, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(&m_source, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
}

void ListRows::setGroups(const std::vector<QString> &groups)
{
    if (m_groupBy == groups)
        return;
    Q_EMIT aboutToReplaceRows();
    beginResetModel();
    m_groupBy = groups;
    m_pages = 1;
    m_groups.clear();
    countStarts();
    endResetModel();
    Q_EMIT rowsReplaced();
    Q_EMIT groupsChanged();
    if (isGrouped())
        ask();
}

// ── Where a row stands ──────────────────────────────────────────────────────────────────────────────────────────────

bool ListRows::isHidden(std::size_t index) const
{
    if (m_groups[index]->level == 0)
        return false;
    while (m_groups[index]->level > 0)
        --index;
    return !m_groups[index]->isOpen;
}

void ListRows::countStarts()
{
    m_starts.clear();
    m_rowCount = 0;
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        m_starts.push_back(m_rowCount);
        if (!isHidden(index))
            m_rowCount += 1 + m_groups[index]->shown;
    }
}

ListRows::Spot ListRows::spotOf(int row) const
{
    if (row < 0 || row >= m_rowCount)
        return {};
    auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    auto index = static_cast<std::size_t>(after - m_starts.begin()) - 1;
    while (isHidden(index)) // hidden groups share the row of what follows
        --index;
    return {m_groups[index].get(), row - m_starts[index] - 1};
}

int ListRows::startOf(const ListGroup &group) const
{
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        if (m_groups[index].get() == &group)
            return m_starts[index];
    }
    return -1;
}

const ListGroup *ListRows::groupAt(int row) const
{
    const Spot spot = isGrouped() ? spotOf(row) : Spot{};
    return spot.group && spot.row < 0 ? spot.group : nullptr;
}

int ListRows::groupRowAbove(int row) const
{
    const Spot spot = isGrouped() ? spotOf(row) : Spot{};
    if (!spot.group)
        return -1;
    if (spot.row >= 0)
        return startOf(*spot.group);
    for (int above = row - 1; spot.group->level > 0 && above >= 0; --above) {
        const ListGroup *group = groupAt(above);
        if (group && group->level < spot.group->level)
            return above;
    }
    return -1;
}

void ListRows::setOpen(int row, bool isOpen)
{
    const Spot spot = spotOf(row);
    if (!isGrouped() || !spot.group || spot.row >= 0 || spot.group->isOpen == isOpen)
        return;
    if (spot.group->isMore)
        return askForMore();
    spot.group->isOpen = isOpen;
    const bool holdsGroups = m_groupBy.size() > 1 && spot.group->level == 0;
    if (holdsGroups) {
        // Several groups come or go at once: one removal, one insertion.
        std::size_t index = 0;
        while (m_groups[index].get() != spot.group)
            ++index;
        int rows = 0;
        for (std::size_t inner = index + 1; inner < m_groups.size() && m_groups[inner]->level > 0; ++inner)
            rows += 1 + m_groups[inner]->shown;
        if (rows > 0 && isOpen)
            beginInsertRows({}, row + 1, row + rows);
        else if (rows > 0)
            beginRemoveRows({}, row + 1, row + rows);
        countStarts();
        if (rows > 0)
            isOpen ? endInsertRows() : endRemoveRows();
    } else {
        fitAll();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

QUuid ListRows::recordAt(int row) const
{
    if (!isGrouped())
        return m_source.recordAt(row);
    const Spot spot = spotOf(row);
    return spot.group && spot.group->rows ? spot.group->rows->recordAt(spot.row) : QUuid();
}

int ListRows::rowOf(const QUuid &id) const
{
    if (!isGrouped())
        return m_source.rowOf(id);
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        const int row = m_groups[index]->rows ? m_groups[index]->rows->rowOf(id) : -1;
        if (row >= 0 && row < m_groups[index]->shown && !isHidden(index))
            return m_starts[index] + 1 + row;
    }
    return -1;
}

qint64 ListRows::versionOf(const QUuid &id) const
{
    const auto versionIn = [&id](const QueryModel &model) {
        const int row = model.rowOf(id);
        return row < 0 ? qint64{0} : model.index(row, 0).data(QueryModel::VersionRole).toLongLong();
    };
    qint64 version = versionIn(m_source);
    for (const auto &group : m_groups) {
        if (group->rows)
            version = std::max(version, versionIn(*group->rows));
    }
    return version;
}

int ListRows::loadedCount() const
{
    return isGrouped() ? m_rowCount : m_source.loadedCount();
}

std::vector<int> ListRows::loadedRows() const
{
    if (!isGrouped())
        return m_source.loadedRows();
    std::vector<int> rows(static_cast<std::size_t>(m_rowCount));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void ListRows::setChecked(int row, bool checked)
{
    if (!isGrouped()) {
        m_source.setChecked(row, checked);
        return;
    }
    const Spot spot = spotOf(row);
    if (spot.group && spot.group->rows && spot.row >= 0)
        spot.group->rows->setChecked(spot.row, checked);
}

void ListRows::setVisibleRows(int first, int last)
{
    if (!isGrouped()) {
        m_source.setVisibleRows(first, last);
        return;
    }
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        ListGroup &group = *m_groups[index];
        const int top = m_starts[index] + 1;
        if (isHidden(index) || group.shown == 0 || top > last || top + group.shown <= first)
            continue;
        if (!group.rows)
            makeRows(group);
        group.rows->setVisibleRows(std::max(first - top, 0), std::min(last - top, group.shown - 1));
    }
}

// ── As a table ──────────────────────────────────────────────────────────────────────────────────────────────────────

int ListRows::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return isGrouped() ? m_rowCount : m_source.rowCount();
}

int ListRows::columnCount(const QModelIndex &parent) const
{
    return m_source.columnCount(parent);
}

QVariant ListRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (!isGrouped())
        return role == GroupRole ? QVariant(false) : m_source.index(index.row(), index.column()).data(role);
    const Spot spot = spotOf(index.row());
    if (!spot.group)
        return {};
    if (spot.row < 0)
        return groupCell(*spot.group, index.column(), role);
    if (role == GroupRole)
        return false;
    if (spot.group->rows && spot.row < spot.group->rows->rowCount())
        return spot.group->rows->index(spot.row, index.column()).data(role);
    return role == QueryModel::LoadingRole ? QVariant(true) : QVariant();
}

QVariant ListRows::groupCell(const ListGroup &group, int column, int role) const
{
    if (role == GroupRole)
        return true;
    const ListColumn *shown = column > 0 ? &columns()[static_cast<std::size_t>(column) - 1] : nullptr;
    const bool hasSum = shown && group.sums.contains(shown->path);
    switch (role) {
    case Qt::DisplayRole:
        return hasSum ? formats::value(shown->kind, group.sums.value(shown->path)) : QString();
    case Qt::ToolTipRole:
        if (!hasSum)
            return {};
        return tr("Sum %1 · average %2")
            .arg(formats::value(shown->kind, group.sums.value(shown->path)),
                 formats::value(shown->kind, group.averages.value(shown->path)));
    case Qt::AccessibleTextRole:
        return group.isMore ? groupTitle(group)
                            : tr("%1, %Ln record(s)", nullptr, static_cast<int>(group.count)).arg(groupTitle(group));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ListRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(section, orientation, role);
}

Qt::ItemFlags ListRows::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!isGrouped())
        return m_source.flags(m_source.index(index.row(), index.column()));
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() == 0 && !groupAt(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ListRows::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() != 0 || role != Qt::CheckStateRole || groupAt(index.row()))
        return false;
    setChecked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

} // namespace regie
