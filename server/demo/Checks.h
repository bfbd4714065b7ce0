// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Arrivals.h"
#include "server/storage/Connection.h"

namespace regie::demo {

// The first history row of everything but tickets and comments, which brought their own.
void writeCreations(Connection &connection);

// The next ticket a person makes follows the last one made up.
void continueNumbering(Connection &connection, const Arrivals &arrivals);

// The rules that rest on triggers, over whole tables: subjects exist, contacts, machines and sites belong to the
// ticket's client, technicians are some, sales contacts sell, histories follow the transitions. Throws
// std::runtime_error that names the rule.
void checkWhatTriggersWould(Connection &connection);

} // namespace regie::demo
