// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <vector>

namespace regie::demo {

// The tables that the demonstration fills.
[[nodiscard]] const std::vector<QByteArray> &filledTables();

// Rows that are checked as a whole afterwards need no trigger each: these two stand around the copies, in one
// transaction or in several. The role must own the tables.
void suspendTriggers(Connection &connection);
void resumeTriggers(Connection &connection);

// Secondary indices and foreign keys of the filled tables: for a million rows it is several times faster to make them
// afterwards. Foreign keys are checked when they come back.
struct Secondary {
    std::vector<QByteArray> indices; // statements that make them
    std::vector<QByteArray> foreignKeys;
};
[[nodiscard]] Secondary dropSecondary(Connection &connection);

} // namespace regie::demo
