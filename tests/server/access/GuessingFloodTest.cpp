// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/LoginThrottle.h"
#include "shared/protocol/Refusals.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/Campaign.h"
#include "tests/support/StringMakers.h"

#include <QElapsedTimer>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <malloc.h>
#define REGIE_COUNTS_MEMORY
#endif

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Of the many addresses that a machine has for itself, one in a network of its own.
class Elsewhere {
public:
    Elsewhere(quint16 port, int network)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(QSsl::TlsV1_3OrLater);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.setSslConfiguration(configuration);
        REQUIRE(m_socket.bind(QHostAddress(u"127.7.%1.1"_s.arg(network))));
        m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        REQUIRE(m_socket.waitForEncrypted(WireClient::usualPatience));
        CHECK(codeOf(Hello::name, encode(Hello{.client = u"flood"_s})) == u"reply"_s);
    }
    QString guess(const QString &email, const QString &password)
    {
        return codeOf(Login::name, encode(Login{.email = email, .password = password}));
    }

private:
    QString codeOf(std::string_view type, const QByteArray &body)
    {
        m_socket.write(frameOf(seal(type, newUuid(), body)));
        for (;;) {
            if (const std::optional<QByteArray> frame = m_frames.take()) {
                const Result<Envelope> envelope = open(*frame, replyLimits);
                REQUIRE(envelope);
                if (envelope->type != u"refusal"_s)
                    return envelope->type;
                WireReader wire(envelope->body);
                return readRefusal(wire).code;
            }
            REQUIRE(m_socket.waitForReadyRead(WireClient::usualPatience));
            m_frames.append(m_socket.readAll());
        }
    }

    QSslSocket m_socket;
    FrameReader m_frames{frame::maxReply};
};

} // namespace

TEST_CASE("An account that many networks guess at is open to its owner, and to few of their guesses",
          "[session][throttle][campaign]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.throttle = {.globalBurst = 1e6, .globalRate = 1e6}; // as delivered, but for what all share
        settings.limits.throttledAnswer = std::chrono::milliseconds(0);
    });
    const QString owner = served.emailOf(u"admin"_s);
    REQUIRE(served.stranger()->login(owner, ServedDatabase::password));
    const int networks = figure(40, 200);
    const int guesses = figure(400, 10'000) / networks;
    QHash<QString, int> codes;
    for (int network = 0; network < networks; ++network) {
        Elsewhere attacker(served.server().port(), network);
        for (int guess = 0; guess < guesses; ++guess)
            ++codes[attacker.guess(owner, u"guess %1"_s.arg(guess))];
    }
    // A bucket of twenty and eighty an hour, whatever the hour this took.
    CHECK(codes[u"login.refused"_s] <= 100);
    CHECK(codes[u"login.refused"_s] >= 15);
    CHECK(codes[u"login.refused"_s] + codes[u"login.throttled"_s] == networks * guesses);
    QElapsedTimer clock;
    clock.start();
    CHECK(served.stranger()->login(owner, ServedDatabase::password));
    std::printf("guesses: %d looked at of %d, the owner is in after %lld ms\n", codes[u"login.refused"_s],
                networks * guesses, clock.elapsed());
}

TEST_CASE("However many names are invented, what is remembered of them has its measure", "[throttle][campaign]")
{
    LoginThrottle throttle;
    const auto used = [] {
#ifdef REGIE_COUNTS_MEMORY
        return static_cast<qint64>(mallinfo2().uordblks);
#else
        return qint64{0};
#endif
    };
    const qint64 before = used();
    const int names = figure(200'000, 1'000'000);
    for (int name = 0; name < names; ++name) {
        const QString email = u"invented%1@example.org"_s.arg(name);
        const QHostAddress address(0x0a000000U + static_cast<quint32>(name) * 251U);
        if (throttle.admit(email, address).wait == LoginThrottle::Seconds(0))
            throttle.failed(email, address);
    }
    const qint64 grown = used() - before;
    std::printf("throttle: %lld KiB after %d invented names\n", grown / 1024, names);
    constexpr qint64 most = 8 * 1024 * 1024;
    CHECK(grown <= most);
}
