// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/parties/PartyAddress.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "PartyAddress";

constexpr std::array addressKindRows{
    ChoiceRow{"billing", QT_TRANSLATE_NOOP("PartyAddress", "Billing"), Tone::Neutral, "invoice"},
    ChoiceRow{"shipping", QT_TRANSLATE_NOOP("PartyAddress", "Shipping"), Tone::Neutral, "box"},
    ChoiceRow{"site", QT_TRANSLATE_NOOP("PartyAddress", "Site"), Tone::Neutral, "pin"}};
constexpr ChoiceSet addressKinds{context, addressKindRows};

constexpr std::array fields{
    identity<&PartyAddress::id>(),
    field<&PartyAddress::party>("party_id", QT_TRANSLATE_NOOP("PartyAddress", "Party"), kinds::Ref{"party"},
                                Required | Listed | Immutable | Owner),
    field<&PartyAddress::kind>("kind", QT_TRANSLATE_NOOP("PartyAddress", "Kind"), kinds::Choice{&addressKinds},
                               Required | Listed),
    field<&PartyAddress::label>("label", QT_TRANSLATE_NOOP("PartyAddress", "Label"), kinds::Text{.max = 100},
                                Listed | Searchable),
    field<&PartyAddress::street>("street", QT_TRANSLATE_NOOP("PartyAddress", "Street"), kinds::Text{.max = 200},
                                 Required | Listed | Searchable),
    field<&PartyAddress::street2>("street2", QT_TRANSLATE_NOOP("PartyAddress", "Street, second line"),
                                  kinds::Text{.max = 200}, Searchable),
    field<&PartyAddress::postalCode>("postal_code", QT_TRANSLATE_NOOP("PartyAddress", "Postal code"),
                                     kinds::Text{.max = 10, .format = kinds::TextFormat::PostalCode},
                                     Required | Listed | Searchable),
    field<&PartyAddress::city>("city", QT_TRANSLATE_NOOP("PartyAddress", "City"), kinds::Text{.max = 100},
                               Required | Listed | Searchable),
    field<&PartyAddress::country>("country", QT_TRANSLATE_NOOP("PartyAddress", "Country"), kinds::Text{.max = 2},
                                  Required),
    field<&PartyAddress::latitude>(
        "latitude", QT_TRANSLATE_NOOP("PartyAddress", "Latitude"),
        kinds::Quantity{.decimals = 6, .negative = true, .unit = kinds::QuantityUnit::Degrees}),
    field<&PartyAddress::longitude>(
        "longitude", QT_TRANSLATE_NOOP("PartyAddress", "Longitude"),
        kinds::Quantity{.decimals = 6, .negative = true, .unit = kinds::QuantityUnit::Degrees})};
static_assert(fields.size() == memberCount<PartyAddress>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::Holder, "party_id", "party"}};

constexpr std::array texts{
    CodeText{"party_address.latitude_range",
             QT_TRANSLATE_NOOP("PartyAddress", "A latitude lies between −90 and 90 degrees.")},
    CodeText{"party_address.longitude_range",
             QT_TRANSLATE_NOOP("PartyAddress", "A longitude lies between −180 and 180 degrees.")},
    CodeText{"party_address.country_format",
             QT_TRANSLATE_NOOP("PartyAddress", "Give the country as its two-letter code, for example FR.")}};

} // namespace

const ChoiceSet &choicesOf(AddressKind)
{
    return addressKinds;
}

template <>
const Schema &schemaOf<PartyAddress>()
{
    static constexpr Schema schema{.entity = "party_address",
                                   .area = "parties",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("PartyAddress", "Address"),
                                   .plural = QT_TRANSLATE_NOOP("PartyAddress", "Addresses"),
                                   .icon = "map",
                                   .labelField = "street",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .check = checkPartyAddress,
                                   .blank = blankRecord<PartyAddress>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<PartyAddress>()
{
    static constexpr std::array personal{
        PersonalField{"label", Personal::Text}, PersonalField{"street", Personal::Street},
        PersonalField{"street2", Personal::Street}, PersonalField{"city", Personal::Place},
        PersonalField{"country", Personal::None}};
    return personal;
}

} // namespace regie
