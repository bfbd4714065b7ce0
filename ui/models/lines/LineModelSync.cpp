// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a LineModel reads its lines, and lays what others changed under what is typed.
#include "ui/models/lines/LineModel.h"

#include "shared/schema/CodeTexts.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

Query LineModel::query() const
{
    Query query;
    query.entity = m_schema.name();
    query.columns = linePaths(m_schema, m_hidden);
    query.filter = Filter::condition(toString(m_schema.marked(FieldFlag::Owner)->key), Operator::Is, {m_owner.id()});
    if (m_position)
        query.sort.push_back({toString(m_position->key), Qt::AscendingOrder});
    query.sort.push_back({u"created_at"_s, Qt::AscendingOrder});
    query.limit = Query::maxLimit;
    return query;
}

void LineModel::reload()
{
    m_incoming.clear();
    if (!m_owner.isNew()) {
        readAll();
        return;
    }
    if (!std::exchange(m_isLoaded, true)) {
        takeDraft();
        Q_EMIT loaded();
    }
}

void LineModel::readAll(const QByteArray &after)
{
    Query page = query();
    page.after = after;
    m_gateway.request(Fetch{page}, this, [this, isFirst = after.isEmpty()](const Result<RowSet> &answer) {
        if (!answer) {
            if (!m_isLoaded && !m_owner.isOffline()) {
                m_failure = describe(answer.error());
                Q_EMIT linesChanged();
            }
            return;
        }
        if (isFirst)
            m_incoming.clear();
        receiveAll(*answer);
    });
}

void LineModel::receiveAll(const RowSet &rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        m_incoming.push_back(
            {.id = rows.ids[row], .stored = lineOfRow(m_schema, rows, row), .edits = {}, .problems = {}, .issues = {}});
    if (!rows.next.isEmpty()) {
        readAll(rows.next);
        return;
    }
    m_failure.clear();
    Lines all = std::exchange(m_incoming, {});
    if (!std::exchange(m_isLoaded, true)) {
        beginResetModel();
        m_lines = std::move(all);
        endResetModel();
        takeDraft();
        Q_EMIT loaded();
    } else {
        QSet<QUuid> there;
        for (Line &one : all) {
            there.insert(one.id);
            merge(one.id, std::move(one.stored));
        }
        std::vector<QUuid> lost;
        for (const Lines *lines : {&m_lines, &m_removed}) {
            for (const Line &one : *lines) {
                if (!one.isNew() && !there.contains(one.id))
                    lost.push_back(one.id);
            }
        }
        for (const QUuid &id : lost)
            lose(id);
    }
    m_owner.partEdited();
    Q_EMIT linesChanged();
}

// Those of the lines that others, or this session's own saves, have changed.
void LineModel::readChanged()
{
    if (m_owner.isNew() || !m_isLoaded || m_changed.isEmpty())
        return;
    const QSet<QUuid> asked = std::exchange(m_changed, {});
    if (asked.size() > Query::maxLimit) {
        reload();
        return;
    }
    Query changed = query();
    changed.filter = Filter::all(
        {changed.filter, Filter::condition(u"id"_s, Operator::AnyOf, std::vector<Value>(asked.begin(), asked.end()))});
    m_gateway.request(Fetch{changed}, this, [this, asked](const Result<RowSet> &answer) {
        if (!answer)
            return; // the next connection reads everything
        if (answer->next.isEmpty())
            receive(*answer, asked);
        else
            reload();
    });
}

void LineModel::receive(const RowSet &rows, const QSet<QUuid> &asked)
{
    QSet<QUuid> lost = asked;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        lost.remove(rows.ids[row]);
        merge(rows.ids[row], lineOfRow(m_schema, rows, row));
    }
    for (const QUuid &id : std::as_const(lost))
        lose(id);
    m_owner.partEdited();
    Q_EMIT linesChanged();
}

void LineModel::merge(const QUuid &id, std::shared_ptr<const Line::Stored> now)
{
    const auto removed =
        std::find_if(m_removed.begin(), m_removed.end(), [&](const Line &one) { return one.id == id; });
    if (removed != m_removed.end()) {
        removed->rebase(m_schema, std::move(now));
        return;
    }
    const int row = rowOf(id);
    if (row < 0) {
        Line one{.id = id, .stored = std::move(now), .edits = {}, .problems = {}, .issues = {}};
        int at = rowCount();
        while (at > 0 && (m_position ? positionOf(line(at - 1)) > positionOf(one) : line(at - 1).isNew()))
            --at;
        beginInsertRows({}, at, at);
        m_lines.insert(m_lines.begin() + at, std::move(one));
        endInsertRows();
        Q_EMIT dataChanged(index(at, 0), index(rowCount() - 1, 0));
        return;
    }
    if (now->version < line(row).stored->version)
        return;
    const bool isOurs = now->version == line(row).stored->version; // what our own save made of it
    const QStringList keys = line(row).rebase(m_schema, std::move(now));
    line(row).isGone = false;
    if (!isOurs && !keys.isEmpty()) {
        m_fresh[id].unite(QSet<QString>(keys.begin(), keys.end()));
        m_freshTimer.start();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    if (!m_position || !keys.contains(toString(m_position->key)))
        return;
    int to = 0;
    for (int other = 0; other < rowCount(); ++other)
        to += other != row && positionOf(line(other)) <= positionOf(line(row)) ? 1 : 0;
    if (to == row)
        return;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    Line moved = line(row);
    m_lines.erase(m_lines.begin() + row);
    m_lines.insert(m_lines.begin() + to, std::move(moved));
    endMoveRows();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void LineModel::lose(const QUuid &id)
{
    std::erase_if(m_removed, [&](const Line &one) { return one.id == id; });
    const int row = rowOf(id);
    if (row < 0 || line(row).isNew())
        return;
    if (!line(row).edits.isEmpty()) { // what was typed into it stays before the eyes
        line(row).isGone = true;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    if (row < rowCount())
        Q_EMIT dataChanged(index(row, 0), index(rowCount() - 1, 0));
}

} // namespace regie
