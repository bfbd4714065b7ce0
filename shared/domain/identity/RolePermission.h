// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Permission;
using PermissionId = Id<Permission>;
struct Role;
using RoleId = Id<Role>;
struct RolePermission;
using RolePermissionId = Id<RolePermission>;

// How far the right reaches; Scope without None.
enum class GrantScope { Own, Team, Partner, All };
[[nodiscard]] const ChoiceSet &choicesOf(GrantScope);

// A role may do this, that far.
struct RolePermission {
    RolePermissionId id;
    RoleId role;
    PermissionId permission;
    GrantScope scope = GrantScope::Own;
};
template <>
const Schema &schemaOf<RolePermission>();

} // namespace regie
