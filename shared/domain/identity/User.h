// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Party;
using PartyId = Id<Party>;
struct User;
using UserId = Id<User>;

enum class UserStatus { Pending, Active, Inactive, Blocked };
[[nodiscard]] const ChoiceSet &choicesOf(UserStatus);

enum class ThemeChoice { System, Light, Dark };
[[nodiscard]] const ChoiceSet &choicesOf(ThemeChoice);

// The languages an account may have: what messages, forms, menus and the database take.
[[nodiscard]] const ChoiceSet &accountLocales();

// A person who may log in: staff, a partner's technician, a beneficiary.
struct User {
    UserId id;
    QString email; // unique without case
    QString firstName;
    QString lastName;
    QString displayName;
    UserStatus status = UserStatus::Pending;
    QString passwordHash;
    QString locale = QStringLiteral("fr_FR");
    ThemeChoice theme = ThemeChoice::System;
    QString phone;
    PartyId party; // of external users; null for staff
    QString jobTitle;
    Moment emailVerifiedAt;
    Moment phoneVerifiedAt;
    Moment lastLoginAt;
    Moment secondFactorAt; // since when codes are asked for; null: they are not
};
template <>
const Schema &schemaOf<User>();

} // namespace regie
