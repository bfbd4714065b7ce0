// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

namespace regie::tests {

// At least one row in every table of the foundation, and the ids that tests build upon.
struct SqlSample {
    QUuid user;       // nobody's role
    QUuid technician; // technician
    QUuid seller;     // commercial
    QUuid domain;
    QUuid client;
    QUuid otherClient;
    QUuid contact;      // of client
    QUuid otherContact; // of otherClient
    QUuid site;         // of client
    QUuid otherSite;    // of otherClient
    QUuid category;
    QUuid equipment;      // of client
    QUuid otherEquipment; // of otherClient
    QUuid ticket;         // new, of client

    // Needs the seeded roles.
    [[nodiscard]] static SqlSample insertInto(Connection &connection);
};

} // namespace regie::tests
