// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Envelope.h"
#include "shared/protocol/Frame.h"
#include "shared/protocol/Messages.h"
#include "shared/protocol/Refusals.h"

#include <QSslSocket>

namespace regie::bench {

// A client that blocks: one request, then its answer. Throws std::runtime_error on anything unexpected, because a
// figure of a broken run is worse than none. Belongs to the thread that made it.
class BenchClient {
public:
    struct Address {
        QString host;
        quint16 port = 0;
    };
    explicit BenchClient(const Address &address);
    // Takes up a session; passwords are slow to check by design, and not what is measured.
    BenchClient(const Address &address, const QByteArray &token);

    // Accounts a demonstration server offers.
    [[nodiscard]] const std::vector<DemoAccount> &demoAccounts() const { return m_demoAccounts; }
    // The token of a new session.
    [[nodiscard]] QByteArray logIn(const QString &email, const QString &password);

    // The undecoded body of the answer.
    QByteArray request(std::string_view type, const QByteArray &body);
    template <class Message>
    typename Message::Reply request(const Message &message)
    {
        const auto reply = decode<typename Message::Reply>(request(Message::name, encode(message)), replyLimits);
        if (!reply)
            throw std::runtime_error("a reply could not be read");
        return *reply;
    }
    // Waits for the next event of this type; events of others are dropped.
    Envelope waitForEvent(std::string_view type);

private:
    Envelope receive();

    QSslSocket m_socket;
    FrameReader m_frames{frame::maxReply};
    std::vector<DemoAccount> m_demoAccounts;
};

} // namespace regie::bench
