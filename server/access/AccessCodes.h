// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/protocol/AccountMessages.h"

#include <chrono>
#include <optional>

// The codes with which people choose a password of their own (shared/domain/identity/AccessCode.h). All of it within
// the caller's transaction. An account has one code at most, and only its hash is kept.
namespace regie::accesscodes {

// An invitation may lie in a mailbox over a weekend; whoever asks for a reset is there.
inline constexpr std::chrono::hours invitationLifetime{72};
inline constexpr std::chrono::hours resetLifetime{1};

// Ends the person's sessions, and what code there was before. The row of the account is locked. Refuses with
// record.unknown and user.closed_code. `issuer` is null at the command line.
[[nodiscard]] AccessCode issue(Connection &connection, const QUuid &user, const QUuid &issuer);

// Whether a code waits to be used, good or too old: then no password opens the account.
[[nodiscard]] bool isWaiting(Connection &connection, const QUuid &user);

// What a code would open, in one look whether there is such an account or not.
struct Match {
    QUuid user; // null when nobody has this address
    bool isGood = false;
};
[[nodiscard]] Match find(Connection &connection, const QString &email, const QString &code);

// Uses it up, and tells who made it (null at the command line): to one caller alone, however many come at once. `code`
// as it was typed.
[[nodiscard]] std::optional<QUuid> take(Connection &connection, const QUuid &user, const QString &code);

// Somebody set a password at the machine itself.
void withdraw(Connection &connection, const QUuid &user);

} // namespace regie::accesscodes
