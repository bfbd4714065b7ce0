// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/support/TicketWaits.h"

namespace regie {

struct User;
using UserId = Id<User>;

// The moves of a ticket, one act each (see the transitions in Ticket.cpp). `version` is the version of the ticket the
// person saw: another one is refused with "conflict".
// Errors of all: record.unknown, permission.denied, ticket.transition_refused, invalid{issues}.

// The ticket is understood: its domain, priority and equipment are right.
struct QualifyTicket {
    static constexpr std::string_view name = "ticket.qualify";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Qualify");
    static constexpr std::string_view icon = "check";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;

    [[nodiscard]] static Fields fields();
};

struct AssignTicket {
    static constexpr std::string_view name = "ticket.assign";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Assign");
    static constexpr std::string_view icon = "userplus";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;
    UserId technician;

    [[nodiscard]] static Fields fields();
};

// Empty inputs leave what stands on the ticket.
struct PlanTicket {
    static constexpr std::string_view name = "ticket.plan";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Plan");
    static constexpr std::string_view icon = "calendar";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;
    Moment deadline;
    UserId technician;

    [[nodiscard]] static Fields fields();
};

struct StartTicket {
    static constexpr std::string_view name = "ticket.start";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Start");
    static constexpr std::string_view icon = "play";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;

    [[nodiscard]] static Fields fields();
};

struct ResolveTicket {
    static constexpr std::string_view name = "ticket.resolve";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Resolve");
    static constexpr std::string_view icon = "s-done";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;
    QString solution;

    [[nodiscard]] static Fields fields();
};

struct CloseTicket {
    static constexpr std::string_view name = "ticket.close";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Close");
    static constexpr std::string_view icon = "s-closed";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;

    [[nodiscard]] static Fields fields();
};

struct ReopenTicket {
    static constexpr std::string_view name = "ticket.reopen";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Reopen");
    static constexpr std::string_view icon = "undo";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;
    QString reason;

    [[nodiscard]] static Fields fields();
};

// From any open state.
struct CancelTicket {
    static constexpr std::string_view name = "ticket.cancel";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Cancel the ticket");
    static constexpr std::string_view icon = "s-cancel";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;
    QString reason;

    [[nodiscard]] static Fields fields();
};

} // namespace regie
