// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/FrameSocket.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Between the last words and the end, for what the client had already sent.
constexpr ServerLimits::Duration linger{300};

// Then the other connections have their turn: one that never stops sending must not have the server for itself.
constexpr int framesPerTurn = 4;

void prepareTimer(QTimer &timer, ServerLimits::Duration deadline)
{
    timer.setSingleShot(true);
    timer.setInterval(deadline);
}

} // namespace

FrameSocket::FrameSocket(qintptr descriptor, const QSslConfiguration &tls, const ServerLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    prepareTimer(m_tlsTimer, limits.tlsDeadline);
    prepareTimer(m_frameTimer, limits.frameDeadline);
    prepareTimer(m_writeTimer, limits.writeDeadline);
    prepareTimer(m_lingerTimer, linger);
    connect(&m_tlsTimer, &QTimer::timeout, this, [this] { finish(u"the TLS handshake took too long"_s); });
    connect(&m_frameTimer, &QTimer::timeout, this, [this] { finish(u"a frame took too long to arrive"_s); });
    connect(&m_writeTimer, &QTimer::timeout, this, &FrameSocket::onWriteDeadline);
    connect(&m_lingerTimer, &QTimer::timeout, &m_socket, &QSslSocket::disconnectFromHost);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        m_tlsTimer.stop();
        Q_EMIT encrypted();
    });
    connect(&m_socket, &QSslSocket::readyRead, this, &FrameSocket::onReadyRead);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &FrameSocket::onBytesWritten);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &FrameSocket::onBytesWritten);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] { finish(m_socket.errorString()); });
    connect(&m_socket, &QSslSocket::disconnected, this, [this] { finish(u"the client closed the connection"_s); });

    m_socket.setSslConfiguration(tls);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        QMetaObject::invokeMethod(
            this, [this] { finish(m_socket.errorString()); }, Qt::QueuedConnection);
        return;
    }
    m_address = m_socket.peerAddress();
    m_socket.setReadBufferSize(limits.readBuffer);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_tlsTimer.start();
    m_socket.startServerEncryption();
}

FrameSocket::~FrameSocket()
{
    m_socket.disconnect(this); // it tells of its end while it goes, and the timers have gone by then
}

void FrameSocket::pauseReading()
{
    m_isPaused = true;
    m_frameTimer.stop(); // it is not the client who lets the frame wait
}

void FrameSocket::resumeReading()
{
    if (!m_isPaused)
        return;
    m_isPaused = false;
    readInNextTurn();
}

void FrameSocket::readInNextTurn()
{
    if (std::exchange(m_hasNextTurn, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_hasNextTurn = false;
            onReadyRead();
        },
        Qt::QueuedConnection);
}

void FrameSocket::onReadyRead()
{
    if (m_isClosing) {
        // Read but not heard: closing over unread bytes would reset the connection and lose our last words.
        m_socket.readAll();
        return;
    }
    if (m_isDelivering || m_hasNextTurn) // the loop below reads on, or will
        return;
    m_isDelivering = true;
    deliver();
    m_isDelivering = false;
    watchFrame();
}

void FrameSocket::deliver()
{
    for (int taken = 0;;) {
        while (!m_isPaused && !m_isClosing) {
            if (taken++ == framesPerTurn)
                return readInNextTurn();
            const std::optional<QByteArray> body = m_frames.take();
            if (!body)
                break;
            m_frameTimer.stop();
            Q_EMIT received(*body);
        }
        if (m_isClosing || m_isPaused)
            return;
        if (m_frames.hasFailed()) {
            Q_EMIT broke(
                QLatin1StringView(m_frames.failure().data(), static_cast<qsizetype>(m_frames.failure().size())));
            return;
        }
        const QByteArray bytes = m_socket.isEncrypted() ? m_socket.read(m_limits.readBuffer) : QByteArray();
        if (bytes.isEmpty())
            return;
        m_frames.append(bytes);
    }
}

void FrameSocket::watchFrame()
{
    if (m_isPaused || m_isClosing || !m_frames.isPartial())
        m_frameTimer.stop();
    else if (!m_frameTimer.isActive())
        m_frameTimer.start();
}

qint64 FrameSocket::waitingBytes() const
{
    return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
}

void FrameSocket::write(const QByteArray &body)
{
    if (m_isClosing || m_isFinished)
        return;
    if (waitingBytes() > m_limits.closeAbove) {
        finish(u"the client does not read what it is sent"_s);
        return;
    }
    m_socket.write(frameOf(body));
    m_isCongested = m_isCongested || isCongested();
    if (!m_writeTimer.isActive())
        m_writeTimer.start();
    m_socket.flush(); // or the bytes would wait for another turn of the event loop
}

void FrameSocket::send(const QByteArray &body)
{
    write(body);
}

void FrameSocket::sendEvent(const QByteArray &body, const QByteArray &resync)
{
    if (!m_resync.isEmpty())
        return;
    if (isCongested())
        m_resync = resync;
    else
        write(body);
}

void FrameSocket::onBytesWritten()
{
    m_isSilent = false; // the first bytes are TLS's answer to it
    if (m_isFinished)
        return;
    const qint64 waiting = waitingBytes();
    if (m_isClosing) {
        if (waiting == 0)
            m_lingerTimer.start();
        return;
    }
    if (waiting == 0)
        m_writeTimer.stop();
    else if (waiting <= m_limits.pauseAbove)
        m_writeTimer.start(); // something moves, and little waits
    if (waiting > m_limits.pauseAbove / 2 || (!m_isCongested && m_resync.isEmpty()))
        return;
    m_isCongested = false;
    if (!m_resync.isEmpty())
        write(std::exchange(m_resync, {}));
    Q_EMIT relieved();
}

void FrameSocket::onWriteDeadline()
{
    if (waitingBytes() > 0)
        finish(u"the client does not read what it is sent"_s);
}

void FrameSocket::closeAfter(const QByteArray &lastWords)
{
    if (m_isClosing || m_isFinished)
        return;
    write(lastWords);
    m_isClosing = true;
    m_frameTimer.stop();
    if (waitingBytes() == 0)
        m_lingerTimer.start();
    m_writeTimer.start(m_limits.closeDeadline);
    disconnect(&m_writeTimer, &QTimer::timeout, this, nullptr);
    connect(&m_writeTimer, &QTimer::timeout, this, [this] { finish(u"closed by the server"_s); });
}

void FrameSocket::abort()
{
    finish(u"closed by the server"_s);
}

void FrameSocket::finish(const QString &why)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_isClosing = true;
    m_tlsTimer.stop();
    m_frameTimer.stop();
    m_writeTimer.stop();
    m_lingerTimer.stop();
    m_socket.abort();
    Q_EMIT closed(why);
}

} // namespace regie
