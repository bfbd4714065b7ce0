// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/PresenceBoard.h"

namespace regie {

// What each of those at a place is to be told of the others: nothing to whom the place is closed, and of the others
// those to whom it is open and whom the reader may know. Reads the rights again where they have grown old, and says so
// as the feed would. Throws DbError.
[[nodiscard]] Deliveries tellPresence(Connection &connection, QueryCache &queries, const PresencePlace &place,
                                      const std::vector<PresentSession> &sessions, std::chrono::milliseconds rightsAge,
                                      const sessions::Rules &rules);

} // namespace regie
