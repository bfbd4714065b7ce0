// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/communication/NoticeChoices.h"
#include "shared/domain/identity/HomeLayout.h"
#include "shared/domain/identity/Preference.h"
#include "shared/domain/identity/RowHeight.h"

namespace regie {

using namespace Qt::StringLiterals;

Issues checkPreference(const Record &record)
{
    const auto preference = fromRecord<Preference>(record);
    if (preference.key.isEmpty() || preference.value.isEmpty())
        return {};
    bool isUnderstood = false;
    if (preference.key == Preference::notices)
        isUnderstood = NoticeChoices::fromJson(preference.value).has_value();
    else if (preference.key == Preference::rows)
        isUnderstood = rowHeightFromJson(preference.value).has_value();
    else if (preference.key.startsWith(Preference::home) && preference.key.size() > Preference::home.size())
        isUnderstood = HomeLayout::fromJson(preference.value).has_value();
    else
        return {{.code = u"preference.key_unknown"_s, .field = u"key"_s, .args = {}}};
    if (!isUnderstood)
        return {{.code = u"preference.value_malformed"_s, .field = u"value"_s, .args = {}}};
    return {};
}

} // namespace regie
