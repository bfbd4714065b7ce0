// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

// Row-level security, the second net: what the query compiler should have left out, PostgreSQL hides. Its policies are
// made of the same scope rows. What people read (Store::run) is read as a role that the policies hold; everything that
// the server does of itself (the feed's own look at changes, the history, imports, jobs, and the loading of records for
// an act, after the compiler found them) works as the application's role, which they let pass.
// It holds against a forgotten condition, not against whoever could send SQL of his own.
namespace regie {

class Connection;

namespace rowguards {

struct Policy {
    QByteArray table;
    QByteArray condition; // the rows that a guarded statement sees
};
// One for each entity of which some people read some rows only.
[[nodiscard]] const std::vector<Policy> &declared();

// Whether a statement names a table of which this caller doesn't read every row. Without one the guard would cost
// something and hide nothing.
[[nodiscard]] bool isNeeded(const QByteArray &statement, const Rights &rights);
// What the policies know of the caller.
[[nodiscard]] QByteArray knowledgeOf(const Caller &caller);

// Makes the policies of all tables exactly the declared ones. As their owner, and where the roles are that they name: a
// superuser makes them (DatabaseRoles).
[[nodiscard]] bool canRaise(Connection &owner);
void raise(Connection &owner);
// None at all: a migration may change what they look at.
void lift(Connection &owner);
// Declared but not so in the database: "- ticket row security, forced"; in it but not declared: "+ ticket policy …".
[[nodiscard]] QStringList differences(Connection &connection);

} // namespace rowguards

} // namespace regie
