// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// Every entity there is, in the order of shared/domain/Entities.inc.
[[nodiscard]] std::span<const Schema *const> catalogue();

// nullptr when no entity has that name.
[[nodiscard]] const Schema *findSchema(QStringView entity);

// The entity that a reference points to; nullptr for a field of another kind.
[[nodiscard]] const Schema *targetOf(const Field &field);

} // namespace regie
