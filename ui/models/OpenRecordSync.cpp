// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an OpenRecord follows the server: reading and conflicts.
#include "ui/models/OpenRecord.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

void OpenRecord::read()
{
    if (m_isReading) {
        m_readAgain = true; // the answer under way may be older than what was announced
        return;
    }
    m_isReading = true;
    m_gateway.request(Read{m_schema.name(), m_id}, this, [this](const Result<Snapshot> &answer) {
        m_isReading = false;
        const bool again = std::exchange(m_readAgain, false);
        if (answer) {
            receive(*answer);
        } else if (!again && !isOffline()) {
            m_refusal = answer.error();
            setState(State::Failed);
            finish(false);
        }
        if (again) {
            read();
        } else if (answer) {
            m_isBehind = false;
            goOn();
        }
    });
}

void OpenRecord::receive(const Snapshot &snapshot)
{
    if (snapshot.stored.version < m_base.version)
        return;
    const bool isFirst = m_state != State::Ready;
    QStringList changed;
    for (std::size_t index = 0; index < m_schema.fields.size(); ++index) {
        const QString key = toString(m_schema.fields[index].key);
        if (!isFirst && !isEdited(key) &&
            (snapshot.stored.record.at(index) != m_base.record.at(index) ||
             snapshot.labels.value(key) != m_labels.value(key)))
            changed.append(key);
    }
    const bool lockChanged = snapshot.stored.archivedAt.isNull() != m_base.archivedAt.isNull();
    m_base = snapshot.stored;
    m_labels = snapshot.labels;
    m_hidden = snapshot.hidden;
    if (isFirst && m_edits.isEmpty())
        takeDraft(m_drafts.find(draftKey()));
    noticeConflicts();
    if (isFirst || lockChanged)
        setState(State::Ready);
    if (!changed.isEmpty())
        Q_EMIT fieldsChanged(changed);
}

// A field typed over something that meanwhile became something else: only the person can say which is right.
void OpenRecord::noticeConflicts()
{
    std::vector<FieldConflict> conflicts;
    for (auto typed = m_edits.begin(); typed != m_edits.end();) {
        const Value &theirs = m_base.record.value(typed.key());
        if (theirs == typed->value && !isSent(typed.key())) { // both wanted the same
            typed = m_edits.erase(typed);
            continue;
        }
        // What is on its way may have arrived already, with only its answer missing.
        const bool isOwn = isSent(typed.key()) && theirs == m_sent->message.changes.value(typed.key());
        if (theirs != typed->base && theirs != typed->value && !isOwn)
            conflicts.push_back({typed.key(), typed->base, theirs, typed->value});
        ++typed;
    }
    std::sort(conflicts.begin(), conflicts.end(), [this](const FieldConflict &left, const FieldConflict &right) {
        return findField(m_schema.fields, left.field) < findField(m_schema.fields, right.field);
    });
    if (!hasEdits() && m_saving == Saving::Modified)
        setSaving(Saving::Clean);
    if (conflicts == m_conflicts)
        return;
    m_conflicts = std::move(conflicts);
    Q_EMIT conflictsChanged();
}

void OpenRecord::choose(const QString &field, bool mine)
{
    if (mine)
        m_theirsChosen.remove(field);
    else
        m_theirsChosen.insert(field);
    Q_EMIT conflictsChanged();
}

void OpenRecord::settleConflicts()
{
    QStringList taken;
    for (const FieldConflict &conflict : m_conflicts) {
        if (isMineChosen(conflict.field)) {
            m_edits[conflict.field].base = conflict.theirs;
        } else {
            m_edits.remove(conflict.field);
            taken.append(conflict.field);
        }
    }
    m_conflicts.clear();
    m_theirsChosen.clear();
    for (RecordPart *part : m_parts)
        part->settleDisagreements();
    m_draftTimer.start();
    Q_EMIT conflictsChanged();
    Q_EMIT fieldsChanged(taken);
}

QString OpenRecord::changedBy() const
{
    return m_labels.value(u"updated_by"_s);
}

} // namespace regie
