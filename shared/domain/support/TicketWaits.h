// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Posted;
struct Ticket;
using TicketId = Id<Ticket>;

namespace ticketact {
inline constexpr std::string_view entity = "ticket";
inline constexpr auto context = "TicketActs"; // of labels
} // namespace ticketact

// Work in progress stops until somebody else has moved, and goes on.

struct WaitForClient {
    static constexpr std::string_view name = "ticket.wait_client";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Wait for client");
    static constexpr std::string_view icon = "pause";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;
    QString reason;

    [[nodiscard]] static Fields fields();
};

struct WaitForParts {
    static constexpr std::string_view name = "ticket.wait_parts";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Wait for parts");
    static constexpr std::string_view icon = "box";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;
    QString reason;

    [[nodiscard]] static Fields fields();
};

struct ResumeTicket {
    static constexpr std::string_view name = "ticket.resume";
    static constexpr std::string_view permission = name;
    static constexpr std::string_view entity = ticketact::entity;
    static constexpr auto context = ticketact::context;
    static constexpr auto label = QT_TRANSLATE_NOOP("TicketActs", "Resume");
    static constexpr std::string_view icon = "play";
    using Reply = Posted;
    TicketId id;
    qint64 version = 0;

    [[nodiscard]] static Fields fields();
};

} // namespace regie
