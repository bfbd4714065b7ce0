// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody can make of a role that an administrator put together without thinking of everything.
#include "shared/domain/Catalogue.h"
#include "shared/domain/support/Ticket.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// The role of the sample's user `beneficiary`, who may do nothing else of this.
Caller holderOf(SampleWorld &world, const std::vector<std::pair<QString, QString>> &grants)
{
    for (const auto &[permission, scope] : grants) {
        const std::initializer_list<Parameter> parameters{permission, scope};
        world.superuser().execute("delete from role_permission where role_id = (select id from role where key = "
                                  "'beneficiary') and permission_id = (select id from permission where key = $1)",
                                  {permission});
        world.superuser().execute("insert into role_permission (role_id, permission_id, scope) "
                                  "select r.id, p.id, $2 from role r, permission p where r.key = 'beneficiary' and "
                                  "p.key = $1",
                                  parameters);
    }
    return world.caller(u"beneficiary"_s);
}

Refusal refusalOfSave(SampleWorld &world, const Caller &caller, const Save &save)
{
    return refusalOfAction([&] {
        Transaction transaction(world.connection(), {.user = caller.user});
        Store store(world.connection(), caller);
        static_cast<void>(store.save(save));
        transaction.commit();
    });
}

} // namespace

TEST_CASE("Who may change more than he may read learns nothing of it and changes nothing of it", "[access]")
{
    SampleWorld world;
    const Caller caller = holderOf(world, {{u"ticket.read"_s, u"own"_s},
                                           {u"ticket.update"_s, u"all"_s},
                                           {u"ticket.archive"_s, u"all"_s},
                                           {u"ticket.cancel"_s, u"all"_s}});
    const QUuid ticket = SampleWorld::id(u"ticket 1"_s);
    world.superuser().execute("update ticket set title = 'Geheim' where id = $1", {ticket});
    // Of a version that never was, every field is in doubt, and a conflict tells what it holds.
    const Refusal refusal = refusalOfSave(
        world, caller, {.entity = u"ticket"_s, .id = ticket, .version = 1, .changes = {{u"title"_s, u"x"_s}}});
    CHECK(refusal.code == u"record.unknown"_s);
    CHECK(refusal.conflicts.empty());
    CHECK(summary(refusalOfSave(
              world, caller, {.entity = u"ticket"_s, .id = ticket, .version = 2, .changes = {{u"title"_s, u"x"_s}}})) ==
          u"record.unknown"_s);
    CHECK(attempt(world, caller, [&](Store &store) {
              static_cast<void>(store.archive({.entity = u"ticket"_s, .id = ticket, .version = 2, .archived = true}));
          }) == u"record.unknown"_s);
    CHECK(attempt(world, caller, [&](Store &store) {
              static_cast<void>(store.load(schemaOf<Ticket>(), ticket, Lock::ForUpdate, u"ticket.cancel"));
          }) == u"record.unknown"_s);
    CHECK(world.text("select title from ticket where id = $1", {ticket}) == u"Geheim"_s);

    // What is his to read, he may change.
    world.superuser().execute(
        "insert into user_role (user_id, role_id) select $1, id from role where key = 'technician'", {caller.user});
    world.superuser().execute("update ticket set technician_id = $2 where id = $1", {ticket, caller.user});
    CHECK(summary(refusalOfSave(
              world, world.caller(u"beneficiary"_s),
              {.entity = u"ticket"_s, .id = ticket, .version = 3, .changes = {{u"title"_s, u"x"_s}}})) == u"(done)"_s);
}

TEST_CASE("Nobody gives himself a role, nor takes one back", "[access]")
{
    SampleWorld world;
    const QString scope = GENERATE(u"own"_s, u"team"_s, u"partner"_s);
    const Caller caller = holderOf(world, {{u"role.read"_s, u"all"_s},
                                           {u"user_role.read"_s, scope},
                                           {u"user_role.create"_s, scope},
                                           {u"user_role.update"_s, scope},
                                           {u"user_role.archive"_s, scope}});
    const QUuid admin = world.ids("select id from role where key = 'admin'").front();
    CHECK(summary(refusalOfSave(world, caller,
                                {.entity = u"user_role"_s,
                                 .id = newUuid(),
                                 .version = 0,
                                 .changes = {{u"user_id"_s, caller.user}, {u"role_id"_s, admin}}})) ==
          u"rights.beyond_own"_s);
    const QUuid former = newUuid();
    world.superuser().execute("insert into user_role (id, user_id, role_id, archived_at) values ($1, $2, $3, now())",
                              {former, caller.user, admin});
    CHECK(attempt(world, caller, [&](Store &store) {
              static_cast<void>(
                  store.archive({.entity = u"user_role"_s, .id = former, .version = 1, .archived = false}));
          }) == u"permission.denied"_s);
    CHECK(world.caller(u"beneficiary"_s).rights->scopeOf(u"setting.update") == Scope::None);
}

TEST_CASE("Nobody joins another company to see what is theirs", "[access]")
{
    SampleWorld world;
    const QString scope = GENERATE(u"own"_s, u"partner"_s);
    const Caller caller =
        holderOf(world, {{u"user.read"_s, scope}, {u"user.update"_s, scope}, {u"party.read"_s, u"all"_s}});
    const qint64 version = world.number("select version from \"user\" where id = $1", {caller.user});
    const auto save = [&](const Changes &changes) {
        return summary(refusalOfSave(world, caller,
                                     {.entity = u"user"_s, .id = caller.user, .version = version, .changes = changes}));
    };
    CHECK(save({{u"party_id"_s, SampleWorld::id(u"party 9"_s)}}) == u"invalid permission.field_denied party_id"_s);
    CHECK(save({{u"phone"_s, u"+33 1 23 45 67 89"_s}}) == u"(done)"_s);
}
