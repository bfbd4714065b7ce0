// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/stock/Equipment.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Equipment";

constexpr std::array statusRows{
    ChoiceRow{"in_service", QT_TRANSLATE_NOOP("Equipment", "In service"), Tone::Green, "s-done"},
    ChoiceRow{"stopped", QT_TRANSLATE_NOOP("Equipment", "Stopped"), Tone::Red, "s-pause"},
    ChoiceRow{"in_repair", QT_TRANSLATE_NOOP("Equipment", "In repair"), Tone::Amber, "wrench"},
    ChoiceRow{"scrapped", QT_TRANSLATE_NOOP("Equipment", "Scrapped"), Tone::Neutral, "trash"}};
constexpr ChoiceSet statuses{context, statusRows};

constexpr std::array fields{
    identity<&Equipment::id>(),
    field<&Equipment::name>("name", QT_TRANSLATE_NOOP("Equipment", "Name"), kinds::Text{.max = 200},
                            Required | Listed | Searchable),
    field<&Equipment::serialNumber>("serial_number", QT_TRANSLATE_NOOP("Equipment", "Serial number"),
                                    kinds::Text{.max = 100}, Listed | Searchable),
    field<&Equipment::model>("model", QT_TRANSLATE_NOOP("Equipment", "Model"), kinds::Text{.max = 100},
                             Listed | Searchable),
    field<&Equipment::brand>("brand", QT_TRANSLATE_NOOP("Equipment", "Brand"), kinds::Text{.max = 100},
                             Listed | Searchable),
    field<&Equipment::category>("category_id", QT_TRANSLATE_NOOP("Equipment", "Category"),
                                kinds::Ref{"equipment_category"}, Required | Listed),
    field<&Equipment::status>("status", QT_TRANSLATE_NOOP("Equipment", "Status"), kinds::Choice{&statuses},
                              Required | Listed),
    field<&Equipment::client>("client_id", QT_TRANSLATE_NOOP("Equipment", "Client"), kinds::Ref{"party"}, Listed),
    field<&Equipment::site>("site_id", QT_TRANSLATE_NOOP("Equipment", "Site"), kinds::Ref{"party_address"}),
    field<&Equipment::purchaseDate>("purchase_date", QT_TRANSLATE_NOOP("Equipment", "Purchased"), kinds::Day{}),
    field<&Equipment::warrantyEndDate>("warranty_end_date", QT_TRANSLATE_NOOP("Equipment", "Warranty until"),
                                       kinds::Day{}, Listed)};
static_assert(fields.size() == memberCount<Equipment>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::Related, "equipment_id", "ticket"},
                            ScopeRow{Scope::Own, ScopeRow::Who::Holder, "client_id", "party"}};

constexpr std::array texts{
    CodeText{"equipment.serial_taken",
             QT_TRANSLATE_NOOP("Equipment", "This brand and model already have a machine with this serial number. "
                                            "Check the number, or open that machine.")},
    CodeText{
        "equipment.warranty_before_purchase",
        QT_TRANSLATE_NOOP("Equipment", "The warranty cannot end before the purchase. Correct one of the two days.")}};

} // namespace

const ChoiceSet &choicesOf(EquipmentStatus)
{
    return statuses;
}

template <>
const Schema &schemaOf<Equipment>()
{
    static constexpr Schema schema{.entity = "equipment",
                                   .area = "stock",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Equipment", "Equipment"),
                                   .plural = QT_TRANSLATE_NOOP("Equipment", "Pieces of equipment"),
                                   .icon = "wrench",
                                   .labelField = "name",
                                   .fields = fields,
                                   .features = Feature::Comments | Feature::Files | Feature::History |
                                               Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .check = checkEquipment,
                                   .blank = blankRecord<Equipment>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Equipment>()
{
    static constexpr std::array personal{
        PersonalField{"name", Personal::Text},          PersonalField{"serial_number", Personal::Label},
        PersonalField{"model", Personal::Text},         PersonalField{"brand", Personal::Text},
        PersonalField{"purchase_date", Personal::None}, PersonalField{"warranty_end_date", Personal::None}};
    return personal;
}

} // namespace regie
