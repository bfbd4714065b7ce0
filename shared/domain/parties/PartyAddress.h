// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Party;
using PartyId = Id<Party>;
struct PartyAddress;
using PartyAddressId = Id<PartyAddress>;

enum class AddressKind { Billing, Shipping, Site };
[[nodiscard]] const ChoiceSet &choicesOf(AddressKind);

// Where a party is billed, delivered or visited.
struct PartyAddress {
    PartyAddressId id;
    PartyId party;
    AddressKind kind = AddressKind::Site;
    QString label;
    QString street;
    QString street2;
    QString postalCode;
    QString city;
    QString country = QStringLiteral("FR"); // ISO 3166-1 alpha-2
    std::optional<Degrees> latitude;
    std::optional<Degrees> longitude;
};
template <>
const Schema &schemaOf<PartyAddress>();

// Rules over one whole record.
[[nodiscard]] Issues checkPartyAddress(const Record &record);

} // namespace regie
