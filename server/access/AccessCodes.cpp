// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/AccessCodes.h"

#include "server/Refuse.h"
#include "server/access/Passwords.h"
#include "server/access/Sessions.h"
#include "shared/domain/identity/AccessCode.h"

#include <QCryptographicHash>

namespace regie::accesscodes {

using namespace Qt::StringLiterals;

namespace {

Parameter hashOf(const QString &code)
{
    return Parameter::bytes(QCryptographicHash::hash(accesscode::tidied(code).toLatin1(), QCryptographicHash::Sha256));
}

} // namespace

AccessCode issue(Connection &connection, const QUuid &user, const QUuid &issuer)
{
    const Rows account = connection.execute("select password_hash is null, "
                                            "status in ('pending', 'active') and archived_at is null "
                                            "from \"user\" where id = $1 for update",
                                            {user});
    if (account.isEmpty())
        refuse(u"record.unknown"_s);
    if (!account.flag(0, 1))
        refuse(u"user.closed_code"_s);
    AccessCode code{.code = accesscode::written(password::randomBytes(accesscode::randomBytes)),
                    .expires = {},
                    .isInvitation = account.flag(0, 0)};
    const auto hours = (code.isInvitation ? invitationLifetime : resetLifetime).count();
    const Rows kept =
        connection.execute("insert into access_code (user_id, code_hash, expires_at, created_by) "
                           "values ($1, $2, now() + make_interval(hours => $3), $4) "
                           "on conflict (user_id) do update set code_hash = excluded.code_hash, "
                           "expires_at = excluded.expires_at, created_at = now(), created_by = excluded.created_by "
                           "returning expires_at",
                           {user, hashOf(code.code), static_cast<int>(hours), issuer});
    code.expires = kept.moment(0, 0);
    sessions::revokeAll(connection, user);
    return code;
}

bool isWaiting(Connection &connection, const QUuid &user)
{
    return !connection.execute("select from access_code where user_id = $1", {user}).isEmpty();
}

Match find(Connection &connection, const QString &email, const QString &code)
{
    const Rows rows = connection.execute("select u.id, exists (select from access_code c where c.user_id = u.id "
                                         "and c.code_hash = $2 and c.expires_at > now()) "
                                         "from \"user\" u where lower(u.email) = lower($1)",
                                         {email, hashOf(code)});
    return rows.isEmpty() ? Match() : Match{.user = rows.uuid(0, 0), .isGood = rows.flag(0, 1)};
}

std::optional<QUuid> take(Connection &connection, const QUuid &user, const QString &code)
{
    const Rows taken = connection.execute("delete from access_code where user_id = $1 and code_hash = $2 "
                                          "and expires_at > now() returning created_by",
                                          {user, hashOf(code)});
    return taken.isEmpty() ? std::nullopt : std::optional(taken.uuid(0, 0));
}

void withdraw(Connection &connection, const QUuid &user)
{
    connection.execute("delete from access_code where user_id = $1", {user});
}

} // namespace regie::accesscodes
