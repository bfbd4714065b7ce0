// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Role;
using RoleId = Id<Role>;
struct User;
using UserId = Id<User>;
struct UserRole;
using UserRoleId = Id<UserRole>;

// A user holds a role.
struct UserRole {
    UserRoleId id;
    UserId user;
    RoleId role;
};
template <>
const Schema &schemaOf<UserRole>();

} // namespace regie
