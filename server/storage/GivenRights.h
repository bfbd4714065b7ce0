// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/domain/identity/RightsUnion.h"

namespace regie {

// Nobody gives what he does not hold himself, whichever record of roles and rights he writes, and however: a right, a
// field that is no longer kept from a role, a role for somebody, a role that is taken back into use. Made before the
// write, asked after it. What a role could do already stays as it is, so that everybody may take away.
class GivenRights {
public:
    GivenRights(Connection &connection, const Caller &caller, const Schema &schema, const QUuid &id,
                const Record &record);

    // Refuses with rights.beyond_own.
    void demand() const;

private:
    [[nodiscard]] RightsExcess excess() const;

    Connection &m_connection;
    const Caller &m_caller;
    const Schema &m_schema;
    const QUuid m_id;
    QUuid m_role; // null: this gives nobody anything
    RightsExcess m_before;
};

} // namespace regie
