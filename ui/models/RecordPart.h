// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/RecordMessages.h"

#include <functional>

namespace regie {

// Two people wrote different things into the same place: what to tell, and how to choose.
struct Disagreement {
    QString place; // "Email", "Line 3 · Email"
    QString before;
    QString theirs;
    QString mine;
    bool isMineChosen = true;
    std::function<void(bool mine)> choose;
};

// What belongs to an open record without being one of its fields, and is typed, drafted, saved and undone with it: its
// lines. It says to its OpenRecord what happens to it (OpenRecord::partEdited, partStepTaken).
class RecordPart {
public:
    virtual ~RecordPart() = default;

    [[nodiscard]] virtual bool hasEdits() const = 0;
    [[nodiscard]] virtual Moment draftRestoredFrom() const = 0; // null unless it was
    virtual void discardEdits() = 0;
    virtual bool undoStep() = 0; // the last one that was told; false when there is nothing left of it

    // Marks what is wrong with what was typed; true when nothing is.
    virtual bool check() = 0;
    [[nodiscard]] virtual int issueCount() const = 0;
    [[nodiscard]] virtual std::vector<Disagreement> disagreements() const = 0;
    virtual void settleDisagreements() = 0; // as chosen

    virtual void addTo(SaveAll &message) = 0;
    virtual void receiveSaved(const Posted &posted, const SaveAll &sent) = 0;
    // Of one record; false when it is none of its own.
    virtual bool takeRefusal(const Refusal &refusal) = 0;
};

// What somebody typed last, to be taken back: into a field of the record, or a step of one of its parts.
struct TypedStep {
    QString field; // empty for a step of a part
    RecordPart *part = nullptr;
};

} // namespace regie
