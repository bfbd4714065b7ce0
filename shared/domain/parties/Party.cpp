// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/parties/Party.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Party";

constexpr std::array partyKindRows{
    ChoiceRow{"individual", QT_TRANSLATE_NOOP("Party", "Individual"), Tone::Neutral, "user"},
    ChoiceRow{"company", QT_TRANSLATE_NOOP("Party", "Company"), Tone::Neutral, "building"},
    ChoiceRow{"organisation", QT_TRANSLATE_NOOP("Party", "Organisation"), Tone::Neutral, "bank"}};
constexpr ChoiceSet partyKinds{context, partyKindRows};

constexpr std::array statusRows{ChoiceRow{"active", QT_TRANSLATE_NOOP("Party", "Active"), Tone::Green, "s-done"},
                                ChoiceRow{"inactive", QT_TRANSLATE_NOOP("Party", "Inactive"), Tone::Neutral, "s-lock"}};
constexpr ChoiceSet statuses{context, statusRows};

constexpr std::array fields{
    identity<&Party::id>(),
    field<&Party::name>("name", QT_TRANSLATE_NOOP("Party", "Name"), kinds::Text{.max = 200},
                        Required | Listed | Searchable),
    field<&Party::kind>("kind", QT_TRANSLATE_NOOP("Party", "Kind"), kinds::Choice{&partyKinds}, Required | Listed),
    field<&Party::isClient>("is_client", QT_TRANSLATE_NOOP("Party", "Client"), kinds::Flag{}, Required),
    field<&Party::isProspect>("is_prospect", QT_TRANSLATE_NOOP("Party", "Prospect"), kinds::Flag{}, Required),
    field<&Party::isSupplier>("is_supplier", QT_TRANSLATE_NOOP("Party", "Supplier"), kinds::Flag{}, Required),
    field<&Party::isPartner>("is_partner", QT_TRANSLATE_NOOP("Party", "Partner"), kinds::Flag{}, Required),
    field<&Party::isFunder>("is_funder", QT_TRANSLATE_NOOP("Party", "Funder"), kinds::Flag{}, Required),
    field<&Party::status>("status", QT_TRANSLATE_NOOP("Party", "Status"), kinds::Choice{&statuses}, Required | Listed),
    field<&Party::siren>("siren", QT_TRANSLATE_NOOP("Party", "SIREN"),
                         kinds::Text{.max = 9, .format = kinds::TextFormat::Siren}, Searchable),
    field<&Party::siret>("siret", QT_TRANSLATE_NOOP("Party", "SIRET"),
                         kinds::Text{.max = 14, .format = kinds::TextFormat::Siret}, Searchable),
    field<&Party::vatNumber>("vat_number", QT_TRANSLATE_NOOP("Party", "VAT number"),
                             kinds::Text{.max = 20, .format = kinds::TextFormat::VatNumber}, Searchable),
    field<&Party::industry>("industry", QT_TRANSLATE_NOOP("Party", "Industry"), kinds::Text{.max = 100},
                            Listed | Searchable),
    field<&Party::website>("website", QT_TRANSLATE_NOOP("Party", "Website"),
                           kinds::Text{.max = 200, .format = kinds::TextFormat::WebAddress}, Searchable),
    field<&Party::email>("email", QT_TRANSLATE_NOOP("Party", "E-mail"),
                         kinds::Text{.max = 254, .format = kinds::TextFormat::Email}, Listed | Searchable),
    field<&Party::phone>("phone", QT_TRANSLATE_NOOP("Party", "Phone"),
                         kinds::Text{.max = 40, .format = kinds::TextFormat::Phone}, Listed | Searchable),
    field<&Party::paymentDays>("payment_days", QT_TRANSLATE_NOOP("Party", "Days to pay"),
                               kinds::Integer{.min = 0, .max = 120}),
    field<&Party::salesContact>("sales_contact_id", QT_TRANSLATE_NOOP("Party", "Sales contact"), kinds::Ref{"user"},
                                Listed),
    field<&Party::languages>("languages", QT_TRANSLATE_NOOP("Party", "Languages"), kinds::Tags{}),
    field<&Party::notes>("notes", QT_TRANSLATE_NOOP("Party", "Notes"), kinds::Note{}, Wide)};
static_assert(fields.size() == memberCount<Party>());

// The clients and partners of one's tickets, one's own company, and the parties one sells to.
constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::Related, "client_id", "ticket"},
                            ScopeRow{Scope::Own, ScopeRow::Who::Related, "partner_id", "ticket"},
                            ScopeRow{Scope::Own, ScopeRow::Who::User, "sales_contact_id"},
                            ScopeRow{Scope::Partner, ScopeRow::Who::Party, "id"}};

constexpr std::array texts{
    CodeText{"party.sales_contact_role",
             QT_TRANSLATE_NOOP(
                 "Party",
                 "The sales contact must hold the commercial role. Choose someone who does, or give them the role.")},
    CodeText{"party.siret_of_other_siren",
             QT_TRANSLATE_NOOP("Party", "The SIRET must begin with the SIREN. Correct one of the two.")}};

} // namespace

const ChoiceSet &choicesOf(PartyKind)
{
    return partyKinds;
}

const ChoiceSet &choicesOf(PartyStatus)
{
    return statuses;
}

template <>
const Schema &schemaOf<Party>()
{
    static constexpr Schema schema{.entity = "party",
                                   .area = "parties",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Party", "Party"),
                                   .plural = QT_TRANSLATE_NOOP("Party", "Parties"),
                                   .icon = "building",
                                   .labelField = "name",
                                   .fields = fields,
                                   .features = Feature::Comments | Feature::Files | Feature::History |
                                               Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .check = checkParty,
                                   .blank = blankRecord<Party>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Party>()
{
    static constexpr std::array personal{PersonalField{"name", Personal::PartyName},
                                         PersonalField{"industry", Personal::Text},
                                         PersonalField{"languages", Personal::Trait}};
    return personal;
}

} // namespace regie
