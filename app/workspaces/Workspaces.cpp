// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/Workspaces.h"

#include "app/workspaces/Filters.h"
#include "app/workspaces/HomeParts.h"
#include "app/workspaces/Sections.h"

namespace regie {

using namespace homeparts;
using namespace sections;
using namespace views;

namespace {

WorkspaceSpec support()
{
    return {"support",
            QT_TRANSLATE_NOOP("Workspaces", "Support"),
            {home(),
             sections::tickets({views::openTickets(), atRisk(), unassigned(), iWrote(), waitingForClient(),
                                waitingForParts(), dueToday(), resolved(), ended(), allTickets()}),
             parties({views::clients(), views::partners(), allParties()}), contacts(), equipment(), addresses(),
             ticketDomains(), equipmentCategories(), team()},
            {{"tickets", "at_risk"}, {"tickets", "unassigned"}, {"tickets", "waiting_client"}, {"tickets", "written"}},
            {openTile, atRiskTile, unassignedTile, dueTodayTile, waitingTile, endedTile},
            workOf("at_risk"),
            workOf("written"),
            openByTechnician,
            latestTickets,
            newTickets};
}

WorkspaceSpec projectManager()
{
    return {"chef_projet",
            QT_TRANSLATE_NOOP("Workspaces", "Project management"),
            {home(),
             sections::tickets({toPlan(), views::openTickets(), atRisk(), unassigned(), inProgress(), waitingForParts(),
                                resolved(), allTickets()}),
             equipment(), parties({views::clients(), views::partners(), allParties()}), contacts(), addresses(), team(),
             ticketDomains(), equipmentCategories()},
            {{"tickets", "at_risk"}, {"tickets", "unassigned"}, {"tickets", "waiting_parts"}},
            {openTile, atRiskTile, progressTile, partsTile, downTile, warrantyTile},
            workOf("to_plan"),
            workOf("waiting_parts"),
            openByTechnician,
            latestTickets,
            newTickets};
}

WorkspaceSpec technician(std::string_view role, const char *label, bool isExternal)
{
    std::vector<SectionSpec> lines{
        home(),
        sections::tickets({iHandle(), dueToday(), inProgress(), waitingForParts(), waitingForClient(), ended()}),
        equipment(),
        parties({views::clients(), allParties()}),
        contacts(),
        addresses()};
    if (!isExternal)
        lines.push_back(team());
    lines.push_back(notifications());
    return {role,
            label,
            std::move(lines),
            {{"tickets", "today"}, {"tickets", "in_progress"}, {"tickets", "waiting_parts"}},
            {mineTile, dueTodayTile, progressTile, partsTile},
            workOf("mine"),
            workOf("today"),
            mineByStatus,
            latestTickets};
}

WorkspaceSpec salesAdministration()
{
    return {"adv",
            QT_TRANSLATE_NOOP("Workspaces", "Sales administration"),
            {home(), parties({views::clients(), views::suppliers(), withoutSiren(), inactiveParties(), allParties()}),
             contacts(), addresses(),
             sections::tickets({views::openTickets(), waitingForParts(), resolved(), allTickets()}), equipment(),
             team()},
            {{"parties", "no_siren"}, {"tickets", "waiting_parts"}},
            {clientsTile, contactsTile, sirenTile, partsTile},
            workOf("waiting_parts"),
            {{"parties", "no_siren"}},
            openByStatus,
            latestParties,
            newParties};
}

WorkspaceSpec sales()
{
    return {"commercial",
            QT_TRANSLATE_NOOP("Workspaces", "Sales"),
            {home(),
             parties({views::myClients(), views::prospects(), views::clients(), withoutSalesContact(), allParties()}),
             contacts(), addresses(), sections::tickets({views::openTickets(), atRisk(), ended(), allTickets()}),
             equipment(), team()},
            {{"parties", "prospects"}, {"parties", "no_sales_contact"}, {"equipment", "warranty"}},
            {clientsTile, prospectsTile, contactsTile, warrantyTile},
            workOf("at_risk"),
            {{"parties", "no_sales_contact"}},
            openByStatus,
            latestParties,
            newParties};
}

WorkspaceSpec accounting()
{
    return {"compta",
            QT_TRANSLATE_NOOP("Workspaces", "Accounting"),
            {home(),
             parties({views::clients(), views::suppliers(), views::funders(), withoutSiren(), inactiveParties(),
                      allParties()}),
             contacts(), addresses(), sections::tickets({resolved(), ended(), views::openTickets(), allTickets()}),
             equipment(), team()},
            {{"parties", "no_siren"}, {"parties", "funders"}},
            {clientsTile, sirenTile, contactsTile, endedTile},
            {{"tickets", "resolved"}},
            {{"parties", "no_siren"}},
            openByStatus,
            latestParties,
            newParties};
}

WorkspaceSpec management()
{
    return {"manager",
            QT_TRANSLATE_NOOP("Workspaces", "Management"),
            {home(),
             sections::tickets({views::openTickets(), atRisk(), unassigned(), waitingForClient(), waitingForParts(),
                                ended(), allTickets()}),
             parties({views::clients(), views::prospects(), views::partners(), views::suppliers(), allParties()}),
             contacts(), equipment(), addresses(), team(), sections::roles(), sections::rights()},
            {{"tickets", "at_risk"}, {"tickets", "unassigned"}},
            {openTile, atRiskTile, unassignedTile, endedTile, clientsTile, downTile},
            workOf("at_risk"),
            workOf("unassigned"),
            openByDomain,
            latestTickets,
            newTickets};
}

WorkspaceSpec administration()
{
    return {"admin",
            QT_TRANSLATE_NOOP("Workspaces", "Administration"),
            {home(), users(), sections::rights(), sections::roles(), userSessions(), loginAttempts(), activityLog(),
             sections::settings(), ticketDomains()},
            {{"logins", "today"}, {"users", "invited"}, {"users", "blocked"}, {"users", "no_second_factor"}},
            {{{"users", "active"},
              QT_TRANSLATE_NOOP("Workspaces", "Active users"),
              "user",
              QT_TRANSLATE_N_NOOP("Workspaces", "%Ln external"),
              filters::externalUsers},
             {{"sessions", "live"},
              QT_TRANSLATE_NOOP("Workspaces", "Live sessions"),
              "globe",
              QT_TRANSLATE_N_NOOP("Workspaces", "%Ln opened today"),
              filters::createdToday},
             {{"logins", "today"},
              QT_TRANSLATE_NOOP("Workspaces", "Failed logins today"),
              "lock",
              QT_TRANSLATE_N_NOOP("Workspaces", "%Ln failed this week"),
              filters::createdThisWeek},
             {{"users", "blocked"},
              QT_TRANSLATE_NOOP("Workspaces", "Blocked or inactive"),
              "s-lock",
              QT_TRANSLATE_N_NOOP("Workspaces", "%Ln changed this week"),
              filters::touchedThisWeek}},
            {{"logins", "week"}},
            {{"users", "blocked"}},
            {{"users", "active"}, "status", QT_TRANSLATE_NOOP("Workspaces", "Users by status")},
            {"sessions", "created_at", QT_TRANSLATE_NOOP("Workspaces", "Latest sessions")},
            {{"logins", "all"},
             "created_at",
             Period::Unit::Day,
             QT_TRANSLATE_NOOP("Workspaces", "Logins over time"),
             false,
             QT_TRANSLATE_NOOP("Workspaces", "Logins")}};
}

WorkspaceSpec partner()
{
    return {"partner",
            QT_TRANSLATE_NOOP("Workspaces", "Partner"),
            {home(), sections::tickets({views::openTickets(), dueToday(), waitingForParts(), ended(), allTickets()}),
             equipment(), parties({allParties()}), contacts(), addresses(), notifications()},
            {{"tickets", "today"}},
            {openTile, dueTodayTile, partsTile, endedTile},
            workOf("open"),
            workOf("today"),
            openByStatus,
            latestTickets,
            newTicketsOffered};
}

WorkspaceSpec guidance(std::string_view role, const char *label)
{
    return {role,
            label,
            {home(), parties({views::clients(), views::prospects(), views::funders(), allParties()}), contacts(),
             addresses(), team(), notifications()},
            {{"parties", "prospects"}},
            {clientsTile, prospectsTile, contactsTile},
            {{"parties", "prospects"}},
            {{"parties", "clients"}},
            {},
            latestParties,
            newParties};
}

WorkspaceSpec beneficiary()
{
    return {"beneficiary",
            QT_TRANSLATE_NOOP("Workspaces", "My space"),
            {home(), notifications(), myProfile(), mySessions()},
            {{"notifications", "unread"}},
            {{{"notifications", "unread"},
              QT_TRANSLATE_NOOP("Workspaces", "Unread notifications"),
              "bell",
              QT_TRANSLATE_N_NOOP("Workspaces", "%Ln this week"),
              filters::createdThisWeek},
             {{"sessions", "live"},
              QT_TRANSLATE_NOOP("Workspaces", "My sessions"),
              "globe",
              QT_TRANSLATE_N_NOOP("Workspaces", "%Ln opened today"),
              filters::createdToday}},
            {{"notifications", "all"}}};
}

} // namespace

const std::vector<WorkspaceSpec> &workspaces()
{
    static const std::vector<WorkspaceSpec> table{
        administration(),
        management(),
        support(),
        projectManager(),
        salesAdministration(),
        sales(),
        accounting(),
        technician("technician", QT_TRANSLATE_NOOP("Workspaces", "Technician"), false),
        technician("technician_external", QT_TRANSLATE_NOOP("Workspaces", "External technician"), true),
        partner(),
        guidance("advisor", QT_TRANSLATE_NOOP("Workspaces", "Guidance")),
        guidance("consultant", QT_TRANSLATE_NOOP("Workspaces", "Assessments")),
        beneficiary()};
    return table;
}

} // namespace regie
