// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/Workspaces.h"

// The questions of the workspaces, one function each.
namespace regie::filters {

[[nodiscard]] Filter everything(const SessionInfo &);

// Tickets
[[nodiscard]] Filter openTickets(const SessionInfo &);
[[nodiscard]] Filter ticketsAtRisk(const SessionInfo &); // open and due within four hours, or late
[[nodiscard]] Filter lateTickets(const SessionInfo &);   // open and past their deadline
[[nodiscard]] Filter unassignedTickets(const SessionInfo &);
[[nodiscard]] Filter ticketsIHandle(const SessionInfo &); // open, and the caller is the technician
[[nodiscard]] Filter ticketsIWrote(const SessionInfo &);  // open, and the caller made them
[[nodiscard]] Filter ticketsDueToday(const SessionInfo &);
[[nodiscard]] Filter ticketsWaitingForClient(const SessionInfo &);
[[nodiscard]] Filter ticketsWaitingForParts(const SessionInfo &);
[[nodiscard]] Filter ticketsInProgress(const SessionInfo &);
[[nodiscard]] Filter ticketsToPlan(const SessionInfo &);   // assigned, not yet planned
[[nodiscard]] Filter resolvedTickets(const SessionInfo &); // wait for being closed
[[nodiscard]] Filter endedTickets(const SessionInfo &);
[[nodiscard]] Filter endedThisWeek(const SessionInfo &);
[[nodiscard]] Filter criticalPriority(const SessionInfo &);
[[nodiscard]] Filter dueSoonAt(const SessionInfo &, const Moment &at); // within four hours, or late
[[nodiscard]] Filter dueOnDayOf(const SessionInfo &, const Moment &at);

// Any record
[[nodiscard]] Filter createdToday(const SessionInfo &);
[[nodiscard]] Filter createdThisWeek(const SessionInfo &);
[[nodiscard]] Filter touchedThisWeek(const SessionInfo &);

// Parties
[[nodiscard]] Filter clients(const SessionInfo &);
[[nodiscard]] Filter prospects(const SessionInfo &);
[[nodiscard]] Filter suppliers(const SessionInfo &);
[[nodiscard]] Filter partners(const SessionInfo &);
[[nodiscard]] Filter funders(const SessionInfo &);
[[nodiscard]] Filter myClients(const SessionInfo &); // the caller is their sales contact
[[nodiscard]] Filter inactive(const SessionInfo &);
[[nodiscard]] Filter withoutSiren(const SessionInfo &);
[[nodiscard]] Filter withoutSalesContact(const SessionInfo &);
[[nodiscard]] Filter withoutEmail(const SessionInfo &);
[[nodiscard]] Filter mainContacts(const SessionInfo &);
[[nodiscard]] Filter sites(const SessionInfo &);
[[nodiscard]] Filter billingAddresses(const SessionInfo &);

// Equipment
[[nodiscard]] Filter equipmentInService(const SessionInfo &);
[[nodiscard]] Filter equipmentDown(const SessionInfo &);    // stopped or in repair
[[nodiscard]] Filter warrantyEndsSoon(const SessionInfo &); // within 60 days

// Identity
[[nodiscard]] Filter activeUsers(const SessionInfo &);
[[nodiscard]] Filter invitedUsers(const SessionInfo &);
[[nodiscard]] Filter blockedUsers(const SessionInfo &);
[[nodiscard]] Filter withoutSecondFactor(const SessionInfo &); // active ones
[[nodiscard]] Filter externalUsers(const SessionInfo &);
[[nodiscard]] Filter liveSessions(const SessionInfo &);
[[nodiscard]] Filter revokedSessions(const SessionInfo &);
[[nodiscard]] Filter failedLogins(const SessionInfo &);
[[nodiscard]] Filter failedLoginsOfWeek(const SessionInfo &session); // today and the six days before
[[nodiscard]] Filter failedLoginsToday(const SessionInfo &);
// Lines of the log of activity.
[[nodiscard]] Filter aboutAccounts(const SessionInfo &);
[[nodiscard]] Filter exportsAndImports(const SessionInfo &);
[[nodiscard]] Filter builtInRoles(const SessionInfo &);
[[nodiscard]] Filter ownRoles(const SessionInfo &);
[[nodiscard]] Filter mine(const SessionInfo &);       // user_id is the caller
[[nodiscard]] Filter mineUnread(const SessionInfo &); // notifications

} // namespace regie::filters
