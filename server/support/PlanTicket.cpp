// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/support/TicketMove.h"
#include "shared/domain/support/TicketActs.h"

namespace regie {

using namespace Qt::StringLiterals;

template <>
Posted handle<PlanTicket>(Act &act, const PlanTicket &message)
{
    Changes changes; // empty inputs leave what stands on the ticket
    if (!message.deadline.isNull())
        changes.insert(u"deadline"_s, message.deadline);
    if (!message.technician.isNull())
        changes.insert(u"technician_id"_s, message.technician.uuid());
    return moveTicket(act, {.id = message.id, .version = message.version, .changes = changes});
}

} // namespace regie
