// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/support/TicketMove.h"
#include "shared/domain/support/TicketActs.h"

namespace regie {

template <>
Posted handle<QualifyTicket>(Act &act, const QualifyTicket &message)
{
    return moveTicket(act, {.id = message.id, .version = message.version});
}

} // namespace regie
