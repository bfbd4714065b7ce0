// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/parties/Contact.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

constexpr auto context = "Contact";

constexpr std::array fields{
    identity<&Contact::id>(),
    field<&Contact::party>("party_id", QT_TRANSLATE_NOOP("Contact", "Party"), kinds::Ref{"party"},
                           Required | Listed | Owner),
    field<&Contact::firstName>("first_name", QT_TRANSLATE_NOOP("Contact", "First name"), kinds::Text{.max = 100},
                               Searchable),
    field<&Contact::lastName>("last_name", QT_TRANSLATE_NOOP("Contact", "Last name"), kinds::Text{.max = 100},
                              Required | Searchable),
    field<&Contact::fullName>("full_name", QT_TRANSLATE_NOOP("Contact", "Name"), kinds::Text{.max = 201},
                              Generated | Listed),
    field<&Contact::email>("email", QT_TRANSLATE_NOOP("Contact", "E-mail"),
                           kinds::Text{.max = 254, .format = kinds::TextFormat::Email}, Listed | Searchable),
    field<&Contact::phone>("phone", QT_TRANSLATE_NOOP("Contact", "Phone"),
                           kinds::Text{.max = 40, .format = kinds::TextFormat::Phone}, Listed | Searchable),
    field<&Contact::mobile>("mobile", QT_TRANSLATE_NOOP("Contact", "Mobile"),
                            kinds::Text{.max = 40, .format = kinds::TextFormat::Phone}, Searchable),
    field<&Contact::jobTitle>("job_title", QT_TRANSLATE_NOOP("Contact", "Job title"), kinds::Text{.max = 100},
                              Listed | Searchable),
    field<&Contact::isPrimary>("is_primary", QT_TRANSLATE_NOOP("Contact", "Main contact"), kinds::Flag{},
                               Required | Listed),
    field<&Contact::notes>("notes", QT_TRANSLATE_NOOP("Contact", "Notes"), kinds::Note{}, Wide)};
static_assert(fields.size() == memberCount<Contact>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::Holder, "party_id", "party"}};

constexpr std::array texts{
    CodeText{"contact.email_taken",
             QT_TRANSLATE_NOOP("Contact",
                               "Another contact has this e-mail address. Use a different one, or open that contact.")}};

// As the column of the database is generated.
void compute(Record &record)
{
    const QString first = record.text(u"first_name"_s);
    const QString last = record.text(u"last_name"_s);
    record.setValue(u"full_name"_s, last.isEmpty()    ? Value()
                                    : first.isEmpty() ? Value(last)
                                                      : Value(first + u' ' + last));
}

} // namespace

template <>
const Schema &schemaOf<Contact>()
{
    static constexpr Schema schema{.entity = "contact",
                                   .area = "parties",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Contact", "Contact"),
                                   .plural = QT_TRANSLATE_NOOP("Contact", "Contacts"),
                                   .icon = "users",
                                   .labelField = "full_name",
                                   .fields = fields,
                                   .features = Feature::Comments | Feature::Files | Feature::History |
                                               Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .compute = compute,
                                   .blank = blankRecord<Contact>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Contact>()
{
    static constexpr std::array personal{
        PersonalField{"first_name", Personal::GivenName}, PersonalField{"last_name", Personal::FamilyName},
        PersonalField{"full_name", Personal::FullName}, PersonalField{"job_title", Personal::Trait}};
    return personal;
}

} // namespace regie
