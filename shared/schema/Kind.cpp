// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Kind.h"

#include <QString>

#include <array>
#include <utility>

namespace regie {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<Kind>> names{
    "text", "note",   "integer", "quantity", "money", "percent", "day", "time",    "moment",
    "flag", "choice", "ref",     "lines",    "tags",  "json",    "id",  "subject", "binary"};

template <std::size_t... Index>
Kind kindAt(std::size_t index, std::index_sequence<Index...>)
{
    Kind kind;
    ((Index == index ? static_cast<void>(kind.emplace<Index>()) : static_cast<void>(0)), ...);
    return kind;
}

} // namespace

std::string_view kindName(const Kind &kind)
{
    return names[kind.index()];
}

std::optional<Kind> kindNamed(QStringView name, int decimals)
{
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (name != QLatin1StringView(names[index].data(), static_cast<qsizetype>(names[index].size())))
            continue;
        Kind kind = kindAt(index, std::make_index_sequence<std::variant_size_v<Kind>>());
        if (auto *quantity = std::get_if<kinds::Quantity>(&kind))
            quantity->decimals = decimals;
        if (auto *tags = std::get_if<kinds::Tags>(&kind))
            *tags = {.max = 1000, .length = 1000};
        return kind;
    }
    return std::nullopt;
}

int kindDecimals(const Kind &kind)
{
    if (const auto *quantity = std::get_if<kinds::Quantity>(&kind))
        return quantity->decimals;
    return std::holds_alternative<kinds::Money>(kind) || std::holds_alternative<kinds::Percent>(kind) ? 2 : 0;
}

} // namespace regie
