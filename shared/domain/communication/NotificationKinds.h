// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Choice.h"

#include <span>

namespace regie {

// What a notification may be about. The server sends the key alone, since it does not know the reader's language; the
// client says it in words.
struct NotificationKind {
    std::string_view key;
    const char *text; // translated in the context "Notification"
    std::string_view icon;
    Tone tone = Tone::Neutral;
};

[[nodiscard]] std::span<const NotificationKind> notificationKinds();
[[nodiscard]] const NotificationKind *findNotificationKind(QStringView key); // null when another version knows it
[[nodiscard]] QString notificationText(const NotificationKind &kind);

} // namespace regie
