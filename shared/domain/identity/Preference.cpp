// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/Preference.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Preference";

constexpr std::array fields{identity<&Preference::id>(),
                            field<&Preference::user>("user_id", QT_TRANSLATE_NOOP("Preference", "Owner"),
                                                     kinds::Ref{"user"}, Required | Listed | Immutable),
                            field<&Preference::key>("key", QT_TRANSLATE_NOOP("Preference", "What"),
                                                    kinds::Text{.max = 60}, Required | Listed | Immutable),
                            field<&Preference::value>("value", QT_TRANSLATE_NOOP("Preference", "Choice"),
                                                      kinds::Json{.max = 20'000}, Required)};
static_assert(fields.size() == memberCount<Preference>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"}};

constexpr std::array texts{
    CodeText{"preference.key_taken",
             QT_TRANSLATE_NOOP("Preference", "This was arranged on another computer meanwhile. Read it again first.")},
    CodeText{"preference.key_unknown",
             QT_TRANSLATE_NOOP("Preference", "The program knows nothing that could be arranged under this name.")},
    CodeText{"preference.value_malformed",
             QT_TRANSLATE_NOOP("Preference", "This is not understood. Arrange it on the page it belongs to.")}};

} // namespace

template <>
const Schema &schemaOf<Preference>()
{
    static constexpr Schema schema{.entity = "preference",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Preference", "Preference"),
                                   .plural = QT_TRANSLATE_NOOP("Preference", "Preferences"),
                                   .icon = "sliders",
                                   .labelField = "key",
                                   .fields = fields,
                                   .features = Feature::Creatable | Feature::Behind,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .check = checkPreference,
                                   .blank = blankRecord<Preference>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Preference>()
{
    static constexpr std::array personal{PersonalField{"key", Personal::None}, PersonalField{"value", Personal::None}};
    return personal;
}

} // namespace regie
