// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OpenRecord.h"

#include "ui/widgets/Formats.h"
#include "ui/widgets/PermissionWords.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

OpenRecord::OpenRecord(Gateway &gateway, DraftStore &drafts, const Schema &schema, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_drafts(drafts)
    , m_schema(schema)
{
    constexpr int draftDelay = 300;
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &OpenRecord::keepDraft);
    m_gateway.follow(schema.name(), this);
    connect(&m_gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concernsUs = std::any_of(records.begin(), records.end(), [this](const ChangedRecord &record) {
            return record.id == m_id && record.version != m_base.version && record.entity == m_schema.name();
        });
        if (concernsUs && !isNew())
            read();
    });
    connect(&m_gateway, &Gateway::resyncNeeded, this, [this] { isNew() ? void() : read(); });
    connect(&m_gateway, &Gateway::sessionChanged, this, &OpenRecord::stateChanged);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::Online && !isNew())
            read();
        if (m_saving == Saving::Saving || m_saving == Saving::WaitingForServer)
            setSaving(link == LinkState::Online ? Saving::Saving : Saving::WaitingForServer);
        Q_EMIT stateChanged();
    });
    m_base.record = Record(schema.fields);
}

OpenRecord::~OpenRecord()
{
    if (m_draftTimer.isActive())
        keepDraft();
    m_drafts.release(m_claimed);
    if (m_sent)
        m_drafts.leave(draftKey());
}

void OpenRecord::open(const QUuid &id)
{
    m_id = id;
    m_base.id = id;
    m_base.version = -1; // not known yet, and not new
    claimDraft();
    setState(State::Loading);
    read();
}

void OpenRecord::create(const Changes &preset, const QHash<QString, QString> &labels)
{
    const QString prefix = m_schema.name() + u"/new/"_s;
    m_id = newUuid();
    m_base = StoredRecord{};
    m_base.record = m_schema.blank ? m_schema.blank() : Record(m_schema.fields);
    Draft newest;
    for (const QString &key : preset.isEmpty() ? m_drafts.keys() : QStringList()) {
        const bool isFree = key.startsWith(prefix) && !m_drafts.isClaimed(key);
        const Draft draft = isFree ? m_drafts.find(key) : Draft();
        if (draft.isEmpty() || (!newest.isEmpty() && draft.at < newest.at))
            continue;
        newest = draft;
        m_id = QUuid(key.mid(prefix.size()));
    }
    m_base.id = m_id;
    claimDraft();
    takeDraft(newest);
    for (auto field = preset.cbegin(); field != preset.cend(); ++field)
        edit(field.key(), field.value(), labels.value(field.key()));
    setState(State::Ready);
}

void OpenRecord::reload()
{
    setState(State::Loading);
    read();
}

OpenRecord::Lock OpenRecord::lock() const
{
    if (!m_base.archivedAt.isNull())
        return Lock::Archived;
    return m_gateway.may(m_schema.name() + (isNew() ? u".create"_s : u".update"_s)) ? Lock::None : Lock::NoRight;
}

Record OpenRecord::current() const
{
    Record record = m_base.record;
    for (auto change = m_edits.cbegin(); change != m_edits.cend(); ++change)
        record.setValue(change.key(), change->value);
    return record;
}

Value OpenRecord::value(const QString &key) const
{
    if (const auto typed = m_edits.constFind(key); typed != m_edits.cend())
        return typed->value;
    if (findField(m_schema.fields, key))
        return m_base.record.value(key);
    if (key == "version"_L1)
        return m_base.version;
    if (key == "created_by"_L1 || key == "updated_by"_L1) {
        const QUuid &user = key == "created_by"_L1 ? m_base.createdBy : m_base.updatedBy;
        return user.isNull() ? Value() : Value(user);
    }
    const Moment at = key == "created_at"_L1   ? m_base.createdAt
                      : key == "updated_at"_L1 ? m_base.updatedAt
                                               : m_base.archivedAt;
    return at.isNull() ? Value() : Value(at);
}

QString OpenRecord::label(const QString &key) const
{
    return isEdited(key) ? m_typedLabels.value(key) : m_labels.value(key);
}

QString OpenRecord::title() const
{
    const QString key = toString(m_schema.labelField);
    const Value content = value(key);
    const Field *field = m_schema.find(key);
    const bool isText = field && std::holds_alternative<QString>(content);
    const QString words = isText ? formats::value(field->kind, content) : label(key);
    return field && namesPermission(*field) ? permissionWords(words) : words;
}

bool OpenRecord::isHidden(const QString &key) const
{
    return std::find(m_hidden.begin(), m_hidden.end(), key) != m_hidden.end() ||
           m_gateway.isHidden(m_schema.name(), key);
}

bool OpenRecord::isWritable(const Field &field) const
{
    return field.isWritable() && (isNew() || !field.is(FieldFlag::Immutable)) && lock() == Lock::None &&
           m_state == State::Ready && !m_gateway.isReadOnly(m_schema.name(), toString(field.key));
}

void OpenRecord::edit(const QString &key, const Value &value, const QString &label)
{
    const Value stored = m_base.record.value(key);
    const auto typed = m_edits.find(key);
    const bool isBack = typed == m_edits.end() ? value == stored : value == typed->base && stored == typed->base;
    if (isBack && !isSent(key)) { // what is on its way will stand there: going back is a change of its own
        if (m_edits.remove(key) == 0)
            return;
    } else if (typed == m_edits.end()) {
        m_edits.insert(key, {value, stored});
    } else {
        typed->value = value;
    }
    m_typedLabels.insert(key, label);
    std::erase_if(m_steps, [&](const TypedStep &step) { return !step.part && step.field == key; });
    m_steps.push_back({key});
    // A corrected field is no longer wrong; the others still are.
    if (std::erase_if(m_issues, [&](const Issue &issue) { return issue.field == key; }) > 0)
        Q_EMIT issuesChanged();
    m_draftTimer.start();
    setSaving(hasEdits() ? Saving::Modified : Saving::Clean);
    Q_EMIT editsChanged();
}

void OpenRecord::discardEdits()
{
    for (RecordPart *part : m_parts)
        part->discardEdits();
    m_steps.clear();
    const QStringList keys = m_edits.keys();
    m_edits.clear();
    m_typedLabels.clear();
    m_conflicts.clear();
    m_theirsChosen.clear();
    m_draftRestoredFrom = {};
    m_isSaveAsked = false;
    m_draftTimer.stop();
    m_drafts.forget(draftKey());
    setIssues({});
    setSaving(Saving::Clean);
    Q_EMIT conflictsChanged();
    Q_EMIT fieldsChanged(keys);
    Q_EMIT editsChanged();
}

bool OpenRecord::undoEdit()
{
    while (!m_steps.empty()) {
        const TypedStep step = m_steps.back();
        m_steps.pop_back();
        if (step.part) {
            if (step.part->undoStep())
                return true;
            continue;
        }
        const QString key = step.field;
        if (!m_edits.contains(key))
            continue;
        edit(key, m_base.record.value(key));
        if (!isSent(key) &&
            m_edits.remove(key) > 0) { // others changed it meanwhile: what they wrote is what stands there
            setSaving(hasEdits() ? Saving::Modified : Saving::Clean);
            Q_EMIT editsChanged();
        }
        noticeConflicts();
        Q_EMIT fieldsChanged({key});
        return true;
    }
    return false;
}

QString OpenRecord::draftKey() const
{
    return m_schema.name() + (isNew() ? u"/new/"_s : u"/"_s) + m_id.toString(QUuid::WithoutBraces);
}

void OpenRecord::claimDraft()
{
    m_drafts.release(m_claimed);
    m_claimed = draftKey();
    m_drafts.claim(m_claimed);
}

void OpenRecord::keepDraft()
{
    m_draftTimer.stop();
    Draft draft{
        .baseVersion = m_base.version, .changes = {}, .base = {}, .labels = {}, .at = Moment::now(), .sent = m_sent};
    draft.hasLines = isNew() && hasEdits(); // else it would be offered to nobody
    for (auto change = m_edits.cbegin(); change != m_edits.cend(); ++change) {
        draft.changes.insert(change.key(), change->value);
        draft.base.insert(change.key(), change->base);
        if (const QString label = m_typedLabels.value(change.key()); !label.isEmpty())
            draft.labels.insert(change.key(), label);
    }
    m_drafts.keep(draftKey(), draft);
}

void OpenRecord::takeDraft(const Draft &draft)
{
    if (draft.isEmpty())
        return;
    for (auto change = draft.changes.cbegin(); change != draft.changes.cend(); ++change) {
        // A field that went away since, or that this session may no longer write, is left out.
        if (findField(m_schema.fields, change.key()))
            m_edits.insert(change.key(), {change.value(), draft.base.value(change.key())});
    }
    m_typedLabels = draft.labels;
    if (draft.sent) { // the program ended before the answer came
        send(*draft.sent);
        return;
    }
    m_draftRestoredFrom = draft.at;
    setSaving(hasEdits() ? Saving::Modified : Saving::Clean);
}

void OpenRecord::setIssues(Issues issues)
{
    if (m_issues == issues)
        return;
    m_issues = std::move(issues);
    Q_EMIT issuesChanged();
}

void OpenRecord::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void OpenRecord::setSaving(Saving saving)
{
    m_saving = saving;
    Q_EMIT savingChanged();
}

} // namespace regie
