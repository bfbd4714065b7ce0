// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WireClient.h"

#include "shared/protocol/Refusals.h"

#include <QDeadlineTimer>
#include <QSslConfiguration>

namespace regie::tests {

using namespace Qt::StringLiterals;

WireClient::WireClient(quint16 port, Manners manners)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    if (m_socket.waitForEncrypted(usualPatience) && manners == Manners::Hello)
        static_cast<void>(request(Hello{.client = u"test"_s}));
}

void WireClient::sendBytes(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() > 0 &&
           m_socket.waitForBytesWritten(usualPatience)) {
    }
}

QUuid WireClient::send(std::string_view type, const QByteArray &body, const QUuid &id)
{
    sendBytes(frameOf(seal(type, id, body)));
    return id;
}

std::optional<Envelope> WireClient::receiveWithin(int patience)
{
    QDeadlineTimer deadline(patience);
    for (;;) {
        if (const std::optional<QByteArray> body = m_frames.take()) {
            Result<Envelope> envelope = open(*body, replyLimits);
            if (!envelope)
                throw std::runtime_error("the server sent what is no envelope");
            return *envelope;
        }
        const bool isThere =
            m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        const QByteArray bytes = m_socket.readAll();
        m_frames.append(bytes);
        if (bytes.isEmpty() && (!isThere || !isConnected()))
            return std::nullopt;
    }
}

std::optional<Envelope> WireClient::receive()
{
    return receiveWithin(usualPatience);
}

Result<QByteArray> WireClient::answerTo(const QUuid &id)
{
    while (std::optional<Envelope> envelope = receive()) {
        if (envelope->id != id) {
            m_events.push_back(*envelope);
            continue;
        }
        if (envelope->type == QLatin1StringView("reply"))
            return envelope->body;
        WireReader wire(envelope->body);
        return Refused(readRefusal(wire));
    }
    return refused(u"(closed)"_s);
}

std::optional<Envelope> WireClient::event(std::string_view type, int patience)
{
    const QString wanted = toString(type);
    for (auto place = m_events.begin(); place != m_events.end(); ++place) {
        if (place->type == wanted) {
            Envelope found = *place;
            m_events.erase(place);
            return found;
        }
    }
    QDeadlineTimer deadline(patience);
    while (std::optional<Envelope> envelope = receiveWithin(static_cast<int>(deadline.remainingTime()))) {
        if (envelope->type == wanted)
            return envelope;
        m_events.push_back(*envelope);
    }
    return std::nullopt;
}

std::vector<Envelope> WireClient::eventsUntilQuiet(int quiet)
{
    while (std::optional<Envelope> envelope = receiveWithin(quiet))
        m_events.push_back(*envelope);
    std::vector<Envelope> events(m_events.begin(), m_events.end());
    m_events.clear();
    return events;
}

QString WireClient::closingCode(int patience)
{
    const std::optional<Envelope> last = event(Closing::name, patience);
    QDeadlineTimer deadline(patience);
    while (isConnected() && !deadline.hasExpired()) {
        m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        m_socket.readAll();
    }
    if (isConnected())
        return u"(open)"_s;
    if (!last)
        return {};
    const Result<Closing> closing = decode<Closing>(last->body);
    return closing ? closing->refusal.code : u"(unreadable)"_s;
}

Result<SessionInfo> WireClient::login(const QString &email, const QString &password)
{
    return request(Login{.email = email, .password = password});
}

} // namespace regie::tests
