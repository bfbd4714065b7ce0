// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Role;
using RoleId = Id<Role>;

// A named set of rights; a user may hold several.
struct Role {
    RoleId id;
    QString key;
    QString name;
    QString description;
    bool builtIn = false;
    bool secondFactor = false;         // who holds it needs one
    std::optional<qint64> idleMinutes; // after which sessions of who holds it end; empty: as everybody's
};
template <>
const Schema &schemaOf<Role>();

} // namespace regie
