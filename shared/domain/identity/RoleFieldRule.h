// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Role;
using RoleId = Id<Role>;
struct RoleFieldRule;
using RoleFieldRuleId = Id<RoleFieldRule>;

enum class FieldAccess { Hidden, ReadOnly };
[[nodiscard]] const ChoiceSet &choicesOf(FieldAccess);

// A field that a role may not see or may not change.
struct RoleFieldRule {
    RoleFieldRuleId id;
    RoleId role;
    QString entity;
    QString field;
    FieldAccess access = FieldAccess::Hidden;
};
template <>
const Schema &schemaOf<RoleFieldRule>();

// Rules over one whole record.
[[nodiscard]] Issues checkRoleFieldRule(const Record &record);

} // namespace regie
