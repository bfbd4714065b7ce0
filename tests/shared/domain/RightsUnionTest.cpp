// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/RightsUnion.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

RoleRights role(const QString &key, std::vector<Grant> grants, std::vector<FieldRule> rules = {})
{
    return {.key = key, .grants = std::move(grants), .fieldRules = std::move(rules)};
}

using Names = std::vector<QString>;

} // namespace

TEST_CASE("a right reaches as far as the widest role lets it, and that role is named")
{
    const std::vector<RoleRights> held{
        role(u"adv"_s, {{u"ticket.read"_s, Scope::Team}, {u"ticket.close"_s, Scope::Own}}),
        role(u"compta"_s, {{u"ticket.read"_s, Scope::Own}, {u"party.read"_s, Scope::All}}), role(u"none"_s, {})};
    const RightsUnion united = unionOf(held);
    CHECK(united.roles == Names{u"adv"_s, u"compta"_s, u"none"_s});
    CHECK(united.scopeOf(u"ticket.read") == Scope::Team);
    CHECK(united.scopeOf(u"ticket.close") == Scope::Own);
    CHECK(united.scopeOf(u"ticket.cancel") == Scope::None);
    CHECK(rolesGiving(held, u"ticket.read") == Names{u"adv"_s});
    CHECK(rolesGiving(held, u"party.read") == Names{u"compta"_s});
    CHECK(rolesGiving(held, u"ticket.cancel").empty());
    const std::vector<RoleRights> both{role(u"a"_s, {{u"ticket.read"_s, Scope::All}}),
                                       role(u"b"_s, {{u"ticket.read"_s, Scope::All}})};
    CHECK(rolesGiving(both, u"ticket.read") == Names{u"a"_s, u"b"_s});
}

TEST_CASE("a field is kept from somebody only when every role that would show it keeps it")
{
    const FieldRule hidden{u"ticket"_s, u"title"_s, FieldAccess::Hidden};
    const Grant reads{u"ticket.read"_s, Scope::Own};
    const auto rules = [](const std::vector<RoleRights> &held) { return unionOf(held).fieldRules; };
    REQUIRE(rules({role(u"a"_s, {reads}, {hidden})}).size() == 1);
    CHECK(rules({role(u"a"_s, {reads}, {hidden})}).front().access == FieldAccess::Hidden);
    CHECK(rules({role(u"a"_s, {reads}, {hidden}), role(u"b"_s, {}, {})}).size() == 1);
    const auto opened = rules({role(u"a"_s, {reads}, {hidden}), role(u"b"_s, {reads}, {})});
    CHECK(std::none_of(opened.begin(), opened.end(),
                       [](const FieldRule &rule) { return rule.access == FieldAccess::Hidden; }));
}

TEST_CASE("a right may be granted as far as its entity declares")
{
    using Levels = std::vector<Scope>;
    CHECK(grantLevels(u"role.update") == Levels{Scope::None, Scope::All});
    CHECK(grantLevels(u"user.read") == Levels{Scope::None, Scope::Own, Scope::Partner, Scope::All});
    CHECK(grantLevels(u"user_role.read") == Levels{Scope::None, Scope::Own, Scope::All});
    CHECK(grantLevels(u"user_role.create") == Levels{Scope::None, Scope::All}); // nobody gives roles to himself
    CHECK(grantLevels(u"unheard.of") == Levels{Scope::None, Scope::All});
    const Levels ticket = grantLevels(u"ticket.read");
    CHECK(std::find(ticket.begin(), ticket.end(), Scope::Own) != ticket.end());
}
