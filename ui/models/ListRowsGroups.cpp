// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the groups of a ListRows come from, and how they follow changes.
#include "ui/models/ListRows.h"

#include "shared/protocol/Nearness.h"

#include <QTimeZone>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostMeasured = 3; // columns: a query has eight measures at most

const Value &cell(const RowSet &rows, const QString &path, std::size_t row)
{
    static const Value none;
    const int column = rows.columnOf(path);
    return column < 0 ? none : rows.columns[static_cast<std::size_t>(column)].values[row];
}

// One page of groups after the other.
RowSet joined(RowSet rows, const RowSet &more)
{
    if (rows.columns.empty())
        return more;
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
        std::vector<Value> &values = rows.columns[column].values;
        const std::vector<Value> &further = more.columns[column].values;
        values.insert(values.end(), further.begin(), further.end());
    }
    rows.next = more.next;
    return rows;
}

std::unique_ptr<ListGroup> furtherGroups()
{
    auto more = std::make_unique<ListGroup>();
    more->isMore = true;
    more->isOpen = false;
    more->key = u"\x1emore"_s;
    return more;
}

} // namespace

Query ListRows::question(std::size_t levels) const
{
    Query query = m_source.question();
    query.columns.clear();
    query.sort.clear();
    query.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    if (followsClock())
        query.now = Moment::fromDateTime(m_now);
    for (std::size_t level = 0; level < levels; ++level) {
        const QString &group = m_groupBy[level];
        query.groupBy.push_back(group);
        if (const QString id = groupIdPath(schema(), group, m_gateway); !id.isEmpty())
            query.groupBy.push_back(id); // two records may be called alike
        // The groups stand in the order the list is sorted in, when it is sorted by them.
        for (const SortKey &key : m_source.sortKeys()) {
            if (key.path == groupStep(group).path)
                query.sort.push_back({group, key.order});
        }
    }
    query.aggregates = {Aggregate{}};
    for (const ListColumn &column : columns()) {
        if (isSummable(column.kind) && query.aggregates.size() < 1 + 2 * mostMeasured) {
            query.aggregates.push_back({Measure::Sum, column.path});
            query.aggregates.push_back({Measure::Average, column.path});
        }
    }
    return query;
}

void ListRows::ask()
{
    ++m_question;
    m_askTimer.stop();
    // Another border between past and to come has the records on both its sides read again.
    const QDateTime now = m_gateway.days().now();
    if (!m_now.isValid() || m_now.date() != now.date() || m_now.msecsTo(now) >= clockMilliseconds)
        m_now = now;
    readGroups(m_groupBy.size(), m_pages, {}, [this](const RowSet &leaves) {
        if (m_groupBy.size() == 1)
            return receive(leaves, nullptr);
        readGroups(1, m_pages, {}, [this, leaves](const RowSet &outer) { receive(leaves, &outer); });
    });
}

bool ListRows::followsClock() const
{
    return std::any_of(m_groupBy.begin(), m_groupBy.end(), [](const QString &group) { return groupStep(group).isDue; });
}

void ListRows::askByTheClock()
{
    if (followsClock())
        ask();
}

void ListRows::readGroups(std::size_t levels, int pages, const RowSet &before, std::function<void(const RowSet &)> then)
{
    constexpr int againMilliseconds = 5'000;
    Query query = question(levels);
    query.after = before.next;
    m_gateway.request(Fetch{query}, this,
                      [this, asked = m_question, levels, pages, before, then](const Result<RowSet> &answer) {
                          if (asked != m_question || !isGrouped())
                              return;
                          if (!answer) {
                              m_askTimer.start(againMilliseconds);
                              return;
                          }
                          const RowSet all = joined(before, *answer);
                          if (pages > 1 && !all.next.isEmpty())
                              readGroups(levels, pages - 1, all, then);
                          else
                              then(all);
                      });
}

void ListRows::askForMore()
{
    ++m_pages;
    ask();
}

void ListRows::receive(const RowSet &rows, const RowSet *outer)
{
    Groups groups = groupsFrom(rows, outer);
    if (takeTotals(groups)) {
        fitAll();
        return;
    }
    replaceGroups(std::move(groups));
}

Filter ListRows::conditionOf(const QString &group, const Value &value, const QUuid &id) const
{
    const GroupStep step = groupStep(group);
    if (const auto *day = step.isDue ? std::get_if<QDate>(&value) : nullptr)
        return nearnessCondition(schema(), step.path, nearnessOf(*day, m_now.date()), m_now);
    return resolved(schema(), groupCondition(schema(), group, value, id, m_gateway), m_gateway.filterClock());
}

std::unique_ptr<ListGroup> ListRows::groupFrom(const RowSet &rows, std::size_t row, std::size_t level,
                                               const Filter &around, const QString &aroundKey) const
{
    auto group = std::make_unique<ListGroup>();
    const QString &by = m_groupBy[level];
    group->level = static_cast<int>(level);
    group->value = cell(rows, by, row);
    const QString idPath = groupIdPath(schema(), by, m_gateway);
    if (const auto *id = idPath.isEmpty() ? nullptr : std::get_if<QUuid>(&cell(rows, idPath, row)))
        group->id = *id;
    if (const auto *count = std::get_if<qint64>(&cell(rows, u"count"_s, row)))
        group->count = *count;
    for (const ListColumn &column : columns()) {
        if (const Value &sum = cell(rows, u"sum(%1)"_s.arg(column.path), row); !isEmpty(sum)) {
            group->sums.insert(column.path, sum);
            group->averages.insert(column.path, cell(rows, u"average(%1)"_s.arg(column.path), row));
        }
    }
    group->condition = Filter::all({around, conditionOf(by, group->value, group->id)});
    group->key = aroundKey + u'\x1f' + printValue(group->value) + group->id.toString();
    return group;
}

ListRows::Groups ListRows::groupsFrom(const RowSet &rows, const RowSet *outer) const
{
    Groups groups;
    const bool isCut = !rows.next.isEmpty();
    std::size_t row = 0;
    if (!outer) {
        for (; row < rows.size(); ++row)
            groups.push_back(groupFrom(rows, row, 0, {}, {}));
    }
    // Inner groups come in the order of the outer ones; when they are cut, so are these.
    for (std::size_t around = 0; outer && around < outer->size() && !(isCut && row == rows.size()); ++around) {
        const ListGroup &group = *groups.emplace_back(groupFrom(*outer, around, 0, {}, {}));
        const QString key = group.key;
        const Filter condition = group.condition;
        while (row < rows.size() && groupFrom(rows, row, 0, {}, {})->key == key)
            groups.push_back(groupFrom(rows, row++, 1, condition, key));
    }
    if (isCut)
        groups.push_back(furtherGroups());
    return groups;
}

// The same groups in the same order: only their totals are new, and no row moves.
bool ListRows::takeTotals(Groups &groups)
{
    const bool isSame =
        groups.size() == m_groups.size() &&
        std::equal(groups.begin(), groups.end(), m_groups.begin(), [](const auto &left, const auto &right) {
            return left->key == right->key && left->condition == right->condition;
        });
    if (!isSame || groups.empty())
        return false;
    for (std::size_t index = 0; index < groups.size(); ++index) {
        m_groups[index]->count = groups[index]->count;
        m_groups[index]->sums = std::move(groups[index]->sums);
        m_groups[index]->averages = std::move(groups[index]->averages);
        if (!isHidden(index))
            Q_EMIT dataChanged(this->index(m_starts[index], 0), this->index(m_starts[index], columnCount() - 1));
        if (m_groups[index]->rows) // another question: filter, words or order
            m_groups[index]->rows->followQuestion(m_source, m_groups[index]->condition);
    }
    return true;
}

// Groups that are still there keep what was read of them and whether they are open.
void ListRows::replaceGroups(Groups groups)
{
    Q_EMIT aboutToReplaceRows();
    if (m_rowCount > 0)
        beginRemoveRows({}, 0, m_rowCount - 1);
    const bool hadRows = m_rowCount > 0;
    Groups before = std::exchange(m_groups, {});
    countStarts();
    if (hadRows)
        endRemoveRows();
    for (auto &group : groups) {
        const auto known =
            std::find_if(before.begin(), before.end(), [&](const auto &one) { return one && one->key == group->key; });
        if (known == before.end())
            continue;
        group->isOpen = (*known)->isOpen;
        group->rows = std::move((*known)->rows);
        if (group->rows)
            group->rows->followQuestion(m_source, group->condition);
    }
    int rows = 0;
    std::swap(m_groups, groups);
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        m_groups[index]->shown = wantedRows(index);
        rows += isHidden(index) ? 0 : 1 + m_groups[index]->shown;
    }
    std::swap(m_groups, groups);
    if (rows > 0)
        beginInsertRows({}, 0, rows - 1);
    m_groups = std::move(groups);
    countStarts();
    if (rows > 0)
        endInsertRows();
    Q_EMIT rowsReplaced();
    Q_EMIT groupsChanged();
}

int ListRows::wantedRows(std::size_t index) const
{
    const ListGroup &group = *m_groups[index];
    const bool holdsGroups = m_groupBy.size() > 1 && group.level == 0;
    if (!group.isOpen || holdsGroups)
        return 0;
    const int count = static_cast<int>(std::min<qint64>(group.count, 1'000'000));
    if (!group.rows)
        return count;
    const bool isRead = group.rows->state() != QueryModel::State::Loading && group.rows->total() >= 0;
    return isRead ? group.rows->rowCount() : std::max(count, group.rows->rowCount());
}

void ListRows::fit(std::size_t index)
{
    ListGroup &group = *m_groups[index];
    const int wanted = wantedRows(index);
    const int end = m_starts[index] + 1 + group.shown;
    const int more = wanted - group.shown;
    const bool isSeen = !isHidden(index);
    if (isSeen && more > 0)
        beginInsertRows({}, end, end + more - 1);
    else if (isSeen && more < 0)
        beginRemoveRows({}, end + more, end - 1);
    group.shown = wanted;
    countStarts();
    if (isSeen && more > 0)
        endInsertRows();
    else if (isSeen && more < 0)
        endRemoveRows();
}

void ListRows::fitAll()
{
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        if (wantedRows(index) != m_groups[index]->shown)
            fit(index);
    }
}

void ListRows::makeRows(ListGroup &group)
{
    group.rows = std::make_unique<QueryModel>(m_gateway, schema());
    QueryModel *rows = group.rows.get();
    rows->followQuestion(m_source, group.condition);
    const auto changed = [this, &group] {
        fitAll();
        const int top = startOf(group) + 1;
        if (top > 0 && group.shown > 0)
            Q_EMIT dataChanged(index(top, 0), index(top + group.shown - 1, columnCount() - 1));
    };
    connect(rows, &QAbstractItemModel::rowsInserted, this, changed);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(rows, &QAbstractItemModel::dataChanged, this, changed);
    connect(rows, &QueryModel::stateChanged, this, changed);
    connect(rows, &QueryModel::totalChanged, this, changed);
    // Read again, records stand at other rows: whoever looks remembers which one it was.
    const auto isReplacing = std::make_shared<bool>(false);
    connect(rows, &QueryModel::aboutToReplaceRows, this, [this, rows, isReplacing] {
        *isReplacing = rows->loadedCount() > 0;
        if (*isReplacing)
            Q_EMIT aboutToReplaceRows();
    });
    connect(rows, &QueryModel::rowsReplaced, this, [this, changed, isReplacing] {
        changed();
        if (std::exchange(*isReplacing, false))
            Q_EMIT rowsReplaced();
    });
    connect(rows, &QueryModel::rowsLoaded, this, [this, &group](int first, int last) {
        const int top = startOf(group) + 1;
        if (top > 0)
            Q_EMIT rowsLoaded(top + first, top + last);
    });
    // New records of a group take their place at once: its count says already that they are there.
    connect(rows, &QueryModel::pendingChanged, rows, &QueryModel::showPending);
}

QString ListRows::groupTitle(const ListGroup &group) const
{
    return group.isMore ? tr("Show further groups")
                        : regie::groupTitle(schema(), m_groupBy[static_cast<std::size_t>(group.level)], group.value,
                                            m_gateway, m_source.question().filter);
}

GroupMark ListRows::groupMark(const ListGroup &group) const
{
    return group.isMore ? GroupMark()
                        : regie::groupMark(schema(), m_groupBy[static_cast<std::size_t>(group.level)], group.value,
                                           m_gateway, m_source.question().filter);
}

} // namespace regie
