// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Sessions.h"

#include "server/access/Passwords.h"

#include <QCryptographicHash>

namespace regie::sessions {

using namespace Qt::StringLiterals;

namespace {

// $2: how many seconds of idleness end a session, unless a role of its person says fewer.
constexpr QByteArrayView stateQuery =
    "select s.id, s.user_id, s.revoked_at is not null or s.archived_at is not null, "
    "s.expires_at <= now() or coalesce(s.last_seen_at, s.created_at) <= now() - make_interval(secs => idle.seconds), "
    "u.status = 'active' and u.archived_at is null, u.session_epoch, s.expires_at, u.party_id, u.display_name, "
    "u.email, "
    "u.locale, u.theme, u.second_factor_at is null and demands_second_factor(u.id), idle.seconds "
    "from user_session s join \"user\" u on u.id = s.user_id "
    "cross join lateral (select least($2::text::integer, 60 * idle_minutes_of(u.id)) as seconds) idle where ";

QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

Parameter secondsOf(std::chrono::seconds duration)
{
    return Parameter::utf8(QByteArray::number(static_cast<qint64>(duration.count())));
}

Standing standingIn(const Rows &rows)
{
    // First, because a disabled account's sessions are revoked as well, and the account is what its user must mend.
    if (!rows.flag(0, 4))
        return Standing::Disabled;
    if (rows.flag(0, 2))
        return Standing::Revoked;
    return rows.flag(0, 3) ? Standing::Expired : Standing::Valid;
}

State stateIn(const Rows &rows)
{
    State state;
    if (rows.isEmpty())
        return state;
    state.standing = standingIn(rows);
    state.id = rows.uuid(0, 0);
    state.person.user = rows.uuid(0, 1);
    state.epoch = rows.integer(0, 5);
    state.expires = rows.moment(0, 6);
    state.person.party = rows.uuid(0, 7);
    state.person.displayName = rows.text(0, 8);
    state.person.email = rows.text(0, 9);
    state.person.locale = rows.text(0, 10);
    state.person.theme = rows.text(0, 11);
    state.person.mustEnrol = rows.flag(0, 12);
    state.idle = std::chrono::seconds(rows.integer(0, 13));
    return state;
}

} // namespace

QString refusalCode(Standing standing)
{
    switch (standing) {
    case Standing::Revoked:
        return u"session.revoked"_s;
    case Standing::Disabled:
        return u"session.disabled"_s;
    case Standing::Expired:
    case Standing::Valid:
        break;
    }
    return u"session.expired"_s;
}

State find(Connection &connection, const QUuid &session, const Rules &rules)
{
    return stateIn(connection.execute(stateQuery.toByteArray() + "s.id = $1", {session, secondsOf(rules.idle)}));
}

State findPerson(Connection &connection, const QUuid &user)
{
    State state{.standing = Standing::Disabled, .id = {}, .epoch = 0, .expires = {}, .person = {}};
    const Rows rows = connection.execute("select status = 'active' and archived_at is null, session_epoch, party_id, "
                                         "display_name, email, locale, theme from \"user\" where id = $1",
                                         {user});
    if (rows.isEmpty())
        return state;
    state.standing = rows.flag(0, 0) ? Standing::Valid : Standing::Disabled;
    state.epoch = rows.integer(0, 1);
    state.person.user = user;
    state.person.party = rows.uuid(0, 2);
    state.person.displayName = rows.text(0, 3);
    state.person.email = rows.text(0, 4);
    state.person.locale = rows.text(0, 5);
    state.person.theme = rows.text(0, 6);
    return state;
}

State findByToken(Connection &connection, const QByteArray &token, const Rules &rules)
{
    return stateIn(connection.execute(stateQuery.toByteArray() + "s.token_hash = $1",
                                      {Parameter::bytes(hashOf(token)), secondsOf(rules.idle)}));
}

Opened open(Connection &connection, const Opening &opening, const Rules &rules)
{
    const Opened opened{.id = newUuid(), .token = password::randomBytes(tokenBytes)};
    connection.execute("insert into user_session (id, user_id, token_hash, address, client, expires_at, last_seen_at) "
                       "values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6::text::float8), now())",
                       {opened.id, opening.user, Parameter::bytes(hashOf(opened.token)), opening.address,
                        opening.client.left(200), secondsOf(rules.age)});
    connection.execute("update user_session set revoked_at = now() where id in (select id from user_session "
                       "where user_id = $1 and revoked_at is null and archived_at is null and expires_at > now() "
                       "order by coalesce(last_seen_at, created_at) desc, created_at desc offset $2)",
                       {opening.user, qint64{rules.perUser}});
    return opened;
}

void revoke(Connection &connection, const QUuid &session)
{
    connection.execute("update user_session set revoked_at = now() where id = $1 and revoked_at is null", {session});
}

void revokeAll(Connection &connection, const QUuid &user)
{
    connection.execute("update user_session set revoked_at = now() where user_id = $1 and revoked_at is null", {user});
}

void revokeOthers(Connection &connection, const QUuid &user, const QUuid &kept)
{
    connection.execute(
        "update user_session set revoked_at = now() where user_id = $1 and id <> $2 and revoked_at is null",
        {user, kept});
}

void prove(Connection &connection, const QUuid &session)
{
    connection.execute("update user_session set proven_at = now() where id = $1", {session});
}

QByteArray renewToken(Connection &connection, const QUuid &session)
{
    const QByteArray token = password::randomBytes(tokenBytes);
    connection.execute("update user_session set token_hash = $2 where id = $1",
                       {session, Parameter::bytes(hashOf(token))});
    return token;
}

bool isProven(Connection &connection, const QUuid &session)
{
    return !connection
                .execute("select from user_session where id = $1 and "
                         "proven_at > now() - make_interval(secs => $2::text::float8)",
                         {session, secondsOf(proofAge)})
                .isEmpty();
}

void touch(Connection &connection, const QUuid &session)
{
    connection.execute("update user_session set last_seen_at = now() where id = $1", {session});
}

} // namespace regie::sessions
