// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Secrets.h"
#include "server/storage/Connection.h"
#include "shared/protocol/SecondFactorMessages.h"

// What people have besides their password. The database's clock is the one that counts, so that all servers agree. All
// of it in a transaction of the caller's.
namespace regie::secondfactor {

[[nodiscard]] bool isOn(Connection &connection, const QUuid &user);
[[nodiscard]] SecondFactorState state(Connection &connection, const QUuid &user);

// A new seed that waits for its confirmation; one that is in use stays in use until then.
[[nodiscard]] QByteArray begin(Connection &connection, const Secrets &secrets, const QUuid &user);

enum class Confirmation { Done, Wrong, NotBegun };
// From now on the new seed counts, and no code of this step or before.
[[nodiscard]] Confirmation confirm(Connection &connection, const Secrets &secrets, const QUuid &user,
                                   const QString &code);

// In place of those there are; nowhere else can they be read again.
[[nodiscard]] QStringList renewCodes(Connection &connection, const QUuid &user);

enum class Redeemed { No, Code, RecoveryCode };
// Whether this code counts, which it then never does again: not in another transaction at this very moment either.
[[nodiscard]] Redeemed redeem(Connection &connection, const Secrets &secrets, const QUuid &user, const QString &typed);

// With its recovery codes; the account itself is the caller's to mark.
void forget(Connection &connection, const QUuid &user);

} // namespace regie::secondfactor
