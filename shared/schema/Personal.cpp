// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Personal.h"

namespace regie {

namespace {

struct OfKind {
    using Answer = std::optional<Personal>;

    Answer operator()(const kinds::Text &kind) const
    {
        switch (kind.format) {
        case kinds::TextFormat::Plain:
            return std::nullopt;
        case kinds::TextFormat::Email:
            return Personal::Email;
        case kinds::TextFormat::Phone:
            return Personal::Phone;
        case kinds::TextFormat::WebAddress:
            return Personal::WebAddress;
        case kinds::TextFormat::PostalCode:
            return Personal::Place;
        case kinds::TextFormat::Siren:
        case kinds::TextFormat::Siret:
        case kinds::TextFormat::VatNumber:
            return Personal::Number;
        case kinds::TextFormat::Name:
            return Personal::None;
        }
        return std::nullopt;
    }
    Answer operator()(const kinds::Note &) const { return Personal::Text; }
    Answer operator()(const kinds::Day &) const { return std::nullopt; }
    Answer operator()(const kinds::Tags &) const { return std::nullopt; }
    Answer operator()(const kinds::Json &) const { return std::nullopt; }
    Answer operator()(const kinds::Binary &) const { return Personal::Secret; }
    Answer operator()(const kinds::Quantity &kind) const
    {
        return kind.unit == kinds::QuantityUnit::Degrees ? Personal::Position : Personal::None;
    }
    template <class Other>
    Answer operator()(const Other &) const
    {
        return Personal::None;
    }
};

} // namespace

std::optional<Personal> personalOfKind(const Field &field)
{
    return field.is(FieldFlag::Secret) ? Personal::Secret : std::visit(OfKind(), field.kind);
}

} // namespace regie
