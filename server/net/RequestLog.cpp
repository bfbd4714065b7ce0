// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/RequestLog.h"

#include "server/Refuse.h"
#include "server/access/ActivityLog.h"
#include "shared/protocol/RecordMessages.h"

#include <QCryptographicHash>

#include <array>

namespace regie::requestlog {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.type.toUtf8());
    hash.addData(QByteArray(1, '\0'));
    hash.addData(request.body);
    return hash.result();
}

} // namespace

std::optional<QByteArray> claim(Connection &connection, const Caller &caller, const Request &request)
{
    const QByteArray hash = hashOf(request);
    const Rows inserted = connection.execute(
        "insert into request_log (request_id, user_id, session_id, type, payload_hash) values ($1, $2, $3, $4, $5) "
        "on conflict (request_id) do nothing",
        {request.id, caller.user, caller.session, request.type, Parameter::bytes(hash)});
    if (inserted.affected() == 1)
        return std::nullopt;
    const Rows earlier =
        connection.execute("select user_id, payload_hash, reply from request_log where request_id = $1", {request.id});
    if (earlier.isEmpty() || earlier.uuid(0, 0) != caller.user || earlier.bytes(0, 1) != hash)
        refuse(u"request.reused"_s);
    return earlier.bytes(0, 2);
}

void complete(Connection &connection, const Caller &caller, const Request &request, const QByteArray &reply,
              const Act::LogLine &line)
{
    Activity activity{.act = request.type,
                      .request = request.id,
                      .entity = line.entity,
                      .record = line.record,
                      .detail = line.detail};
    const Result<Posted> posted = decode<Posted>(reply);
    if (activity.entity.isEmpty() && posted && !posted->records.empty()) {
        activity.entity = posted->records.front().entity;
        activity.record = posted->records.front().id;
    }
    const std::array commands{
        Command{"select answer_request($1, $2)", {request.id, Parameter::bytes(reply)}},
        activityEntry(caller, activity)};
    static_cast<void>(connection.executeAll(commands));
}

} // namespace regie::requestlog
