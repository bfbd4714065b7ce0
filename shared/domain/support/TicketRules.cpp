// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/Ticket.h"

namespace regie {

using namespace Qt::StringLiterals;

bool needsTechnician(TicketStatus status)
{
    switch (status) {
    case TicketStatus::Assigned:
    case TicketStatus::Planned:
    case TicketStatus::InProgress:
    case TicketStatus::WaitingClient:
    case TicketStatus::WaitingParts:
        return true;
    case TicketStatus::New:
    case TicketStatus::Qualified:
    case TicketStatus::Resolved:
    case TicketStatus::Closed:
    case TicketStatus::Cancelled:
        return false;
    }
    return false;
}

bool needsSolution(TicketStatus status)
{
    return status == TicketStatus::Resolved || status == TicketStatus::Closed;
}

Issues checkTicket(const Record &record)
{
    const auto ticket = fromRecord<Ticket>(record);
    Issues issues;
    if (needsTechnician(ticket.status) && ticket.technician.isNull())
        issues.push_back({.code = u"ticket.technician_required"_s, .field = u"technician_id"_s, .args = {}});
    if (needsSolution(ticket.status) && ticket.solution.trimmed().isEmpty())
        issues.push_back({.code = u"ticket.solution_required"_s, .field = u"solution"_s, .args = {}});
    return issues;
}

} // namespace regie
