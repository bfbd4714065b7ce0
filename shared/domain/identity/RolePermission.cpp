// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/RolePermission.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "RolePermission";

constexpr std::array grantScopeRows{ChoiceRow{"own", QT_TRANSLATE_NOOP("RolePermission", "Own records")},
                                    ChoiceRow{"team", QT_TRANSLATE_NOOP("RolePermission", "The team's records")},
                                    ChoiceRow{"partner", QT_TRANSLATE_NOOP("RolePermission", "The company's records")},
                                    ChoiceRow{"all", QT_TRANSLATE_NOOP("RolePermission", "All records")}};
constexpr ChoiceSet grantScopes{context, grantScopeRows};

constexpr std::array fields{identity<&RolePermission::id>(),
                            field<&RolePermission::role>("role_id", QT_TRANSLATE_NOOP("RolePermission", "Role"),
                                                         kinds::Ref{"role"}, Required | Listed | Immutable),
                            field<&RolePermission::permission>("permission_id",
                                                               QT_TRANSLATE_NOOP("RolePermission", "Permission"),
                                                               kinds::Ref{"permission"}, Required | Listed | Immutable),
                            field<&RolePermission::scope>("scope", QT_TRANSLATE_NOOP("RolePermission", "Reach"),
                                                          kinds::Choice{&grantScopes}, Required | Listed | Sensitive)};
static_assert(fields.size() == memberCount<RolePermission>());

constexpr std::array texts{
    CodeText{"role_permission.permission_taken",
             QT_TRANSLATE_NOOP("RolePermission", "The role already has this permission. Change its reach instead.")}};

} // namespace

const ChoiceSet &choicesOf(GrantScope)
{
    return grantScopes;
}

template <>
const Schema &schemaOf<RolePermission>()
{
    static constexpr Schema schema{.entity = "role_permission",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("RolePermission", "Right"),
                                   .plural = QT_TRANSLATE_NOOP("RolePermission", "Rights"),
                                   .icon = "key",
                                   .labelField = "permission_id",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .texts = texts,
                                   .blank = blankRecord<RolePermission>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<RolePermission>()
{
    return {};
}

} // namespace regie
