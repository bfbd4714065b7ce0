// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/support/TicketMove.h"

#include "server/communication/RecordNews.h"
#include "shared/domain/support/Comment.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Where the act leads from this state.
QString destination(const QString &act, const QString &from)
{
    const auto transitions = schemaOf<Ticket>().transitions;
    const auto isMove = [&](const Transition &transition) {
        return act == toString(transition.act) && from == toString(transition.from);
    };
    const auto move = std::find_if(transitions.begin(), transitions.end(), isMove);
    if (move != transitions.end())
        return toString(move->to);
    const auto usual = std::find_if(transitions.begin(), transitions.end(),
                                    [&](const Transition &transition) { return act == toString(transition.act); });
    refuse(u"ticket.transition_refused"_s, u"ticket"_s, u"status"_s,
           {{u"from"_s, from}, {u"to"_s, usual == transitions.end() ? QString() : toString(usual->to)}});
}

RecordVersion addComment(Store &store, const QUuid &ticket, const QString &text)
{
    Comment comment;
    comment.subjectEntity = u"ticket"_s;
    comment.subject = ticket;
    comment.body = text;
    comment.visibility = CommentVisibility::Internal;
    const Schema &schema = schemaOf<Comment>();
    return store.insert(schema, newUuid(), toRecord(comment, schema.fields));
}

} // namespace

Posted moveTicket(Act &act, const TicketMove &move)
{
    const Schema &schema = schemaOf<Ticket>();
    Store &store = act.store();
    const StoredRecord before = store.load(schema, move.id.uuid(), Lock::ForUpdate, act.name());
    if (!before.archivedAt.isNull())
        refuse(u"record.archived"_s, schema.name());
    // First, because whoever comes second with the same act learns more from it than from the version.
    const QString to = destination(act.name(), before.record.text(u"status"));
    if (before.version != move.version)
        refuse(u"conflict"_s, schema.name());

    Changes changes = move.changes;
    changes.insert(u"status"_s, to);
    const QUuid technician = before.record.uuid(u"technician_id");
    const auto *wanted = std::get_if<QUuid>(&changes[u"technician_id"_s]);
    if (!wanted || *wanted == technician)
        changes.remove(u"technician_id"_s);

    Posted posted;
    posted.records.push_back(store.update(schema, before, changes));
    if (!move.reason.trimmed().isEmpty())
        posted.records.push_back(addComment(store, before.id, move.reason));
    for (const auto &told : {tellNamed(act, schema, before.id, changes), tellOfAct(act, schema, before)})
        posted.records.insert(posted.records.end(), told.begin(), told.end());
    return posted;
}

} // namespace regie
