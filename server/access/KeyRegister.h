// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Secrets.h"
#include "server/storage/Connection.h"

// The database knows the names of the keys that its secrets and its chain need, and a proof of each: a server with
// another key file, or none, is told before it makes anything worse.
namespace regie::keyregister {

// The keys of this folder. Where neither it nor the database has any, they are made. Throws SetupError that says what
// to do, DbError.
[[nodiscard]] KeyRing open(const QString &folder, Connection &connection);

// Throws SetupError when the ring is not the database's.
void verify(Connection &connection, const KeyRing &ring, const QString &folder);

// Makes a new key, closes all secrets with it and forgets the one before the last.
void rotate(const QString &folder, Connection &connection);

// For when the keys are lost for good: what they closed is forgotten, with the passwords of all accounts.
void abandon(const QString &folder, Connection &connection);

// Of the passwords that stand open, and of everything that was closed with an older key; how many. Safe at any time,
// beside servers with the same keys.
int closeSecrets(Connection &connection, const Secrets &secrets);

} // namespace regie::keyregister
