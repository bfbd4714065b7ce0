// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/HomeParts.h"

#include "app/workspaces/Filters.h"

namespace regie::homeparts {

const TileSpec openTile{{"tickets", "open"},
                        QT_TRANSLATE_NOOP("Workspaces", "Open tickets"),
                        "ticket",
                        QT_TRANSLATE_N_NOOP("Workspaces", "%Ln critical"),
                        filters::criticalPriority,
                        Tone::Red,
                        {.beginning = "created_at", .end = "ended_at"}};
const TileSpec atRiskTile{
    {"tickets", "at_risk"},
    QT_TRANSLATE_NOOP("Workspaces", "At risk"),
    "clock",
    QT_TRANSLATE_N_NOOP("Workspaces", "%Ln already late"),
    filters::lateTickets,
    Tone::Red,
    {.beginning = "created_at", .end = "ended_at", .further = filters::dueSoonAt, .tone = Tone::Amber}};
const TileSpec unassignedTile{{"tickets", "unassigned"},
                              QT_TRANSLATE_NOOP("Workspaces", "Unassigned"),
                              "userplus",
                              QT_TRANSLATE_N_NOOP("Workspaces", "%Ln came in today"),
                              filters::createdToday};
const TileSpec dueTodayTile{
    {"tickets", "today"},
    QT_TRANSLATE_NOOP("Workspaces", "Due today"),
    "alarm",
    QT_TRANSLATE_N_NOOP("Workspaces", "%Ln already late"),
    filters::lateTickets,
    Tone::Red,
    {.beginning = "created_at", .end = "ended_at", .further = filters::dueOnDayOf, .going = filters::openTickets}};
const TileSpec waitingTile{{"tickets", "waiting_client"},
                           QT_TRANSLATE_NOOP("Workspaces", "Waiting for client"),
                           "s-pause",
                           QT_TRANSLATE_N_NOOP("Workspaces", "%Ln already late"),
                           filters::lateTickets,
                           Tone::Red};
const TileSpec endedTile{{"tickets", "ended"},
                         QT_TRANSLATE_NOOP("Workspaces", "Ended"),
                         "s-done",
                         QT_TRANSLATE_N_NOOP("Workspaces", "%Ln this week"),
                         filters::endedThisWeek,
                         Tone::Neutral,
                         {.beginning = "ended_at", .tone = Tone::Green}};
const TileSpec mineTile{{"tickets", "mine"},
                        QT_TRANSLATE_NOOP("Workspaces", "My tickets"),
                        "user",
                        QT_TRANSLATE_N_NOOP("Workspaces", "%Ln already late"),
                        filters::lateTickets,
                        Tone::Red};
const TileSpec progressTile{{"tickets", "in_progress"},
                            QT_TRANSLATE_NOOP("Workspaces", "In progress"),
                            "s-q3",
                            QT_TRANSLATE_N_NOOP("Workspaces", "%Ln critical"),
                            filters::criticalPriority,
                            Tone::Red};
const TileSpec partsTile{{"tickets", "waiting_parts"},
                         QT_TRANSLATE_NOOP("Workspaces", "Waiting for parts"),
                         "box",
                         QT_TRANSLATE_N_NOOP("Workspaces", "%Ln already late"),
                         filters::lateTickets,
                         Tone::Red};
const TileSpec clientsTile{{"parties", "clients"},
                           QT_TRANSLATE_NOOP("Workspaces", "Clients"),
                           "building",
                           QT_TRANSLATE_N_NOOP("Workspaces", "%Ln new this week"),
                           filters::createdThisWeek,
                           Tone::Neutral,
                           {.beginning = "created_at", .tone = Tone::Blue}};
const TileSpec prospectsTile{{"parties", "prospects"},
                             QT_TRANSLATE_NOOP("Workspaces", "Prospects"),
                             "star",
                             QT_TRANSLATE_N_NOOP("Workspaces", "%Ln new this week"),
                             filters::createdThisWeek};
const TileSpec contactsTile{{"contacts", "all"},
                            QT_TRANSLATE_NOOP("Workspaces", "Contacts"),
                            "users",
                            QT_TRANSLATE_N_NOOP("Workspaces", "%Ln without e-mail"),
                            filters::withoutEmail};
const TileSpec sirenTile{{"parties", "no_siren"},
                         QT_TRANSLATE_NOOP("Workspaces", "Without SIREN"),
                         "alert",
                         QT_TRANSLATE_N_NOOP("Workspaces", "%Ln of them clients"),
                         filters::clients};
const TileSpec downTile{{"equipment", "down"},
                        QT_TRANSLATE_NOOP("Workspaces", "Equipment down"),
                        "wrench",
                        QT_TRANSLATE_N_NOOP("Workspaces", "%Ln changed this week"),
                        filters::touchedThisWeek};
const TileSpec warrantyTile{{"equipment", "warranty"},
                            QT_TRANSLATE_NOOP("Workspaces", "Warranty ends soon"),
                            "shield",
                            QT_TRANSLATE_N_NOOP("Workspaces", "%Ln in service"),
                            filters::equipmentInService};

WorklistSpec workOf(std::string_view view)
{
    return {{"tickets", view}, "created_at", "technician_id", "priority"};
}

const SharesSpec openByTechnician{
    {"tickets", "open"}, "technician_id", QT_TRANSLATE_NOOP("Workspaces", "Open tickets by technician")};
const SharesSpec openByStatus{{"tickets", "open"}, "status", QT_TRANSLATE_NOOP("Workspaces", "Open tickets by status")};
const SharesSpec openByDomain{
    {"tickets", "open"}, "domain_id", QT_TRANSLATE_NOOP("Workspaces", "Open tickets by domain")};
const SharesSpec mineByStatus{{"tickets", "mine"}, "status", QT_TRANSLATE_NOOP("Workspaces", "My tickets by status")};
static const std::vector<DeedSpec> ticketDeeds{
    {"created", QT_TRANSLATE_NOOP("Workspaces", "%1 opened the ticket")},
    {"ticket.qualify", QT_TRANSLATE_NOOP("Workspaces", "%1 qualified")},
    {"ticket.assign", QT_TRANSLATE_NOOP("Workspaces", "%1 assigned to %2"), "technician_id"},
    {"ticket.plan", QT_TRANSLATE_NOOP("Workspaces", "%1 planned the work")},
    {"ticket.start", QT_TRANSLATE_NOOP("Workspaces", "%1 took it up")},
    {"ticket.wait_client", QT_TRANSLATE_NOOP("Workspaces", "%1 is waiting for the client")},
    {"ticket.wait_parts", QT_TRANSLATE_NOOP("Workspaces", "%1 is waiting for parts")},
    {"ticket.resume", QT_TRANSLATE_NOOP("Workspaces", "%1 resumed the work")},
    {"ticket.resolve", QT_TRANSLATE_NOOP("Workspaces", "%1 resolved")},
    {"ticket.close", QT_TRANSLATE_NOOP("Workspaces", "%1 closed")},
    {"ticket.reopen", QT_TRANSLATE_NOOP("Workspaces", "%1 reopened")},
    {"ticket.cancel", QT_TRANSLATE_NOOP("Workspaces", "%1 cancelled")}};
const LatestSpec latestTickets{"tickets", "updated_at", QT_TRANSLATE_NOOP("Workspaces", "Latest changes"), ticketDeeds};
const LatestSpec latestParties{"parties", "created_at", QT_TRANSLATE_NOOP("Workspaces", "New companies")};

static TrendSpec flowOfTickets(bool replacesSecond)
{
    return {{"tickets", "all"}, "created_at",
            Period::Unit::Day,  QT_TRANSLATE_NOOP("Workspaces", "Tickets opened and ended"),
            replacesSecond,     QT_TRANSLATE_NOOP("Workspaces", "Opened"),
            "ended_at",         QT_TRANSLATE_NOOP("Workspaces", "Ended")};
}
const TrendSpec newTickets = flowOfTickets(true);
const TrendSpec newTicketsOffered = flowOfTickets(false);
const TrendSpec newParties{{"parties", "all"},
                           "created_at",
                           Period::Unit::Month,
                           QT_TRANSLATE_NOOP("Workspaces", "New companies over time"),
                           false,
                           QT_TRANSLATE_NOOP("Workspaces", "New")};

} // namespace regie::homeparts
