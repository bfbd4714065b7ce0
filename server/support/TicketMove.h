// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"
#include "shared/domain/support/Ticket.h"

namespace regie {

// One move of a ticket along its transitions.
struct TicketMove {
    TicketId id;
    qint64 version = 0;   // of the ticket as the person saw it
    Changes changes = {}; // what the act writes besides the status
    QString reason = {};  // kept as an internal comment
};

// Refuses with record.unknown, permission.denied, record.archived, ticket.transition_refused{from, to}, conflict and
// invalid{issues}. Whoever becomes the ticket's technician is told; that it is one, the database demands.
[[nodiscard]] Posted moveTicket(Act &act, const TicketMove &move);

} // namespace regie
