// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct UserSession;
using UserSessionId = Id<UserSession>;

// A login that is or was open. Only the hash of its token is kept.
struct UserSession {
    UserSessionId id;
    UserId user;
    QByteArray tokenHash;
    QString address;
    QString client;
    Moment expiresAt;
    Moment lastSeenAt;
    Moment revokedAt;
    Moment keptUntil; // its computer stays logged in; null: it does not
};
template <>
const Schema &schemaOf<UserSession>();

} // namespace regie
