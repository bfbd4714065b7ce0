// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/Workspaces.h"

// What the home pages are put together from: each workspace takes its own in its own order.
namespace regie::homeparts {

extern const TileSpec openTile;
extern const TileSpec atRiskTile;
extern const TileSpec unassignedTile;
extern const TileSpec dueTodayTile;
extern const TileSpec waitingTile;
extern const TileSpec endedTile;
extern const TileSpec mineTile;
extern const TileSpec progressTile;
extern const TileSpec partsTile;
extern const TileSpec clientsTile;
extern const TileSpec prospectsTile;
extern const TileSpec contactsTile;
extern const TileSpec sirenTile;
extern const TileSpec downTile;
extern const TileSpec warrantyTile;

extern const SharesSpec openByTechnician;
extern const SharesSpec openByStatus;
extern const SharesSpec openByDomain;
extern const SharesSpec mineByStatus;

extern const LatestSpec latestTickets;
extern const LatestSpec latestParties;

extern const TrendSpec newTickets;
extern const TrendSpec newTicketsOffered;
extern const TrendSpec newParties;

// What is worked on, the oldest first, with who has it and how urgent it is.
[[nodiscard]] WorklistSpec workOf(std::string_view view);

} // namespace regie::homeparts
