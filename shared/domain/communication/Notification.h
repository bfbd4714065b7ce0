// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct User;
using UserId = Id<User>;
struct Notification;
using NotificationId = Id<Notification>;

// A word to one user, perhaps about a record.
struct Notification {
    NotificationId id;
    UserId user;
    QString title;
    QString message;
    QString kind;
    QString subjectEntity;
    QUuid subject;
    Moment readAt; // set by its user
};
template <>
const Schema &schemaOf<Notification>();

// Rules over one whole record.
[[nodiscard]] Issues checkNotification(const Record &record);

} // namespace regie
