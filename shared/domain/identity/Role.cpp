// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/Role.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Role";

// Whoever is away is told two minutes before the end; longer than everybody's no role makes it.
constexpr std::int64_t shortestIdle = 5;
constexpr std::int64_t longestIdle = 30;

constexpr std::array fields{
    identity<&Role::id>(),
    field<&Role::key>("key", QT_TRANSLATE_NOOP("Role", "Key"), kinds::Text{.max = 60},
                      Required | Listed | Searchable | Immutable),
    field<&Role::name>("name", QT_TRANSLATE_NOOP("Role", "Name"), kinds::Text{.max = 100},
                       Required | Listed | Searchable),
    field<&Role::description>("description", QT_TRANSLATE_NOOP("Role", "Description"), kinds::Text{.max = 500},
                              Listed | Wide),
    field<&Role::builtIn>("built_in", QT_TRANSLATE_NOOP("Role", "Built in"), kinds::Flag{},
                          Required | ReadOnly | Listed),
    field<&Role::secondFactor>("second_factor", QT_TRANSLATE_NOOP("Role", "Second factor required at login"),
                               kinds::Flag{}, Required | Listed | Sensitive),
    field<&Role::idleMinutes>("idle_minutes", QT_TRANSLATE_NOOP("Role", "Idle limit (min)"),
                              kinds::Integer{.min = shortestIdle, .max = longestIdle}, Listed | Sensitive)};
static_assert(fields.size() == memberCount<Role>());

constexpr std::array texts{
    CodeText{"role.key_taken", QT_TRANSLATE_NOOP("Role", "Another role has this key. Choose a different one.")}};

} // namespace

template <>
const Schema &schemaOf<Role>()
{
    static constexpr Schema schema{.entity = "role",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Role", "Role"),
                                   .plural = QT_TRANSLATE_NOOP("Role", "Roles"),
                                   .icon = "shield",
                                   .labelField = "name",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .texts = texts,
                                   .blank = blankRecord<Role>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Role>()
{
    static constexpr std::array personal{PersonalField{"key", Personal::Label}, PersonalField{"name", Personal::Label},
                                         PersonalField{"description", Personal::Text}};
    return personal;
}

} // namespace regie
