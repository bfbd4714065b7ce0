// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/QueryModel.h"

#include "ui/models/Lateness.h"
#include "ui/models/Oneself.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/PermissionWords.h"

#include <QDateTime>

namespace regie {

using namespace Qt::StringLiterals;

QueryModel::QueryModel(Gateway &gateway, const Schema &schema, QObject *parent)
    : QAbstractTableModel(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_columns(defaultColumns(schema, gateway))
{
    constexpr int atMostTenTimesASecond = 100;
    constexpr int onceASecond = 1000;
    m_rereadTimer.setSingleShot(true);
    m_rereadTimer.setInterval(atMostTenTimesASecond);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(onceASecond);
    m_tintTimer.setInterval(atMostTenTimesASecond * 2);
    connect(&m_rereadTimer, &QTimer::timeout, this, &QueryModel::reread);
    connect(&m_countTimer, &QTimer::timeout, this, &QueryModel::countRows);
    connect(&m_tintTimer, &QTimer::timeout, this, &QueryModel::fadeTints);
    connect(&m_gateway, &Gateway::recordsChanged, this, &QueryModel::noteChanges);
    connect(&m_gateway, &Gateway::resyncNeeded, this, &QueryModel::resync);
    connect(&Oneself::of(m_gateway), &Oneself::known, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    connect(&m_gateway.days(), &DayClock::dayChanged, this, &QueryModel::noteDay);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::Online)
            m_replacesRows ? reload() : resync();
        Q_EMIT stateChanged();
    });
    m_gateway.follow(schema.name(), this);
    shareChecks(std::make_shared<CheckMarks>());
    followRelated();
    // Whoever made the model may still set its filter before the first question leaves.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_generation == 0)
                reload();
        },
        Qt::QueuedConnection);
}

void QueryModel::setColumns(std::vector<ListColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    m_goneCount = 0;
    endResetModel();
    followRelated();
    reload();
}

void QueryModel::followRelated()
{
    for (const ListColumn &column : m_columns) {
        if (!column.reference.isEmpty())
            m_gateway.follow(column.reference, this);
        for (const ListColumn::Step &step : column.steps)
            m_gateway.follow(toString(std::get<kinds::Ref>(step.field->kind).entity), this);
    }
}

void QueryModel::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    reload();
}

// At midnight "today" is another question; what doesn't move with the day is left alone.
void QueryModel::noteDay(const QDate &before)
{
    FilterClock clock = m_gateway.filterClock();
    const Filter now = resolved(m_schema, m_filter, clock);
    clock.today = before;
    if (now != resolved(m_schema, m_filter, clock))
        reload();
}

void QueryModel::setFixedFilter(const Filter &filter)
{
    if (m_fixedFilter == filter)
        return;
    m_fixedFilter = filter;
    reload();
}

void QueryModel::setSearch(const QString &search)
{
    const QString words = search.simplified();
    if (m_search == words)
        return;
    m_search = words;
    reload();
}

void QueryModel::setSortKeys(std::vector<SortKey> sort)
{
    if (m_sort == sort)
        return;
    m_sort = std::move(sort);
    reload();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void QueryModel::setArchived(Archived archived)
{
    if (m_archived == archived)
        return;
    m_archived = archived;
    reload();
}

QUuid QueryModel::recordAt(int row) const
{
    const LoadedRow *loaded = m_rows.at(row);
    return loaded ? loaded->id : QUuid();
}

int QueryModel::rowOf(const QUuid &id) const
{
    return m_rows.rowOf(id);
}

QString QueryModel::labelAt(int row) const
{
    const LoadedRow *loaded = m_rows.at(row);
    const auto *text = loaded ? std::get_if<QString>(&loaded->values.back()) : nullptr;
    return text ? *text : QString();
}

void QueryModel::shareChecks(std::shared_ptr<CheckMarks> checks)
{
    if (m_checks)
        disconnect(m_checks.get(), nullptr, this, nullptr);
    m_checks = std::move(checks);
    connect(m_checks.get(), &CheckMarks::changed, this, &QueryModel::checkedChanged);
}

void QueryModel::tellChecks(int firstRow, int lastRow)
{
    if (lastRow >= firstRow)
        Q_EMIT dataChanged(index(firstRow, 0), index(lastRow, columnCount() - 1), {Qt::CheckStateRole, CheckedRole});
}

Value QueryModel::valueAt(int row, const QString &path) const
{
    const LoadedRow *loaded = m_rows.at(row);
    const auto column =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const ListColumn &one) { return one.path == path; });
    return loaded && column != m_columns.end() ? loaded->values[static_cast<std::size_t>(column - m_columns.begin())]
                                               : Value();
}

void QueryModel::setChecked(int row, bool checked)
{
    const QUuid id = recordAt(row);
    if (id.isNull())
        return;
    m_checks->set(id, checked);
    tellChecks(row, row);
}

void QueryModel::checkAll()
{
    m_checks->setEverything(m_rows.ids());
    m_readsAll = true;
    readOn();
    tellChecks(0, rowCount() - 1);
}

void QueryModel::uncheckAll()
{
    m_checks->clear();
    m_readsAll = false;
    tellChecks(0, rowCount() - 1);
}

int QueryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int QueryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_columns.size());
}

QVariant QueryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LoadedRow *loaded = m_rows.at(index.row());
    if (!loaded)
        return role == LoadingRole ? QVariant(true) : QVariant();
    const LoadedRow &row = *loaded;
    switch (role) {
    case RecordIdRole:
        return row.id;
    case VersionRole:
        return row.version;
    case GoneRole:
        return row.isGone;
    case LoadingRole:
        return false;
    case CheckedRole:
        return m_checks->contains(row.id);
    default:
        break;
    }
    if (index.column() > 0)
        return cell(row, index.column() - 1, role);
    if (role == Qt::CheckStateRole)
        return m_checks->contains(row.id) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole)
        return m_checks->contains(row.id) ? tr("Checked") : tr("Not checked");
    return {};
}

QVariant QueryModel::cell(const LoadedRow &row, int column, int role) const
{
    const ListColumn &description = m_columns[static_cast<std::size_t>(column)];
    const Value &value = row.values[static_cast<std::size_t>(column)];
    const auto words = [&] {
        if (const auto *moment = std::get_if<Moment>(&value))
            return formats::relative(*moment, Moment::now());
        const QString text = valueWords(description.field, description.kind, value);
        const bool isName = description.isOwn() && description.field && description.field->key == m_schema.labelField;
        return isName ? QString(text + Oneself::of(m_gateway).mark(m_schema, row.id)) : text;
    };
    const Due due{row.values[m_columns.size()], value};
    const auto isLate = [&] {
        return description.isOwn() && regie::isLate(m_schema, description.field, due, m_gateway.days().now());
    };
    switch (role) {
    case Qt::DisplayRole:
        return words();
    case lateRole:
        return isLate();
    case timeLeftRole:
        return timeLeftOf(row, description, due);
    case Qt::ToolTipRole: // of a time, which the cell tells from now
        return std::holds_alternative<Moment>(value) ? formats::value(description.kind, value) : words();
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column, content")
            .arg(description.title(), isEmpty(value) ? tr("empty")
                                      : isLate()     ? tr("%1, late").arg(words())
                                                     : words());
    case Qt::TextAlignmentRole:
        return static_cast<int>((formats::isRightAligned(description.kind) ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case ValueRole:
        return QVariant::fromValue(value);
    case ChoiceRole: {
        const auto *choice = std::get_if<kinds::Choice>(&description.kind);
        const auto *key = std::get_if<QString>(&value);
        const ChoiceRow *found = choice && choice->choices && key ? choice->choices->find(*key) : nullptr;
        return QVariant::fromValue(static_cast<const void *>(found));
    }
    case ChangedAtRole:
        return row.changedAt.empty() ? qint64{0} : row.changedAt[static_cast<std::size_t>(column)];
    default:
        return {};
    }
}

QVariant QueryModel::timeLeftOf(const LoadedRow &row, const ListColumn &column, const Due &due) const
{
    const auto *began = std::get_if<Moment>(&row.values[m_columns.size() + 1]);
    const std::optional<TimeLeft> left =
        column.isOwn() ? timeLeft(m_schema, column.field, due, began ? *began : Moment(), m_gateway.days().now())
                       : std::nullopt;
    return left ? QVariant::fromValue(*left) : QVariant();
}

QVariant QueryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Check marks")) : QVariant();
    const ListColumn &column = m_columns[static_cast<std::size_t>(section - 1)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return column.title();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((formats::isRightAligned(column.kind) ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags QueryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() == 0)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool QueryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() != 0 || role != Qt::CheckStateRole)
        return false;
    setChecked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

void QueryModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace regie
