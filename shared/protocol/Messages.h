// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/support/TicketActs.h"
#include "shared/protocol/AccountMessages.h"
#include "shared/protocol/FeedMessages.h"
#include "shared/protocol/PresenceMessages.h"
#include "shared/protocol/RecordMessages.h"
#include "shared/protocol/SearchMessages.h"
#include "shared/protocol/SessionMessages.h"
#include "shared/protocol/UndoMessages.h"

namespace regie {

// Before login only Hello, Login, LoginCode, Redeem, Recall, Resume and Ping are answered.
using SessionMessages = MessageList<Hello, Login, LoginCode, Redeem, Recall, Resume, Logout, Ping>;
using RecordMessages =
    MessageList<Fetch, Read, Save, SaveAll, Archive, Undo, Step, History, Search, Describe, Subscribe, Look>;

// Business acts: one entry each.
using Acts = MessageList<QualifyTicket, AssignTicket, PlanTicket, StartTicket, WaitForClient, WaitForParts,
                         ResumeTicket, ResolveTicket, CloseTicket, ReopenTicket, CancelTicket>;

using Events = MessageList<Changed, Present, Resync, SessionChanged, Closing>;

// An act as generic code sees it: forms, buttons, documentation.
struct ActInfo {
    std::string_view name;
    std::string_view permission;
    std::string_view entity; // of the record it works on
    const char *context;     // translation context of label and fields
    const char *label;       // what its button says
    std::string_view icon;
    Fields fields; // the first two are id and version of the record
};
[[nodiscard]] std::span<const ActInfo> acts();
[[nodiscard]] const ActInfo *findAct(QStringView name);

} // namespace regie
