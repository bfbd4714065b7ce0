// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/communication/NotificationKinds.h"

#include <QCoreApplication>

namespace regie {

namespace {

constexpr std::array wayRows{
    ChoiceRow{"nowhere", QT_TRANSLATE_NOOP("Notification", "Nowhere")},
    ChoiceRow{"bell", QT_TRANSLATE_NOOP("Notification", "Bell"), Tone::Neutral, "bell"},
    ChoiceRow{"desktop", QT_TRANSLATE_NOOP("Notification", "Bell and desktop"), Tone::Neutral, "open"}};
constexpr ChoiceSet ways{"Notification", wayRows};

// Of the moves of a ticket, those that whoever waits for it must hear of. The others are the daily work of whoever
// makes them.
constexpr std::array declaredKinds{NotificationKind{"ticket.assigned",
                                                    QT_TRANSLATE_NOOP("Notification", "Assigned to you"),
                                                    "userplus",
                                                    Tone::Cyan,
                                                    {"ticket", "technician_id"},
                                                    NoticeWay::Desktop},
                                   NotificationKind{"ticket.waiting_client",
                                                    QT_TRANSLATE_NOOP("Notification", "Waiting for the client"),
                                                    "s-pause",
                                                    Tone::Amber,
                                                    {"ticket", "technician_id", "ticket.wait_client"}},
                                   NotificationKind{"ticket.waiting_parts",
                                                    QT_TRANSLATE_NOOP("Notification", "Waiting for parts"),
                                                    "box",
                                                    Tone::Amber,
                                                    {"ticket", "technician_id", "ticket.wait_parts"}},
                                   NotificationKind{"ticket.resolved",
                                                    QT_TRANSLATE_NOOP("Notification", "Resolved"),
                                                    "s-done",
                                                    Tone::Green,
                                                    {"ticket", "technician_id", "ticket.resolve"}},
                                   NotificationKind{"ticket.reopened",
                                                    QT_TRANSLATE_NOOP("Notification", "Reopened"),
                                                    "undo",
                                                    Tone::Violet,
                                                    {"ticket", "technician_id", "ticket.reopen"},
                                                    NoticeWay::Desktop},
                                   NotificationKind{"ticket.cancelled",
                                                    QT_TRANSLATE_NOOP("Notification", "Cancelled"),
                                                    "s-cancel",
                                                    Tone::Neutral,
                                                    {"ticket", "technician_id", "ticket.cancel"},
                                                    NoticeWay::Desktop}};

std::vector<NotificationKind> &allKinds()
{
    static std::vector<NotificationKind> all(declaredKinds.begin(), declaredKinds.end());
    return all;
}

} // namespace

NotificationExtension::NotificationExtension(std::vector<NotificationKind> kinds)
    : m_count(kinds.size())
{
    allKinds().insert(allKinds().end(), kinds.begin(), kinds.end());
}

NotificationExtension::~NotificationExtension()
{
    allKinds().erase(allKinds().end() - static_cast<std::ptrdiff_t>(m_count), allKinds().end());
}

const ChoiceSet &choicesOf(NoticeWay)
{
    return ways;
}

std::span<const NotificationKind> notificationKinds()
{
    return allKinds();
}

const NotificationKind *findNotificationKind(QStringView key)
{
    const auto found = std::find_if(allKinds().begin(), allKinds().end(), [key](const NotificationKind &kind) {
        return key == QLatin1StringView(kind.key.data(), static_cast<qsizetype>(kind.key.size()));
    });
    return found == allKinds().end() ? nullptr : &*found;
}

QString notificationText(const NotificationKind &kind)
{
    return QCoreApplication::translate("Notification", kind.text);
}

} // namespace regie
