// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Rights.h"

#include "server/access/RightsLoader.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/User.h"
#include "tests/server/SampleWorld.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

bool mayUse(const Rights &rights, const QString &entity, const QString &field, Usage usage)
{
    const Schema *schema = findSchema(entity);
    return rights.mayUse(*schema, *schema->find(field), usage);
}

RoleRights role(const QString &key, std::vector<Grant> grants, std::vector<FieldRule> rules)
{
    return {.key = key, .grants = std::move(grants), .fieldRules = std::move(rules)};
}

} // namespace

TEST_CASE("Several roles are their union: the widest scope, and a field is open when one of its readers opens it",
          "[rights]")
{
    const Grant reads{u"party.read"_s, Scope::Own};
    const Grant readsAll{u"party.read"_s, Scope::All};
    const Grant writes{u"party.update"_s, Scope::All};
    const FieldRule hidden{u"party"_s, u"siren"_s, FieldAccess::Hidden};
    const FieldRule readOnly{u"party"_s, u"siren"_s, FieldAccess::ReadOnly};

    const Rights both = uniteRoles({role(u"a"_s, {reads}, {}), role(u"b"_s, {readsAll}, {})});
    CHECK(both.scopeOf(u"party.read") == Scope::All);
    CHECK(both.scopeOf(u"party.update") == Scope::None);

    const auto access = [](const Rights &rights) {
        return std::pair(mayUse(rights, u"party"_s, u"siren"_s, Usage::Read),
                         mayUse(rights, u"party"_s, u"siren"_s, Usage::Write));
    };
    CHECK(access(uniteRoles({role(u"a"_s, {reads, writes}, {hidden})})) == std::pair(false, false));
    CHECK(access(uniteRoles({role(u"a"_s, {reads, writes}, {hidden}), role(u"b"_s, {reads}, {})})) ==
          std::pair(true, false));
    CHECK(access(uniteRoles({role(u"a"_s, {reads, writes}, {hidden}), role(u"b"_s, {reads, writes}, {})})) ==
          std::pair(true, true));
    CHECK(access(uniteRoles({role(u"a"_s, {reads, writes}, {readOnly})})) == std::pair(true, false));
    CHECK(access(uniteRoles({role(u"a"_s, {reads, writes}, {readOnly}), role(u"b"_s, {reads, writes}, {hidden})})) ==
          std::pair(true, false));
    // A role that doesn't even read the entity opens nothing.
    CHECK(access(uniteRoles({role(u"a"_s, {reads}, {hidden}), role(u"b"_s, {}, {})})) == std::pair(false, false));
}

TEST_CASE("A secret field may be used by nobody, a hidden one for nothing", "[rights]")
{
    const Rights system = Rights::ofSystem();
    const Rights partner =
        uniteRoles({role(u"a"_s, {{u"party.read"_s, Scope::All}}, {{u"party"_s, u"siren"_s, FieldAccess::Hidden}})});
    for (const Usage usage :
         {Usage::Read, Usage::Filter, Usage::Sort, Usage::Group, Usage::Aggregate, Usage::Search, Usage::Write}) {
        CHECK_FALSE(mayUse(system, u"user"_s, u"password_hash"_s, usage));
        CHECK_FALSE(mayUse(partner, u"party"_s, u"siren"_s, usage));
        CHECK(mayUse(partner, u"party"_s, u"name"_s, usage));
    }
    CHECK_FALSE(mayUse(system, u"ticket"_s, u"reference"_s, Usage::Write));
}

TEST_CASE("Rights are those of the roles held now, and archived grants, rules and roles count no more", "[rights]")
{
    SampleWorld world;
    const QUuid user = SampleWorld::id(u"user partner"_s);
    const auto load = [&] { return loadRights(world.connection(), user); };
    CHECK(load()->roles() == std::vector<QString>{u"partner"_s});
    CHECK(load()->scopeOf(u"ticket.read") == Scope::Partner);
    CHECK_FALSE(mayUse(*load(), u"party"_s, u"siren"_s, Usage::Read));
    CHECK(load()->fingerprint() == loadRights(world.connection(), SampleWorld::id(u"user partner2"_s))->fingerprint());
    CHECK(load()->fingerprint() != world.caller(u"technician"_s).rights->fingerprint());

    world.superuser().execute("update role_field_rule set archived_at = now() where field = 'siren'");
    CHECK(mayUse(*load(), u"party"_s, u"siren"_s, Usage::Read));
    world.superuser().execute("update role_permission set archived_at = now() where scope = 'partner'");
    CHECK(load()->scopeOf(u"ticket.read") == Scope::None);
    CHECK(load()->scopeOf(u"ticket_domain.read") == Scope::All);
    world.superuser().execute("update user_role set archived_at = now() where user_id = $1", {user});
    CHECK(load()->roles().empty());
    CHECK(load()->grants().empty());
    CHECK(loadRights(world.connection(), newUuid())->scopeOf(u"ticket.read") == Scope::None);
}
