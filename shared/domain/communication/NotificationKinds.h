// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Choice.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace regie {

// Where a notification goes. Each includes those before it.
enum class NoticeWay {
    Nowhere, // it is not made
    Bell,    // it stands in the list under the bell
    Desktop, // the computer shows it as well, when nobody looks at the program
};
[[nodiscard]] const ChoiceSet &choicesOf(NoticeWay);

// When something is told, and to whom: to whoever a reference of the record names anew, by whatever means; or, when
// an act is named, after this act to who made the record and to whoever the reference named before it.
struct Occasion {
    std::string_view entity;
    std::string_view field; // refers to a user
    std::string_view act = {};
};

// What a notification may be about. The server sends the key alone, since it does not know the reader's language; the
// client says it in words.
struct NotificationKind {
    std::string_view key;
    const char *text; // translated in the context "Notification"
    std::string_view icon;
    Tone tone = Tone::Neutral;
    Occasion when;
    NoticeWay usual = NoticeWay::Bell; // for whoever chose nothing
};

// Kinds beside those of the program, while it lives: of entities that tests declare (domain/CatalogueExtension.h).
class NotificationExtension {
public:
    explicit NotificationExtension(std::vector<NotificationKind> kinds);
    ~NotificationExtension();
    Q_DISABLE_COPY_MOVE(NotificationExtension)

private:
    std::size_t m_count;
};

[[nodiscard]] std::span<const NotificationKind> notificationKinds();
[[nodiscard]] const NotificationKind *findNotificationKind(QStringView key); // null when another version knows it
[[nodiscard]] QString notificationText(const NotificationKind &kind);

} // namespace regie
