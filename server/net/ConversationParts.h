// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Logins.h"
#include "shared/protocol/Message.h"
#include "shared/schema/Checks.h"

namespace regie {

// Decoded, and its fields in order.
template <class Message>
[[nodiscard]] Result<Message> understand(const QByteArray &body)
{
    Result<Message> message = decode<Message>(body);
    if constexpr (TableMessage<Message>) {
        if (message && !checkFields(toRecord(*message, Message::fields())).empty())
            return refused(QStringLiteral("wire.malformed"),
                           {{QStringLiteral("reason"), QStringLiteral("a field is missing or out of its limits")}});
    }
    return message;
}

// What a job on another thread leaves as it fails.
[[nodiscard]] Refusal refusalOf(const std::exception &error, const QUuid &request);

// One line of the server's log: who came in, or did not.
void logEntry(QStringView what, const QString &address, const Result<Logins::Entry> &entry);

} // namespace regie
