// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/GivenRights.h"

#include "server/Refuse.h"
#include "server/access/RightsLoader.h"

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

} // namespace

GivenRights::GivenRights(Connection &connection, const Caller &caller, const Schema &schema, const QUuid &id,
                         const Record &record)
    : m_connection(connection)
    , m_caller(caller)
    , m_schema(schema)
    , m_id(id)
    , m_role(caller.user.isNull() ? QUuid() : roleOf(schema, id, record))
    , m_before(excess())
{}

void GivenRights::demand() const
{
    if (exceeds(excess(), m_before))
        refuse(u"rights.beyond_own"_s, m_schema.name());
}

RightsExcess GivenRights::excess() const
{
    if (m_role.isNull())
        return {};
    const bool isHeld =
        m_schema.entity != "user_role" ||
        !m_connection.execute("SELECT FROM user_role WHERE id = $1 AND archived_at IS NULL", {m_id}).isEmpty();
    if (!isHeld)
        return {};
    const Rights &rights = *m_caller.rights;
    return excessOf(loadRole(m_connection, m_role),
                    {.roles = rights.roles(), .grants = rights.grants(), .fieldRules = rights.fieldRules()});
}

} // namespace regie
