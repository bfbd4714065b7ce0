// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/GivenRights.h"

#include "server/Refuse.h"
#include "server/access/RightsLoader.h"
#include "shared/domain/identity/User.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QUuid roleOf(const Schema &schema, const QUuid &id, const Record &record)
{
    if (schema.entity == "role")
        return id;
    const bool isOfRole =
        schema.entity == "role_permission" || schema.entity == "role_field_rule" || schema.entity == "user_role";
    return isOfRole ? record.uuid(u"role_id"_s) : QUuid();
}

// What the caller holds, as far as it goes where somebody else stands: what reaches the records of one's own company
// reaches nothing of another one's.
RightsUnion ownBeside(Connection &connection, const Caller &caller, const QUuid &person)
{
    const Rights &rights = *caller.rights;
    RightsUnion own{.roles = rights.roles(), .grants = rights.grants(), .fieldRules = rights.fieldRules()};
    const Rows rows = connection.execute("SELECT party_id FROM \"user\" WHERE id = $1", {person});
    const QUuid party = rows.isEmpty() ? QUuid() : rows.uuid(0, 0);
    if (party.isNull() || party == caller.party)
        return own;
    for (Grant &grant : own.grants) {
        if (grant.scope == Scope::Partner)
            grant.scope = Scope::Team;
    }
    return own;
}

RightsExcess excessOfAccount(Connection &connection, const Caller &caller, const QUuid &account)
{
    RightsUnion able = unionOf(loadRoles(connection, account));
    return excessOf(RoleRights{.key = {}, .grants = std::move(able.grants), .fieldRules = std::move(able.fieldRules)},
                    ownBeside(connection, caller, account));
}

} // namespace

GivenRights::GivenRights(Connection &connection, const Caller &caller, const Schema &schema, const QUuid &id,
                         const Record &record, bool isSensitive)
    : m_connection(connection)
    , m_caller(caller)
    , m_schema(schema)
    , m_id(id)
    , m_role(caller.user.isNull() ? QUuid() : roleOf(schema, id, record))
    , m_holder(schema.entity == "user_role" ? record.uuid(u"user_id"_s) : QUuid())
    , m_account(!caller.user.isNull() && isSensitive && schema.entity == "user" ? id : QUuid())
    , m_before(excess())
{}

void GivenRights::demand() const
{
    const RightsExcess after = excess();
    // In an account not even what it could do before is the caller's to touch.
    const bool isBeyond = m_account.isNull() ? exceeds(after, m_before) : !m_before.empty() || !after.empty();
    if (isBeyond)
        refuse(u"rights.beyond_own"_s, m_schema.name());
}

void GivenRights::demandAccount(Connection &connection, const Caller &caller, const QUuid &account)
{
    if (!reachesAccount(connection, caller, account))
        refuse(u"rights.beyond_own"_s, schemaOf<User>().name());
}

// Everybody's account is his own, and the command line's.
bool GivenRights::reachesAccount(Connection &connection, const Caller &caller, const QUuid &account)
{
    return caller.user.isNull() || caller.user == account || excessOfAccount(connection, caller, account).empty();
}

RightsExcess GivenRights::excess() const
{
    if (!m_account.isNull())
        return excessOfAccount(m_connection, m_caller, m_account);
    if (m_role.isNull())
        return {};
    // A link or a role that is put away gives nothing, and is given when it is taken back; but a right that is put into
    // a role meanwhile would be given with it by somebody else.
    const auto isAway = [this](const char *statement) { return m_connection.execute(statement, {m_id}).isEmpty(); };
    if (m_schema.entity == "user_role" && isAway("SELECT FROM user_role WHERE id = $1 AND archived_at IS NULL"))
        return {};
    if (m_schema.entity == "role" && isAway("SELECT FROM role WHERE id = $1 AND archived_at IS NULL"))
        return {};
    return excessOf(loadRole(m_connection, m_role), ownBeside(m_connection, m_caller, m_holder));
}

} // namespace regie
