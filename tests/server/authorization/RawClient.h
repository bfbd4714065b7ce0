// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborArray>
#include <QCborMap>
#include <QSslSocket>
#include <QUuid>

#include <deque>
#include <vector>

namespace regie::tests {

// A client written from docs/protocol.md alone, with Qt's CBOR: nothing of the program's own messages, codec or client
// is in it, so it says what they never would, and reads what they would pass over.
class RawClient {
public:
    struct Answer {
        QString code; // "(done)", the code of the refusal, or "(closed)"
        QCborMap body;
        QByteArray bytes; // the frame without the id of its request
        [[nodiscard]] bool isDone() const { return code == QStringLiteral("(done)"); }
    };

    explicit RawClient(quint16 port, bool greets = true);

    [[nodiscard]] Answer ask(const QString &type, const QCborMap &body, const QUuid &id = QUuid::createUuid());
    // Sends without waiting; answers come in this order.
    void send(const QString &type, const QCborMap &body, const QUuid &id);
    [[nodiscard]] Answer answer(const QUuid &id);

    // What came without being asked for, once nothing has come for this long.
    [[nodiscard]] std::vector<QCborMap> events(int quiet);
    // Keeps what is on its way without waiting for more.
    void drain();
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    // Whether the server hangs up in that time.
    [[nodiscard]] bool waitForEnd(int milliseconds);

    static constexpr int patience = 30'000; // ms

private:
    [[nodiscard]] bool take(QCborMap &envelope, QByteArray &bytes);
    [[nodiscard]] bool receive(QCborMap &envelope, QByteArray &bytes, int wait);

    QSslSocket m_socket;
    QByteArray m_buffer;
    std::deque<QCborMap> m_events;
};

[[nodiscard]] QCborValue raw(const QUuid &id);
[[nodiscard]] QUuid uuidOf(const QCborValue &value);
[[nodiscard]] std::vector<QUuid> idsOf(const QCborValue &list);
// An array of texts.
[[nodiscard]] QCborArray texts(const QStringList &list);

} // namespace regie::tests
