// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/Workspaces.h"

// The sections that several workspaces share. A workspace changes what differs for it: the views, mostly.
namespace regie::sections {

[[nodiscard]] SectionSpec home();
[[nodiscard]] SectionSpec tickets(std::vector<ViewSpec> views);
[[nodiscard]] SectionSpec parties(std::vector<ViewSpec> views);
[[nodiscard]] SectionSpec contacts();
[[nodiscard]] SectionSpec addresses();
[[nodiscard]] SectionSpec equipment();
[[nodiscard]] SectionSpec equipmentCategories();
[[nodiscard]] SectionSpec ticketDomains();
[[nodiscard]] SectionSpec team();
[[nodiscard]] SectionSpec users();
[[nodiscard]] SectionSpec roles();
[[nodiscard]] SectionSpec rights();
[[nodiscard]] SectionSpec userSessions();
[[nodiscard]] SectionSpec loginAttempts();
[[nodiscard]] SectionSpec activityLog();
[[nodiscard]] SectionSpec settings();
[[nodiscard]] SectionSpec notifications();
[[nodiscard]] SectionSpec myProfile();
[[nodiscard]] SectionSpec mySessions();

} // namespace regie::sections

// Views of tickets and of parties: each workspace picks its own in its own order.
namespace regie::views {

[[nodiscard]] ViewSpec openTickets();
[[nodiscard]] ViewSpec atRisk();
[[nodiscard]] ViewSpec unassigned();
[[nodiscard]] ViewSpec iHandle();
[[nodiscard]] ViewSpec iWrote();
[[nodiscard]] ViewSpec dueToday();
[[nodiscard]] ViewSpec waitingForClient();
[[nodiscard]] ViewSpec waitingForParts();
[[nodiscard]] ViewSpec inProgress();
[[nodiscard]] ViewSpec toPlan();
[[nodiscard]] ViewSpec resolved();
[[nodiscard]] ViewSpec ended();
[[nodiscard]] ViewSpec allTickets();

[[nodiscard]] ViewSpec clients();
[[nodiscard]] ViewSpec myClients();
[[nodiscard]] ViewSpec prospects();
[[nodiscard]] ViewSpec suppliers();
[[nodiscard]] ViewSpec partners();
[[nodiscard]] ViewSpec funders();
[[nodiscard]] ViewSpec withoutSiren();
[[nodiscard]] ViewSpec withoutSalesContact();
[[nodiscard]] ViewSpec inactiveParties();
[[nodiscard]] ViewSpec allParties();

} // namespace regie::views
