// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/ServerAddress.h"
#include "shared/protocol/Frame.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

class QSslSocket;

namespace regie {

// One encrypted socket and the frames on it. TLS 1.3 or nothing; nothing is sent to a server whose certificate is not
// the pinned one.
class Link : public QObject {
    Q_OBJECT

public:
    explicit Link(QObject *parent = nullptr);
    ~Link() override;

    // Without a pin it only looks at the server's certificate, tells it and hangs up.
    void open(const ServerAddress &server, const QSslCertificate &pin);
    void send(const QByteArray &body);
    // Hangs up without a word; closed() does not follow.
    void abort();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QString protocol() const; // "TLS 1.3"; empty while closed

    static constexpr int patience = 10'000; // milliseconds for connecting and for the TLS handshake together

Q_SIGNALS:
    void opened();
    void received(const QByteArray &body);
    void closed(const QString &reason);
    void certificateUnknown(const QSslCertificate &found);
    void certificateChanged(const QSslCertificate &found);

private:
    void takeCertificate();
    void refuseCertificate(const QList<QSslError> &errors);
    void readFrames();
    void close(const QString &reason);
    void discardSocket();

    QSslSocket *m_socket = nullptr;
    QSslCertificate m_pin;
    FrameReader m_frames{frame::maxReply};
    QTimer m_patience;
    bool m_isOpen = false;
};

} // namespace regie
