// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/TicketActs.h"

namespace regie {

using namespace flags;

namespace {

// The first two rows of every act on a ticket.
template <auto Member>
constexpr Field ticketRow()
{
    return field<Member>("id", QT_TRANSLATE_NOOP("TicketActs", "Ticket"), kinds::Ref{"ticket"}, Required);
}
template <auto Member>
constexpr Field versionRow()
{
    return field<Member>("version", QT_TRANSLATE_NOOP("TicketActs", "Version"), kinds::Integer{.min = 1}, Required);
}

} // namespace

Fields QualifyTicket::fields()
{
    static constexpr std::array table{ticketRow<&QualifyTicket::id>(), versionRow<&QualifyTicket::version>()};
    static_assert(table.size() == memberCount<QualifyTicket>());
    return table;
}

Fields AssignTicket::fields()
{
    static constexpr std::array table{ticketRow<&AssignTicket::id>(), versionRow<&AssignTicket::version>(),
                                      field<&AssignTicket::technician>("technician_id",
                                                                       QT_TRANSLATE_NOOP("TicketActs", "Technician"),
                                                                       kinds::Ref{"user"}, Required)};
    static_assert(table.size() == memberCount<AssignTicket>());
    return table;
}

Fields PlanTicket::fields()
{
    static constexpr std::array table{
        ticketRow<&PlanTicket::id>(), versionRow<&PlanTicket::version>(),
        field<&PlanTicket::deadline>("deadline", QT_TRANSLATE_NOOP("TicketActs", "Deadline"), kinds::Moment{}),
        field<&PlanTicket::technician>("technician_id", QT_TRANSLATE_NOOP("TicketActs", "Technician"),
                                       kinds::Ref{"user"})};
    static_assert(table.size() == memberCount<PlanTicket>());
    return table;
}

Fields StartTicket::fields()
{
    static constexpr std::array table{ticketRow<&StartTicket::id>(), versionRow<&StartTicket::version>()};
    static_assert(table.size() == memberCount<StartTicket>());
    return table;
}

Fields WaitForClient::fields()
{
    static constexpr std::array table{ticketRow<&WaitForClient::id>(), versionRow<&WaitForClient::version>(),
                                      field<&WaitForClient::reason>("reason", QT_TRANSLATE_NOOP("TicketActs", "Reason"),
                                                                    kinds::Note{.max = 2000}, Wide)};
    static_assert(table.size() == memberCount<WaitForClient>());
    return table;
}

Fields WaitForParts::fields()
{
    static constexpr std::array table{ticketRow<&WaitForParts::id>(), versionRow<&WaitForParts::version>(),
                                      field<&WaitForParts::reason>("reason", QT_TRANSLATE_NOOP("TicketActs", "Reason"),
                                                                   kinds::Note{.max = 2000}, Wide)};
    static_assert(table.size() == memberCount<WaitForParts>());
    return table;
}

Fields ResumeTicket::fields()
{
    static constexpr std::array table{ticketRow<&ResumeTicket::id>(), versionRow<&ResumeTicket::version>()};
    static_assert(table.size() == memberCount<ResumeTicket>());
    return table;
}

Fields ResolveTicket::fields()
{
    static constexpr std::array table{ticketRow<&ResolveTicket::id>(), versionRow<&ResolveTicket::version>(),
                                      field<&ResolveTicket::solution>("solution",
                                                                      QT_TRANSLATE_NOOP("TicketActs", "Solution"),
                                                                      kinds::Note{}, Required | Wide)};
    static_assert(table.size() == memberCount<ResolveTicket>());
    return table;
}

Fields CloseTicket::fields()
{
    static constexpr std::array table{ticketRow<&CloseTicket::id>(), versionRow<&CloseTicket::version>()};
    static_assert(table.size() == memberCount<CloseTicket>());
    return table;
}

Fields ReopenTicket::fields()
{
    static constexpr std::array table{ticketRow<&ReopenTicket::id>(), versionRow<&ReopenTicket::version>(),
                                      field<&ReopenTicket::reason>("reason", QT_TRANSLATE_NOOP("TicketActs", "Reason"),
                                                                   kinds::Note{.max = 2000}, Required | Wide)};
    static_assert(table.size() == memberCount<ReopenTicket>());
    return table;
}

Fields CancelTicket::fields()
{
    static constexpr std::array table{ticketRow<&CancelTicket::id>(), versionRow<&CancelTicket::version>(),
                                      field<&CancelTicket::reason>("reason", QT_TRANSLATE_NOOP("TicketActs", "Reason"),
                                                                   kinds::Note{.max = 2000}, Required | Wide)};
    static_assert(table.size() == memberCount<CancelTicket>());
    return table;
}

} // namespace regie
