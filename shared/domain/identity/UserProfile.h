// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct UserProfile;
using UserProfileId = Id<UserProfile>;

// What is known of a user beyond the account; at most one per user.
struct UserProfile {
    UserProfileId id;
    UserId user;
    QString address;
    QString postalCode;
    QString city;
    QDate birthDate;
    QString company;
    std::optional<qint64> seniorityYears;
    QString qualification;
    QStringList specialties;
    QString curriculumSummary;
    QString baseLocation; // where the working day starts
    QString notificationPreferences;
};
template <>
const Schema &schemaOf<UserProfile>();

} // namespace regie
