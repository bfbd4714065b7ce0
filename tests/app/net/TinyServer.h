// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Envelope.h"
#include "shared/protocol/Frame.h"
#include "shared/protocol/Messages.h"
#include "tests/app/net/TestCertificates.h"

#include <QPointer>
#include <QTcpServer>

#include <functional>

class QSslSocket;

namespace regie::test {

// A server of a few lines, so that a test sees each frame of the client and decides what comes back.
class TinyServer : public QTcpServer {
    Q_OBJECT

public:
    explicit TinyServer(const Identity &identity = oneIdentity);

    // What arrived, in order, over all connections.
    std::vector<Envelope> received;
    // Answers hello, resume, login, ping and subscribe by itself; anything else is asked here. An empty result means
    // no answer at all.
    std::function<QByteArray(const Envelope &)> answer;
    // Asked before that: what is refused.
    std::function<std::optional<Refusal>(const Envelope &)> refuse;
    QByteArray validToken = QByteArray(32, 'k');
    QUuid user = newUuid();
    bool isMute = false; // accepts and never says a word

    [[nodiscard]] int count(std::string_view type) const;
    [[nodiscard]] std::vector<QUuid> idsOf(std::string_view type) const;
    [[nodiscard]] int connections() const { return m_connections; }

    void cut();        // the connection dies
    void stop();       // and nobody listens any more
    void startAgain(); // on the same port
    void sendEvent(std::string_view type, const QByteArray &body);
    void sendBytes(const QByteArray &bytes);
    void useIdentity(const Identity &identity) { m_identity = identity; }

    [[nodiscard]] static QByteArray refusal(const QString &code);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read();
    void reply(const Envelope &envelope);

    Identity m_identity;
    QPointer<QSslSocket> m_socket;
    FrameReader m_frames{frame::maxRequest};
    quint16 m_port = 0;
    int m_connections = 0;
};

// Runs the event loop until the condition holds; false after `patience` milliseconds.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition, int patience = 5000);

} // namespace regie::test
