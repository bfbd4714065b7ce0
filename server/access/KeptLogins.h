// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Sessions.h"

// «Stay logged in on this computer»: a token that a later start of the program gives for a new session and the next
// token. All of it within the caller's transaction.
namespace regie::keptlogins {

inline constexpr qsizetype tokenBytes = 48;            // which login, and its secret
inline constexpr std::chrono::hours lifetime{14 * 24}; // from the password, however often it is used

// Of a session that was opened with the password just now.
[[nodiscard]] QByteArray keep(Connection &connection, const QUuid &session);

struct Used {
    sessions::Standing standing = sessions::Standing::Expired;
    QUuid user{};       // when it is known
    QUuid session{};    // the new one, when Valid
    QByteArray token{}; // of the new session
    QByteArray next{};  // what is to be kept from now on
};
// Opens a new session in place of the one before. A token that was used before, or has the wrong secret, has been
// copied by somebody: the login ends, with its session. To be committed in either case.
[[nodiscard]] Used use(Connection &connection, const QByteArray &token, const sessions::Opening &where,
                       const sessions::Rules &rules);

} // namespace regie::keptlogins
