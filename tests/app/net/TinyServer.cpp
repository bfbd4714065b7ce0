// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/net/TinyServer.h"

#include "shared/protocol/Refusals.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

namespace regie::test {

using namespace Qt::StringLiterals;

TinyServer::TinyServer(const Identity &identity)
    : m_identity(identity)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port for a test server");
    m_port = serverPort();
}

int TinyServer::count(std::string_view type) const
{
    return static_cast<int>(idsOf(type).size());
}

std::vector<QUuid> TinyServer::idsOf(std::string_view type) const
{
    std::vector<QUuid> ids;
    for (const Envelope &envelope : received) {
        if (envelope.type == toString(type))
            ids.push_back(envelope.id);
    }
    return ids;
}

void TinyServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setLocalCertificate(QSslCertificate(m_identity.certificate, QSsl::Pem));
    socket->setPrivateKey(QSslKey(m_identity.key, QSsl::Ec));
    socket->setProtocol(QSsl::TlsV1_3OrLater);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        ++m_connections;
        m_frames = FrameReader(frame::maxRequest);
        m_socket = socket;
    });
    connect(socket, &QSslSocket::readyRead, this, &TinyServer::read);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    socket->startServerEncryption();
}

void TinyServer::read()
{
    if (m_socket.isNull())
        return;
    m_frames.append(m_socket->readAll());
    while (const auto body = m_frames.take()) {
        const auto envelope = regie::open(*body);
        if (!envelope)
            qFatal("the client sent a frame that cannot be read");
        received.push_back(*envelope);
        if (!isMute)
            reply(*envelope);
        if (m_socket.isNull())
            return;
    }
}

void TinyServer::reply(const Envelope &envelope)
{
    SessionInfo session;
    session.token = validToken;
    session.user = user;
    session.displayName = u"Test"_s;
    session.roles = {u"support"_s};
    Welcome welcome;
    welcome.version = u"1"_s;
    welcome.company = u"Vauban Services"_s;
    std::string_view type = "reply";
    QByteArray body;
    if (envelope.type == "hello"_L1) {
        body = encode(welcome);
    } else if (envelope.type == "login"_L1) {
        const bool isRight = decode<Login>(envelope.body)->password == "right"_L1;
        type = isRight ? "reply" : "refusal";
        body = isRight ? encode(session) : refusal(u"login.refused"_s);
    } else if (envelope.type == "resume"_L1) {
        const bool isKnown = decode<Resume>(envelope.body)->token == validToken;
        type = isKnown ? "reply" : "refusal";
        body = isKnown ? encode(session) : refusal(u"session.expired"_s);
    } else if (envelope.type == "ping"_L1 || envelope.type == "subscribe"_L1 || envelope.type == "logout"_L1) {
        body = encode(Done{});
    } else if (const auto refusal = refuse ? refuse(envelope) : std::nullopt) {
        type = "refusal";
        WireWriter wire;
        writeRefusal(wire, *refusal);
        body = wire.result();
    } else if (answer) {
        body = answer(envelope);
    }
    if (!body.isEmpty() && !m_socket.isNull())
        m_socket->write(frameOf(seal(type, envelope.id, body)));
}

void TinyServer::cut()
{
    if (!m_socket.isNull())
        m_socket->abort();
}

void TinyServer::stop()
{
    close();
    cut();
}

void TinyServer::startAgain()
{
    if (!listen(QHostAddress::LocalHost, m_port))
        qFatal("the test server's port was taken");
}

void TinyServer::sendEvent(std::string_view type, const QByteArray &body)
{
    sendBytes(frameOf(seal(type, {}, body)));
}

void TinyServer::sendBytes(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

QByteArray TinyServer::refusal(const QString &code)
{
    WireWriter wire;
    writeRefusal(wire, refused(code).value());
    return wire.result();
}

bool waitUntil(const std::function<bool()> &condition, int patience)
{
    return QTest::qWaitFor(condition, patience);
}

} // namespace regie::test
