// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Refuse.h"
#include "server/access/Rights.h"
#include "server/storage/Store.h"
#include "shared/protocol/ExportMessages.h"

namespace regie {

class Secrets;

// What a handler works with: who asks, and the records, inside one transaction that the dispatcher began and will
// commit. A handler loads, refuses if…, changes, saves, and says what it wrote.
class Act {
public:
    Act(Connection &connection, Store &store, const Caller &caller, const Secrets &secrets, QUuid request, QString name)
        : m_connection(connection)
        , m_store(store)
        , m_caller(caller)
        , m_secrets(secrets)
        , m_request(request)
        , m_name(std::move(name))
    {}
    [[nodiscard]] Store &store() { return m_store; }
    // For what is no record: files on their way to become some.
    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] const Caller &caller() const { return m_caller; }
    // For what must not be read from a copy of the database.
    [[nodiscard]] const Secrets &secrets() const { return m_secrets; }
    [[nodiscard]] const QUuid &request() const { return m_request; }
    [[nodiscard]] const QString &name() const { return m_name; }

    // What the log of activity is to say of this request beyond its name, when it wrote no record that would tell.
    struct LogLine {
        QString entity;
        QUuid record;
        QByteArray detail; // JSON
    };
    void setLogLine(LogLine line) { m_logLine = std::move(line); }
    [[nodiscard]] const LogLine &logLine() const { return m_logLine; }

private:
    Connection &m_connection;
    Store &m_store;
    const Caller &m_caller;
    const Secrets &m_secrets;
    QUuid m_request;
    QString m_name;
    LogLine m_logLine;
};

// One specialisation per message, each in a file of its own: server/<area>/<Message>.cpp. A message without one is a
// link error that names it.
template <class Message>
typename Message::Reply handle(Act &act, const Message &message);

// The encoded reply, as the dispatcher sends it.
template <class Message>
[[nodiscard]] QByteArray answer(Act &act, const Message &message)
{
    return encode(handle(act, message));
}

// Rows go from the database to the wire without becoming values in between.
template <>
[[nodiscard]] inline QByteArray answer<Fetch>(Act &act, const Fetch &message)
{
    return act.store().fetch(message.query);
}
template <>
[[nodiscard]] inline QByteArray answer<ExportPage>(Act &act, const ExportPage &message)
{
    return act.store().exportPage(message);
}

} // namespace regie
