// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct EquipmentCategory;
using EquipmentCategoryId = Id<EquipmentCategory>;

// A list that administrators extend.
struct EquipmentCategory {
    EquipmentCategoryId id;
    QString name;
    QString description;
};
template <>
const Schema &schemaOf<EquipmentCategory>();

} // namespace regie
