// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct Preference;
using PreferenceId = Id<Preference>;

// What somebody arranged for themselves, and finds again on every computer. Its owner alone reads and writes it.
struct Preference {
    PreferenceId id;
    UserId user;
    QString key;
    QString value; // JSON, of the form that the key asks for

    static constexpr QLatin1StringView notices{"notices"}; // NoticeChoices
    static constexpr QLatin1StringView rows{"rows"};       // RowHeight
    static constexpr QLatin1StringView home{"home."};      // and a role's key: HomeLayout of that workspace
};
template <>
const Schema &schemaOf<Preference>();

// Rules over one whole record.
[[nodiscard]] Issues checkPreference(const Record &record);

} // namespace regie
