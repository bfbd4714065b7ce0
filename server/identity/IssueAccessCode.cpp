// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/access/AccessCodes.h"
#include "server/storage/GivenRights.h"
#include "shared/domain/identity/User.h"
#include "shared/protocol/AccountMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

template <>
AccessCode handle<IssueAccessCode>(Act &act, const IssueAccessCode &message)
{
    const StoredRecord person = act.store().load(schemaOf<User>(), message.id.uuid(), Lock::ForUpdate, u"user.invite");
    if (person.id == act.caller().user)
        refuse(u"user.own_code"_s);
    GivenRights::demandAccount(act.connection(), act.caller(), person.id);
    const AccessCode code = accesscodes::issue(act.connection(), person.id, act.caller().user);
    act.setLogLine(
        {.entity = schemaOf<User>().name(),
         .record = person.id,
         .detail = code.isInvitation ? QByteArray(R"({"code": "invitation"})") : QByteArray(R"({"code": "reset"})")});
    return code;
}

} // namespace regie
