// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/UserRole.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "UserRole";

constexpr std::array fields{identity<&UserRole::id>(),
                            field<&UserRole::user>("user_id", QT_TRANSLATE_NOOP("UserRole", "User"), kinds::Ref{"user"},
                                                   Required | Listed | Immutable),
                            field<&UserRole::role>("role_id", QT_TRANSLATE_NOOP("UserRole", "Role"), kinds::Ref{"role"},
                                                   Required | Listed | Immutable | Sensitive)};
static_assert(fields.size() == memberCount<UserRole>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"}};

constexpr std::array texts{
    CodeText{"user_role.role_taken", QT_TRANSLATE_NOOP("UserRole", "The user already holds this role.")},
    CodeText{"user_role.last_administrator_refused",
             QT_TRANSLATE_NOOP("UserRole", "Nobody could administer all of Régie any more: give somebody else the role "
                                           "of administrator first.")}};

} // namespace

template <>
const Schema &schemaOf<UserRole>()
{
    static constexpr Schema schema{.entity = "user_role",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("UserRole", "Role of a user"),
                                   .plural = QT_TRANSLATE_NOOP("UserRole", "Roles of users"),
                                   .icon = "userplus",
                                   .labelField = "role_id",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .blank = blankRecord<UserRole>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<UserRole>()
{
    return {};
}

} // namespace regie
