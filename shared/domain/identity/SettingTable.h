// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

enum class SettingGroup { Company, Files, Retention };
[[nodiscard]] const ChoiceSet &choicesOf(SettingGroup);

// What a number of a setting counts.
enum class SettingUnit { None, Megabytes, Months };

// One setting of the program: everything that the page of settings shows and the server checks stands in its row.
struct SettingRow {
    Field field; // key, label, kind with its range; only Required counts of the flags
    const char *help;
    SettingGroup group;
    SettingUnit unit;
    std::string_view usual; // JSON: what holds until somebody says otherwise
};

[[nodiscard]] std::span<const SettingRow> settingRows(); // by group
[[nodiscard]] const SettingRow *findSetting(QStringView key);

[[nodiscard]] QString settingLabel(const SettingRow &row);
[[nodiscard]] QString settingHelp(const SettingRow &row);
[[nodiscard]] QString settingUnit(const SettingRow &row, qint64 count); // "months"; empty without one

// What is stored is JSON, and this where the usual value is to hold, also when a later version has another one. No
// null: the history couldn't tell it from nothing.
inline constexpr QLatin1StringView unsetSetting{"{}"};
[[nodiscard]] QString settingJson(const SettingRow &row, const Value &value);
// nullopt when it is not of the setting's kind or range.
[[nodiscard]] std::optional<Value> settingValue(const SettingRow &row, const QString &json);
[[nodiscard]] Value usualValue(const SettingRow &row);

// The keys, for whoever reads one.
namespace settingkeys {
inline constexpr QLatin1StringView companyName{"company.name"};
inline constexpr QLatin1StringView privacyContact{"company.privacy_contact"};
inline constexpr QLatin1StringView fileMegabytes{"files.max_megabytes"};
inline constexpr QLatin1StringView quotaMegabytes{"files.quota_megabytes"};
inline constexpr QLatin1StringView keepLogins{"retention.logins"};
inline constexpr QLatin1StringView keepSessions{"retention.sessions"};
inline constexpr QLatin1StringView keepActivity{"retention.activity"};
inline constexpr QLatin1StringView keepNotifications{"retention.notifications"};
inline constexpr QLatin1StringView anonymisesProspects{"retention.prospects_by_itself"};
inline constexpr QLatin1StringView keepProspects{"retention.prospects"};
} // namespace settingkeys

} // namespace regie
