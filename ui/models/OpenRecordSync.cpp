// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an OpenRecord and the server agree: reading, saving, conflicts, acts.
#include "ui/models/OpenRecord.h"

#include "shared/schema/Checks.h"

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
        } else if (!isOffline()) {
            m_refusal = answer.error();
            setState(State::Failed);
        }
        if (again)
            read();
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
        if (theirs == typed->value) { // both wanted the same
            typed = m_edits.erase(typed);
            continue;
        }
        if (theirs != typed->base)
            conflicts.push_back({typed.key(), typed->base, theirs, typed->value});
        ++typed;
    }
    std::sort(conflicts.begin(), conflicts.end(), [this](const FieldConflict &left, const FieldConflict &right) {
        return findField(m_schema.fields, left.field) < findField(m_schema.fields, right.field);
    });
    if (m_edits.isEmpty() && m_saving == Saving::Modified)
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
    m_draftTimer.start();
    Q_EMIT conflictsChanged();
    Q_EMIT fieldsChanged(taken);
}

QString OpenRecord::changedBy() const
{
    return m_labels.value(u"updated_by"_s);
}

Issues OpenRecord::check() const
{
    Issues issues = checkRecord(m_schema, current());
    // What this session cannot see looks empty without being so.
    std::erase_if(issues, [this](const Issue &issue) { return !issue.field.isEmpty() && isHidden(issue.field); });
    return issues;
}

void OpenRecord::save()
{
    if (m_saving == Saving::Saving || m_saving == Saving::WaitingForServer || m_state != State::Ready)
        return;
    if (!m_conflicts.empty())
        settleConflicts();
    if (m_edits.isEmpty() && !isNew()) {
        setSaving(Saving::Clean);
        if (const auto then = std::exchange(m_afterSave, nullptr))
            then(true);
        return;
    }
    Issues found = check();
    if (!found.empty()) {
        setIssues(std::move(found));
        setSaving(Saving::Invalid);
        if (const auto then = std::exchange(m_afterSave, nullptr))
            then(false);
        return;
    }
    setIssues({});
    send();
}

void OpenRecord::send()
{
    Save message{m_schema.name(), m_id, m_base.version, {}};
    for (auto change = m_edits.cbegin(); change != m_edits.cend(); ++change)
        message.changes.insert(change.key(), change->value);
    keepDraft();
    setSaving(isOffline() ? Saving::WaitingForServer : Saving::Saving);
    m_gateway.request(message, this, [this, sent = message.changes](const Result<Posted> &answer) {
        receiveSaved(sent, answer);
        if (const auto then = std::exchange(m_afterSave, nullptr))
            then(answer.has_value());
    });
}

void OpenRecord::receiveSaved(const Changes &sent, const Result<Posted> &answer)
{
    if (!answer) {
        takeRefusal(answer.error());
        return;
    }
    m_drafts.forget(draftKey()); // under the key it had, which changes with the first version
    const bool wasNew = isNew();
    m_base.version = answer->records.empty() ? m_base.version + 1 : answer->records.front().version;
    for (auto change = sent.cbegin(); change != sent.cend(); ++change) {
        m_base.record.setValue(change.key(), change.value());
        if (const QString label = m_typedLabels.value(change.key()); !label.isEmpty())
            m_labels.insert(change.key(), label);
        // What was typed while the save was under way is still to be saved.
        const auto typed = m_edits.find(change.key());
        if (typed != m_edits.end() && typed->value == change.value())
            m_edits.erase(typed);
        else if (typed != m_edits.end())
            typed->base = change.value();
    }
    m_draftRestoredFrom = {};
    m_savedAt = Moment::now();
    if (!m_edits.isEmpty())
        keepDraft();
    setSaving(m_edits.isEmpty() ? Saving::Saved : Saving::Modified);
    Q_EMIT editsChanged();
    Q_EMIT saved(m_id);
    if (wasNew)
        Q_EMIT stateChanged();
    read(); // numbers, dates and whatever else the server filled in
}

void OpenRecord::takeRefusal(const Refusal &refusal)
{
    if (refusal.code == u"save.first"_s)
        return; // the save before the act has said what is wrong
    m_refusal = refusal;
    if (refusal.code == u"invalid"_s) {
        setIssues(refusal.issues);
        setSaving(Saving::Invalid);
    } else if (refusal.code == u"conflict"_s) {
        // Reading brings the others' version, against which noticeConflicts() lays what was typed.
        setSaving(Saving::Modified);
        read();
    } else if (!refusal.field.isEmpty()) {
        setIssues({Issue{refusal.code, refusal.field, refusal.args}});
        setSaving(Saving::Invalid);
    } else {
        setSaving(Saving::Rejected);
    }
}

void OpenRecord::archive(bool archived)
{
    m_gateway.request(Archive{m_schema.name(), m_id, m_base.version, archived}, this,
                      [this](const Result<Posted> &answer) {
                          if (!answer)
                              takeRefusal(answer.error());
                          read();
                      });
}

std::vector<const ActInfo *> OpenRecord::acts() const
{
    std::vector<const ActInfo *> possible;
    if (isNew() || m_state != State::Ready || m_schema.stateField.empty() || !m_base.archivedAt.isNull())
        return possible;
    const QString state = m_base.record.text(toString(m_schema.stateField));
    for (const Transition &transition : m_schema.transitions) {
        const ActInfo *act = state == toString(transition.from) ? findAct(toString(transition.act)) : nullptr;
        if (act && m_gateway.may(toString(act->permission)) &&
            std::find(possible.begin(), possible.end(), act) == possible.end())
            possible.push_back(act);
    }
    return possible;
}

void OpenRecord::perform(const ActInfo &act, const Record &inputs, std::function<void(const Result<Posted> &)> then)
{
    const auto ask = [this, &act, inputs, then] {
        Record complete = inputs;
        complete.setAt(0, m_id);
        complete.setAt(1, m_base.version);
        m_gateway.requestAct(act, complete, this, [this, then](const Result<Posted> &answer) {
            if (answer && !answer->records.empty())
                m_savedAt = Moment::now();
            then(answer);
            read();
        });
    };
    if (!hasEdits()) {
        ask();
        return;
    }
    m_afterSave = [ask, then](bool saved) {
        if (saved)
            ask();
        else
            then(refused(u"save.first"_s));
    };
    save();
}

} // namespace regie
