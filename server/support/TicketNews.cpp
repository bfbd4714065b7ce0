// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/support/TicketNews.h"

#include "shared/domain/communication/Notification.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/domain/support/Ticket.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct News {
    std::string_view act;
    std::string_view kind;
};

// The moves that those who wait for the ticket must hear of. The others are the daily work of whoever makes them.
constexpr std::array news{News{"ticket.wait_client", "ticket.waiting_client"},
                          News{"ticket.wait_parts", "ticket.waiting_parts"}, News{"ticket.resolve", "ticket.resolved"},
                          News{"ticket.reopen", "ticket.reopened"}, News{"ticket.cancel", "ticket.cancelled"}};

// Nobody learns from the bell what the ticket's page hides from him.
QString shown(const Store::Reader &reader, const StoredRecord &ticket, const QString &key)
{
    const Schema &schema = schemaOf<Ticket>();
    const Field *field = schema.find(key);
    return field && reader.rights->mayUse(schema, *field, Usage::Read) ? ticket.record.text(key) : QString();
}

RecordVersion tell(Store &store, const Store::Reader &reader, std::string_view kind, const StoredRecord &ticket)
{
    // No sentence, since nobody here knows the reader's language: the kind says what it is about.
    const QString reference = shown(reader, ticket, u"reference"_s);
    Notification notification;
    notification.user = UserId(reader.user);
    notification.title = reference.isEmpty() ? u"—"_s : reference;
    notification.message = shown(reader, ticket, u"title"_s);
    notification.kind = toString(kind);
    notification.subjectEntity = u"ticket"_s;
    notification.subject = ticket.id;
    const Schema &schema = schemaOf<Notification>();
    return store.insert(schema, newUuid(), toRecord(notification, schema.fields));
}

} // namespace

std::vector<RecordVersion> tellOfMove(Act &act, const StoredRecord &before, const QUuid &newTechnician)
{
    Store &store = act.store();
    const QUuid &self = act.caller().user;
    std::vector<RecordVersion> told;
    const auto tellThose = [&](std::span<const QUuid> people, std::string_view kind) {
        for (const Store::Reader &reader : store.readers(schemaOf<Ticket>(), before.id, people))
            told.push_back(tell(store, reader, kind, before));
    };
    if (!newTechnician.isNull() && newTechnician != self)
        tellThose(std::array{newTechnician}, "ticket.assigned");
    const auto found =
        std::find_if(news.begin(), news.end(), [&act](const News &row) { return act.name() == toString(row.act); });
    if (found == news.end())
        return told;
    std::vector<QUuid> people{before.createdBy, before.record.uuid(u"technician_id")};
    if (people[0] == people[1])
        people.pop_back();
    std::erase_if(people, [&self](const QUuid &person) { return person.isNull() || person == self; });
    tellThose(people, found->kind);
    return told;
}

} // namespace regie
