// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Setting;
using SettingId = Id<Setting>;

// One setting of the whole installation. The server keeps a record of each that SettingTable declares, and of nothing
// else; what a demonstration needs to know of itself is no setting and stays as it was written.
struct Setting {
    SettingId id;
    QString key;
    QString value; // JSON, see SettingTable
};
template <>
const Schema &schemaOf<Setting>();

// Rules over one whole record.
[[nodiscard]] Issues checkSetting(const Record &record);

} // namespace regie
