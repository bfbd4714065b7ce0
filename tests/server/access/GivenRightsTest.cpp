// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may grant rights grants none that he doesn't hold: each permission there is, each reach, each way of giving.
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/RightsUnion.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QStringList office{u"role"_s, u"role_permission"_s, u"role_field_rule"_s, u"user_role"_s};
const QString beyond = u"rights.beyond_own"_s;

// Who looks after rights, and may besides that do what a technician may.
class Office {
public:
    Office()
    {
        world.superuser().execute("insert into role (id, key, name) values ($1, 'office', 'Bureau'), "
                                  "($2, 'fresh', 'Neu')",
                                  {own, fresh});
        world.superuser().execute("insert into role_permission (role_id, permission_id, scope) select $1, id, 'all' "
                                  "from permission where split_part(key, '.', 1) = any($2)",
                                  {own, office + QStringList{u"permission"_s}});
        world.superuser().execute(
            "insert into role_permission (role_id, permission_id, scope) select $1, g.permission_id, "
            "g.scope from role_permission g join role r on r.id = g.role_id and r.key = 'technician' "
            "on conflict do nothing",
            {own});
        world.superuser().execute(
            "insert into role_field_rule (role_id, entity, field, access) select $1, f.entity, "
            "f.field, f.access from role_field_rule f join role r on r.id = f.role_id and r.key = "
            "'technician'",
            {own});
        world.superuser().execute("update user_role set role_id = $2 where user_id = $1", {user, own});
        caller = world.caller(u"beneficiary"_s);
    }

    [[nodiscard]] QString save(const QString &entity, const Changes &changes, const QUuid &id = newUuid(),
                               qint64 version = 0)
    {
        return attempt(world, caller, [&](Store &store) {
            static_cast<void>(store.save({.entity = entity, .id = id, .version = version, .changes = changes}));
        });
    }
    [[nodiscard]] QString archive(const QString &entity, const QUuid &id, bool archived)
    {
        const qint64 version = world.number("select version from \"" + entity.toUtf8() + "\" where id = $1", {id});
        return attempt(world, caller, [&](Store &store) {
            static_cast<void>(store.archive({.entity = entity, .id = id, .version = version, .archived = archived}));
        });
    }
    [[nodiscard]] QUuid role(const QString &key)
    {
        return world.ids("select id from role where key = $1", {key}).front();
    }
    [[nodiscard]] QUuid permission(const QString &key)
    {
        return world.ids("select id from permission where key = $1", {key}).front();
    }

    SampleWorld world;
    const QUuid own = newUuid();
    const QUuid fresh = newUuid();
    const QUuid user = SampleWorld::id(u"user beneficiary"_s);
    Caller caller;
};

} // namespace

TEST_CASE("Each permission is given as far as one holds it oneself, and no farther", "[access][rights]")
{
    Office office;
    // What he may not see himself stays secret to the new role as well; that is its own test.
    office.world.superuser().execute("insert into role_field_rule (role_id, entity, field, access) select $1, entity, "
                                     "field, access from role_field_rule where role_id = $2",
                                     {office.fresh, office.own});
    int given = 0;
    int refused = 0;
    for (const QUuid &permission : office.world.ids("select id from permission order by key")) {
        const QString key = office.world.text("select key from permission where id = $1", {permission});
        for (const Scope scope : grantLevels(key)) {
            if (scope == Scope::None)
                continue;
            INFO(key.toStdString() << " " << scopeName(scope));
            const QUuid id = newUuid();
            const QString outcome = office.save(u"role_permission"_s,
                                                {{u"role_id"_s, office.fresh},
                                                 {u"permission_id"_s, permission},
                                                 {u"scope"_s, toString(scopeName(scope))}},
                                                id);
            const bool isOwn = scope <= office.caller.rights->scopeOf(key);
            CHECK(outcome == (isOwn ? u"(done)"_s : beyond));
            ++(isOwn ? given : refused);
            office.world.superuser().execute("delete from role_permission where id = $1", {id});
        }
    }
    CHECK(given > 30);
    CHECK(refused > 60);
}

TEST_CASE("A role goes to somebody only when all of it is one's own, by whichever record", "[access][rights]")
{
    Office office;
    const auto give = [&](const QString &key) {
        return office.save(u"user_role"_s,
                           {{u"user_id"_s, SampleWorld::id(u"user support"_s)}, {u"role_id"_s, office.role(key)}});
    };
    CHECK(give(u"technician"_s) == u"(done)"_s);
    CHECK(give(u"admin"_s) == beyond);
    CHECK(give(u"manager"_s) == beyond);
    // What he may not see himself, he opens for nobody: the partner's role keeps other fields secret than his own.
    CHECK(office.save(u"role_permission"_s, {{u"role_id"_s, office.fresh},
                                             {u"permission_id"_s, office.permission(u"party.read"_s)},
                                             {u"scope"_s, u"all"_s}}) == beyond); // payment_days would be open
    REQUIRE(office.save(u"role_field_rule"_s, {{u"role_id"_s, office.fresh},
                                               {u"entity"_s, u"party"_s},
                                               {u"field"_s, u"payment_days"_s},
                                               {u"access"_s, u"hidden"_s}}) == u"(done)"_s);
    CHECK(office.save(u"role_permission"_s, {{u"role_id"_s, office.fresh},
                                             {u"permission_id"_s, office.permission(u"party.read"_s)},
                                             {u"scope"_s, u"all"_s}}) == u"(done)"_s);
    const QUuid rule = office.world.ids("select id from role_field_rule where role_id = $1", {office.fresh}).front();
    CHECK(office.archive(u"role_field_rule"_s, rule, true) == beyond);
    CHECK(office.save(u"role_field_rule"_s, {{u"field"_s, u"city"_s}}, rule, 1) != u"(done)"_s);
    CHECK(office.save(u"role_field_rule"_s, {{u"access"_s, u"read_only"_s}}, rule, 1) == beyond);
}

TEST_CASE("What a role may do already is taken away by whoever may take away, and does not come back",
          "[access][rights]")
{
    Office office;
    const QUuid grant = office.world
                            .ids("select g.id from role_permission g join permission p on p.id = g.permission_id where "
                                 "g.role_id = $1 and p.key = 'ticket.close'",
                                 {office.role(u"support"_s)})
                            .front();
    const auto version = [&] {
        return office.world.number("select version from role_permission where id = $1", {grant});
    };
    CHECK(office.save(u"role_permission"_s, {{u"scope"_s, u"own"_s}}, grant, version()) == u"(done)"_s);
    CHECK(office.save(u"role_permission"_s, {{u"scope"_s, u"all"_s}}, grant, version()) == beyond);
    CHECK(office.archive(u"role_permission"_s, grant, true) == u"(done)"_s);
    CHECK(office.archive(u"role_permission"_s, grant, false) == beyond);
    CHECK(office.archive(u"role"_s, office.role(u"manager"_s), true) == u"(done)"_s);
    CHECK(office.archive(u"role"_s, office.role(u"manager"_s), false) == beyond);
    const QUuid held =
        office.world.ids("select id from user_role where user_id = $1", {SampleWorld::id(u"user support"_s)}).front();
    CHECK(office.archive(u"user_role"_s, held, true) == u"(done)"_s);
    CHECK(office.archive(u"user_role"_s, held, false) == beyond);
}

TEST_CASE("Administrators give what they hold as before", "[access][rights]")
{
    Office office;
    office.caller = office.world.caller(u"admin"_s);
    for (const QString &key : SampleWorld::roles()) {
        INFO(key.toStdString());
        CHECK(office.save(u"user_role"_s, {{u"user_id"_s, SampleWorld::id(u"user idle"_s)},
                                           {u"role_id"_s, office.role(key)}}) != beyond);
    }
}

TEST_CASE("What is put into an archived role is given as well", "[access]")
{
    Office office;
    const QUuid archived = office.fresh;
    office.world.superuser().execute("update role set archived_at = now() where id = $1", {archived});
    CHECK(office.save(u"role_permission"_s, {{u"role_id"_s, archived},
                                             {u"permission_id"_s, office.permission(u"setting.update"_s)},
                                             {u"scope"_s, u"all"_s}}) == beyond);
    office.world.superuser().execute("insert into role_permission (role_id, permission_id, scope) "
                                     "select $1, id, 'all' from permission where key = 'setting.update'",
                                     {archived});
    CHECK(office.save(u"user_role"_s, {{u"user_id"_s, office.user}, {u"role_id"_s, archived}}) == beyond);
    CHECK(office.archive(u"role"_s, archived, false) == beyond);
}
