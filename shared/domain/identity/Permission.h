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

// A right on no single kind of records; those of entities and acts are declared with them.
struct GeneralRight {
    std::string_view key;
    const char *label;

    [[nodiscard]] QString words() const;
};
[[nodiscard]] std::span<const GeneralRight> generalRights();
[[nodiscard]] const GeneralRight *findGeneralRight(QStringView key); // null when there is none

} // namespace regie
