// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/Filters.h"
#include "app/workspaces/Sections.h"
#include "shared/domain/support/Ticket.h"

namespace regie::views {

using namespace Qt::StringLiterals;

namespace {

std::vector<SortKey> byDeadline()
{
    return {{toString(schemaOf<Ticket>().marked(FieldFlag::Deadline)->key), Qt::AscendingOrder}};
}

std::vector<SortKey> latestFirst()
{
    return {{u"updated_at"_s, Qt::DescendingOrder}};
}

} // namespace

ViewSpec openTickets()
{
    return {"open", QT_TRANSLATE_NOOP("Workspaces", "Open"), filters::openTickets, byDeadline(), "ticket"};
}

ViewSpec atRisk()
{
    return {"at_risk", QT_TRANSLATE_NOOP("Workspaces", "At risk"), filters::ticketsAtRisk, byDeadline(), "alarm",
            Tone::Red};
}

ViewSpec unassigned()
{
    return {"unassigned", QT_TRANSLATE_NOOP("Workspaces", "Unassigned"), filters::unassignedTickets, byDeadline(),
            "userplus"};
}

ViewSpec iHandle()
{
    return {"mine", QT_TRANSLATE_NOOP("Workspaces", "My tickets"), filters::ticketsIHandle, byDeadline(), "user"};
}

ViewSpec iWrote()
{
    return {"written", QT_TRANSLATE_NOOP("Workspaces", "My tickets"), filters::ticketsIWrote, byDeadline(), "user"};
}

ViewSpec dueToday()
{
    return {"today",    QT_TRANSLATE_NOOP("Workspaces", "Due today"), filters::ticketsDueToday, byDeadline(), "clock",
            Tone::Amber};
}

ViewSpec waitingForClient()
{
    return {"waiting_client", QT_TRANSLATE_NOOP("Workspaces", "Waiting for client"), filters::ticketsWaitingForClient,
            byDeadline(), "s-pause"};
}

ViewSpec waitingForParts()
{
    return {"waiting_parts", QT_TRANSLATE_NOOP("Workspaces", "Waiting for parts"), filters::ticketsWaitingForParts,
            byDeadline(), "box"};
}

ViewSpec inProgress()
{
    return {"in_progress", QT_TRANSLATE_NOOP("Workspaces", "In progress"), filters::ticketsInProgress, byDeadline(),
            "s-q3"};
}

ViewSpec toPlan()
{
    return {"to_plan", QT_TRANSLATE_NOOP("Workspaces", "To plan"), filters::ticketsToPlan, byDeadline(), "calendar"};
}

ViewSpec resolved()
{
    return {"resolved", QT_TRANSLATE_NOOP("Workspaces", "Resolved"), filters::resolvedTickets, latestFirst(), "s-done"};
}

ViewSpec ended()
{
    return {"ended", QT_TRANSLATE_NOOP("Workspaces", "Ended"), filters::endedTickets, latestFirst(), "s-closed"};
}

ViewSpec allTickets()
{
    return {"all", QT_TRANSLATE_NOOP("Workspaces", "All"), filters::everything, latestFirst(), "list"};
}

ViewSpec clients()
{
    return {"clients", QT_TRANSLATE_NOOP("Workspaces", "Clients"), filters::clients, {}, "building"};
}

ViewSpec myClients()
{
    return {"mine", QT_TRANSLATE_NOOP("Workspaces", "My clients"), filters::myClients, {}, "user"};
}

ViewSpec prospects()
{
    return {"prospects", QT_TRANSLATE_NOOP("Workspaces", "Prospects"), filters::prospects, {}, "star"};
}

ViewSpec suppliers()
{
    return {"suppliers", QT_TRANSLATE_NOOP("Workspaces", "Suppliers"), filters::suppliers, {}, "car"};
}

ViewSpec partners()
{
    return {"partners", QT_TRANSLATE_NOOP("Workspaces", "Partners"), filters::partners, {}, "hand"};
}

ViewSpec funders()
{
    return {"funders", QT_TRANSLATE_NOOP("Workspaces", "Funders"), filters::funders, {}, "euro"};
}

ViewSpec withoutSiren()
{
    return {"no_siren", QT_TRANSLATE_NOOP("Workspaces", "Without SIREN"), filters::withoutSiren, {}, "alert",
            Tone::Amber};
}

ViewSpec withoutSalesContact()
{
    return {"no_sales_contact",
            QT_TRANSLATE_NOOP("Workspaces", "Without sales contact"),
            filters::withoutSalesContact,
            {},
            "userplus"};
}

ViewSpec inactiveParties()
{
    return {"inactive", QT_TRANSLATE_NOOP("Workspaces", "Inactive"), filters::inactive, {}, "s-pause"};
}

ViewSpec allParties()
{
    return {"all", QT_TRANSLATE_NOOP("Workspaces", "All"), filters::everything, {}, "list"};
}

} // namespace regie::views
