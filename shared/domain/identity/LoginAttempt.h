// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct LoginAttempt;
using LoginAttemptId = Id<LoginAttempt>;

// Someone tried to log in. Unknown e-mails leave no user, and are not kept.
struct LoginAttempt {
    LoginAttemptId id;
    UserId user;
    QString address;
    bool succeeded = false;
    QString reason;
};
template <>
const Schema &schemaOf<LoginAttempt>();

} // namespace regie
