// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever looks after accounts gets hold of none that can do more than his own, and by no company of what it reaches.
#include "shared/protocol/AccountMessages.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/RecordMessages.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString done = u"(done)"_s;
const QString beyond = u"rights.beyond_own"_s;

void addRole(ServedDatabase &served, const QString &key, const QStringList &all, const QStringList &partner = {})
{
    served.sql().execute("insert into role (key, name) values ($1, $1)", {key});
    for (const auto &[permissions, scope] : {std::pair{all, u"all"_s}, {partner, u"partner"_s}})
        served.sql().execute("insert into role_permission (role_id, permission_id, scope) select r.id, p.id, $3 from "
                             "role r, permission p where r.key = $1 and p.key = any($2::text[])",
                             {key, permissions, scope});
}

// With the version that the account has now.
Save changeOf(ServedDatabase &served, const QUuid &user, const QString &field, const Value &value)
{
    return {u"user"_s,
            user,
            served.sql().execute("select version from \"user\" where id = $1", {user}).integer(0, 0),
            {{field, value}}};
}

QUuid addParty(ServedDatabase &served, const QString &name)
{
    return served.sql()
        .execute("insert into party (name, kind) values ($1, 'company') returning id", {name})
        .uuid(0, 0);
}

} // namespace

TEST_CASE("Nobody has a hand in the account of somebody who may do more", "[access][account][rights]")
{
    ServedDatabase served;
    addRole(served, u"reception"_s,
            {u"user.read"_s, u"user.update"_s, u"user.archive"_s, u"user.invite"_s, u"user.reset_second_factor"_s});
    served.addUser(u"eve"_s, {u"reception"_s, u"support"_s});
    const QUuid paul = served.addUser(u"paul"_s, {u"support"_s});
    const QUuid chief = served.addUser(u"claire"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> eve = served.client(u"eve"_s);
    const auto version = [&](const QUuid &user) { return changeOf(served, user, {}, {}).version; };
    const auto attempts = [&](WireClient &client, const QUuid &user) {
        return QStringList{
            client.outcome(changeOf(served, user, u"email"_s, u"new@example.org"_s)),
            client.outcome(changeOf(served, user, u"status"_s, u"blocked"_s)),
            client.outcome(changeOf(served, user, u"status"_s, u"active"_s)),
            client.outcome(ResetSecondFactor{.id = UserId(user), .version = version(user)}),
            client.outcome(IssueAccessCode{.id = UserId(user)}),
            client.outcome(DeactivateUser{.id = UserId(user), .version = version(user), .successor = {}}),
            client.outcome(Archive{u"user"_s, user, version(user), true})};
    };
    const QString before = served.text("select u::text from \"user\" u where email like 'claire@%'");
    // The third changes nothing: she is active.
    CHECK(attempts(*eve, chief) == QStringList{beyond, beyond, done, beyond, beyond, beyond, beyond});
    CHECK(served.text("select u::text from \"user\" u where email like 'claire@%'") == before);
    CHECK(served.number("select count(*) from access_code") == 0);
    // What opens nothing is not kept from her.
    CHECK(eve->outcome(changeOf(served, chief, u"job_title"_s, u"Directrice"_s)) == done);

    const QStringList among{done, done, done, u"second_factor.missing"_s, done, done, done};
    CHECK(attempts(*eve, paul) == among);
    // An account that became more is not opened again by her either.
    served.sql().execute("insert into user_role (user_id, role_id) select $1, id from role where key = 'manager'",
                         {paul});
    served.sql().execute("update \"user\" set archived_at = null where id = $1", {paul});
    CHECK(eve->outcome(changeOf(served, paul, u"status"_s, u"active"_s)) == beyond);
    CHECK(served.client()->outcome(IssueAccessCode{.id = UserId(chief)}) == done);
}

TEST_CASE("A company is a reach: nobody puts himself or others where he sees nothing", "[access][account][rights]")
{
    ServedDatabase served;
    addRole(
        served, u"liaison"_s,
        {u"user.read"_s, u"user.update"_s, u"party.read"_s, u"role.read"_s, u"user_role.read"_s, u"user_role.create"_s},
        {u"ticket.read"_s});
    addRole(served, u"reader"_s, {}, {u"ticket.read"_s});
    const QUuid own = addParty(served, u"Cave"_s);
    const QUuid other = addParty(served, u"Autre"_s);
    const QUuid eve = served.addUser(u"eve"_s, {u"liaison"_s});
    const QUuid friendOf = served.addUser(u"paul"_s, {u"reader"_s});
    const QUuid newcomer = served.addUser(u"jean"_s, {});
    served.sql().execute("update \"user\" set party_id = $1 where id = $2", {own, eve});
    const std::unique_ptr<WireClient> client = served.client(u"eve"_s);
    const auto move = [&](WireClient &by, const QUuid &user, const QUuid &party) {
        return by.outcome(changeOf(served, user, u"party_id"_s, party));
    };
    const auto give = [&](const QUuid &user) {
        const QUuid role = served.sql().execute("select id from role where key = 'reader'").uuid(0, 0);
        return client->outcome(Save{u"user_role"_s, newUuid(), 0, {{u"user_id"_s, user}, {u"role_id"_s, role}}});
    };
    CHECK(move(*client, eve, other) == beyond);
    CHECK(move(*client, friendOf, other) == beyond);
    CHECK(move(*client, friendOf, own) == done);
    CHECK(move(*client, newcomer, other) == done); // who may do nothing sees nothing there
    CHECK(give(newcomer) == beyond);
    CHECK(move(*client, newcomer, own) == done);
    CHECK(give(newcomer) == done);
    CHECK(move(*served.client(), friendOf, other) == done);
    CHECK(move(*client, friendOf, own) == beyond); // it could do more already
}

TEST_CASE("A code opens no more than its maker may do when it is used", "[access][account][code]")
{
    ServedDatabase served;
    addRole(served, u"reception"_s, {u"user.read"_s, u"user.invite"_s});
    served.addUser(u"eve"_s, {u"reception"_s, u"support"_s});
    const QUuid paul = served.addUser(u"paul"_s, {u"support"_s});
    const Result<AccessCode> code = served.client(u"eve"_s)->request(IssueAccessCode{.id = UserId(paul)});
    REQUIRE(code);
    served.sql().execute("insert into user_role (user_id, role_id) select $1, id from role where key = 'admin'",
                         {paul});
    const auto redeem = [&](const AccessCode &by) {
        return served.stranger()->outcome(
            Redeem{.email = served.emailOf(u"paul"_s), .code = by.code, .password = u"quatre lézards sur un muret"_s});
    };
    CHECK(redeem(*code) == u"code.refused"_s);
    const Result<AccessCode> better = served.client()->request(IssueAccessCode{.id = UserId(paul)});
    REQUIRE(better);
    CHECK(redeem(*better) == done);
}
