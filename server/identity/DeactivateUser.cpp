// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/Responsibility.h"
#include "shared/domain/identity/User.h"
#include "shared/protocol/AdministrationMessages.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

void demandSuccessor(Store &store, const QUuid &leaver, const QUuid &successor)
{
    const Schema &schema = schemaOf<User>();
    QString code;
    if (successor == leaver || store.readable(schema, std::array{successor}).empty())
        code = u"user.successor_unknown"_s;
    else if (const StoredRecord person = store.load(schema, successor);
             person.record.text(u"status") == "inactive"_L1 || !person.archivedAt.isNull())
        code = u"reference.inactive"_s;
    if (!code.isEmpty())
        refuseInvalid(schema.name(), {{.code = code, .field = u"successor_id"_s, .args = {}}});
}

std::vector<RecordVersion> handOverAll(Store &store, const QUuid &leaver, const QUuid &successor)
{
    std::vector<RecordVersion> given;
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            if (!namesResponsible(field))
                continue;
            const std::vector<RecordVersion> records = store.handOver(*schema, field, leaver, successor);
            given.insert(given.end(), records.begin(), records.end());
        }
    }
    return given;
}

} // namespace

// The account is locked first, which whoever gives something to the person waits for (checkResponsible), and written
// last, so that taking the step back opens it before anything comes back to it.
template <>
Posted handle<DeactivateUser>(Act &act, const DeactivateUser &message)
{
    const Schema &schema = schemaOf<User>();
    Store &store = act.store();
    const StoredRecord before =
        store.load(schema, message.id.uuid(), Lock::ForUpdate, toString(DeactivateUser::permission));
    if (!before.archivedAt.isNull())
        refuse(u"record.archived"_s, schema.name());
    if (before.version != message.version)
        refuse(u"conflict"_s, schema.name());
    Posted posted;
    if (const QUuid successor = message.successor.uuid(); !successor.isNull()) {
        demandSuccessor(store, before.id, successor);
        posted.records = handOverAll(store, before.id, successor);
    }
    const QJsonObject detail{{u"handed_over"_s, static_cast<qint64>(posted.records.size())}};
    act.setLogLine(
        {.entity = schema.name(), .record = before.id, .detail = QJsonDocument(detail).toJson(QJsonDocument::Compact)});
    posted.records.push_back(store.update(schema, before, {{u"status"_s, u"inactive"_s}}));
    return posted;
}

} // namespace regie
