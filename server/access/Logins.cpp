// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Logins.h"

#include "server/Refuse.h"
#include "server/access/AccessCodes.h"
#include "server/access/ActivityLog.h"
#include "server/access/Email.h"
#include "server/access/KeptLogins.h"
#include "server/access/RightsLoader.h"
#include "server/access/SecondFactor.h"
#include "server/log/Log.h"
#include "server/storage/GivenRights.h"
#include "server/storage/Transaction.h"
#include "shared/domain/identity/PasswordRules.h"
#include "shared/domain/identity/User.h"

namespace regie {

using namespace Qt::StringLiterals;

struct Logins::Account {
    QUuid id;
    QByteArray stored = {};  // as the database has it
    QByteArray hash = {};    // empty: no password opens it
    QByteArray newHash = {}; // to be stored from now on; empty when what is stored may stay
    bool isUsable = false;
    bool hasSecondFactor = false;
};

namespace {

// Failures written down per account and hour: enough to see an attack, too few to fill the database.
constexpr qint64 failuresPerHour = 20;

Logins::Outcome refusedOutcome(const QString &code, const QUuid &user, const QString &address)
{
    Logins::Outcome outcome{.entry = refused(code)};
    if (!user.isNull())
        outcome.afterwards = [user, address](Connection &later) { Logins::recordFailure(later, user, address); };
    return outcome;
}

// Whoever made the code knows it: it is worth what he may do himself, also when the account may do more since then.
bool mayStillOpen(Connection &connection, const QUuid &maker, const QUuid &account)
{
    Caller caller;
    caller.user = maker;
    const Rows rows = connection.execute("select party_id from \"user\" where id = $1", {maker});
    caller.party = rows.isEmpty() ? QUuid() : rows.uuid(0, 0);
    caller.rights = loadRights(connection, maker);
    return GivenRights::reachesAccount(connection, caller, account);
}

} // namespace

Logins::Logins(sessions::Rules rules, const Secrets &secrets, password::Cost cost)
    : m_rules(rules)
    , m_secrets(secrets)
    , m_cost(cost)
    , m_dummyHash(password::hash(QString::fromLatin1(password::randomBytes(16).toHex()), cost))
{}

void Logins::recordFailure(Connection &connection, const QUuid &user, const QString &address)
{
    connection.execute("insert into login_attempt (user_id, address, succeeded, reason) "
                       "select $1, $2, false, 'refused' where $3 > (select count(*) from login_attempt "
                       "where user_id = $1 and not succeeded and created_at > now() - interval '1 hour')",
                       {user, address, failuresPerHour});
}

Logins::Outcome Logins::login(Connection &connection, const Attempt &attempt) const
{
    const Rows rows = connection.execute("select id, password_hash, status = 'active' and archived_at is null and "
                                         "not exists (select from access_code where user_id = id), "
                                         "second_factor_at is not null "
                                         "from \"user\" where lower(email) = lower($1)",
                                         {tidyEmail(attempt.email)});
    Account account;
    if (!rows.isEmpty())
        account = {.id = rows.uuid(0, 0),
                   .stored = rows.utf8(0, 1).toByteArray(),
                   .isUsable = rows.flag(0, 2),
                   .hasSecondFactor = rows.flag(0, 3)};
    account.hash = hashOf(account);
    const bool isRight = password::verify(account.hash.isEmpty() ? m_dummyHash : account.hash, attempt.password) &&
                         account.isUsable && !account.hash.isEmpty();
    if (!isRight)
        return refusedOutcome(u"login.refused"_s, account.id, attempt.address);
    account.newHash = renewed(account, attempt.password);
    if (!account.hasSecondFactor)
        return {.entry = enter(connection, {.account = account, .attempt = attempt, .request = attempt.request})};
    Outcome outcome{.entry = refused(u"login.code_needed"_s)};
    outcome.halfway = Halfway{.attempt = attempt, .account = std::make_shared<const Account>(std::move(account))};
    outcome.halfway->attempt.password.clear();
    return outcome;
}

Logins::Outcome Logins::complete(Connection &connection, const Halfway &halfway, const QUuid &request,
                                 const QString &code) const
{
    try {
        return {.entry = enter(connection, {*halfway.account, halfway.attempt, request, code})};
    } catch (const RefusalError &error) {
        if (error.refusal().code != "login.code_refused"_L1)
            throw;
        return refusedOutcome(error.refusal().code, halfway.account->id, halfway.attempt.address);
    }
}

// A hash that doesn't open is as good as none; the account's password must be set anew.
QByteArray Logins::hashOf(const Account &account) const
{
    try {
        return m_secrets.openPassword(account.id, account.stored);
    } catch (const SecretError &error) {
        writeLog(LogLevel::Error,
                 u"The hash of a password doesn't open; set the password anew: regie-server user password",
                 {{"user", account.id.toString(QUuid::WithoutBraces)}, {"reason", QString::fromUtf8(error.what())}});
        return {};
    }
}

// What is to be stored from now on; empty when what is stored may stay.
QByteArray Logins::renewed(const Account &account, const QString &password) const
{
    const bool isWeak = password::needsRehash(account.hash, m_cost);
    if (!isWeak && Secrets::isClosed(account.stored) && !m_secrets.isOutdated(account.stored))
        return {};
    return m_secrets.closePassword(account.id, isWeak ? password::hash(password, m_cost) : account.hash);
}

Logins::Entry Logins::enter(Connection &connection, const Entering &entering) const
{
    const auto &[account, attempt, request, code] = entering;
    Transaction transaction(connection, {.user = account.id, .request = request, .act = "login"});
    // A password that was changed while this one was being verified has ended every session, this one included.
    const Rows now = connection.execute(
        "select password_hash, second_factor_at is not null from \"user\" where id = $1 for update", {account.id});
    // Closed with a newer key meanwhile, it is the same.
    if (now.isEmpty() || now.flag(0, 1) != account.hasSecondFactor ||
        hashOf({.id = account.id, .stored = now.utf8(0, 0).toByteArray()}) != account.hash)
        refuse(u"login.refused"_s);
    if (accesscodes::isWaiting(connection, account.id)) // likewise
        refuse(u"login.refused"_s);
    const secondfactor::Redeemed redeemed =
        code ? secondfactor::redeem(connection, m_secrets, account.id, *code) : secondfactor::Redeemed::No;
    if (code && redeemed == secondfactor::Redeemed::No)
        refuse(u"login.code_refused"_s);
    connection.execute(
        "update \"user\" set last_login_at = now(), password_hash = coalesce($2, password_hash) "
        "where id = $1",
        {account.id, account.newHash.isEmpty() ? Parameter::null(SqlType::Text) : Parameter::utf8(account.newHash)});
    const sessions::Opened opened =
        sessions::open(connection, {.user = account.id, .address = attempt.address, .client = attempt.client}, m_rules);
    sessions::prove(connection, opened.id);
    const QByteArray kept = attempt.keep ? keptlogins::keep(connection, opened.id) : QByteArray();
    connection.execute("insert into login_attempt (user_id, address, succeeded) values ($1, $2, true)",
                       {account.id, attempt.address});
    const sessions::State state = sessions::find(connection, opened.id, m_rules);
    if (state.standing != sessions::Standing::Valid)
        refuse(u"login.refused"_s); // disabled while the password was being verified
    Entry entry{.session = std::make_shared<LiveSession>(connection, state, attempt.address), .info = {}};
    Activity activity{.act = u"login"_s, .request = request};
    if (redeemed == secondfactor::Redeemed::RecoveryCode)
        activity.detail = R"({"recovery_code":true})";
    const Command line = activityEntry(entry.session->caller(), activity);
    connection.execute(line.sql, line.parameters);
    transaction.commit();
    entry.info = entry.session->info();
    entry.info.token = opened.token;
    entry.info.keptToken = kept;
    return entry;
}

// What is wrong with the new password is told before the code is looked at, and it is hashed in any case: neither the
// answer nor its time depends on the account.
Logins::Redeemed Logins::redeem(Connection &connection, const Redemption &redemption) const
{
    const QString email = tidyEmail(redemption.email);
    if (Issues issues = password::check(redemption.password, email); !issues.empty())
        refuseInvalid({}, std::move(issues));
    const QByteArray hash = password::hash(redemption.password, m_cost);
    const accesscodes::Match match = accesscodes::find(connection, email, redemption.code);
    if (match.user.isNull())
        return {.done = refused(u"code.refused"_s), .afterwards = {}};
    if (match.isGood && choosePassword(connection, match.user, hash, redemption))
        return {.done = Done(), .afterwards = {}};
    return {.done = refused(u"code.refused"_s),
            .afterwards = [user = match.user, address = redemption.address](Connection &later) {
                recordFailure(later, user, address);
            }};
}

// The account is locked first, as when a code is made.
bool Logins::choosePassword(Connection &connection, const QUuid &user, const QByteArray &hash,
                            const Redemption &redemption) const
{
    Transaction transaction(connection, {.user = user, .request = redemption.request, .act = "redeem"});
    const Rows opened = connection.execute("update \"user\" set password_hash = $2, status = 'active' where id = $1 "
                                           "and status in ('pending', 'active') and archived_at is null",
                                           {user, Parameter::utf8(m_secrets.closePassword(user, hash))});
    const std::optional<QUuid> maker = accesscodes::take(connection, user, redemption.code);
    if (opened.affected() != 1 || !maker || !mayStillOpen(connection, *maker, user))
        return false;
    sessions::revokeAll(connection, user);
    Caller person;
    person.user = user;
    person.address = redemption.address;
    const Command line = activityEntry(
        person, {.act = u"redeem"_s, .request = redemption.request, .entity = schemaOf<User>().name(), .record = user});
    connection.execute(line.sql, line.parameters);
    transaction.commit();
    return true;
}

Result<Logins::Entry> Logins::resume(Connection &connection, const QByteArray &token, const QString &address) const
{
    if (token.size() != sessions::tokenBytes)
        return refused(u"session.expired"_s);
    const sessions::State state = sessions::findByToken(connection, token, m_rules);
    if (state.standing != sessions::Standing::Valid)
        return refused(sessions::refusalCode(state.standing));
    sessions::touch(connection, state.id);
    Entry entry{.session = std::make_shared<LiveSession>(connection, state, address), .info = {}};
    entry.info = entry.session->info();
    entry.info.token = token;
    return entry;
}

Result<Logins::Entry> Logins::recall(Connection &connection, const QByteArray &token, const Attempt &where) const
{
    if (token.size() != keptlogins::tokenBytes)
        return refused(u"session.expired"_s);
    Transaction transaction(connection, {.request = where.request, .act = "recall"});
    const keptlogins::Used used =
        keptlogins::use(connection, token, {.user = {}, .address = where.address, .client = where.client}, m_rules);
    if (used.standing != sessions::Standing::Valid) {
        transaction.commit(); // what was copied is over
        return refused(sessions::refusalCode(used.standing));
    }
    const sessions::State state = sessions::find(connection, used.session, m_rules);
    Entry entry{.session = std::make_shared<LiveSession>(connection, state, where.address), .info = {}};
    const Command line = activityEntry(entry.session->caller(), {.act = u"recall"_s, .request = where.request});
    connection.execute(line.sql, line.parameters);
    transaction.commit();
    entry.info = entry.session->info();
    entry.info.token = used.token;
    entry.info.keptToken = used.next;
    return entry;
}

void Logins::logout(Connection &connection, const Caller &caller, const QUuid &request) const
{
    Transaction transaction(connection, {.user = caller.user, .request = request, .act = "logout"});
    sessions::revoke(connection, caller.session);
    const Command line = activityEntry(caller, {.act = u"logout"_s, .request = request});
    connection.execute(line.sql, line.parameters);
    transaction.commit();
}

} // namespace regie
