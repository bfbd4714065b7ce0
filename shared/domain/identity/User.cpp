// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/User.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "User";

constexpr std::array statusRows{ChoiceRow{"pending", QT_TRANSLATE_NOOP("User", "Invited"), Tone::Blue, "mail"},
                                ChoiceRow{"active", QT_TRANSLATE_NOOP("User", "Active"), Tone::Green, "s-done"},
                                ChoiceRow{"inactive", QT_TRANSLATE_NOOP("User", "Inactive"), Tone::Neutral, "s-pause"},
                                ChoiceRow{"blocked", QT_TRANSLATE_NOOP("User", "Blocked"), Tone::Red, "lock"}};
constexpr ChoiceSet statuses{context, statusRows};

constexpr std::array themeRows{ChoiceRow{"system", QT_TRANSLATE_NOOP("User", "As the system")},
                               ChoiceRow{"light", QT_TRANSLATE_NOOP("User", "Light")},
                               ChoiceRow{"dark", QT_TRANSLATE_NOOP("User", "Dark"), Tone::Neutral, "moon"}};
constexpr ChoiceSet themes{context, themeRows};

constexpr std::array localeRows{ChoiceRow{"fr_FR", QT_TRANSLATE_NOOP("User", "French")},
                                ChoiceRow{"en_GB", QT_TRANSLATE_NOOP("User", "English")}};
constexpr ChoiceSet locales{context, localeRows};

constexpr std::array fields{
    identity<&User::id>(),
    field<&User::email>("email", QT_TRANSLATE_NOOP("User", "E-mail"),
                        kinds::Text{.max = 254, .format = kinds::TextFormat::Email},
                        Required | Listed | Searchable | Sensitive),
    field<&User::firstName>("first_name", QT_TRANSLATE_NOOP("User", "First name"), kinds::Text{.max = 100},
                            Required | Searchable),
    field<&User::lastName>("last_name", QT_TRANSLATE_NOOP("User", "Last name"), kinds::Text{.max = 100},
                           Required | Searchable),
    field<&User::displayName>("display_name", QT_TRANSLATE_NOOP("User", "Name"), kinds::Text{.max = 201},
                              Generated | Listed),
    field<&User::status>("status", QT_TRANSLATE_NOOP("User", "Status"), kinds::Choice{&statuses},
                         Required | Listed | Sensitive),
    field<&User::passwordHash>("password_hash", QT_TRANSLATE_NOOP("User", "Password"), kinds::Text{.max = 300},
                               ReadOnly | Secret),
    field<&User::locale>("locale", QT_TRANSLATE_NOOP("User", "Language"), kinds::Choice{&locales}, Required),
    field<&User::theme>("theme", QT_TRANSLATE_NOOP("User", "Colours"), kinds::Choice{&themes}, Required),
    field<&User::phone>("phone", QT_TRANSLATE_NOOP("User", "Phone"),
                        kinds::Text{.max = 40, .format = kinds::TextFormat::Phone}),
    field<&User::party>("party_id", QT_TRANSLATE_NOOP("User", "Company"), kinds::Ref{"party"},
                        Listed | Sensitive), // whose records are in reach
    field<&User::jobTitle>("job_title", QT_TRANSLATE_NOOP("User", "Job title"), kinds::Text{.max = 100},
                           Listed | Searchable),
    field<&User::emailVerifiedAt>("email_verified_at", QT_TRANSLATE_NOOP("User", "E-mail verified"), kinds::Moment{},
                                  ReadOnly),
    field<&User::phoneVerifiedAt>("phone_verified_at", QT_TRANSLATE_NOOP("User", "Phone verified"), kinds::Moment{},
                                  ReadOnly),
    field<&User::lastLoginAt>("last_login_at", QT_TRANSLATE_NOOP("User", "Last login"), kinds::Moment{},
                              ReadOnly | Listed),
    field<&User::secondFactorAt>("second_factor_at", QT_TRANSLATE_NOOP("User", "Second factor since"), kinds::Moment{},
                                 ReadOnly)};
static_assert(fields.size() == memberCount<User>());

// People of one company know each other.
constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "id"},
                            ScopeRow{Scope::Partner, ScopeRow::Who::Party, "party_id"}};

// Giving somebody a code with which he chooses a password; letting in who has lost the phone.
constexpr std::array<std::string_view, 2> rights{"invite", "reset_second_factor"};

constexpr std::array texts{
    CodeText{
        "user.email_taken",
        QT_TRANSLATE_NOOP("User", "Someone already has this e-mail address. Use another one, or open their account.")},
    CodeText{"user.own_code",
             QT_TRANSLATE_NOOP("User", "Your own password you change in your account, without a code.")},
    CodeText{"user.closed_code", QT_TRANSLATE_NOOP("User", "This account is closed or blocked, and no code opens it. "
                                                           "Activate it first.")},
    CodeText{"user.hand_over_denied",
             QT_TRANSLATE_NOOP("User", "Some of what is to be handed over is not yours to change. Ask somebody who may "
                                       "change all of it, or close the account without handing over.")},
    CodeText{"user.successor_unknown", QT_TRANSLATE_NOOP("User", "Choose a colleague who takes over.")}};

} // namespace

const ChoiceSet &choicesOf(UserStatus)
{
    return statuses;
}

const ChoiceSet &choicesOf(ThemeChoice)
{
    return themes;
}

const ChoiceSet &accountLocales()
{
    return locales;
}

template <>
const Schema &schemaOf<User>()
{
    static constexpr Schema schema{.entity = "user",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("User", "User"),
                                   .plural = QT_TRANSLATE_NOOP("User", "Users"),
                                   .icon = "user",
                                   .labelField = "display_name",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .furtherRights = rights,
                                   .blank = blankRecord<User>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<User>()
{
    static constexpr std::array personal{
        PersonalField{"first_name", Personal::GivenName}, PersonalField{"last_name", Personal::FamilyName},
        PersonalField{"display_name", Personal::FullName}, PersonalField{"job_title", Personal::Trait}};
    return personal;
}

} // namespace regie
