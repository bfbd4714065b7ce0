// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an OpenRecord asks the server to do: one thing at a time, each over the version that the one before led to.
#include "ui/models/OpenRecord.h"

#include "shared/schema/Checks.h"
#include "ui/models/lines/LineDraft.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

Issues OpenRecord::check() const
{
    Issues issues = checkRecord(m_schema, current());
    // What this session cannot see looks empty without being so.
    std::erase_if(issues, [this](const Issue &issue) { return !issue.field.isEmpty() && isHidden(issue.field); });
    return issues;
}

Changes OpenRecord::changes() const
{
    Changes changes;
    for (auto change = m_edits.cbegin(); change != m_edits.cend(); ++change)
        changes.insert(change.key(), change->value);
    return changes;
}

void OpenRecord::save()
{
    if (m_state != State::Ready)
        return;
    if (!disagreements().empty())
        settleConflicts();
    if (isUnderWay()) {
        m_isSaveAsked = true;
        if (m_sent)
            m_sent->isMoreAsked = true;
        keepDraft();
        setSaving(isOffline() ? Saving::WaitingForServer : Saving::Saving);
        return;
    }
    // Once more after the checks: lines that nobody touched go without a word.
    const auto isNothingToSave = [this] { return !hasEdits() && !isNew(); };
    const bool isRight = isNothingToSave() || checkAll();
    if (isNothingToSave()) {
        setSaving(Saving::Clean);
        finish(true);
        return;
    }
    if (!isRight) {
        setSaving(Saving::Invalid);
        finish(false);
        return;
    }
    if (sendWithParts())
        return;
    send({newUuid(), Save{m_schema.name(), m_id, m_base.version, changes()}});
}

bool OpenRecord::isToSend(const QString &key) const
{
    const auto typed = m_edits.constFind(key);
    if (!isOffline() || typed == m_edits.cend())
        return false;
    return m_isSaveAsked || (isSent(key) && m_sent->message.changes.value(key) == typed->value);
}

void OpenRecord::send(const SentSave &sent)
{
    m_sent = sent;
    m_isSaveAsked = sent.isMoreAsked;
    keepDraft();
    setSaving(isOffline() ? Saving::WaitingForServer : Saving::Saving);
    const auto receive = [this](const Result<Posted> &answer) {
        if (answer)
            receiveSaved(*answer);
        else
            receiveRefused(answer.error());
    };
    const Gateway::Named named(m_gateway, sent.request);
    sent.isAlone() ? m_gateway.request(sent.message, this, receive) : m_gateway.request(sent.all, this, receive);
}

void OpenRecord::receiveSaved(const Posted &posted)
{
    const SentSave done = *std::exchange(m_sent, std::nullopt);
    acknowledgeLines(m_drafts, done, posted);
    for (RecordPart *part : m_parts)
        done.isAlone() ? void() : part->receiveSaved(posted, done.all);
    settleSaved(done.message.changes, versionAfter(done, posted));
}

void OpenRecord::settleSaved(const Changes &saved, qint64 version)
{
    m_drafts.forget(draftKey()); // under the key it had, which changes with the first version
    const bool wasNew = isNew();
    const QStringList changed = layDown(saved, version);
    if (wasNew)
        claimDraft();
    m_draftRestoredFrom = {};
    m_savedAt = Moment::now();
    m_isBehind = true;
    if (!m_edits.isEmpty())
        keepDraft();
    noticeConflicts();
    if (!m_isSaveAsked)
        setSaving(hasEdits() ? Saving::Modified : Saving::Saved);
    Q_EMIT editsChanged();
    if (!changed.isEmpty())
        Q_EMIT fieldsChanged(changed);
    Q_EMIT this->saved(m_id);
    if (wasNew)
        Q_EMIT stateChanged();
    if (!m_isSaveAsked)
        finish(true);
    read(); // numbers, dates and whatever else the server filled in
}

// The fields that now hold something else than what the form shows.
QStringList OpenRecord::layDown(const Changes &saved, qint64 version)
{
    QStringList changed;
    const bool isNewest = version > m_base.version; // what was read meanwhile may be newer
    m_base.version = std::max(version, m_base.version);
    for (auto change = saved.cbegin(); change != saved.cend(); ++change) {
        const auto typed = m_edits.find(change.key());
        const bool isAsSent = typed != m_edits.end() && typed->value == change.value();
        if (isNewest) {
            m_base.record.setValue(change.key(), change.value());
            if (const QString label = m_typedLabels.value(change.key()); isAsSent && !label.isEmpty())
                m_labels.insert(change.key(), label);
        }
        // What was typed while the save was under way is still to be saved.
        if (isAsSent)
            m_edits.erase(typed);
        else if (typed != m_edits.end())
            typed->base = change.value();
        if (!isEdited(change.key()) && (!isAsSent || m_base.record.value(change.key()) != change.value()))
            changed.append(change.key());
    }
    return changed;
}

void OpenRecord::receiveRefused(const Refusal &refusal)
{
    const SentSave refusedSave = *std::exchange(m_sent, std::nullopt);
    const Changes &sent = refusedSave.message.changes;
    keepDraft();
    noticeConflicts();
    if (!refusedSave.isAlone()) {
        m_isSaveAsked = false;
        takeParts(refusal);
        finish(false);
        return;
    }
    if (refusal.code == u"conflict"_s) { // what was asked for since goes on from what is read
        takeRefusal(refusal);
        if (!m_isSaveAsked)
            finish(false);
        return;
    }
    const bool isOfData = refusal.code == u"invalid"_s || !refusal.field.isEmpty();
    if (std::exchange(m_isSaveAsked, false) && isOfData && changes() != sent) { // corrected meanwhile
        save();
        return;
    }
    takeRefusal(refusal);
    finish(false);
}

// What was asked for while something else was under way.
void OpenRecord::goOn()
{
    if (isUnderWay() || m_isReading || m_state != State::Ready)
        return;
    if (!std::exchange(m_isSaveAsked, false)) {
        finish(true);
    } else if (!disagreements().empty()) { // nobody has seen them when asking
        setSaving(Saving::Modified);
        finish(false);
    } else if (!hasEdits()) {
        setSaving(Saving::Saved);
        finish(true);
    } else {
        save();
    }
}

void OpenRecord::finish(bool saved)
{
    m_isSaveAsked = m_isSaveAsked && saved;
    if (const auto then = std::exchange(m_afterSave, nullptr))
        then(saved);
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
        if (!m_isSaveAsked)
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
    if (isUnderWay()) {
        if (!m_afterSave)
            m_afterSave = [this, archived](bool) { archive(archived); };
        return;
    }
    m_acting = toString(Archive::name);
    m_gateway.request(Archive{m_schema.name(), m_id, m_base.version, archived}, this,
                      [this](const Result<Posted> &answer) {
                          endAct(answer);
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
    if (m_afterSave || m_acting == toString(act.name)) { // asked for twice
        then(refused(u"save.first"_s));
        return;
    }
    const auto ask = [this, &act, inputs, then] {
        Record complete = inputs;
        complete.setAt(0, m_id);
        complete.setAt(1, m_base.version);
        m_acting = toString(act.name);
        m_gateway.requestAct(act, complete, this, [this, then](const Result<Posted> &answer) {
            endAct(answer);
            then(answer);
            read();
        });
    };
    if (!hasEdits() && !isUnderWay()) {
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

void OpenRecord::endAct(const Result<Posted> &answer)
{
    m_acting.clear();
    m_isBehind = m_isBehind || answer.has_value();
    if (answer && !answer->records.empty())
        m_savedAt = Moment::now();
}

} // namespace regie
