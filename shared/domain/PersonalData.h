// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Personal.h"

namespace regie {

// What the entity's declaration says of the field, or its kind does; nullopt when neither does, which a test refuses.
[[nodiscard]] std::optional<Personal> declaredPersonal(const Schema &schema, const Field &field);
// The same, and what nobody spoke of may be anything.
[[nodiscard]] Personal personalOf(const Schema &schema, const Field &field);

// Do records of this entity stand for people? They have a name of their own.
[[nodiscard]] bool isPerson(const Schema &schema);

// Did somebody type that name, to confirm what can't be taken back?
[[nodiscard]] bool isNameTyped(const QString &typed, const QString &name);

} // namespace regie
