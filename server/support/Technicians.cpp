// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/support/Technicians.h"

#include "shared/domain/communication/Notification.h"

namespace regie {

using namespace Qt::StringLiterals;

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
