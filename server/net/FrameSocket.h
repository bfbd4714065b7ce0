// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/ServerLimits.h"
#include "shared/protocol/Frame.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

namespace regie {

// One client's encrypted socket and the frames on it, both ways bounded: reading pauses when told to, events collapse
// for a slow reader, and deadlines end what takes too long. Knows nothing of what the frames mean.
class FrameSocket : public QObject {
    Q_OBJECT

public:
    FrameSocket(qintptr descriptor, const QSslConfiguration &tls, const ServerLimits &limits,
                QObject *parent = nullptr);
    ~FrameSocket() override;

    [[nodiscard]] QHostAddress address() const { return m_address; }
    // Whether the client has said anything at all.
    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    [[nodiscard]] bool isEncrypted() const { return m_socket.isEncrypted(); }
    void setMaxFrame(qsizetype bytes) { m_frames.setMaxBody(bytes); }

    void pauseReading();
    // Frames that arrived meanwhile are delivered later, never from inside this call.
    void resumeReading();

    void send(const QByteArray &body);
    // Dropped when too much is waiting; then `resync` is sent in the place of everything dropped.
    void sendEvent(const QByteArray &body, const QByteArray &resync);
    [[nodiscard]] bool isCongested() const { return waitingBytes() > m_limits.pauseAbove; }

    // Sends this last and closes; what the client still says is not read any more.
    void closeAfter(const QByteArray &lastWords);
    void abort();

Q_SIGNALS:
    void encrypted();
    void received(const QByteArray &body);
    void broke(const QString &why);  // what came is no frame, or one longer than allowed
    void relieved();                 // what was waiting to be sent is below the limit again
    void closed(const QString &why); // once; for the log

private:
    void onReadyRead();
    void onBytesWritten();
    void deliver();
    void readInNextTurn();
    void write(const QByteArray &body);
    void watchFrame();
    void finish(const QString &why);
    void onWriteDeadline();
    [[nodiscard]] qint64 waitingBytes() const;

    const ServerLimits &m_limits;
    QSslSocket m_socket;
    QHostAddress m_address;
    FrameReader m_frames{frame::maxBeforeLogin};
    QByteArray m_resync; // owed to the client; empty when none is
    QTimer m_tlsTimer;
    QTimer m_frameTimer;
    QTimer m_writeTimer;
    QTimer m_lingerTimer;
    bool m_isSilent = true;
    bool m_isPaused = false;
    bool m_isDelivering = false;
    bool m_hasNextTurn = false;
    bool m_isCongested = false;
    bool m_isClosing = false;
    bool m_isFinished = false;
};

} // namespace regie
