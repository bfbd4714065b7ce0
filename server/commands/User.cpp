// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/User.h"

#include "server/Refuse.h"
#include "server/ServerText.h"
#include "server/access/AccessCodes.h"
#include "server/access/ActivityLog.h"
#include "server/access/Email.h"
#include "server/access/Passwords.h"
#include "server/access/SecondFactor.h"
#include "server/access/Sessions.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/platform/Process.h"
#include "server/storage/SetupError.h"
#include "server/storage/Transaction.h"
#include "shared/domain/identity/PasswordRules.h"
#include "shared/domain/identity/User.h"
#include "shared/schema/Checks.h"
#include "shared/schema/CodeTexts.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CommandLine userOptions()
{
    CommandLine options(
        ServerText::tr(
            "Accounts, from the machine the server runs on; also while it runs. «invite» and «reset» print a code, "
            "good for one time, with which the person chooses a password on the login page: the way to prefer. "
            "Passwords set here are asked for, or read from standard input, and never stand on the command line, where "
            "every process could read them. An older database of the server's own is brought to this version first; "
            "«list» leaves it alone and says so."),
        u"  regie-server user invite --email claire@example.org --first-name Claire --last-name Fontaine --role "
        u"support\n"
        u"  regie-server user reset --email claire@example.org\n"
        u"  regie-server user add --email claire@example.org --first-name Claire --last-name Fontaine --role admin\n"
        u"  pwgen 20 1 | regie-server user password --email claire@example.org\n"
        u"  regie-server user roles --email claire@example.org --role support --role manager\n"
        u"  regie-server user deactivate --email claire@example.org\n"
        u"  regie-server user reset-second-factor --email claire@example.org\n"
        u"  regie-server user list\n"_s);
    options.addDatabaseOptions();
    options.addArgument(u"action"_s,
                        ServerText::tr("invite, reset, add, list, password, roles (replaces the account's roles), "
                                       "deactivate, activate or reset-second-factor (for who has lost the phone)."));
    options.addOption(u"email"_s, ServerText::tr("The account's e-mail address: its name at login."), u"ADDRESS"_s);
    options.addOption(u"first-name"_s,
                      ServerText::tr("First name of a new account; without it, what the address says."), u"NAME"_s);
    options.addOption(u"last-name"_s, ServerText::tr("Last name of a new account; without it, what the address says."),
                      u"NAME"_s);
    options.addOption(u"role"_s, ServerText::tr("Key of a role, as in admin; may be given several times."), u"ROLE"_s);
    return options;
}

QString emailIn(const CommandLine &options)
{
    const Schema &schema = schemaOf<User>();
    const QString email = options.value(u"email"_s).trimmed();
    if (email.isEmpty())
        throw SetupError(ServerText::tr("Which account? Give its address with --email."));
    if (const Issues issues = checkField(*schema.find(u"email"), email); !issues.empty())
        throw SetupError(describe(issues.front(), &schema));
    return email;
}

QByteArray newPasswordHash(const QString &email)
{
    const QString password =
        platform::readSecret(ServerText::tr("Password (at least %1 characters): ").arg(password::shortest));
    if (password.isEmpty())
        throw SetupError(ServerText::tr("No password was given. Type it when asked, or send it to standard input: "
                                        "pwgen 20 1 | regie-server user …"));
    if (const Issues issues = password::check(password, email); !issues.empty())
        throw SetupError(describe(issues.front(), nullptr));
    return password::hash(password);
}

QUuid accountOf(Connection &connection, const QString &email)
{
    const Rows rows = connection.execute("select id from \"user\" where lower(email) = lower($1)", {email});
    if (rows.isEmpty())
        throw SetupError(ServerText::tr("There is no account %1. «regie-server user list» shows them all.").arg(email));
    return rows.uuid(0, 0);
}

void setRoles(Connection &connection, const QUuid &user, const QStringList &keys)
{
    const Rows known = connection.execute("select key from role where archived_at is null order by key");
    QStringList all;
    for (int row = 0; row < known.size(); ++row)
        all += known.text(row, 0);
    for (const QString &key : keys) {
        if (!all.contains(key))
            throw SetupError(ServerText::tr("There is no role %1. There are: %2.").arg(key, all.join(u", "_s)));
    }
    connection.execute("delete from user_role where user_id = $1 and role_id not in "
                       "(select id from role where key = any ($2))",
                       {user, keys});
    connection.execute("insert into user_role (user_id, role_id) select $1, id from role where key = any ($2) "
                       "on conflict do nothing",
                       {user, keys});
}

void log(Connection &connection, const QString &act, const QUuid &user)
{
    Caller operatorOfMachine;
    operatorOfMachine.address = u"console"_s;
    const Command line =
        activityEntry(operatorOfMachine, {.act = act, .request = {}, .entity = u"user"_s, .record = user});
    connection.execute(line.sql, line.parameters);
}

// Without a password the account waits for its person to choose one.
QUuid insertAccount(Connection &connection, const CommandLine &options, const QByteArray &hash)
{
    const QString email = emailIn(options);
    const QString givenFirst = options.value(u"first-name"_s).trimmed();
    const QString givenLast = options.value(u"last-name"_s).trimmed();
    const auto [likelyFirst, likelyLast] = nameIn(email);
    const QString firstName = givenFirst.isEmpty() ? likelyFirst : givenFirst;
    const QString lastName = givenLast.isEmpty() ? likelyLast : givenLast;
    const QUuid user = newUuid();
    const Rows inserted =
        connection.execute("insert into \"user\" (id, email, first_name, last_name, status, password_hash) "
                           "values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
                           {user, email, firstName, lastName, hash.isEmpty() ? u"pending"_s : u"active"_s,
                            hash.isEmpty() ? Parameter::null(SqlType::Text) : Parameter::utf8(hash)});
    if (inserted.affected() == 0)
        throw SetupError(ServerText::tr("There is an account %1 already.").arg(email));
    setRoles(connection, user, options.values(u"role"_s));
    log(connection, u"user.add"_s, user);
    print(ServerText::tr("Account %1 added.").arg(email));
    if (givenFirst.isEmpty() || givenLast.isEmpty())
        print(ServerText::tr("It is called %1 until an administrator names it otherwise.")
                  .arg(firstName + u' ' + lastName));
    if (!options.has(u"role"_s))
        print(ServerText::tr("It has no role yet and may do nothing: regie-server user roles --email %1 --role …")
                  .arg(email));
    return user;
}

int add(Connection &connection, const CommandLine &options, const QByteArray &hash)
{
    Transaction transaction(connection, {.act = "user.add"});
    insertAccount(connection, options, hash);
    transaction.commit();
    return exitcode::done;
}

enum class Code { Invitation, Reset };
int giveCode(Connection &connection, const CommandLine &options, Code kind)
{
    const QString email = emailIn(options);
    Transaction transaction(connection, {.act = "user.access_code"});
    const Rows known =
        connection.execute("select password_hash is not null from \"user\" where lower(email) = lower($1)", {email});
    if (kind == Code::Invitation && !known.isEmpty() && known.flag(0, 0))
        throw SetupError(
            ServerText::tr("%1 has a password already. For another one: regie-server user reset --email %1")
                .arg(email));
    const QUuid user = kind == Code::Invitation && known.isEmpty() ? insertAccount(connection, options, {})
                                                                   : accountOf(connection, email);
    AccessCode code;
    try {
        code = accesscodes::issue(connection, user, {});
    } catch (const RefusalError &error) {
        throw SetupError(describe(error.refusal()));
    }
    log(connection, u"user.access_code"_s, user);
    transaction.commit();
    print(ServerText::tr("Code of %1, good for one time until %2:")
              .arg(email, code.expires.toDateTime().toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s)));
    print(code.code);
    print(ServerText::tr("It is shown here and nowhere else. The person types it on the login page, under «I was given "
                         "a code», and chooses a password."));
    return exitcode::done;
}

int list(Connection &connection, const CommandLine &)
{
    const Rows rows = connection.execute(
        "select u.email, u.display_name, u.status, coalesce(string_agg(r.key, ', ' order by r.key), '') "
        "from \"user\" u left join user_role ur on ur.user_id = u.id and ur.archived_at is null "
        "left join role r on r.id = ur.role_id where u.archived_at is null group by u.id order by lower(u.email)");
    for (int row = 0; row < rows.size(); ++row)
        print(rows.text(row, 0).leftJustified(36) + u' ' + rows.text(row, 1).leftJustified(26) + u' ' +
              rows.text(row, 2).leftJustified(9) + u' ' + rows.text(row, 3));
    return exitcode::done;
}

int setPassword(Connection &connection, const CommandLine &options)
{
    const QString email = emailIn(options);
    const QUuid user = accountOf(connection, email);
    const QByteArray hash = newPasswordHash(email);
    Transaction transaction(connection, {.act = "user.password"});
    connection.execute("update \"user\" set password_hash = $2 where id = $1", {user, Parameter::utf8(hash)});
    accesscodes::withdraw(connection, user);
    sessions::revokeAll(connection, user);
    log(connection, u"user.password"_s, user);
    transaction.commit();
    print(ServerText::tr("The password of %1 is changed; its sessions are closed.").arg(email));
    return exitcode::done;
}

int changeRoles(Connection &connection, const CommandLine &options)
{
    const QString email = emailIn(options);
    const QUuid user = accountOf(connection, email);
    Transaction transaction(connection, {.act = "user.roles"});
    setRoles(connection, user, options.values(u"role"_s));
    log(connection, u"user.roles"_s, user);
    transaction.commit();
    print(ServerText::tr("The roles of %1 are now: %2.").arg(email, options.values(u"role"_s).join(u", "_s)));
    return exitcode::done;
}

int setStatus(Connection &connection, const CommandLine &options, const QString &status)
{
    const QString email = emailIn(options);
    const QUuid user = accountOf(connection, email);
    if (!connection.execute("select from \"user\" where id = $1 and archived_at is null", {user}).size())
        throw SetupError(ServerText::tr("The account %1 is archived. An administrator takes it back in the program, "
                                        "under «Users».")
                             .arg(email));
    Transaction transaction(connection, {.act = "user.status"});
    connection.execute("update \"user\" set status = $2 where id = $1", {user, status});
    if (status != "active"_L1)
        sessions::revokeAll(connection, user);
    log(connection, u"user.status"_s, user);
    transaction.commit();
    print(ServerText::tr("Account %1 is now %2.").arg(email, status));
    return exitcode::done;
}

int resetSecondFactor(Connection &connection, const CommandLine &options)
{
    const QString email = emailIn(options);
    const QUuid user = accountOf(connection, email);
    Transaction transaction(connection, {.act = "user.reset_second_factor"});
    if (!secondfactor::isOn(connection, user))
        throw SetupError(ServerText::tr("%1 has no second factor. Nothing was changed.").arg(email));
    secondfactor::forget(connection, user);
    connection.execute("update \"user\" set second_factor_at = null where id = $1", {user});
    sessions::revokeAll(connection, user);
    log(connection, u"user.reset_second_factor"_s, user);
    transaction.commit();
    print(ServerText::tr("The second factor of %1 is reset; its sessions are closed. The password alone opens the "
                         "account now: have a new second factor set up soon.")
              .arg(email));
    return exitcode::done;
}

int act(Connection &connection, const CommandLine &options, const QString &action)
{
    if (action == "list"_L1)
        return list(connection, options);
    if (action == "invite"_L1 || action == "reset"_L1)
        return giveCode(connection, options, action == "invite"_L1 ? Code::Invitation : Code::Reset);
    if (action == "password"_L1)
        return setPassword(connection, options);
    if (action == "roles"_L1)
        return changeRoles(connection, options);
    if (action == "reset-second-factor"_L1)
        return resetSecondFactor(connection, options);
    return setStatus(connection, options, action == "activate"_L1 ? u"active"_s : u"inactive"_s);
}

} // namespace

int user(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = userOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const QString action = options.arguments().value(0);
    const QStringList actions{u"invite"_s,     u"reset"_s,    u"add"_s,
                              u"list"_s,       u"password"_s, u"roles"_s,
                              u"deactivate"_s, u"activate"_s, u"reset-second-factor"_s};
    if (!actions.contains(action) || options.arguments().size() > 1) {
        printError(ServerText::tr("Say what to do: %1. See regie-server user --help.").arg(actions.join(u", "_s)));
        return exitcode::usage;
    }
    const bool isAddition = action == "add"_L1;
    const bool isFirst = isAddition || action == "invite"_L1; // perhaps of a database that is not there yet
    password::prepare();
    // Before there is a database for it.
    const QString email = action == "list"_L1 ? QString() : emailIn(options);
    const QByteArray hash = isAddition ? newPasswordHash(email) : QByteArray();
    const DatabaseChoice database(options, Sharing::Alongside, isFirst ? Missing::Make : Missing::Refuse);
    if (action == "list"_L1)
        database.demandUpToDate();
    else
        database.bringUpToDate();
    Connection connection(database.application());
    return isAddition ? add(connection, options, hash) : act(connection, options, action);
}

} // namespace regie
