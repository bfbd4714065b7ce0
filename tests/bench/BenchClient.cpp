// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchClient.h"

#include "shared/schema/CodeTexts.h"

#include <QSslConfiguration>

namespace regie::bench {

namespace {

constexpr int patience = 30'000; // milliseconds

void fail(const QString &what)
{
    throw std::runtime_error(what.toStdString());
}

} // namespace

BenchClient::BenchClient(const Address &address)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // its own server, on loopback, for figures only
    m_socket.setSslConfiguration(configuration);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.connectToHostEncrypted(address.host, address.port);
    if (!m_socket.waitForEncrypted(patience))
        fail(m_socket.errorString());
    m_demoAccounts = request(Hello{.client = QStringLiteral("regie-bench")}).demoAccounts;
}

BenchClient::BenchClient(const Address &address, const QByteArray &token)
    : BenchClient(address)
{
    request(Resume{.token = token});
}

QByteArray BenchClient::logIn(const QString &email, const QString &password)
{
    return request(Login{.email = email, .password = password}).token;
}

QByteArray BenchClient::request(std::string_view type, const QByteArray &body)
{
    const QUuid id = newUuid();
    m_socket.write(frameOf(seal(type, id, body)));
    m_socket.flush();
    for (;;) {
        Envelope envelope = receive();
        if (envelope.id != id)
            continue; // an event
        if (envelope.type == u"reply")
            return envelope.body;
        WireReader wire(envelope.body);
        fail(describe(readRefusal(wire)));
    }
}

Envelope BenchClient::waitForEvent(std::string_view type)
{
    for (;;) {
        Envelope envelope = receive();
        if (envelope.type == toString(type))
            return envelope;
    }
}

Envelope BenchClient::receive()
{
    for (;;) {
        if (std::optional<QByteArray> body = m_frames.take()) {
            Result<Envelope> envelope = open(*body, replyLimits);
            if (!envelope)
                fail(QStringLiteral("an envelope could not be read"));
            return *envelope;
        }
        if (m_frames.hasFailed() || (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience)))
            fail(QStringLiteral("the server fell silent: ") + m_socket.errorString());
        m_frames.append(m_socket.readAll());
    }
}

} // namespace regie::bench
