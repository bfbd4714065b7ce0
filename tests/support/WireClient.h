// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Envelope.h"
#include "shared/protocol/Frame.h"
#include "shared/protocol/Messages.h"

#include <QSslSocket>

#include <deque>
#include <optional>

namespace regie::tests {

// A client that blocks and may misbehave: whole messages, or any bytes. Belongs to the thread that made it.
class WireClient {
public:
    enum class Manners { Connect, Hello }; // only the TLS connection, or greeted too

    explicit WireClient(quint16 port, Manners manners = Manners::Hello);
    // Not checked by the constructor, for servers that come and go.
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    [[nodiscard]] QSslSocket &socket() { return m_socket; }
    void sendBytes(const QByteArray &bytes);
    QUuid send(std::string_view type, const QByteArray &body, const QUuid &id = newUuid());

    // The next envelope of any kind; nothing when the connection ended or the patience did.
    [[nodiscard]] std::optional<Envelope> receive();
    // The reply's body or the refusal; events meanwhile are kept. The code is "(closed)" when the connection ended.
    [[nodiscard]] Result<QByteArray> answerTo(const QUuid &id);
    template <class Message>
    [[nodiscard]] Result<typename Message::Reply> request(const Message &message, const QUuid &id = newUuid())
    {
        const Result<QByteArray> body = answerTo(send(Message::name, encode(message), id));
        if (!body)
            return Refused(body.error());
        return decode<typename Message::Reply>(*body, replyLimits);
    }
    // "(done)" or the refusal's code.
    template <class Message>
    [[nodiscard]] QString outcome(const Message &message, const QUuid &id = newUuid())
    {
        const auto reply = request(message, id);
        return reply ? QStringLiteral("(done)") : reply.error().code;
    }

    // The next event of that type, kept or to come.
    [[nodiscard]] std::optional<Envelope> event(std::string_view type, int patience = usualPatience);
    // Every event there is until nothing has come for a while.
    [[nodiscard]] std::vector<Envelope> eventsUntilQuiet(int quiet);
    // Why the server hung up: the code of its last words; "" when it said none; "(open)" when it didn't hang up.
    [[nodiscard]] QString closingCode(int patience = usualPatience);

    [[nodiscard]] Result<SessionInfo> login(const QString &email, const QString &password);

    static constexpr int usualPatience = 20'000; // ms

private:
    [[nodiscard]] std::optional<Envelope> receiveWithin(int patience);

    QSslSocket m_socket;
    FrameReader m_frames{frame::maxReply};
    std::deque<Envelope> m_events;
};

} // namespace regie::tests
