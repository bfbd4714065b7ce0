// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/DbError.h"

struct pg_conn;

namespace regie {

class Connection;

// The state of a DbError by which this program refuses a session with a database of another version than its own.
inline constexpr auto wrongVersion = "F0R01";

// That error, with what there is and what there should be: migrations, counted.
class VersionError : public DbError {
public:
    VersionError(int database, int program);
    [[nodiscard]] int database() const { return m_database; }
    [[nodiscard]] int program() const { return m_program; }

private:
    int m_database;
    int m_program;
};

// Whether the schema is the one this program was made for: somebody may migrate the database under a server at work.
// Both throw VersionError when it isn't, and DbError.
void verifyVersion(pg_conn *connection);
void verifyVersion(Connection &connection);

} // namespace regie
