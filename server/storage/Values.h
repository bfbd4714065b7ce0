// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Parameter.h"
#include "server/storage/Rows.h"
#include "shared/schema/Kind.h"
#include "shared/schema/Value.h"

#include <optional>

// The one place where a kind meets its SQL type.
namespace regie {

[[nodiscard]] SqlType sqlTypeOf(const Kind &kind);

// Null for an empty value; nullopt when the value is not of this kind or PostgreSQL could not hold it.
[[nodiscard]] std::optional<Parameter> parameterOf(const Kind &kind, const Value &value);

// Several values as one array; nullopt when this kind has none, or a value is empty or not of this kind.
[[nodiscard]] std::optional<Parameter> listParameterOf(const Kind &kind, std::span<const Value> values);
[[nodiscard]] bool hasListParameter(const Kind &kind);

[[nodiscard]] Value valueAt(const Rows &rows, int row, int column, const Kind &kind);

} // namespace regie
