// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/OwnAccount.h"

#include "server/access/Sessions.h"
#include "server/storage/RecordWriter.h"
#include "server/storage/Store.h"
#include "shared/domain/identity/User.h"

namespace regie {

OwnAccount::OwnAccount(Connection &connection, const Caller &caller)
    : m_connection(connection)
    , m_caller(caller)
{}

StoredRecord OwnAccount::load()
{
    static const Caller system = systemCaller();
    return Store(m_connection, system).load(schemaOf<User>(), m_caller.user);
}

// Without the rules of the whole record: what an administrator left wrong there is not this person's to mend.
void OwnAccount::change(const StoredRecord &before, const Changes &changes)
{
    RecordWriter(m_connection, schemaOf<User>()).update(before.id, before.version, changes);
}

void OwnAccount::endOtherSessions()
{
    sessions::revokeOthers(m_connection, m_caller.user, m_caller.session);
}

} // namespace regie
