// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/KeptLogins.h"

#include "server/access/Passwords.h"

#include <QCryptographicHash>

namespace regie::keptlogins {

namespace {

constexpr qsizetype idBytes = 16;

QByteArray tokenOf(const QUuid &login, const QByteArray &secret)
{
    return login.toRfc4122() + secret;
}

Parameter hashOf(QByteArrayView secret)
{
    return Parameter::bytes(QCryptographicHash::hash(secret.toByteArray(), QCryptographicHash::Sha256));
}

QByteArray newSecret()
{
    return password::randomBytes(tokenBytes - idBytes);
}

// In the list of sessions.
void show(Connection &connection, const QUuid &session)
{
    connection.execute("update user_session set kept_until = k.kept_until from kept_login k "
                       "where k.session_id = user_session.id and user_session.id = $1",
                       {session});
}

} // namespace

QByteArray keep(Connection &connection, const QUuid &session)
{
    const QUuid login = newUuid();
    const QByteArray secret = newSecret();
    connection.execute("insert into kept_login (id, session_id, secret_hash, kept_until) "
                       "values ($1, $2, $3, now() + make_interval(hours => $4))",
                       {login, session, hashOf(secret), static_cast<int>(lifetime.count())});
    show(connection, session);
    return tokenOf(login, secret);
}

Used use(Connection &connection, const QByteArray &token, const sessions::Opening &where, const sessions::Rules &rules)
{
    const QUuid login = QUuid::fromRfc4122(token.first(idBytes));
    // First, so that whoever comes at the same moment sees what became of it.
    connection.execute("select from kept_login where id = $1 for update", {login});
    const Rows rows = connection.execute(
        "select s.user_id, s.id, k.secret_hash = $2, k.kept_until <= now(), s.revoked_at is not null, "
        "u.status = 'active' and u.archived_at is null from kept_login k join user_session s on s.id = k.session_id "
        "join \"user\" u on u.id = s.user_id where k.id = $1",
        {login, hashOf(QByteArrayView(token).sliced(idBytes))});
    if (rows.isEmpty())
        return {};
    const QUuid user = rows.uuid(0, 0);
    const QUuid before = rows.uuid(0, 1);
    if (!rows.flag(0, 2) && !rows.flag(0, 3))
        sessions::revoke(connection, before);
    if (!rows.flag(0, 2) || rows.flag(0, 4))
        return {.standing = sessions::Standing::Revoked, .user = user};
    if (rows.flag(0, 3))
        return {.standing = sessions::Standing::Expired, .user = user};
    if (!rows.flag(0, 5))
        return {.standing = sessions::Standing::Disabled, .user = user};
    sessions::revoke(connection, before);
    const sessions::Opened opened =
        sessions::open(connection, {.user = user, .address = where.address, .client = where.client}, rules);
    const QByteArray secret = newSecret();
    connection.execute("update kept_login set session_id = $2, secret_hash = $3 where id = $1",
                       {login, opened.id, hashOf(secret)});
    show(connection, opened.id);
    return {.standing = sessions::Standing::Valid,
            .user = user,
            .session = opened.id,
            .token = opened.token,
            .next = tokenOf(login, secret)};
}

} // namespace regie::keptlogins
