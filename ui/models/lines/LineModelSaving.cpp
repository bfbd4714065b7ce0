// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a LineModel gives to its record's save, how the answer settles it, and what outlives the program.
#include "ui/models/lines/LineModel.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/lines/LineDraft.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

using namespace lineDraft;

void LineModel::addTo(SaveAll &message)
{
    for (const Line &one : m_lines) {
        if (one.isNew() ? !one.isTouched(m_schema) : one.edits.isEmpty())
            continue;
        Changes changes;
        for (auto typed = one.edits.cbegin(); typed != one.edits.cend(); ++typed)
            changes.insert(typed.key(), typed->value);
        if (one.isNew())
            changes.insert(toString(m_schema.marked(FieldFlag::Owner)->key), m_owner.id());
        message.saves.push_back(
            {.entity = m_schema.name(), .id = one.id, .version = one.stored->version, .changes = changes});
    }
    for (const Line &one : m_removed) {
        message.archives.push_back(
            {.entity = m_schema.name(), .id = one.id, .version = one.stored->version, .archived = true});
    }
    keepDraft();
}

void LineModel::receiveSaved(const Posted &posted, const SaveAll &sent)
{
    if (!m_isLoaded)
        return; // nothing was typed here yet; what is kept is seen to where the save is
    for (const RecordVersion &record : posted.records) {
        const int row = record.entity == m_schema.name() ? rowOf(record.id) : -1;
        const auto save = std::find_if(sent.saves.begin(), sent.saves.end(),
                                       [&record](const Save &one) { return one.id == record.id; });
        if (row >= 0 && save != sent.saves.end()) {
            line(row).settle(save->changes, record.version);
            m_changed.insert(record.id); // numbers and whatever else the server filled in
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    for (const Archive &away : sent.archives)
        std::erase_if(m_removed, [&away](const Line &one) { return one.id == away.id; });
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
    return lineDraft::key(m_schema.name(), m_owner.id());
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
