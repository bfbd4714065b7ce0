// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/support/Technicians.h"

#include "shared/domain/communication/Notification.h"
#include "shared/domain/support/Ticket.h"

namespace regie {

using namespace Qt::StringLiterals;

void demandAssignable(Store &store, const QUuid &user)
{
    Query query;
    query.entity = u"user_role"_s;
    query.limit = 1;
    query.filter = Filter::all({
        Filter::condition(u"user_id"_s, Operator::Is, {user}),
        Filter::condition(u"user.status"_s, Operator::Is, {u"active"_s}),
        Filter::condition(u"user.archived_at"_s, Operator::Empty),
        Filter::condition(u"role.archived_at"_s, Operator::Empty),
        Filter::condition(u"role.key"_s, Operator::AnyOf, {u"technician"_s, u"technician_external"_s}),
    });
    if (store.lookUp(query).ids.empty())
        refuseInvalid(u"ticket"_s,
                      {{.code = u"ticket.technician_not_assignable"_s, .field = u"technician_id"_s, .args = {}}});
}

RecordVersion tellTechnician(Store &store, const QUuid &user, const StoredRecord &ticket)
{
    // No sentence, since nobody here knows the reader's language: the kind says what it is about.
    Notification notification;
    notification.user = UserId(user);
    notification.title = ticket.record.text(u"reference");
    notification.message = ticket.record.text(u"title");
    notification.kind = u"ticket.assigned"_s;
    notification.subjectEntity = u"ticket"_s;
    notification.subject = ticket.id;
    const Schema &schema = schemaOf<Notification>();
    return store.insert(schema, newUuid(), toRecord(notification, schema.fields));
}

} // namespace regie
