// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/RecordMessages.h"

namespace regie {

// Takes back what one of the caller's own requests changed, as a new change with today's rights and rules: fields get
// the values they had, what was archived comes back, what was created is archived, a state goes back where an act leads
// there. All of it or nothing. Naming the request of an undo does the thing again. Without the right to archive, what
// was created is taken back by the right to create, as long as it is nobody else's work too.
// Errors: undo.unknown, undo.nothing, undo.no_way_back, undo.in_use, undo.changed_since{who, at} with an issue per
// field, and those of a save.
struct Undo {
    static constexpr std::string_view name = "undo";
    using Reply = Posted;
    QUuid request;

    [[nodiscard]] static Fields fields();
};

// What one of the caller's own requests changed, as far as the caller may still see it: for a name in words.
struct StepRecord {
    QUuid id;
    QString label;       // its reference, or else what people call it
    HistoryPage history; // the one entry that the request left
};
struct StepReport {
    std::vector<StepRecord> records; // the first few, the main one first
    qint64 count = 0;                // of all

    void write(WireWriter &wire) const;
    [[nodiscard]] static StepReport read(WireReader &wire);
};
// Errors: undo.unknown.
struct Step {
    static constexpr std::string_view name = "step";
    using Reply = StepReport;
    QUuid request;

    [[nodiscard]] static Fields fields();
};

} // namespace regie
