// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/Setting.h"
#include "shared/domain/identity/SettingTable.h"

namespace regie {

using namespace Qt::StringLiterals;

Issues checkSetting(const Record &record)
{
    const auto setting = fromRecord<Setting>(record);
    if (setting.key.isEmpty() || setting.value.isEmpty())
        return {};
    const SettingRow *row = findSetting(setting.key);
    if (row == nullptr)
        return {{.code = u"setting.key_unknown"_s, .field = u"key"_s, .args = {}}};
    if (!settingValue(*row, setting.value))
        return {{.code = u"setting.value_malformed"_s, .field = u"value"_s, .args = {}}};
    return {};
}

} // namespace regie
