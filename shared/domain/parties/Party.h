// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct Party;
using PartyId = Id<Party>;

enum class PartyKind { Individual, Company, Organisation };
[[nodiscard]] const ChoiceSet &choicesOf(PartyKind);

enum class PartyStatus { Active, Inactive };
[[nodiscard]] const ChoiceSet &choicesOf(PartyStatus);

// Anyone we deal with: a person, a company, an organisation; client, supplier, partner, or several of these.
struct Party {
    PartyId id;
    QString name;
    PartyKind kind = PartyKind::Company;
    bool isClient = false;
    bool isProspect = false;
    bool isSupplier = false;
    bool isPartner = false;
    bool isFunder = false;
    PartyStatus status = PartyStatus::Active;
    QString siren;
    QString siret;
    QString vatNumber;
    QString industry;
    QString website;
    QString email;
    QString phone;
    std::optional<qint64> paymentDays;
    UserId salesContact; // must hold the commercial role
    QStringList languages;
    QString notes;
};
template <>
const Schema &schemaOf<Party>();

// Rules over one whole record.
[[nodiscard]] Issues checkParty(const Record &record);

} // namespace regie
