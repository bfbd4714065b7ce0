// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

namespace regie::tests {

// Gives each entity's table that is still empty `count` rows of plain values, made of its declaration alone; what it
// needs to refer to comes first. So an entity added to the catalogue is in every test that wants rows. One whose table
// has a rule that no kind tells of (an end after its beginning…) is refused here by that rule's name, and gets its rows
// by hand where this is called.
void fillEmptyTables(Connection &owner, int count);

} // namespace regie::tests
