// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/UserProfile.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "UserProfile";

constexpr std::array fields{
    identity<&UserProfile::id>(),
    field<&UserProfile::user>("user_id", QT_TRANSLATE_NOOP("UserProfile", "User"), kinds::Ref{"user"},
                              Required | Listed | Immutable),
    field<&UserProfile::address>("address", QT_TRANSLATE_NOOP("UserProfile", "Address"), kinds::Text{.max = 200}),
    field<&UserProfile::postalCode>("postal_code", QT_TRANSLATE_NOOP("UserProfile", "Postal code"),
                                    kinds::Text{.max = 10, .format = kinds::TextFormat::PostalCode}),
    field<&UserProfile::city>("city", QT_TRANSLATE_NOOP("UserProfile", "City"), kinds::Text{.max = 100}, Listed),
    field<&UserProfile::birthDate>("birth_date", QT_TRANSLATE_NOOP("UserProfile", "Birth date"), kinds::Day{}),
    field<&UserProfile::company>("company", QT_TRANSLATE_NOOP("UserProfile", "Company"), kinds::Text{.max = 200}),
    field<&UserProfile::seniorityYears>("seniority_years", QT_TRANSLATE_NOOP("UserProfile", "Years of experience"),
                                        kinds::Integer{.min = 0, .max = 60}),
    field<&UserProfile::qualification>("qualification", QT_TRANSLATE_NOOP("UserProfile", "Qualification"),
                                       kinds::Text{.max = 200}, Listed),
    field<&UserProfile::specialties>("specialties", QT_TRANSLATE_NOOP("UserProfile", "Specialties"), kinds::Tags{},
                                     Listed),
    field<&UserProfile::curriculumSummary>("cv_summary", QT_TRANSLATE_NOOP("UserProfile", "CV summary"), kinds::Note{},
                                           Wide),
    field<&UserProfile::baseLocation>("base_location", QT_TRANSLATE_NOOP("UserProfile", "Base"),
                                      kinds::Text{.max = 200}),
    field<&UserProfile::notificationPreferences>("notification_preferences",
                                                 QT_TRANSLATE_NOOP("UserProfile", "Notifications"), kinds::Json{})};
static_assert(fields.size() == memberCount<UserProfile>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"}};

constexpr std::array texts{
    CodeText{"user_profile.user_taken",
             QT_TRANSLATE_NOOP("UserProfile", "This user already has a profile. Open it instead of making another.")}};

} // namespace

template <>
const Schema &schemaOf<UserProfile>()
{
    static constexpr Schema schema{.entity = "user_profile",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("UserProfile", "Profile"),
                                   .plural = QT_TRANSLATE_NOOP("UserProfile", "Profiles"),
                                   .icon = "book",
                                   .labelField = "user_id",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .blank = blankRecord<UserProfile>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<UserProfile>()
{
    static constexpr std::array personal{PersonalField{"address", Personal::Street},
                                         PersonalField{"city", Personal::Place},
                                         PersonalField{"birth_date", Personal::BirthDay},
                                         PersonalField{"company", Personal::Trait},
                                         PersonalField{"seniority_years", Personal::Trait},
                                         PersonalField{"qualification", Personal::Trait},
                                         PersonalField{"specialties", Personal::Trait},
                                         PersonalField{"base_location", Personal::Text},
                                         PersonalField{"notification_preferences", Personal::None}};
    return personal;
}

} // namespace regie
