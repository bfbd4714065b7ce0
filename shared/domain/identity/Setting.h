// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Setting;
using SettingId = Id<Setting>;

// One setting of the whole installation, as JSON.
struct Setting {
    SettingId id;
    QString key;
    QString value; // JSON
    QString description;
};
template <>
const Schema &schemaOf<Setting>();

} // namespace regie
