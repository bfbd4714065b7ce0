// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Options.h"
#include "server/storage/Connection.h"

#include <functional>

namespace regie::demo {

using Progress = std::function<void(const QString &line)>;

// What stands in the database before.
enum class Ground {
    Empty,       // no users
    EarlierDemo, // will be emptied
    Foreign,     // has users of its own: nothing may be made up here
};
[[nodiscard]] Ground groundOf(Connection &connection);
// Filling empties tables and suspends triggers, which only their owner can do.
[[nodiscard]] bool mayFill(Connection &connection);

struct Summary {
    qint64 users = 0;
    qint64 parties = 0;
    qint64 contacts = 0;
    qint64 equipment = 0;
    qint64 tickets = 0;
    qint64 openTickets = 0;
    qint64 comments = 0;
    qint64 historyRows = 0;
};

// Fills a migrated database with Vauban Services and two years of its work. `connection` is of the role that owns the
// tables; the ground must not be Foreign. Small loads are one transaction; when a large one is cut, the next run sees
// an earlier demonstration and begins again. Throws DbError, and std::runtime_error when what was made breaks a rule.
Summary fill(Connection &connection, const Options &options, const Progress &progress);

} // namespace regie::demo
