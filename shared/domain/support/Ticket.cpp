// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/Ticket.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Ticket";

constexpr std::array statusRows{
    ChoiceRow{"new", QT_TRANSLATE_NOOP("Ticket", "New"), Tone::Neutral, "s-new"},
    ChoiceRow{"qualified", QT_TRANSLATE_NOOP("Ticket", "Qualified"), Tone::Neutral, "s-open"},
    ChoiceRow{"assigned", QT_TRANSLATE_NOOP("Ticket", "Assigned"), Tone::Cyan, "s-q1"},
    ChoiceRow{"planned", QT_TRANSLATE_NOOP("Ticket", "Planned"), Tone::Blue, "s-q2"},
    ChoiceRow{"in_progress", QT_TRANSLATE_NOOP("Ticket", "In progress"), Tone::Violet, "s-q3"},
    ChoiceRow{"waiting_client", QT_TRANSLATE_NOOP("Ticket", "Waiting for client"), Tone::Amber, "s-pause"},
    ChoiceRow{"waiting_parts", QT_TRANSLATE_NOOP("Ticket", "Waiting for parts"), Tone::Amber, "box"},
    ChoiceRow{"resolved", QT_TRANSLATE_NOOP("Ticket", "Resolved"), Tone::Green, "s-done", Course::Ends},
    ChoiceRow{"closed", QT_TRANSLATE_NOOP("Ticket", "Closed"), Tone::Neutral, "s-closed", Course::Ends},
    ChoiceRow{"cancelled", QT_TRANSLATE_NOOP("Ticket", "Cancelled"), Tone::Neutral, "s-cancel", Course::Ends}};
constexpr ChoiceSet statuses{context, statusRows};

constexpr std::array priorityRows{ChoiceRow{"low", QT_TRANSLATE_NOOP("Ticket", "Low"), Tone::Neutral, "p1"},
                                  ChoiceRow{"normal", QT_TRANSLATE_NOOP("Ticket", "Normal"), Tone::Neutral, "p2"},
                                  ChoiceRow{"high", QT_TRANSLATE_NOOP("Ticket", "High"), Tone::Amber, "p3"},
                                  ChoiceRow{"critical", QT_TRANSLATE_NOOP("Ticket", "Critical"), Tone::Red, "p4"}};
constexpr ChoiceSet priorities{context, priorityRows};

constexpr std::array emergencyLevelRows{
    ChoiceRow{"none", QT_TRANSLATE_NOOP("Ticket", "None")},
    ChoiceRow{"degraded", QT_TRANSLATE_NOOP("Ticket", "Degraded"), Tone::Amber, "alert"},
    ChoiceRow{"stopped", QT_TRANSLATE_NOOP("Ticket", "Stopped"), Tone::Red, "bolt"},
    ChoiceRow{"danger", QT_TRANSLATE_NOOP("Ticket", "Danger"), Tone::Red, "flame"}};
constexpr ChoiceSet emergencyLevels{context, emergencyLevelRows};

constexpr std::array fields{
    identity<&Ticket::id>(),
    field<&Ticket::reference>("reference", QT_TRANSLATE_NOOP("Ticket", "Reference"), kinds::Text{.max = 20},
                              Generated | Listed | Searchable),
    field<&Ticket::title>("title", QT_TRANSLATE_NOOP("Ticket", "Title"), kinds::Text{.max = 200},
                          Required | Listed | Searchable),
    field<&Ticket::description>("description", QT_TRANSLATE_NOOP("Ticket", "Description"), kinds::Note{},
                                Searchable | Wide),
    field<&Ticket::solution>("solution", QT_TRANSLATE_NOOP("Ticket", "Solution"), kinds::Note{}, Searchable | Wide),
    field<&Ticket::domain>("domain_id", QT_TRANSLATE_NOOP("Ticket", "Domain"), kinds::Ref{"ticket_domain"},
                           Required | Listed),
    field<&Ticket::priority>("priority", QT_TRANSLATE_NOOP("Ticket", "Priority"), kinds::Choice{&priorities},
                             Required | Listed),
    field<&Ticket::emergencyLevel>("emergency_level", QT_TRANSLATE_NOOP("Ticket", "Emergency"),
                                   kinds::Choice{&emergencyLevels}, Required),
    field<&Ticket::status>("status", QT_TRANSLATE_NOOP("Ticket", "Status"), kinds::Choice{&statuses},
                           Required | ReadOnly | Listed),
    field<&Ticket::deadline>("deadline", QT_TRANSLATE_NOOP("Ticket", "Deadline"), kinds::Moment{}, Listed | Deadline),
    field<&Ticket::client>("client_id", QT_TRANSLATE_NOOP("Ticket", "Client"), kinds::Ref{"party"}, Required | Listed),
    field<&Ticket::contact>("contact_id", QT_TRANSLATE_NOOP("Ticket", "Contact"), kinds::Ref{"contact"}),
    field<&Ticket::site>("site_id", QT_TRANSLATE_NOOP("Ticket", "Site"), kinds::Ref{"party_address"}),
    field<&Ticket::partner>("partner_id", QT_TRANSLATE_NOOP("Ticket", "Partner"), kinds::Ref{"party"}),
    field<&Ticket::equipment>("equipment_id", QT_TRANSLATE_NOOP("Ticket", "Equipment"), kinds::Ref{"equipment"}),
    field<&Ticket::technician>("technician_id", QT_TRANSLATE_NOOP("Ticket", "Technician"), kinds::Ref{"user"}, Listed),
    field<&Ticket::estimatedHours>("estimated_hours", QT_TRANSLATE_NOOP("Ticket", "Estimated hours"),
                                   kinds::Quantity{.unit = kinds::QuantityUnit::Hours}),
    field<&Ticket::endedAt>("ended_at", QT_TRANSLATE_NOOP("Ticket", "Ended"), kinds::Moment{}, Generated)};
static_assert(fields.size() == memberCount<Ticket>());

// The first row that leaves a state is the usual next act.
constexpr std::array transitions{Transition{"new", "qualified", "ticket.qualify"},
                                 Transition{"qualified", "assigned", "ticket.assign"},
                                 Transition{"assigned", "planned", "ticket.plan"},
                                 Transition{"assigned", "in_progress", "ticket.start"},
                                 Transition{"planned", "in_progress", "ticket.start"},
                                 Transition{"in_progress", "resolved", "ticket.resolve"},
                                 Transition{"in_progress", "waiting_client", "ticket.wait_client"},
                                 Transition{"in_progress", "waiting_parts", "ticket.wait_parts"},
                                 Transition{"waiting_client", "in_progress", "ticket.resume"},
                                 Transition{"waiting_parts", "in_progress", "ticket.resume"},
                                 Transition{"resolved", "closed", "ticket.close"},
                                 Transition{"resolved", "in_progress", "ticket.reopen"},
                                 Transition{"closed", "in_progress", "ticket.reopen"},
                                 Transition{"new", "cancelled", "ticket.cancel"},
                                 Transition{"qualified", "cancelled", "ticket.cancel"},
                                 Transition{"assigned", "cancelled", "ticket.cancel"},
                                 Transition{"planned", "cancelled", "ticket.cancel"},
                                 Transition{"in_progress", "cancelled", "ticket.cancel"},
                                 Transition{"waiting_client", "cancelled", "ticket.cancel"},
                                 Transition{"waiting_parts", "cancelled", "ticket.cancel"}};

// A technician's own tickets, and those handed to one's company.
constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "technician_id"},
                            ScopeRow{Scope::Partner, ScopeRow::Who::Party, "partner_id"}};

constexpr std::array texts{
    CodeText{
        "ticket.transition_refused",
        QT_TRANSLATE_NOOP(
            "Ticket",
            "The ticket cannot go to this status from where it stands. Read it again and choose one of its actions.")},
    CodeText{"ticket.technician_required",
             QT_TRANSLATE_NOOP("Ticket", "From this status on, a ticket needs a technician. Choose one.")},
    CodeText{"ticket.technician_not_assignable",
             QT_TRANSLATE_NOOP(
                 "Ticket", "This person is not an active technician. Choose someone who holds a technician's role.")},
    CodeText{"ticket.solution_required",
             QT_TRANSLATE_NOOP("Ticket", "Write what solved the problem before the ticket is resolved.")},
    CodeText{"ticket.site_of_other_client",
             QT_TRANSLATE_NOOP(
                 "Ticket", "This site belongs to another client. Choose a site of the client, or change the client.")},
    CodeText{
        "ticket.contact_of_other_client",
        QT_TRANSLATE_NOOP(
            "Ticket", "This contact belongs to another client. Choose a contact of the client, or change the client.")},
    CodeText{"ticket.equipment_of_other_client",
             QT_TRANSLATE_NOOP(
                 "Ticket",
                 "This equipment belongs to another client. Choose equipment of the client, or change the client.")},
    CodeText{"ticket.reference_taken",
             QT_TRANSLATE_NOOP("Ticket", "Another ticket has this reference. Save again to get a new one.")}};

} // namespace

const ChoiceSet &choicesOf(TicketStatus)
{
    return statuses;
}

const ChoiceSet &choicesOf(Priority)
{
    return priorities;
}

const ChoiceSet &choicesOf(EmergencyLevel)
{
    return emergencyLevels;
}

template <>
const Schema &schemaOf<Ticket>()
{
    static constexpr Schema schema{.entity = "ticket",
                                   .area = "support",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Ticket", "Ticket"),
                                   .plural = QT_TRANSLATE_NOOP("Ticket", "Tickets"),
                                   .icon = "ticket",
                                   .labelField = "title",
                                   .referenceField = "reference",
                                   .fields = fields,
                                   .features = Feature::Comments | Feature::Files | Feature::History |
                                               Feature::Creatable | Feature::Archivable,
                                   .stateField = "status",
                                   .transitions = transitions,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .check = checkTicket,
                                   .blank = blankRecord<Ticket>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Ticket>()
{
    static constexpr std::array personal{PersonalField{"reference", Personal::None},
                                         PersonalField{"title", Personal::Text}};
    return personal;
}

} // namespace regie
