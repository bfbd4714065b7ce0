// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Json.h"
#include "server/demo/Tables.h"
#include "server/storage/CopyIn.h"

namespace regie::demo {

namespace {

void appendField(QByteArray &object, const QByteArray &field, const QByteArray &value)
{
    object += object.isEmpty() ? "{\"" : ", \"";
    object += field + "\": " + value;
}

void copyStep(CopyIn &copy, const TicketStory &story, std::size_t index)
{
    const StoryStep &step = story.steps[index];
    QByteArray before;
    QByteArray after;
    for (const FieldStep &field : step.fields) {
        if (index > 0)
            appendField(before, field.field, field.before);
        appendField(after, field.field, field.after);
    }
    copy.writeRow({step.at, Parameter::utf8("ticket"), story.id, static_cast<int>(index) + 1, Parameter::utf8(step.act),
                   before.isEmpty() ? Parameter::null(SqlType::Json) : Parameter::json(before + '}'),
                   Parameter::json(after + '}'), step.user});
}

void copyCommentStep(CopyIn &copy, const TicketStory &story, const StoryComment &comment)
{
    QByteArray after;
    appendField(after, "subject_entity", json::text("ticket"));
    appendField(after, "subject_id", json::id(story.id));
    appendField(after, "body", json::text(comment.body));
    appendField(after, "visibility", json::text(comment.isPublic ? "public" : "internal"));
    copy.writeRow({comment.at, Parameter::utf8("comment"), comment.id, 1, Parameter::utf8("created"),
                   Parameter::null(SqlType::Json), Parameter::json(after + '}'), comment.author});
}

} // namespace

void copyTickets(Connection &connection, const World &world, const StoryTeller &teller, Range range)
{
    CopyIn copy(connection,
                "copy ticket (id, version, created_at, created_by, updated_at, updated_by, reference, title, "
                "description, solution, domain_id, priority, emergency_level, status, deadline, client_id, "
                "contact_id, site_id, partner_id, equipment_id, technician_id, estimated_hours, ended_at) "
                "from stdin (format binary)");
    constexpr qint64 unitsPerQuarter = 2'500;
    for (qint64 place = range.from; place < range.until; ++place) {
        const TicketStory story = teller.tell(place);
        copy.writeRow({story.id,
                       static_cast<int>(story.steps.size()),
                       story.createdAt,
                       story.createdBy,
                       story.updatedAt,
                       story.updatedBy,
                       Parameter::utf8(story.reference),
                       Parameter::utf8(story.title),
                       Parameter::utf8(story.description),
                       textOrNull(story.solution),
                       world.domains[story.domain],
                       Parameter::utf8(story.priority),
                       Parameter::utf8(story.emergency),
                       Parameter::utf8(story.status),
                       story.deadline,
                       story.client,
                       story.contact,
                       story.site,
                       story.partner,
                       story.equipment,
                       story.technician,
                       story.quarterHours == 0 ? Parameter::null(SqlType::Numeric)
                                               : Parameter::scaled(story.quarterHours * unitsPerQuarter, 4),
                       story.endedAt});
    }
    copy.finish();
}

void copyTicketHistory(Connection &connection, const StoryTeller &teller, Range range)
{
    CopyIn copy(connection,
                "copy record_history (at, entity, record_id, version, action, old_values, new_values, user_id) "
                "from stdin (format binary)");
    for (qint64 place = range.from; place < range.until; ++place) {
        const TicketStory story = teller.tell(place);
        for (std::size_t index = 0; index < story.steps.size(); ++index)
            copyStep(copy, story, index);
        for (const StoryComment &comment : story.comments)
            copyCommentStep(copy, story, comment);
    }
    copy.finish();
}

void copyComments(Connection &connection, const StoryTeller &teller, Range range)
{
    CopyIn copy(connection, "copy comment (id, created_at, created_by, updated_at, updated_by, subject_entity, "
                            "subject_id, body, visibility) from stdin (format binary)");
    for (qint64 place = range.from; place < range.until; ++place) {
        const TicketStory story = teller.tell(place);
        for (const StoryComment &comment : story.comments)
            copy.writeRow({comment.id, comment.at, comment.author, comment.at, comment.author,
                           Parameter::utf8("ticket"), story.id, Parameter::utf8(comment.body),
                           Parameter::utf8(comment.isPublic ? "public" : "internal")});
    }
    copy.finish();
}

void copyNotifications(Connection &connection, const StoryTeller &teller, Range range)
{
    CopyIn copy(connection,
                "copy notification (id, created_at, updated_at, user_id, title, message, kind, subject_entity, "
                "subject_id, read_at) from stdin (format binary)");
    for (qint64 place = range.from; place < range.until; ++place) {
        const TicketStory story = teller.tell(place);
        for (const StoryNotification &notification : story.notifications)
            copy.writeRow({notification.id, notification.at, notification.at, notification.user,
                           Parameter::utf8(story.reference), Parameter::utf8(story.title),
                           Parameter::utf8(notification.kind), Parameter::utf8("ticket"), story.id,
                           notification.readAt.value_or(Moment())});
    }
    copy.finish();
}

} // namespace regie::demo
