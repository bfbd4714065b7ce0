// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An OpenRecord and what is saved together with it.
#include "ui/models/OpenRecord.h"

#include "ui/widgets/Formats.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool partHasEdits(const std::vector<RecordPart *> &parts)
{
    return std::any_of(parts.begin(), parts.end(), [](const RecordPart *part) { return part->hasEdits(); });
}

} // namespace

void OpenRecord::addPart(RecordPart *part)
{
    m_parts.push_back(part);
}

void OpenRecord::removePart(RecordPart *part)
{
    std::erase(m_parts, part);
    std::erase_if(m_steps, [part](const TypedStep &step) { return step.part == part; });
}

bool OpenRecord::hasEdits() const
{
    return !m_edits.isEmpty() || partHasEdits(m_parts);
}

bool OpenRecord::hasEditsBesideConflicts() const
{
    return m_edits.size() > static_cast<qsizetype>(m_conflicts.size());
}

Moment OpenRecord::draftRestoredFrom() const
{
    Moment newest = m_draftRestoredFrom;
    for (const RecordPart *part : m_parts) {
        if (const Moment restored = part->draftRestoredFrom(); !restored.isNull())
            newest = newest.isNull() ? restored : std::max(newest, restored);
    }
    return newest;
}

void OpenRecord::partEdited()
{
    if (m_saving != Saving::Saving && m_saving != Saving::WaitingForServer) {
        const bool isSettled = m_saving == Saving::Clean || m_saving == Saving::Saved;
        if (hasEdits())
            setSaving(Saving::Modified);
        else if (!isSettled)
            setSaving(Saving::Clean);
    }
    if (isNew())
        m_draftTimer.start();
    Q_EMIT editsChanged();
    const bool isDisputed = std::any_of(m_parts.begin(), m_parts.end(),
                                        [](const RecordPart *part) { return !part->disagreements().empty(); });
    if (std::exchange(m_arePartsDisputed, isDisputed) || isDisputed)
        Q_EMIT conflictsChanged();
}

void OpenRecord::partStepTaken(RecordPart *part)
{
    m_steps.push_back({{}, part});
}

int OpenRecord::issueCount() const
{
    int count = static_cast<int>(m_issues.size());
    for (const RecordPart *part : m_parts)
        count += part->issueCount();
    return count;
}

std::vector<Disagreement> OpenRecord::disagreements() const
{
    std::vector<Disagreement> all;
    for (const FieldConflict &conflict : m_conflicts) {
        const Field &field = *m_schema.find(conflict.field);
        // The name of the record that a reference pointed to before is known to nobody here.
        all.push_back({.place = m_schema.label(field),
                       .before = formats::value(field.kind, conflict.base, tr("another one")),
                       .theirs = formats::value(field.kind, conflict.theirs, storedLabel(conflict.field)),
                       .mine = formats::value(field.kind, value(conflict.field), label(conflict.field)),
                       .isMineChosen = isMineChosen(conflict.field),
                       .choose = [self = const_cast<OpenRecord *>(this), key = conflict.field](bool mine) {
                           self->choose(key, mine);
                       }});
    }
    for (const RecordPart *part : m_parts) {
        for (Disagreement &other : part->disagreements())
            all.push_back(std::move(other));
    }
    return all;
}

// Everything that is wrong is marked, not only what is found first.
bool OpenRecord::checkAll()
{
    Issues found = m_edits.isEmpty() && !isNew() ? Issues() : check();
    bool isRight = found.empty();
    setIssues(std::move(found));
    for (RecordPart *part : m_parts)
        isRight = part->check() && isRight;
    return isRight;
}

// False when there is nothing of theirs: then the record goes alone.
bool OpenRecord::sendWithParts()
{
    if (!partHasEdits(m_parts))
        return false;
    SentSave sent{newUuid(), Save{m_schema.name(), m_id, m_base.version, changes()}};
    if (!sent.message.changes.isEmpty() || isNew())
        sent.all.saves.push_back(sent.message);
    for (RecordPart *part : m_parts)
        part->addTo(sent.all);
    send(sent);
    return true;
}

void OpenRecord::takeParts(const Refusal &refusal)
{
    if (refusal.parts.empty()) {
        takeRefusal(refusal);
        return;
    }
    setSaving(Saving::Modified);
    for (const Refusal &part : refusal.parts) {
        if (part.record == m_id)
            takeRefusal(part);
        else
            std::any_of(m_parts.begin(), m_parts.end(), [&](RecordPart *one) { return one->takeRefusal(part); });
    }
    if (issueCount() > 0 && m_saving == Saving::Modified)
        setSaving(Saving::Invalid);
}

} // namespace regie
