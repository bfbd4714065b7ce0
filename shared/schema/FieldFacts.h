// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

namespace regie {

// What a row of a table of fields says besides key, label and kind, in words: for Describe and for the documentation.
struct FieldFact {
    std::string_view name; // "max", "entity", "decimals"…
    Value value;
};
// The limits of a kind; choices are not among them.
[[nodiscard]] std::vector<FieldFact> kindLimits(const Kind &kind);

// "required", "read_only"… Listed, Searchable and Wide are said too: they serve a client that lays out its own screens.
[[nodiscard]] std::vector<std::string_view> flagNames(FieldFlags flags);

} // namespace regie
