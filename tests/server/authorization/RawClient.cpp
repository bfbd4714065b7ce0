// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/RawClient.h"

#include <QCborValue>
#include <QDeadlineTimer>
#include <QSslConfiguration>
#include <QtEndian>

#include <stdexcept>

namespace regie::tests {

using namespace Qt::StringLiterals;

RawClient::RawClient(quint16 port, bool greets)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    if (!m_socket.waitForEncrypted(patience))
        throw std::runtime_error("no connection: " + m_socket.errorString().toStdString());
    if (greets && !ask(u"hello"_s, {{u"major"_s, 1}, {u"minor"_s, 6}, {u"client"_s, u"raw"_s}}).isDone())
        throw std::runtime_error("hello was refused");
}

void RawClient::send(const QString &type, const QCborMap &body, const QUuid &id)
{
    const QCborMap envelope{{u"type"_s, type}, {u"id"_s, id.toRfc4122()}, {u"body"_s, body}};
    const QByteArray bytes = envelope.toCborValue().toCbor();
    QByteArray header(4, '\0');
    qToBigEndian(static_cast<quint32>(bytes.size()), header.data());
    m_socket.write(header + bytes);
    while (m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() > 0 && m_socket.waitForBytesWritten(patience)) {
    }
}

bool RawClient::take(QCborMap &envelope, QByteArray &bytes)
{
    constexpr qsizetype header = 4;
    if (m_buffer.size() < header)
        return false;
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(m_buffer.constData()));
    if (m_buffer.size() < header + length)
        return false;
    bytes = m_buffer.mid(header, length);
    m_buffer.remove(0, header + length);
    envelope = QCborValue::fromCbor(bytes).toMap();
    return true;
}

bool RawClient::receive(QCborMap &envelope, QByteArray &bytes, int wait)
{
    QDeadlineTimer deadline(wait);
    while (!take(envelope, bytes)) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
        m_buffer += m_socket.readAll();
    }
    return true;
}

RawClient::Answer RawClient::answer(const QUuid &id)
{
    QCborMap envelope;
    QByteArray bytes;
    const QByteArray wanted = id.toRfc4122();
    while (receive(envelope, bytes, patience)) {
        if (envelope.value(u"id"_s).toByteArray() != wanted) {
            m_events.push_back(envelope);
            continue;
        }
        const QCborMap body = envelope.value(u"body"_s).toMap();
        const bool isReply = envelope.value(u"type"_s).toString() == u"reply"_s;
        return {isReply ? u"(done)"_s : body.value(u"code"_s).toString(), body, bytes.replace(wanted, "id")};
    }
    return {u"(closed)"_s, {}, {}};
}

RawClient::Answer RawClient::ask(const QString &type, const QCborMap &body, const QUuid &id)
{
    send(type, body, id);
    return answer(id);
}

std::vector<QCborMap> RawClient::events(int quiet)
{
    QCborMap envelope;
    QByteArray bytes;
    while (receive(envelope, bytes, quiet))
        m_events.push_back(envelope);
    std::vector<QCborMap> all(m_events.begin(), m_events.end());
    m_events.clear();
    return all;
}

void RawClient::drain()
{
    QCborMap envelope;
    QByteArray bytes;
    while (receive(envelope, bytes, 0))
        m_events.push_back(envelope);
}

bool RawClient::waitForEnd(int milliseconds)
{
    QDeadlineTimer deadline(milliseconds);
    while (isOpen() && !deadline.hasExpired()) {
        m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        m_buffer += m_socket.readAll();
    }
    return !isOpen();
}

QCborValue raw(const QUuid &id)
{
    return id.isNull() ? QCborValue(nullptr) : QCborValue(id.toRfc4122());
}

QUuid uuidOf(const QCborValue &value)
{
    return QUuid::fromRfc4122(value.toByteArray());
}

std::vector<QUuid> idsOf(const QCborValue &list)
{
    std::vector<QUuid> ids;
    for (const QCborValue id : list.toArray())
        ids.push_back(uuidOf(id));
    return ids;
}

QCborArray texts(const QStringList &list)
{
    return QCborArray::fromStringList(list);
}

} // namespace regie::tests
