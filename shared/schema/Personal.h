// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// What a field may tell of a person (RGPD, article 4): what is handed out, erased, kept for a time and masked follows
// from it.
enum class Personal {
    None, // tells nothing of anybody
    GivenName,
    FamilyName,
    FullName,  // made of the others by the database
    PartyName, // of a person or a company
    Email,
    Phone,
    Street,
    Place,    // a town, a postal code: of many people
    Position, // on the map
    BirthDay,
    Number, // SIREN, SIRET, VAT: of a company, which may be one person
    WebAddress,
    Trait, // what somebody is, does or knows
    Label, // what the company calls one of its own kinds of things: words that are there once
    Text,  // words that may hold anything
    FileName,
    Network, // an address of a computer, a program
    Secret,
};

struct PersonalField {
    std::string_view key;
    Personal what;
};

// Of an entity's struct, beside its table of fields: only of fields whose kind doesn't say it by itself.
template <class Entity>
[[nodiscard]] std::span<const PersonalField> personalFieldsOf();

// What the kind alone says; nullopt when it may hold anything, so that the entity must say it.
[[nodiscard]] std::optional<Personal> personalOfKind(const Field &field);

} // namespace regie
