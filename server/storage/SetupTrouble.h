// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/SchemaVersion.h"

namespace regie {

// The state of a DbError by which this program refuses a session itself: config_file_error, what an administrator must
// put right.
inline constexpr auto wrongSetup = "F0000";

// Said in this program's own words, before any statement: where the database is, or how it is set up, is not right.
[[nodiscard]] inline bool isAboutSetup(const DbError &error)
{
    return error.sqlState() == wrongSetup || error.sqlState() == wrongVersion || error.sqlState() == "08001";
}

} // namespace regie
