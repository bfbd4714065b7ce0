// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a QueryModel follows what others change, without moving what is being read.
#include "ui/models/QueryModel.h"

#include <QDateTime>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int idsPerQuestion = 200;

} // namespace

void QueryModel::noteChanges(const std::vector<ChangedRecord> &records)
{
    if (m_isDormant)
        return;
    const QString entity = m_schema.name();
    bool countChanged = false;
    for (const ChangedRecord &record : records) {
        if (record.entity == entity) {
            if (m_rows.rowOf(record.id) >= 0 || m_pending.contains(record.id))
                m_stale.insert(record.id);
            else
                m_candidates.insert(record.id);
            countChanged = true;
            continue;
        }
        // The label of something referred to: only what is visible is worth a question.
        const bool isShown = std::any_of(m_columns.begin(), m_columns.end(),
                                         [&](const ListColumn &column) { return column.dependsOn(record.entity); });
        if (!isShown || record.type == ChangeType::Insert)
            continue;
        for (int row = m_firstVisible; row <= std::min(m_lastVisible, rowCount() - 1); ++row) {
            if (const QUuid id = recordAt(row); !id.isNull())
                m_stale.insert(id);
        }
    }
    if ((!m_stale.isEmpty() || !m_candidates.isEmpty()) && !m_rereadTimer.isActive())
        m_rereadTimer.start();
    if (countChanged && !m_countTimer.isActive())
        m_countTimer.start();
}

void QueryModel::resync()
{
    if (m_state == State::Failed)
        return reload();
    if (m_replacesRows || m_isDormant)
        return; // the first page is still to come, and will be fresh
    for (const QUuid &id : m_rows.ids())
        m_stale.insert(id);
    m_stale.unite(m_pending); // what waits to be shown may be gone as well
    if (!m_stale.isEmpty() && !m_rereadTimer.isActive())
        m_rereadTimer.start();
    countRows();
    // What came to the top meanwhile was announced to nobody.
    Query top = query();
    top.limit = idsPerQuestion;
    m_gateway.request(Fetch{top}, this, [this, generation = m_generation](const Result<RowSet> &answer) {
        if (!answer || generation != m_generation)
            return;
        for (const QUuid &id : answer->ids) {
            if (m_rows.rowOf(id) < 0)
                m_candidates.insert(id);
        }
        if (!m_candidates.isEmpty() && !m_rereadTimer.isActive())
            m_rereadTimer.start();
    });
}

void QueryModel::reread()
{
    if (m_replacesRows || m_isRereading || isOffline())
        return;
    // What is visible first: the rest of a long list waits its turn.
    std::vector<QUuid> asked;
    const auto take = [&](const QUuid &id) {
        if (asked.size() < idsPerQuestion)
            asked.push_back(id);
    };
    for (int row = m_firstVisible; row <= std::min(m_lastVisible, rowCount() - 1); ++row) {
        if (m_stale.remove(recordAt(row)))
            take(recordAt(row));
    }
    for (QSet<QUuid> *waiting : {&m_candidates, &m_stale}) {
        while (!waiting->isEmpty() && asked.size() < idsPerQuestion) {
            take(*waiting->cbegin());
            waiting->erase(waiting->cbegin());
        }
    }
    if (asked.empty())
        return;

    Query again = query();
    again.sort.clear();
    again.limit = idsPerQuestion;
    again.filter = Filter::all(
        {again.filter, Filter::condition(u"id"_s, Operator::AnyOf, std::vector<Value>(asked.begin(), asked.end()))});
    m_isRereading = true;
    m_gateway.request(Fetch{again}, this, [this, asked, generation = m_generation](const Result<RowSet> &answer) {
        if (generation != m_generation)
            return;
        m_isRereading = false;
        if (answer)
            receiveReread(asked, *answer);
        else // the connection broke meanwhile: they are still out of date
            m_stale.unite(QSet<QUuid>(asked.begin(), asked.end()));
        if ((!m_stale.isEmpty() || !m_candidates.isEmpty()) && !m_rereadTimer.isActive())
            m_rereadTimer.start();
    });
}

void QueryModel::receiveReread(const std::vector<QUuid> &asked, const RowSet &rows)
{
    const qsizetype pendingBefore = m_pending.size();
    QSet<QUuid> missing(asked.begin(), asked.end());
    for (std::size_t index = 0; index < rows.ids.size(); ++index) {
        const QUuid id = rows.ids[index];
        missing.remove(id);
        LoadedRow fresh = rowFrom(rows, index);
        if (const int row = rowOf(id); row >= 0)
            updateRow(row, std::move(fresh));
        else if (m_rows.isWhole() || !sortsAfterLoaded(fresh))
            m_pending.insert(id);
    }
    // An answer of long rows ends early: what it did not come to is asked for again.
    if (!rows.next.isEmpty())
        m_stale.unite(std::exchange(missing, {}));
    for (const QUuid &id : missing) {
        m_pending.remove(id);
        if (const int row = rowOf(id); row >= 0)
            markGone(row);
    }
    removeGoneBelow(m_lastVisible);
    if (m_state == State::Empty && !m_pending.isEmpty()) {
        showPending(); // nothing is being read that could jump
        return;
    }
    if (m_pending.size() != pendingBefore)
        Q_EMIT pendingChanged(pendingCount());
}

void QueryModel::updateRow(int row, LoadedRow fresh)
{
    LoadedRow &shown = *m_rows.at(row);
    if (fresh.version < shown.version)
        return; // answers may overtake each other
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    fresh.changedAt = std::move(shown.changedAt);
    fresh.changedAt.resize(m_columns.size(), 0);
    const std::size_t state = m_columns.size(); // shown or not
    bool anyChanged = shown.isGone || fresh.values[state] != shown.values[state];
    m_goneCount -= shown.isGone ? 1 : 0;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (fresh.values[column] == shown.values[column])
            continue;
        fresh.changedAt[column] = now;
        anyChanged = true;
    }
    shown = std::move(fresh);
    if (!anyChanged)
        return;
    m_tintTimer.start();
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void QueryModel::markGone(int row)
{
    LoadedRow &shown = *m_rows.at(row);
    if (shown.isGone)
        return;
    shown.isGone = true;
    ++m_goneCount;
    m_checks->forget(shown.id);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void QueryModel::removeGoneBelow(int lastVisible)
{
    if (m_goneCount == 0)
        return;
    if (m_rowsMove)
        lastVisible = -1;
    const std::vector<int> rows = m_rows.rows();
    for (auto row = rows.rbegin(); row != rows.rend() && *row > lastVisible; ++row) {
        if (!m_rows.at(*row)->isGone)
            continue;
        beginRemoveRows({}, *row, *row);
        m_rows.remove(*row);
        endRemoveRows();
        --m_goneCount;
    }
    if (rowCount() == 0)
        setState(State::Empty);
}

void QueryModel::setRowsMove(bool rowsMove)
{
    if (std::exchange(m_rowsMove, rowsMove) == rowsMove)
        return;
    if (rowsMove)
        connect(this, &QueryModel::pendingChanged, this, &QueryModel::showPending);
    else
        disconnect(this, &QueryModel::pendingChanged, this, &QueryModel::showPending);
}

void QueryModel::showPending()
{
    if (m_pending.isEmpty())
        return;
    if (m_rowsMove)
        m_arriving = m_pending;
    reload();
}

// What came while the rows were looked at is seen coming.
void QueryModel::markArrived(LoadedRow &row)
{
    if (!m_arriving.remove(row.id))
        return;
    row.changedAt.assign(m_columns.size(), QDateTime::currentMSecsSinceEpoch());
    m_tintTimer.start();
}

// Would the row come with a later page? Compared by the first sort key alone and by this computer's collation: a wrong
// guess only says "new" of a row that scrolling would have brought anyway.
bool QueryModel::sortsAfterLoaded(const LoadedRow &row) const
{
    const LoadedRow *lastRead = m_rows.lastOfFirst();
    if (!lastRead || m_sort.empty())
        return false;
    const auto sorted = std::find_if(m_columns.begin(), m_columns.end(),
                                     [this](const ListColumn &column) { return column.path == m_sort.front().path; });
    if (sorted == m_columns.end())
        return false;
    const auto column = static_cast<std::size_t>(sorted - m_columns.begin());
    const Value &last = lastRead->values[column];
    const Value &mine = row.values[column];
    if (last.index() != mine.index())
        return isEmpty(mine) != (m_sort.front().order == Qt::DescendingOrder);
    const auto *text = std::get_if<QString>(&mine);
    const bool isGreater = text ? QString::localeAwareCompare(*text, std::get<QString>(last)) > 0 : mine > last;
    const bool isLess = text ? QString::localeAwareCompare(*text, std::get<QString>(last)) < 0 : mine < last;
    return m_sort.front().order == Qt::AscendingOrder ? isGreater : isLess;
}

void QueryModel::fadeTints()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch() - tintMilliseconds;
    bool anyLeft = false;
    for (const int row : m_rows.rows()) {
        std::vector<qint64> &changedAt = m_rows.at(row)->changedAt;
        if (changedAt.empty())
            continue;
        if (std::all_of(changedAt.begin(), changedAt.end(), [before](qint64 at) { return at < before; })) {
            changedAt.clear();
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1), {ChangedAtRole});
        } else {
            anyLeft = true;
        }
    }
    if (!anyLeft)
        m_tintTimer.stop();
}

} // namespace regie
