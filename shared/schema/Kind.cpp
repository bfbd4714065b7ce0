// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Kind.h"

#include <array>

namespace regie {

std::string_view kindName(const Kind &kind)
{
    constexpr std::array<std::string_view, std::variant_size_v<Kind>> names{
        "text",   "note", "integer", "quantity", "money", "percent", "day",     "time",  "moment",
        "flag",   "choice", "ref",   "lines",    "tags",  "json",    "file",    "subject", "binary"};
    return names[kind.index()];
}

int kindDecimals(const Kind &kind)
{
    if (const auto *quantity = std::get_if<kinds::Quantity>(&kind))
        return quantity->decimals;
    return std::holds_alternative<kinds::Money>(kind) || std::holds_alternative<kinds::Percent>(kind) ? 2 : 0;
}

} // namespace regie
