// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a LineModel and the server agree, and what outlives the program.
#include "ui/models/lines/LineModel.h"

#include "shared/schema/CodeTexts.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// In a draft: what is no field of the line.
const QString versionMark = u"/version"_s;
const QString removedMark = u"/removed"_s;
const QString rowMark = u"/row"_s;

} // namespace

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

void LineModel::addTo(SaveAll &message)
{
    m_sent.clear();
    m_sentAway.clear();
    for (const Line &one : m_lines) {
        if (one.isNew() ? !one.isTouched(m_schema) : one.edits.isEmpty())
            continue;
        Changes changes;
        for (auto typed = one.edits.cbegin(); typed != one.edits.cend(); ++typed)
            changes.insert(typed.key(), typed->value);
        m_sent.insert(one.id, changes);
        if (one.isNew())
            changes.insert(toString(m_schema.marked(FieldFlag::Owner)->key), m_owner.id());
        message.saves.push_back(
            {.entity = m_schema.name(), .id = one.id, .version = one.stored->version, .changes = changes});
    }
    for (const Line &one : m_removed) {
        m_sentAway.insert(one.id);
        message.archives.push_back(
            {.entity = m_schema.name(), .id = one.id, .version = one.stored->version, .archived = true});
    }
    keepDraft();
}

void LineModel::receiveSaved(const Posted &posted)
{
    for (const RecordVersion &record : posted.records) {
        const int row = record.entity == m_schema.name() ? rowOf(record.id) : -1;
        if (row >= 0 && m_sent.contains(record.id)) {
            line(row).settle(m_sent.value(record.id), record.version);
            m_changed.insert(record.id); // numbers and whatever else the server filled in
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    std::erase_if(m_removed, [this](const Line &one) { return m_sentAway.contains(one.id); });
    m_steps.clear(); // what is saved is no longer being typed
    m_isStepFresh = true;
    m_draftRestoredFrom = {};
    keepDraft();
    m_readTimer.start();
    Q_EMIT linesChanged();
}

bool LineModel::takeRefusal(const Refusal &refusal)
{
    if (refusal.entity != m_schema.name())
        return false;
    const auto away =
        std::find_if(m_removed.begin(), m_removed.end(), [&](const Line &one) { return one.id == refusal.record; });
    if (away != m_removed.end() && refusal.code != "conflict"_L1) {
        const int at = rowCount();
        beginInsertRows({}, at, at);
        m_lines.push_back(*away);
        m_removed.erase(away);
        endInsertRows();
    }
    const int row = rowOf(refusal.record);
    if (refusal.code == "conflict"_L1) {
        m_changed.insert(refusal.record); // reading brings the others' version, over which lies what was typed
        m_readTimer.start();
    } else if (row >= 0 && refusal.code == "invalid"_L1) {
        line(row).issues = refusal.issues;
    } else if (row >= 0) {
        line(row).issues = {{.code = refusal.code, .field = refusal.field, .args = refusal.args}};
    }
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT linesChanged();
    return true;
}

QString LineModel::draftKey() const
{
    return u"lines/"_s + m_schema.name() + u'/' + m_owner.id().toString(QUuid::WithoutBraces);
}

void LineModel::keepDraft()
{
    m_draftTimer.stop();
    Draft draft{.baseVersion = 0, .changes = {}, .base = {}, .labels = {}, .at = Moment::now()};
    for (int row = 0; row < rowCount(); ++row) {
        const Line &one = line(row);
        if (one.isNew() ? !one.isTouched(m_schema) : one.edits.isEmpty())
            continue;
        const QString id = one.id.toString(QUuid::WithoutBraces) + u'/';
        draft.changes.insert(id + versionMark, one.stored->version);
        draft.changes.insert(id + rowMark, qint64{row});
        for (auto typed = one.edits.cbegin(); typed != one.edits.cend(); ++typed) {
            draft.changes.insert(id + typed.key(), typed->value);
            draft.base.insert(id + typed.key(), typed->base);
            if (!typed->label.isEmpty())
                draft.labels.insert(id + typed.key(), typed->label);
        }
    }
    for (const Line &one : m_removed)
        draft.changes.insert(one.id.toString(QUuid::WithoutBraces) + u'/' + removedMark, true);
    m_drafts.keep(draftKey(), draft);
}

void LineModel::takeDraft()
{
    const Draft draft = m_drafts.find(draftKey());
    if (draft.isEmpty())
        return;
    struct Kept {
        qint64 version = -1; // of a line that was changed; -1 for one that was only removed
        qint64 row = 0;
        bool isRemoved = false;
        QHash<QString, Line::Edit> edits;
    };
    QHash<QUuid, Kept> lines;
    for (auto change = draft.changes.cbegin(); change != draft.changes.cend(); ++change) {
        const qsizetype slash = change.key().indexOf(u'/');
        Kept &kept = lines[QUuid(change.key().left(slash))];
        const QString key = change.key().mid(slash + 1);
        const auto *number = std::get_if<qint64>(&change.value());
        if (key == versionMark)
            kept.version = number ? *number : -1;
        else if (key == rowMark)
            kept.row = number ? *number : 0;
        else if (key == removedMark)
            kept.isRemoved = true;
        else if (findField(m_schema.fields, key)) // one that went away since is left out
            kept.edits.insert(key, {change.value(), draft.base.value(change.key()), draft.labels.value(change.key())});
    }
    std::vector<std::pair<qint64, QUuid>> order;
    for (auto kept = lines.cbegin(); kept != lines.cend(); ++kept)
        order.emplace_back(kept->row, kept.key());
    std::sort(order.begin(), order.end());
    beginResetModel();
    for (const auto &[wanted, id] : order) {
        const Kept &kept = lines[id];
        int row = rowOf(id);
        if (row < 0 && kept.version == 0) {
            row = std::clamp(static_cast<int>(wanted), 0, rowCount());
            m_lines.insert(m_lines.begin() + row, newLine(m_schema, id, m_owner.id()));
        }
        if (row < 0)
            continue;
        line(row).edits = kept.edits;
        line(row).rebase(m_schema, line(row).stored);
        for (auto typed = kept.edits.cbegin(); typed != kept.edits.cend(); ++typed) {
            if (isRaw(*findField(m_schema.fields, typed.key()), typed->value))
                line(row).problems.insert(typed.key(), describe(Issue{u"wrong_type"_s, typed.key(), {}}, &m_schema));
        }
        if (kept.isRemoved) {
            m_removed.push_back(line(row));
            m_lines.erase(m_lines.begin() + row);
        }
    }
    endResetModel();
    m_draftRestoredFrom = draft.at;
    m_owner.partEdited();
}

} // namespace regie
