// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/schema/Moment.h"

// How long logs and prospects are kept: what their setting says, then they go.
namespace regie::retention {

struct Due {
    QString entity;
    QString setting;      // key of the one that says how long
    Moment before;        // what is older goes
    qint64 count = 0;     // of records
    bool isWanted = true; // false: only when a setting says so, which it doesn't
};
// What would go now.
[[nodiscard]] std::vector<Due> preview(Connection &connection);
// Lets it go, in steps of their own so that nobody waits for long; what went.
std::vector<Due> apply(Connection &connection);

// Erases those of whom a law asked to keep something until a day that has come, each in a step of its own: whom that is
// refused for waits, is told in the server's log, and holds nobody else up. How many were erased.
int completeErasures(Connection &connection);
// How many wait although their day is past.
[[nodiscard]] qint64 erasuresOverdue(Connection &connection);

} // namespace regie::retention
