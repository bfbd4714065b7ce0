// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct UserSession;
using UserSessionId = Id<UserSession>;
struct ActivityLog;
using ActivityLogId = Id<ActivityLog>;

// Who did what, when and from where: one line for each deed, never changed and never taken away. When it was is its
// system field created_at.
struct ActivityLog {
    ActivityLogId id;
    UserId user; // empty for what was done at the server itself
    QString act; // the name of a message, an act or a command
    QString entity;
    QUuid record;
    QString address;
    UserSessionId session;
    QString detail; // JSON: what else a deed tells, such as the filter and columns of an export
};
template <>
const Schema &schemaOf<ActivityLog>();

} // namespace regie
