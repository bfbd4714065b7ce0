// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"

#include <optional>

// What makes a request count once, however often it arrives, on whichever server: a row in the request's own
// transaction.
namespace regie::requestlog {

struct Request {
    QUuid id;
    QString type;
    QByteArray body;
};

// In the request's transaction, before anything else. Waits for the same request running elsewhere. The first reply
// when it has been answered before; nullopt when it is new. Refuses with request.reused when the id was used for
// anything else or by somebody else.
[[nodiscard]] std::optional<QByteArray> claim(Connection &connection, const Caller &caller, const Request &request);

// What is to be written before the commit: the reply, and the line in the log of activity, about what the handler said
// or else about the first record it wrote.
void complete(Connection &connection, const Caller &caller, const Request &request, const QByteArray &reply,
              const Act::LogLine &line);

} // namespace regie::requestlog
