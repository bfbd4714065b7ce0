// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a QueryModel reads: page after page behind a keyset, ahead of the eye.
#include "ui/models/QueryModel.h"

#include "shared/protocol/ViewDefinition.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPage = 100;
constexpr int rowsAhead = 150;
constexpr int largestTable = 1'000'000; // places beyond would only make the scroll bar coarser

} // namespace

Query QueryModel::query() const
{
    Query query;
    query.entity = m_schema.name();
    for (const ListColumn &column : m_columns)
        query.columns.push_back(column.path);
    const Field *label = m_schema.find(toString(m_schema.labelField));
    const QString labelPath = label ? columnPath(m_schema, *label) : QString();
    if (!labelPath.isEmpty() && !m_gateway.isHidden(m_schema.name(), toString(m_schema.labelField)))
        query.columns.push_back(labelPath);
    // A path asked for twice would be answered twice.
    std::vector<QString> once;
    for (const QString &path : query.columns) {
        if (std::find(once.begin(), once.end(), path) == once.end())
            once.push_back(path);
    }
    query.columns = std::move(once);
    query.filter =
        Filter::all({m_fixedFilter, resolved(m_schema, m_filter, FilterClock::now(m_gateway.session().user))});
    query.search = m_search;
    query.sort = m_sort;
    query.archived = m_archived;
    return query;
}

void QueryModel::followQuestion(QueryModel &other, const Filter &narrowing)
{
    const bool isFirst = m_checks != other.m_checks;
    if (isFirst)
        shareChecks(other.m_checks);
    const auto paths = [](const ListColumns &columns) {
        QStringList list;
        for (const ListColumn &column : columns)
            list.append(column.path);
        return list;
    };
    const Filter fixed = Filter::all({other.m_fixedFilter, narrowing});
    const bool isSame = paths(m_columns) == paths(other.m_columns) && m_fixedFilter == fixed &&
                        m_filter == other.m_filter && m_search == other.m_search && m_sort == other.m_sort &&
                        m_archived == other.m_archived;
    if (isSame && !isFirst)
        return;
    m_columns = other.m_columns;
    m_fixedFilter = fixed;
    m_filter = other.m_filter;
    m_search = other.m_search;
    m_sort = other.m_sort;
    m_archived = other.m_archived;
    followRelated();
    reload();
}

void QueryModel::reload()
{
    ++m_generation;
    m_replacesRows = true;
    m_isLoading = false;
    m_isAtEnd = false;
    m_next.clear();
    m_stale.clear();
    m_candidates.clear();
    m_isRereading = false;
    m_wantedRow = 0;
    setState(State::Loading);
    loadPage();
    countRows();
    Q_EMIT questionChanged();
}

void QueryModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(first, 0);
    m_lastVisible = last;
    removeGoneBelow(last);
    m_wantedRow = last + rowsAhead;
    if (!m_isLoading && !m_isAtEnd && m_state != State::Failed && m_wantedRow >= loadedCount())
        loadPage();
}

void QueryModel::loadPage()
{
    Query page = query();
    page.after = m_next;
    const int missing = m_wantedRow - loadedCount();
    page.limit = std::clamp(missing, firstPage, Query::maxLimit);
    m_isLoading = true;
    m_gateway.request(Fetch{page}, this, [this, generation = m_generation](const Result<RowSet> &answer) {
        if (generation == m_generation)
            receivePage(answer);
    });
}

void QueryModel::receivePage(const Result<RowSet> &page)
{
    m_isLoading = false;
    if (!page) {
        m_failure = page.error();
        // Without a server there is nothing wrong with the question: it is asked again when the server is back.
        if (!isOffline())
            setState(State::Failed);
        return;
    }
    m_next = page->next;
    m_isAtEnd = page->next.isEmpty();
    const bool replaces = std::exchange(m_replacesRows, false);
    if (replaces)
        clearRows();
    appendRows(*page);
    if (replaces)
        Q_EMIT rowsReplaced();
    setState(m_rows.empty() ? State::Empty : State::Ready);
    if (!m_isAtEnd && m_wantedRow >= loadedCount())
        loadPage();
}

// Not a reset: a header would forget its widths with it.
void QueryModel::clearRows()
{
    Q_EMIT aboutToReplaceRows();
    if (rowCount() > 0)
        beginRemoveRows({}, 0, rowCount() - 1);
    const bool hadRows = rowCount() > 0;
    m_rows.clear();
    m_index.clear();
    m_places = 0;
    m_goneCount = 0;
    if (hadRows)
        endRemoveRows();
    if (!m_pending.isEmpty()) {
        m_pending.clear();
        Q_EMIT pendingChanged(0);
    }
}

QueryModel::Row QueryModel::rowFrom(const RowSet &set, std::size_t index) const
{
    Row row;
    row.id = set.ids[index];
    row.version = set.versions[index];
    row.values.reserve(m_columns.size() + 1);
    const auto valueOf = [&](const QString &path) {
        const int column = set.columnOf(path);
        return column < 0 ? Value() : set.columns[static_cast<std::size_t>(column)].values[index];
    };
    for (const ListColumn &column : m_columns)
        row.values.push_back(valueOf(column.path));
    const Field *label = m_schema.find(toString(m_schema.labelField));
    row.values.push_back(label ? valueOf(columnPath(m_schema, *label)) : Value());
    return row;
}

void QueryModel::appendRows(const RowSet &page)
{
    std::vector<Row> fresh;
    fresh.reserve(page.ids.size());
    for (std::size_t index = 0; index < page.ids.size(); ++index) {
        // A record that moved behind the window while it was read is there already.
        if (!m_index.contains(page.ids[index]))
            fresh.push_back(rowFrom(page, index));
    }
    const int first = loadedCount();
    const int count = static_cast<int>(fresh.size());
    const int taken = std::min(count, m_places); // places that become rows
    if (count > taken)
        beginInsertRows({}, first + m_places, first + m_places + count - taken - 1);
    for (Row &row : fresh) {
        m_index.insert(row.id, loadedCount());
        m_pending.remove(row.id);
        m_rows.push_back(std::move(row));
    }
    m_places -= taken;
    if (count > taken)
        endInsertRows();
    fitRowCount();
    if (count == 0)
        return;
    if (taken > 0)
        Q_EMIT dataChanged(index(first, 0), index(first + taken - 1, columnCount() - 1));
    m_checks->noteRead(page.ids);
    Q_EMIT rowsLoaded(first, first + count - 1);
}

// The table is as long as the count says, until the last page tells the truth.
void QueryModel::fitRowCount()
{
    const qint64 expected = m_isAtEnd || m_replacesRows ? 0 : std::min<qint64>(m_total, largestTable) - loadedCount();
    const int places = static_cast<int>(std::max<qint64>(expected, 0));
    if (places > m_places) {
        beginInsertRows({}, rowCount(), loadedCount() + places - 1);
        m_places = places;
        endInsertRows();
    } else if (places < m_places) {
        beginRemoveRows({}, loadedCount() + places, rowCount() - 1);
        m_places = places;
        endRemoveRows();
    }
}

void QueryModel::countRows()
{
    Query count = query();
    count.columns.clear();
    count.sort.clear();
    count.aggregates = {Aggregate{}};
    m_gateway.request(Fetch{count}, this, [this, generation = m_generation](const Result<RowSet> &answer) {
        if (generation != m_generation || !answer || answer->columns.empty() || answer->columns.front().values.empty())
            return;
        const auto *total = std::get_if<qint64>(&answer->columns.front().values.front());
        if (!total)
            return;
        m_total = *total;
        fitRowCount();
        Q_EMIT totalChanged();
    });
}

} // namespace regie
