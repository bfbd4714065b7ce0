// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// Of a cell of a QueryModel, bool: a deadline that is past, of a record that is not over.
inline constexpr int lateRole = Qt::UserRole + 40;

// Is that field the deadline of a record that its state does not end, and past?
struct Due {
    const Value &state; // of the record
    const Value &value; // of the field
};
[[nodiscard]] bool isLate(const Schema &schema, const Field *field, const Due &due, const QDateTime &now);

} // namespace regie
