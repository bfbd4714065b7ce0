// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Link.h"

#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// The pinned certificate's own first name: the pin says more than any name, but leaving names unchecked would need
// ignoreSslErrors.
QString nameOf(const QSslCertificate &certificate)
{
    const auto names = certificate.subjectAlternativeNames();
    for (const auto type : {QSsl::DnsEntry, QSsl::IpAddressEntry}) {
        const QString name = names.value(type);
        if (!name.isEmpty())
            return name;
    }
    return certificate.subjectInfo(QSslCertificate::CommonName).value(0);
}

QSslConfiguration configurationFor(const QSslCertificate &pin)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    if (pin.isNull()) {
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    } else {
        configuration.setCaCertificates({pin});
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    return configuration;
}

bool areSame(const QSslCertificate &one, const QSslCertificate &other)
{
    return one.digest(QCryptographicHash::Sha256) == other.digest(QCryptographicHash::Sha256);
}

} // namespace

Link::Link(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { close(tr("The server does not answer.")); });
}

Link::~Link()
{
    abort();
}

void Link::open(const ServerAddress &server, const QSslCertificate &pin)
{
    abort();
    m_pin = pin;
    m_frames = FrameReader(frame::maxReply);
    m_socket = new QSslSocket(this);
    m_socket->setSslConfiguration(configurationFor(pin));
    connect(m_socket, &QSslSocket::encrypted, this, &Link::takeCertificate);
    if (!pin.isNull()) // it is emitted even when nothing is verified
        connect(m_socket, &QSslSocket::sslErrors, this, &Link::refuseCertificate);
    connect(m_socket, &QSslSocket::readyRead, this, &Link::readFrames);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { close(m_socket->errorString()); });
    connect(m_socket, &QSslSocket::disconnected, this, [this] { close(tr("The server closed the connection.")); });
    m_patience.start(patience);
    if (pin.isNull())
        m_socket->connectToHostEncrypted(server.host, server.port);
    else
        m_socket->connectToHostEncrypted(server.host, server.port, nameOf(pin));
}

void Link::takeCertificate()
{
    const QSslCertificate found = m_socket->peerCertificate();
    if (m_pin.isNull()) {
        abort();
        Q_EMIT certificateUnknown(found);
        return;
    }
    if (!areSame(found, m_pin)) {
        abort();
        Q_EMIT certificateChanged(found);
        return;
    }
    m_patience.stop();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_isOpen = true;
    Q_EMIT opened();
}

void Link::refuseCertificate(const QList<QSslError> &errors)
{
    const QSslCertificate found = m_socket->peerCertificate();
    if (!found.isNull() && !areSame(found, m_pin)) {
        abort();
        Q_EMIT certificateChanged(found);
        return;
    }
    close(errors.isEmpty() ? QString() : errors.first().errorString());
}

void Link::send(const QByteArray &body)
{
    if (m_isOpen)
        m_socket->write(frameOf(body));
}

void Link::readFrames()
{
    if (!m_isOpen)
        return;
    m_frames.append(m_socket->readAll());
    const QSslSocket *const socket = m_socket;
    while (m_isOpen && m_socket == socket) { // a receiver may hang up or open anew
        const std::optional<QByteArray> body = m_frames.take();
        if (!body)
            break;
        Q_EMIT received(*body);
    }
    if (m_socket == socket && m_frames.hasFailed())
        close(tr("The server sent something that is not understood."));
}

void Link::close(const QString &reason)
{
    if (m_socket == nullptr)
        return;
    discardSocket();
    Q_EMIT closed(reason);
}

void Link::abort()
{
    discardSocket();
}

void Link::discardSocket()
{
    m_patience.stop();
    m_isOpen = false;
    if (m_socket == nullptr)
        return;
    QSslSocket *const socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

QString Link::protocol() const
{
    if (!m_isOpen)
        return {};
    return m_socket->sessionProtocol() == QSsl::TlsV1_3 ? u"TLS 1.3"_s : m_socket->sessionCipher().protocolString();
}

} // namespace regie
