// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"

#include <chrono>

// Logins as the database holds them. Of a token it holds only the hash: looking up by hash leaves nothing to measure.
namespace regie::sessions {

inline constexpr qsizetype tokenBytes = 32;

struct Rules {
    std::chrono::seconds idle;
    std::chrono::seconds age;
    int perUser = 5;
};

enum class Standing {
    Valid,
    Expired,  // idle or aged out, or never there
    Revoked,  // by logging out, by the person from elsewhere, or by an administrator
    Disabled, // the account is
};
// The code with which a session in that standing is refused and closed; not for Valid.
[[nodiscard]] QString refusalCode(Standing standing);

// A session as of now.
struct State {
    Standing standing = Standing::Expired;
    QUuid id;
    qint64 epoch = 0; // moves whenever rights, status or password do
    Moment expires;
    std::chrono::seconds idle{0}; // after which it ends: the least that the rules and the roles of its person say
    SessionInfo person;           // who it is, and whether a second factor is missing; rights and token are left empty
};
[[nodiscard]] State find(Connection &connection, const QUuid &session, const Rules &rules);
// As if somebody were in: his account now, Disabled or Valid. Of no session.
[[nodiscard]] State findPerson(Connection &connection, const QUuid &user);
[[nodiscard]] State findByToken(Connection &connection, const QByteArray &token, const Rules &rules);

struct Opening {
    QUuid user;
    QString address;
    QString client;
};
struct Opened {
    QUuid id;
    QByteArray token;
};
// In a transaction. The user's oldest sessions over the limit are revoked.
[[nodiscard]] Opened open(Connection &connection, const Opening &opening, const Rules &rules);
void revoke(Connection &connection, const QUuid &session);
void revokeAll(Connection &connection, const QUuid &user);
void revokeOthers(Connection &connection, const QUuid &user, const QUuid &kept);
// Who is there has just proved who they are. In the same step the token may be replaced, so that whoever had copied it
// has it no more.
void prove(Connection &connection, const QUuid &session);
[[nodiscard]] QByteArray renewToken(Connection &connection, const QUuid &session);
inline constexpr std::chrono::minutes proofAge{10};
[[nodiscard]] bool isProven(Connection &connection, const QUuid &session);
// Somebody was there just now.
void touch(Connection &connection, const QUuid &session);

} // namespace regie::sessions
