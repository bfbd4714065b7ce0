// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"
#include "ui/models/TimeLeft.h"

#include <optional>

namespace regie {

// Of a cell of a QueryModel, bool: a deadline that is past, of a record that is not over.
inline constexpr int lateRole = Qt::UserRole + 40;
// TimeLeft, of the same cells while the record goes on.
inline constexpr int timeLeftRole = Qt::UserRole + 41;

struct Due {
    const Value &state; // of the record
    const Value &value; // of the field
};
// Does the time of that field run: is it the deadline of a record that its state does not end?
[[nodiscard]] bool isRunning(const Schema &schema, const Field *field, const Due &due);
// Does it run, and is it past?
[[nodiscard]] bool isLate(const Schema &schema, const Field *field, const Due &due, const QDateTime &now);
// How it stands now, since the record began; nothing when it does not run.
[[nodiscard]] std::optional<TimeLeft> timeLeft(const Schema &schema, const Field *field, const Due &due,
                                               Moment beginning, const QDateTime &now);
// Are the records that are over left out by this filter, so that a deadline that is past is always late?
[[nodiscard]] bool leavesOutEnded(const Schema &schema, const Filter &filter);

} // namespace regie
