// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Transaction.h"
#include "shared/protocol/RecordMessages.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString refusal = u"user_role.last_administrator_refused"_s;

Archive takeRole(ServedDatabase &served, const QString &name)
{
    const QByteArray held = "from user_role r join \"user\" u on u.id = r.user_id where u.email = '" +
                            ServedDatabase::emailOf(name).toUtf8() + "'";
    return Archive{u"user_role"_s, QUuid::fromString(served.text("select r.id::text " + held)),
                   served.number("select r.version " + held), true};
}

} // namespace

TEST_CASE("Of two administrators one may go, the last one may not", "[access]")
{
    ServedDatabase served;
    served.addUser(u"claire"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> admin = served.client();
    REQUIRE(served.number("select count(*) from user_role r join role on role.id = r.role_id where key = 'admin'") ==
            2);
    CHECK(admin->outcome(takeRole(served, u"claire"_s)) == u"(done)"_s);
    CHECK(admin->outcome(takeRole(served, u"admin"_s)) == refusal);
    const QUuid self =
        QUuid::fromString(served.text("select id::text from \"user\" where email = 'admin@example.org'"));
    CHECK(admin->outcome(Save{u"user"_s,
                              self,
                              served.number("select version from \"user\" where email = "
                                            "'admin@example.org'"),
                              {{u"status"_s, u"inactive"_s}}}) != u"(done)"_s);
    CHECK(served.number("select count(*) from user_role where archived_at is null and user_id = (select id from "
                        "\"user\" where email = 'admin@example.org')") == 1);
    CHECK(served.text("select status from \"user\" where email = 'admin@example.org'") == u"active"_s);
}

TEST_CASE("Administrators may change places in one transaction", "[access]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    Connection &sql = served.sql();
    Transaction transaction(sql);
    sql.execute("update user_role set archived_at = now() where user_id = (select id from \"user\" where email = "
                "'admin@example.org')");
    sql.execute("insert into user_role (user_id, role_id) select u.id, r.id from \"user\" u, role r where u.email = "
                "'paul@example.org' and r.key = 'admin'");
    CHECK_NOTHROW(transaction.commit());
}

TEST_CASE("Everybody may end a session of his own, and nobody else's", "[access]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> here = served.client(u"paul"_s);
    const QString paul = u"(select id from \"user\" where email = 'paul@example.org')"_s;
    const std::unique_ptr<WireClient> elsewhere = served.client(u"paul"_s);
    const std::unique_ptr<WireClient> admin = served.client();
    const QUuid other = QUuid::fromString(served.text(
        "select id::text from user_session where user_id = " + paul.toUtf8() + " order by id desc limit 1"));
    const QUuid foreign = QUuid::fromString(
        served.text("select id::text from user_session where user_id <> " + paul.toUtf8() + " limit 1"));
    const auto version = [&](const QUuid &id) {
        return served.number("select version from user_session where id = '" +
                             id.toString(QUuid::WithoutBraces).toUtf8() + "'");
    };
    CHECK(here->outcome(Archive{u"user_session"_s, foreign, version(foreign), true}) == u"record.unknown"_s);
    CHECK(here->outcome(Archive{u"user_session"_s, other, version(other), true}) == u"(done)"_s);
    const auto ended = [&] { return elsewhere->outcome(listOf(u"notification"_s, u"title"_s)) != u"(done)"_s; };
    bool isOver = false;
    for (int look = 0; look < 100 && !isOver; ++look) {
        isOver = ended();
        QThread::msleep(50);
    }
    CHECK(isOver);
    CHECK(here->outcome(listOf(u"notification"_s, u"title"_s)) == u"(done)"_s);
}

TEST_CASE("The last role that can grant rights keeps the right to", "[access]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> admin = served.client();
    const auto line = [&](const QByteArray &permission) {
        const QByteArray granted = "from role_permission g join role r on r.id = g.role_id join permission p on p.id = "
                                   "g.permission_id where r.key = 'admin' and g.archived_at is null and p.key = '" +
                                   permission + '\'';
        return RecordVersion{u"role_permission"_s, QUuid::fromString(served.text("select g.id::text " + granted)),
                             served.number("select g.version " + granted)};
    };
    const auto takeAway = [&](const QByteArray &permission) {
        const RecordVersion right = line(permission);
        return admin->outcome(Archive{right.entity, right.id, right.version, true});
    };
    const auto narrow = [&](const QByteArray &permission) {
        const RecordVersion right = line(permission);
        return admin->outcome(SaveAll{{Save{right.entity, right.id, right.version, {{u"scope"_s, u"own"_s}}}}, {}});
    };
    CHECK(takeAway("role_permission.create") == refusal);
    CHECK(narrow("user_role.create") == refusal);
    CHECK(takeAway("ticket.close") == refusal); // nobody else could give it back
    CHECK(narrow("setting.update") == refusal);
    const QString role = served.text("select id::text from role where key = 'admin'");
    CHECK(admin->outcome(Save{u"role_field_rule"_s,
                              newUuid(),
                              0,
                              {{u"role_id"_s, QUuid::fromString(role)},
                               {u"entity"_s, u"role_permission"_s},
                               {u"field"_s, u"scope"_s},
                               {u"access"_s, u"hidden"_s}}}) == refusal);
    CHECK(admin->outcome(Archive{u"role"_s, QUuid::fromString(role),
                                 served.number("select version from role where key = 'admin'"), true}) == refusal);
    CHECK_THROWS(served.sql().execute("delete from role_permission where role_id = $1", {QUuid::fromString(role)}));

    CHECK(admin->outcome(Save{u"role_field_rule"_s,
                              newUuid(),
                              0,
                              {{u"role_id"_s, QUuid::fromString(role)},
                               {u"entity"_s, u"party"_s},
                               {u"field"_s, u"notes"_s},
                               {u"access"_s, u"read_only"_s}}}) == refusal);

    // Another role that can do as much, held by somebody who can log in, frees it.
    served.sql().execute("insert into role (key, name) values ('office', 'Office')");
    served.sql().execute("insert into role_permission (role_id, permission_id, scope) select n.id, g.permission_id, "
                         "'all' from role_permission g, role n where n.key = 'office' and g.role_id = $1 and "
                         "g.archived_at is null",
                         {QUuid::fromString(role)});
    served.addUser(u"paul"_s, {u"office"_s});
    CHECK(takeAway("role_permission.create") == u"(done)"_s);
    CHECK(takeAway("ticket.close") == u"(done)"_s);
}

TEST_CASE("Who looks after rights takes the last one who may do everything from nobody", "[access]")
{
    ServedDatabase served;
    served.sql().execute("insert into role (key, name) values ('rights', 'Rights')");
    served.sql().execute("insert into role_permission (role_id, permission_id, scope) select r.id, p.id, 'all' from "
                         "role r, permission p where r.key = 'rights' and (split_part(p.key, '.', 1) in ('role', "
                         "'permission', 'role_permission', 'role_field_rule', 'user_role') or p.key in ('user.read', "
                         "'user.update'))");
    served.addUser(u"eve"_s, {u"rights"_s});
    served.addUser(u"claire"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> eve = served.client(u"eve"_s);
    CHECK(eve->outcome(takeRole(served, u"claire"_s)) == u"(done)"_s);
    CHECK(eve->outcome(takeRole(served, u"admin"_s)) == refusal);
    // Among those who only look after rights the last one is kept as well.
    served.sql().executeScript("set regie.bulk = 'on'; delete from user_role using role where role.id = role_id and "
                               "role.key = 'admin'; reset regie.bulk");
    CHECK(eve->outcome(takeRole(served, u"eve"_s)) == refusal);
}
