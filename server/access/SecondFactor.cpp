// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/SecondFactor.h"

#include "server/access/Passwords.h"
#include "server/access/RecoveryCode.h"
#include "server/access/Totp.h"
#include "server/log/Log.h"

namespace regie::secondfactor {

using namespace Qt::StringLiterals;

namespace {

Secrets::Place seedOf(const QUuid &user)
{
    return {.table = "second_factor", .column = "seed", .row = user};
}

Secrets::Place pendingOf(const QUuid &user)
{
    return {.table = "second_factor", .column = "pending", .row = user};
}

QByteArray digitsIn(const QString &typed)
{
    QByteArray digits;
    for (const QChar sign : typed) {
        if (sign >= u'0' && sign <= u'9')
            digits += sign.toLatin1();
        else if (!sign.isSpace())
            return {};
    }
    return digits;
}

// Nothing when it doesn't open: then only a recovery code or an administrator helps.
QByteArray opened(const Secrets &secrets, const QUuid &user, QByteArrayView closed)
{
    try {
        return secrets.open(seedOf(user), closed);
    } catch (const SecretError &error) {
        writeLog(LogLevel::Error,
                 u"The seed of a second factor doesn't open; reset it: regie-server user reset-second-factor",
                 {{"user", user.toString(QUuid::WithoutBraces)}, {"reason", QString::fromUtf8(error.what())}});
        return {};
    }
}

bool redeemCode(Connection &connection, const Secrets &secrets, const QUuid &user, const QByteArray &code)
{
    const Rows rows = connection.execute("select seed, last_step, extract(epoch from clock_timestamp())::bigint "
                                         "from second_factor where user_id = $1 and seed is not null",
                                         {user});
    if (rows.isEmpty())
        return false;
    const QByteArray seed = opened(secrets, user, rows.utf8(0, 0));
    const auto step = seed.isEmpty() ? std::nullopt : totp::match(seed, code, rows.integer(0, 2), rows.integer(0, 1));
    // Of all who come with the same code, one moves the step on; the others find it moved.
    return step && connection
                           .execute("update second_factor set last_step = $2 where user_id = $1 and last_step < $2",
                                    {user, *step})
                           .affected() == 1;
}

bool redeemRecoveryCode(Connection &connection, const QUuid &user, const recovery::Typed &code)
{
    const Rows rows =
        connection.execute("select hash from recovery_code where user_id = $1 and number = $2", {user, code.number});
    if (rows.isEmpty() || !recovery::verify(rows.utf8(0, 0).toByteArray(), code))
        return false;
    return connection
               .execute("delete from recovery_code where user_id = $1 and number = $2 and hash = $3",
                        {user, code.number, rows.text(0, 0)})
               .affected() == 1;
}

} // namespace

bool isOn(Connection &connection, const QUuid &user)
{
    return !connection.execute("select from second_factor where user_id = $1 and seed is not null", {user}).isEmpty();
}

SecondFactorState state(Connection &connection, const QUuid &user)
{
    const Rows rows =
        connection.execute("select u.second_factor_at, (select count(*) from recovery_code where user_id = u.id), "
                           "demands_second_factor(u.id) from \"user\" u where u.id = $1",
                           {user});
    return {.since = rows.moment(0, 0), .recoveryCodes = rows.integer(0, 1), .isMandatory = rows.flag(0, 2)};
}

QByteArray begin(Connection &connection, const Secrets &secrets, const QUuid &user)
{
    const QByteArray seed = password::randomBytes(totp::seedBytes);
    connection.execute("insert into second_factor (user_id, pending, pending_at) values ($1, $2, now()) "
                       "on conflict (user_id) do update set pending = excluded.pending, pending_at = now()",
                       {user, Parameter::utf8(secrets.close(pendingOf(user), seed))});
    return seed;
}

Confirmation confirm(Connection &connection, const Secrets &secrets, const QUuid &user, const QString &code)
{
    const Rows rows =
        connection.execute("select pending, extract(epoch from clock_timestamp())::bigint from second_factor "
                           "where user_id = $1 and pending is not null and pending_at > now() - interval '1 hour' "
                           "for update",
                           {user});
    if (rows.isEmpty())
        return Confirmation::NotBegun;
    const QByteArray seed = secrets.open(pendingOf(user), rows.utf8(0, 0));
    const std::optional<qint64> step = totp::match(seed, digitsIn(code), rows.integer(0, 1), 0);
    if (!step)
        return Confirmation::Wrong;
    connection.execute("update second_factor set seed = $2, last_step = $3, pending = null, pending_at = null "
                       "where user_id = $1",
                       {user, Parameter::utf8(secrets.close(seedOf(user), seed)), *step});
    return Confirmation::Done;
}

QStringList renewCodes(Connection &connection, const QUuid &user)
{
    QStringList codes;
    std::vector<Command> commands{{"delete from recovery_code where user_id = $1", {user}}};
    for (int number = 0; number < recovery::count; ++number) {
        codes += recovery::make(number);
        commands.push_back({"insert into recovery_code (user_id, number, hash) values ($1, $2, $3)",
                            {user, number, Parameter::utf8(recovery::hash(*recovery::read(codes.back())))}});
    }
    static_cast<void>(connection.executeAll(commands));
    return codes;
}

Redeemed redeem(Connection &connection, const Secrets &secrets, const QUuid &user, const QString &typed)
{
    if (redeemCode(connection, secrets, user, digitsIn(typed)))
        return Redeemed::Code;
    const std::optional<recovery::Typed> code = recovery::read(typed);
    return code && redeemRecoveryCode(connection, user, *code) ? Redeemed::RecoveryCode : Redeemed::No;
}

void forget(Connection &connection, const QUuid &user)
{
    connection.execute("delete from recovery_code where user_id = $1", {user});
    connection.execute("delete from second_factor where user_id = $1", {user});
}

} // namespace regie::secondfactor
