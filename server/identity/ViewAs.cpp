// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/access/Sessions.h"
#include "shared/domain/identity/User.h"
#include "shared/protocol/AdministrationMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

// Whether it may begin, and that it did. What the person may do is for the session to say that begins with it.
template <>
SessionInfo handle<ViewAs>(Act &act, const ViewAs &message)
{
    const StoredRecord person = act.store().load(schemaOf<User>(), message.user.uuid(), Lock::None);
    const sessions::State state = sessions::findPerson(act.connection(), person.id);
    if (state.standing != sessions::Standing::Valid)
        refuse(sessions::refusalCode(state.standing), u"user"_s);
    act.setLogLine({.entity = schemaOf<User>().name(), .record = person.id, .detail = {}});
    return state.person;
}

} // namespace regie
