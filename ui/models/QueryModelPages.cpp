// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a QueryModel reads: page after page behind a keyset, ahead of the eye.
#include "ui/models/QueryModel.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds retryDelay(5);

// The server will answer the same question once it has its database again, and nobody has to ask for it.
bool comesBack(const Refusal &refusal)
{
    return refusal.code == u"database.unavailable" || refusal.code == u"database.version";
}

constexpr int firstPage = 100;
constexpr int rowsAhead = 150;
constexpr int rowsBehind = 50; // of a place that was gone to
constexpr int nearRows = 2 * Query::maxLimit;
constexpr int overlap = 20;
constexpr int forgottenAtOnce = 2'000;  // a few milliseconds
constexpr int largestTable = 1'000'000; // places beyond would only make the scroll bar coarser

} // namespace

struct QueryModel::Want {
    Query page;
    RowStretches::Gap gap;
    int row = 0;           // where the page is thought to begin
    bool isBehind = false; // it follows the row before the gap
};

void QueryModel::setDormant(bool isDormant)
{
    if (std::exchange(m_isDormant, isDormant) && !isDormant)
        reload();
}

void QueryModel::reload()
{
    ++m_generation;
    if (m_isDormant) {
        Q_EMIT questionChanged();
        return;
    }
    m_replacesRows = true;
    m_readsAll = false;
    m_stale.clear();
    m_candidates.clear();
    m_isRereading = false;
    m_wantedRow = 0;
    setState(State::Loading);
    askSoon();
    Q_EMIT questionChanged();
}

// Columns, filter and order are set one after the other: only the last of these questions is asked.
void QueryModel::askSoon()
{
    m_isLoading = true;
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation] {
            if (generation != m_generation)
                return;
            loadPage(pageAt({}, 0, firstPage - 1));
            countRows();
        },
        Qt::QueuedConnection);
}

void QueryModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(first, 0);
    m_lastVisible = last;
    removeGoneBelow(last);
    m_wantedRow = last + rowsAhead;
    forgetFarRows();
    readOn();
}

// Who scrolls through everything keeps what is near the eye; the rest is read again on the way back.
void QueryModel::forgetFarRows()
{
    if (m_rows.loadedCount() > m_mostKept && !m_readsAll)
        m_goneCount -=
            m_rows.forgetOutside(m_firstVisible - m_keptAround, m_lastVisible + m_keptAround, forgottenAtOnce);
}

void QueryModel::readOn()
{
    if (m_isLoading || m_replacesRows || m_state == State::Failed)
        return;
    if (const std::optional<Want> want = wanted())
        loadPage(*want);
}

// What is visible comes first, then what is near.
std::optional<QueryModel::Want> QueryModel::wanted() const
{
    const int last = m_readsAll ? rowCount() - 1 : std::min(m_wantedRow, rowCount() - 1);
    int row = m_rows.firstPlaceIn(m_firstVisible, m_lastVisible);
    if (row < 0)
        row = m_rows.firstPlaceIn(m_firstVisible - rowsBehind, last);
    if (row < 0 && m_readsAll)
        row = m_rows.firstPlaceIn(0, last);
    return row < 0 ? std::nullopt : std::optional(pageAt(*m_rows.gapAt(row), row, last));
}

// Behind what was read before, when that is near: then nothing can be missed. Otherwise at a place of its own, counted
// from the nearer end.
QueryModel::Want QueryModel::pageAt(const RowStretches::Gap &gap, int row, int last) const
{
    Want want{query(), gap, row, false};
    const auto limit = [](int rows) { return std::clamp(rows, firstPage, Query::maxLimit); };
    if (m_readsAll || row - gap.begin <= nearRows) {
        want.row = gap.begin;
        want.isBehind = true;
        want.page.after = gap.after;
        want.page.limit = limit(last + 1 - gap.begin);
        return want;
    }
    want.page.limit = limit(last + 1 - row);
    // Upwards from rows that are there, with some of them, to see where they begin.
    const bool isUpwards = gap.end - row <= want.page.limit;
    const int end = isUpwards ? std::min(gap.end + overlap, rowCount()) : row + want.page.limit;
    want.row = std::max(end - want.page.limit, gap.begin);
    const int fromEnd = rowCount() - end;
    want.page.isFromEnd = fromEnd < want.row;
    want.page.skip = want.page.isFromEnd ? fromEnd : want.row;
    return want;
}

void QueryModel::loadPage(const Want &want)
{
    m_isLoading = true;
    m_gateway.request(Fetch{want.page}, this, [this, want, generation = m_generation](const Result<RowSet> &answer) {
        if (generation == m_generation)
            receivePage(want, answer);
    });
}

void QueryModel::receivePage(const Want &want, const Result<RowSet> &page)
{
    m_isLoading = false;
    if (!page) {
        m_failure = page.error();
        // Without a server there is nothing wrong with the question: it is asked again when the server is back.
        if (!isOffline())
            setState(State::Failed);
        if (comesBack(page.error()))
            QTimer::singleShot(retryDelay, this, [this, generation = m_generation] {
                if (generation == m_generation && m_state == State::Failed)
                    reload();
            });
        return;
    }
    const bool replaces = m_replacesRows;
    if (replaces)
        clearRows();
    const bool goesOn = placeRows(want, *page);
    m_replacesRows = false;
    fitRowCount();
    if (replaces)
        Q_EMIT rowsReplaced();
    setState(rowCount() == 0 ? State::Empty : State::Ready);
    // What changed while the page was on its way may have overtaken it.
    if ((!m_stale.isEmpty() || !m_candidates.isEmpty()) && !m_rereadTimer.isActive())
        m_rereadTimer.start();
    if (goesOn)
        readOn();
}

// Not a reset: a header would forget its widths with it.
void QueryModel::clearRows()
{
    Q_EMIT aboutToReplaceRows();
    if (rowCount() > 0)
        beginRemoveRows({}, 0, rowCount() - 1);
    const bool hadRows = rowCount() > 0;
    m_rows.clear();
    m_goneCount = 0;
    if (hadRows)
        endRemoveRows();
    if (!m_pending.isEmpty()) {
        m_pending.clear();
        Q_EMIT pendingChanged(0);
    }
}

LoadedRow QueryModel::rowFrom(const RowSet &set, std::size_t index) const
{
    LoadedRow row;
    row.id = set.ids[index];
    row.version = set.versions[index];
    row.values.reserve(m_columns.size() + 3); // the state, the beginning, then the label
    const auto valueOf = [&](const QString &path) {
        const int column = set.columnOf(path);
        return column < 0 ? Value() : set.columns[static_cast<std::size_t>(column)].values[index];
    };
    for (const ListColumn &column : m_columns)
        row.values.push_back(valueOf(column.path));
    const bool isDue = m_schema.marked(FieldFlag::Deadline) != nullptr;
    row.values.push_back(isDue ? valueOf(toString(m_schema.stateField)) : Value());
    row.values.push_back(isDue ? valueOf(u"created_at"_s) : Value());
    const Field *label = m_schema.find(toString(m_schema.labelField));
    row.values.push_back(label ? valueOf(columnPath(m_schema, *label)) : Value());
    return row;
}

// The gap as it is now: rows may have come and gone since the question left.
std::optional<RowStretches::Gap> QueryModel::gapOf(const Want &want) const
{
    if (rowCount() == 0)
        return RowStretches::Gap{};
    return want.isBehind ? m_rows.gapBehind(want.gap.after) : m_rows.gapAt(want.row);
}

// The rows of a page that were not read before, and how they stand to those that were: who moved while they were read
// is there already, and those that are known tell where the page really is.
std::vector<LoadedRow> QueryModel::freshRows(const Want &want, const RowStretches::Gap &gap, const RowSet &page,
                                             RowStretches::Joints &joints) const
{
    std::vector<LoadedRow> fresh;
    joints.before = want.isBehind || (want.page.skip == 0 && !want.page.isFromEnd);
    joints.next = page.next;
    for (std::size_t index = 0; index < page.ids.size(); ++index) {
        const int known = m_rows.rowOf(page.ids[index]);
        if (known < 0) {
            fresh.push_back(rowFrom(page, index));
        } else if (known >= gap.end) {
            joints.after = true;
            break;
        } else if (!want.isBehind) {
            joints.before = true;
            fresh.clear();
        }
    }
    joints.after = joints.after || (page.next.isEmpty() && gap.end >= rowCount());
    return fresh;
}

// False when nothing was gained by it.
bool QueryModel::placeRows(const Want &want, const RowSet &page)
{
    const std::optional<RowStretches::Gap> found = gapOf(want);
    if (!found)
        return true; // it was filled meanwhile
    RowStretches::Gap gap = *found;
    RowStretches::Joints joints;
    std::vector<LoadedRow> fresh = freshRows(want, gap, page, joints);
    const auto count = static_cast<int>(fresh.size());
    // A place stays at each end of which nothing is known.
    const int ends = (joints.before ? 0 : 1) + (joints.after ? 0 : 1);
    const bool isClosed = ends == 0;
    const bool isShorter = count == 0 && joints.after && !joints.before; // the row behind it stands farther above
    const int missing = count + ends - gap.size();
    const int by = isClosed ? missing : isShorter ? std::max(want.row, gap.begin + 1) - gap.end : std::max(missing, 0);
    if (by != 0)
        resizeGap(gap, by);
    gap.end += by;
    if (count == 0 && !joints.before)
        return by != 0;
    const int row = joints.before  ? gap.begin
                    : joints.after ? gap.end - count
                                   : std::clamp(want.row, gap.begin + 1, gap.end - 1 - count);
    std::vector<QUuid> ids;
    for (LoadedRow &one : fresh) {
        markArrived(one);
        ids.push_back(one.id);
        m_pending.remove(one.id);
    }
    m_rows.fill(row, std::move(fresh), joints);
    m_checks->noteRead(ids);
    if (count > 0) {
        Q_EMIT dataChanged(index(row, 0), index(row + count - 1, columnCount() - 1));
        Q_EMIT rowsLoaded(row, row + count - 1);
    }
    return count > 0 || isClosed || page.next != gap.after;
}

// Above what is being read, rows may only come and go while the eye's place is held.
void QueryModel::resizeGap(const RowStretches::Gap &gap, int by)
{
    const bool isAbove = gap.end <= m_firstVisible && !m_replacesRows;
    if (isAbove)
        Q_EMIT aboutToReplaceRows();
    if (by > 0)
        beginInsertRows({}, gap.end, gap.end + by - 1);
    else
        beginRemoveRows({}, gap.end + by, gap.end - 1);
    m_rows.resizeGap(gap, by);
    by > 0 ? endInsertRows() : endRemoveRows();
    if (isAbove)
        Q_EMIT rowsReplaced();
}

// The table is as long as the count says, as far as it has not been read.
void QueryModel::fitRowCount()
{
    const std::optional<RowStretches::Gap> gap = m_replacesRows || m_total < 0 ? std::nullopt : m_rows.lastGap();
    if (!gap)
        return;
    const int expected = static_cast<int>(std::min<qint64>(m_total, largestTable));
    const int by = std::max(expected - rowCount(), 1 - gap->size());
    if (by != 0)
        resizeGap(*gap, by);
}

void QueryModel::countRows()
{
    Query count = query();
    count.columns.clear();
    count.sort.clear();
    count.aggregates = {Aggregate{}};
    const Gateway::Aside aside(m_gateway);
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
