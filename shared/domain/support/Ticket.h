// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Contact;
using ContactId = Id<Contact>;
struct Equipment;
using EquipmentId = Id<Equipment>;
struct Party;
using PartyId = Id<Party>;
struct PartyAddress;
using PartyAddressId = Id<PartyAddress>;
struct TicketDomain;
using TicketDomainId = Id<TicketDomain>;
struct User;
using UserId = Id<User>;
struct Ticket;
using TicketId = Id<Ticket>;

enum class TicketStatus {
    New,
    Qualified,
    Assigned,
    Planned,
    InProgress,
    WaitingClient,
    WaitingParts,
    Resolved,
    Closed,
    Cancelled
};
[[nodiscard]] const ChoiceSet &choicesOf(TicketStatus);

enum class Priority { Low, Normal, High, Critical };
[[nodiscard]] const ChoiceSet &choicesOf(Priority);

enum class EmergencyLevel { None, Degraded, Stopped, Danger };
[[nodiscard]] const ChoiceSet &choicesOf(EmergencyLevel);

// A request for after-sales help, from the first call to its closing.
struct Ticket {
    TicketId id;
    QString reference;
    QString title;
    QString description;
    QString solution;
    TicketDomainId domain;
    Priority priority = Priority::Normal;
    EmergencyLevel emergencyLevel = EmergencyLevel::None;
    TicketStatus status = TicketStatus::New;
    Moment deadline;
    PartyId client;
    ContactId contact;
    PartyAddressId site;
    PartyId partner; // the company the ticket is handed to
    EquipmentId equipment;
    UserId technician;
    std::optional<Quantity> estimatedHours;
    Moment endedAt;
};
template <>
const Schema &schemaOf<Ticket>();

[[nodiscard]] bool needsTechnician(TicketStatus status);
[[nodiscard]] bool needsSolution(TicketStatus status);

// Rules over one whole record.
[[nodiscard]] Issues checkTicket(const Record &record);

} // namespace regie
