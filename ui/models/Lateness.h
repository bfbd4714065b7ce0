// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// Of a cell of a QueryModel, bool: a deadline that is past, of a record that is not over.
inline constexpr int lateRole = Qt::UserRole + 40;

// The day or moment until which people want a record done: a field they set that is called "deadline" or "due_…", of an
// entity whose records have states. Null when it has none.
[[nodiscard]] const Field *deadlineOf(const Schema &schema);
// Does nothing more come after this state? Its glyph says so: done, closed or cancelled.
[[nodiscard]] bool isOver(const Schema &schema, const Value &state);
// Is that field the deadline of a record that waits for it, and past?
struct Due {
    const Value &state; // of the record
    const Value &value; // of the field
};
[[nodiscard]] bool isLate(const Schema &schema, const Field *field, const Due &due, const QDateTime &now);

} // namespace regie
