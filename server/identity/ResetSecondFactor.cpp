// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/access/SecondFactor.h"
#include "server/access/Sessions.h"
#include "server/storage/GivenRights.h"
#include "server/storage/RecordWriter.h"
#include "shared/domain/identity/User.h"
#include "shared/protocol/AccountMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

template <>
Posted handle<ResetSecondFactor>(Act &act, const ResetSecondFactor &message)
{
    const Schema &schema = schemaOf<User>();
    const StoredRecord before = act.store().load(schema, message.id.uuid(), Lock::ForUpdate, act.name());
    if (before.version != message.version)
        refuse(u"conflict"_s, schema.name());
    if (before.id == act.caller().user) // that is done on one's own page, or by somebody else
        refuse(u"second_factor.own"_s, schema.name());
    GivenRights::demandAccount(act.connection(), act.caller(), before.id);
    if (!secondfactor::isOn(act.connection(), before.id))
        refuse(u"second_factor.missing"_s, schema.name());
    secondfactor::forget(act.connection(), before.id);
    // Without the rules of the whole record: what else is wrong with it is not in the way of this.
    const RecordVersion written =
        RecordWriter(act.connection(), schema).update(before.id, before.version, {{u"second_factor_at"_s, Value()}});
    sessions::revokeAll(act.connection(), before.id);
    return {{written}};
}

} // namespace regie
