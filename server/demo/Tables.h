// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/TicketStory.h"
#include "server/storage/Connection.h"

namespace regie::demo {

// What is copied into which tables. Each may run on a connection and a thread of its own, within a transaction.

// Empty texts are absent in the database.
[[nodiscard]] inline Parameter textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? Parameter::null(SqlType::Text) : Parameter::utf8(text);
}

struct StaffSecrets {
    QString passwordHash;
    QHash<QByteArray, QUuid> roles; // by key
};
void copyStaff(Connection &connection, const World &world, const StaffSecrets &secrets);
// People of partners, once their companies are there: parties and users refer to each other.
void linkExternalPeople(Connection &connection, const World &world);
void copyParties(Connection &connection, const World &world);
void copyMachines(Connection &connection, const World &world);

// Tickets `from` up to but not including `until`.
struct Range {
    qint64 from = 0;
    qint64 until = 0;
};
void copyTickets(Connection &connection, const World &world, const StoryTeller &teller, Range range);
void copyTicketHistory(Connection &connection, const StoryTeller &teller, Range range);
void copyComments(Connection &connection, const StoryTeller &teller, Range range);
void copyNotifications(Connection &connection, const StoryTeller &teller, Range range);

} // namespace regie::demo
