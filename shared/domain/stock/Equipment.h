// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct EquipmentCategory;
using EquipmentCategoryId = Id<EquipmentCategory>;
struct Party;
using PartyId = Id<Party>;
struct PartyAddress;
using PartyAddressId = Id<PartyAddress>;
struct Equipment;
using EquipmentId = Id<Equipment>;

enum class EquipmentStatus { InService, Stopped, InRepair, Scrapped };
[[nodiscard]] const ChoiceSet &choicesOf(EquipmentStatus);

// A machine of the installed base, at a client's.
struct Equipment {
    EquipmentId id;
    QString name;
    QString serialNumber; // unique within brand and model
    QString model;
    QString brand;
    EquipmentCategoryId category;
    EquipmentStatus status = EquipmentStatus::InService;
    PartyId client;
    PartyAddressId site;
    QDate purchaseDate;
    QDate warrantyEndDate;
};
template <>
const Schema &schemaOf<Equipment>();

// Rules over one whole record.
[[nodiscard]] Issues checkEquipment(const Record &record);

} // namespace regie
