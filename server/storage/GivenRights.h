// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/domain/identity/RightsUnion.h"

namespace regie {

// Nobody gives what he does not hold himself, whichever record of roles and rights he writes, and however: a right, a
// field that is no longer kept from a role, a role for somebody, a role that is taken back into use. What a role could
// do already stays as it is, so that everybody may take away. Nor does anybody have a hand in an account that can do
// more than he: not in how it is found, whether it is let in, and whose records it reaches. Made before the write,
// asked after it.
class GivenRights {
public:
    // `isSensitive`: a sensitive field of the record is given a value, or the record as such is made or put away.
    GivenRights(Connection &connection, const Caller &caller, const Schema &schema, const QUuid &id,
                const Record &record, bool isSensitive);

    // Refuses with rights.beyond_own.
    void demand() const;
    // The same of an account that an act opens to whoever calls.
    static void demandAccount(Connection &connection, const Caller &caller, const QUuid &account);
    [[nodiscard]] static bool reachesAccount(Connection &connection, const Caller &caller, const QUuid &account);

private:
    [[nodiscard]] RightsExcess excess() const;

    Connection &m_connection;
    const Caller &m_caller;
    const Schema &m_schema;
    const QUuid m_id;
    QUuid m_role;    // null: this gives nobody anything
    QUuid m_holder;  // who gets the role; null: nobody yet
    QUuid m_account; // null: no account is touched where it matters
    RightsExcess m_before;
};

} // namespace regie
