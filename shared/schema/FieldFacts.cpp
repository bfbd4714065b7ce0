// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/FieldFacts.h"

namespace regie {

namespace {

using Facts = std::vector<FieldFact>;

constexpr std::array<std::string_view, 9> formatNames{"plain", "email", "phone",      "web_address", "postal_code",
                                                      "siren", "siret", "vat_number", "name"};
static_assert(formatNames.size() == static_cast<std::size_t>(kinds::TextFormat::Name) + 1);
constexpr std::array<std::string_view, 3> unitNames{"none", "hours", "degrees"};

FieldFact word(std::string_view name, std::string_view content)
{
    return {name, toString(content)};
}

FieldFact number(std::string_view name, qint64 content)
{
    return {name, content};
}

struct Limits {
    Facts operator()(const kinds::Text &kind) const
    {
        return {number("max", kind.max), word("format", formatNames[static_cast<std::size_t>(kind.format)])};
    }
    Facts operator()(const kinds::Note &kind) const { return {number("max", kind.max)}; }
    Facts operator()(const kinds::Integer &kind) const { return {number("min", kind.min), number("max", kind.max)}; }
    Facts operator()(const kinds::Quantity &kind) const
    {
        return {number("decimals", kind.decimals),
                {"negative", kind.negative},
                word("unit", unitNames[static_cast<std::size_t>(kind.unit)])};
    }
    Facts operator()(const kinds::Money &kind) const { return {number("decimals", 2), {"negative", kind.negative}}; }
    Facts operator()(const kinds::Percent &kind) const { return {number("decimals", 2), number("max", kind.max)}; }
    Facts operator()(const kinds::Ref &kind) const { return {word("entity", kind.entity)}; }
    Facts operator()(const kinds::Lines &kind) const
    {
        return {word("entity", kind.entity), word("field", kind.field)};
    }
    Facts operator()(const kinds::Tags &kind) const { return {number("max", kind.max), number("length", kind.length)}; }
    Facts operator()(const kinds::Json &kind) const { return {number("max", kind.max)}; }
    Facts operator()(const kinds::Subject &kind) const { return {word("entity_field", kind.entityField)}; }
    Facts operator()(const kinds::Binary &kind) const { return {number("max", kind.max)}; }
    template <class Unlimited>
    Facts operator()(const Unlimited &) const
    {
        return {};
    }
};

} // namespace

std::vector<FieldFact> kindLimits(const Kind &kind)
{
    return std::visit(Limits{}, kind);
}

std::vector<std::string_view> flagNames(FieldFlags flags)
{
    constexpr std::array<std::pair<FieldFlag, std::string_view>, 12> all{{{FieldFlag::Required, "required"},
                                                                         {FieldFlag::Listed, "listed"},
                                                                         {FieldFlag::Searchable, "searchable"},
                                                                         {FieldFlag::ReadOnly, "read_only"},
                                                                         {FieldFlag::Generated, "generated"},
                                                                         {FieldFlag::Secret, "secret"},
                                                                         {FieldFlag::Immutable, "immutable"},
                                                                         {FieldFlag::Wide, "wide"},
                                                                         {FieldFlag::Owner, "owner"},
                                                                         {FieldFlag::Position, "position"},
                                                                         {FieldFlag::Deadline, "deadline"},
                                                                         {FieldFlag::Sensitive, "sensitive"}}};
    std::vector<std::string_view> names;
    for (const auto &[flag, name] : all) {
        if (flags.testFlag(flag))
            names.push_back(name);
    }
    return names;
}

} // namespace regie
