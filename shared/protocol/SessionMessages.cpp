// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/SessionMessages.h"

#include "shared/domain/identity/AccessCode.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

constexpr qsizetype maxName = 200;
constexpr std::array<std::string_view, 2> accessNames{"hidden", "read_only"};

DemoAccount readDemoAccount(WireReader &wire)
{
    DemoAccount account;
    wire.readMap([&](const QString &key) {
        if (key == "role"_L1)
            account.role = wire.text(maxName);
        else if (key == "name"_L1)
            account.name = wire.text(maxName);
        else if (key == "email"_L1)
            account.email = wire.text(maxName);
        else if (key == "password"_L1)
            account.password = wire.text(maxName);
    });
    return account;
}

Grant readGrant(WireReader &wire)
{
    Grant grant;
    wire.readMap([&](const QString &key) {
        if (key == "permission"_L1)
            grant.permission = wire.text(maxName);
        else if (key == "scope"_L1)
            grant.scope = scopeNamed(wire.text(20));
    });
    return grant;
}

// An access that is not known (of a later server) is taken for the stricter one.
FieldRule readFieldRule(WireReader &wire)
{
    FieldRule rule;
    wire.readMap([&](const QString &key) {
        if (key == "entity"_L1)
            rule.entity = wire.text(maxName);
        else if (key == "field"_L1)
            rule.field = wire.text(maxName);
        else if (key == "access"_L1)
            rule.access = wire.text(20) == "read_only"_L1 ? FieldAccess::ReadOnly : FieldAccess::Hidden;
    });
    return rule;
}

void writeGrants(WireWriter &wire, const std::vector<Grant> &grants)
{
    wire.key("grants");
    wire.beginArray(static_cast<qsizetype>(grants.size()));
    for (const Grant &grant : grants) {
        wire.beginMap(2);
        wire.key("permission");
        wire.text(grant.permission);
        wire.key("scope");
        wire.name(scopeName(grant.scope));
        wire.endMap();
    }
    wire.endArray();
}

void writeFieldRules(WireWriter &wire, const std::vector<FieldRule> &rules)
{
    wire.key("field_rules");
    wire.beginArray(static_cast<qsizetype>(rules.size()));
    for (const FieldRule &rule : rules) {
        wire.beginMap(3);
        wire.key("entity");
        wire.text(rule.entity);
        wire.key("field");
        wire.text(rule.field);
        wire.key("access");
        wire.name(accessNames[static_cast<std::size_t>(rule.access)]);
        wire.endMap();
    }
    wire.endArray();
}

} // namespace

void Welcome::write(WireWriter &wire) const
{
    wire.beginMap(5);
    wire.key("major");
    wire.integer(major);
    wire.key("minor");
    wire.integer(minor);
    wire.key("version");
    wire.text(version);
    wire.key("company");
    wire.text(company);
    wire.key("demo_accounts");
    wire.beginArray(static_cast<qsizetype>(demoAccounts.size()));
    for (const DemoAccount &account : demoAccounts) {
        wire.beginMap(4);
        wire.key("role");
        wire.text(account.role);
        wire.key("name");
        wire.text(account.name);
        wire.key("email");
        wire.text(account.email);
        wire.key("password");
        wire.text(account.password);
        wire.endMap();
    }
    wire.endArray();
    wire.endMap();
}

Welcome Welcome::read(WireReader &wire)
{
    Welcome welcome;
    wire.readMap([&](const QString &key) {
        if (key == "major"_L1)
            welcome.major = wire.integer();
        else if (key == "minor"_L1)
            welcome.minor = wire.integer();
        else if (key == "version"_L1)
            welcome.version = wire.text(maxName);
        else if (key == "company"_L1)
            welcome.company = wire.text(maxName);
        else if (key == "demo_accounts"_L1)
            wire.readArray([&] { welcome.demoAccounts.push_back(readDemoAccount(wire)); });
    });
    return welcome;
}

Fields Hello::fields()
{
    static constexpr std::array table{field<&Hello::major>("major", "", kinds::Integer{.min = 0}, Required),
                                      field<&Hello::minor>("minor", "", kinds::Integer{.min = 0}, Required),
                                      field<&Hello::client>("client", "", kinds::Text{.max = 200})};
    static_assert(table.size() == memberCount<Hello>());
    return table;
}

void SessionInfo::write(WireWriter &wire) const
{
    wire.beginMap(14);
    wire.key("token");
    wire.bytes(token);
    wire.key("user");
    wire.uuid(user);
    wire.key("party");
    wire.uuid(party);
    wire.key("display_name");
    wire.text(displayName);
    wire.key("email");
    wire.text(email);
    wire.key("locale");
    wire.text(locale);
    wire.key("theme");
    wire.text(theme);
    wire.key("kept_token");
    wire.bytes(keptToken);
    wire.key("idle");
    wire.integer(idle);
    wire.key("remaining");
    wire.integer(remaining);
    wire.key("must_enrol");
    wire.boolean(mustEnrol);
    wire.key("roles");
    wire.beginArray(static_cast<qsizetype>(roles.size()));
    for (const QString &role : roles)
        wire.text(role);
    wire.endArray();
    writeGrants(wire, grants);
    writeFieldRules(wire, fieldRules);
    wire.endMap();
}

SessionInfo SessionInfo::read(WireReader &wire)
{
    SessionInfo session;
    wire.readMap([&](const QString &key) {
        if (key == "token"_L1)
            session.token = wire.bytes(64);
        else if (key == "user"_L1)
            session.user = wire.uuid();
        else if (key == "party"_L1)
            session.party = wire.uuid();
        else if (key == "display_name"_L1)
            session.displayName = wire.text(maxName + 1);
        else if (key == "email"_L1)
            session.email = wire.text(254);
        else if (key == "locale"_L1)
            session.locale = wire.text(10);
        else if (key == "theme"_L1)
            session.theme = wire.text(20);
        else if (key == "kept_token"_L1)
            session.keptToken = wire.bytes(64);
        else if (key == "idle"_L1)
            session.idle = wire.integer();
        else if (key == "remaining"_L1)
            session.remaining = wire.integer();
        else if (key == "must_enrol"_L1)
            session.mustEnrol = wire.boolean();
        else if (key == "roles"_L1)
            wire.readArray([&] { session.roles.push_back(wire.text(maxName)); });
        else if (key == "grants"_L1)
            wire.readArray([&] { session.grants.push_back(readGrant(wire)); });
        else if (key == "field_rules"_L1)
            wire.readArray([&] { session.fieldRules.push_back(readFieldRule(wire)); });
    });
    return session;
}

Scope SessionInfo::scopeOf(QStringView permission) const
{
    Scope widest = Scope::None;
    for (const Grant &grant : grants) {
        if (grant.permission == permission)
            widest = std::max(widest, grant.scope);
    }
    return widest;
}

Fields Login::fields()
{
    static constexpr std::array table{field<&Login::email>("email", "", kinds::Text{.max = 254}, Required),
                                      field<&Login::password>("password", "", kinds::Text{.max = 1000}, Required),
                                      field<&Login::keep>("keep", "", kinds::Flag{})};
    static_assert(table.size() == memberCount<Login>());
    return table;
}

Fields Redeem::fields()
{
    static constexpr std::array table{
        field<&Redeem::email>("email", "", kinds::Text{.max = 254}, Required),
        field<&Redeem::code>("code", "", kinds::Text{.max = accesscode::longestTyped}, Required),
        field<&Redeem::password>("password", "", kinds::Text{.max = 1000}, Required)};
    static_assert(table.size() == memberCount<Redeem>());
    return table;
}

Fields Recall::fields()
{
    static constexpr std::array table{field<&Recall::token>("token", "", kinds::Binary{.max = 48}, Required)};
    static_assert(table.size() == memberCount<Recall>());
    return table;
}

Fields Resume::fields()
{
    static constexpr std::array table{field<&Resume::token>("token", "", kinds::Binary{.max = 32}, Required)};
    static_assert(table.size() == memberCount<Resume>());
    return table;
}

void Done::write(WireWriter &wire) const
{
    wire.beginMap(0);
    wire.endMap();
}

Done Done::read(WireReader &wire)
{
    wire.readMap([](const QString &) {});
    return {};
}

Fields Logout::fields()
{
    return {};
}

Fields Ping::fields()
{
    static constexpr std::array table{field<&Ping::present>("present", "", kinds::Flag{})};
    static_assert(table.size() == memberCount<Ping>());
    return table;
}

} // namespace regie
