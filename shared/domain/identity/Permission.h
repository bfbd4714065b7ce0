// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Permission;
using PermissionId = Id<Permission>;

// One thing that may be allowed: an act, or reading, creating, changing or archiving an entity.
struct Permission {
    PermissionId id;
    QString key;
    QString description;
};
template <>
const Schema &schemaOf<Permission>();

} // namespace regie
