// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/support/TicketMove.h"
#include "shared/domain/support/TicketActs.h"

namespace regie {

using namespace Qt::StringLiterals;

template <>
Posted handle<AssignTicket>(Act &act, const AssignTicket &message)
{
    return moveTicket(
        act,
        {.id = message.id, .version = message.version, .changes = {{u"technician_id"_s, message.technician.uuid()}}});
}

} // namespace regie
