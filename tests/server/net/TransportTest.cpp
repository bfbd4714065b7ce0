// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<std::unique_ptr<QTcpSocket>> silentSockets(quint16 port, int count)
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int index = 0; index < count; ++index) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(u"127.0.0.1"_s, port);
        sockets.back()->waitForConnected(WireClient::usualPatience);
    }
    return sockets;
}

bool waitForEnd(QAbstractSocket &socket)
{
    QElapsedTimer clock;
    clock.start();
    while (socket.state() != QAbstractSocket::UnconnectedState && clock.elapsed() < WireClient::usualPatience) {
        socket.waitForReadyRead(100);
        socket.readAll();
    }
    return socket.state() == QAbstractSocket::UnconnectedState;
}

} // namespace

TEST_CASE("Only TLS 1.3 is spoken", "[net][tls]")
{
    ServedDatabase served;
    SECTION("TLS 1.2 is refused")
    {
        QSslSocket socket;
        QSslConfiguration old = QSslConfiguration::defaultConfiguration();
        old.setProtocol(QSsl::TlsV1_2);
        old.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setSslConfiguration(old);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, served.server().port());
        CHECK_FALSE(socket.waitForEncrypted(WireClient::usualPatience));
        CHECK_FALSE(socket.isEncrypted());
    }
    SECTION("clear text is refused")
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, served.server().port());
        REQUIRE(socket.waitForConnected());
        socket.write(frameOf(seal(Hello::name, newUuid(), encode(Hello()))));
        CHECK(waitForEnd(socket));
    }
    SECTION("and TLS 1.3 it is")
    {
        WireClient client(served.server().port());
        CHECK(client.socket().sessionProtocol() == QSsl::TlsV1_3);
        CHECK(client.outcome(Ping()) == u"(done)"_s);
    }
}

TEST_CASE("The certificate itself is enough to trust the server, and another is not", "[net][tls]")
{
    ServedDatabase served;
    QSslCertificate certificate;
    {
        WireClient client(served.server().port());
        certificate = client.socket().peerCertificate();
    }
    const auto connects = [&](const QSslCertificate &pin, const QString &name) {
        QSslSocket socket;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({pin});
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, served.server().port(), name);
        return socket.waitForEncrypted(WireClient::usualPatience);
    };
    CHECK(connects(certificate, u"test.example"_s));
    CHECK(connects(certificate, u"127.0.0.1"_s));
    CHECK(connects(certificate, u"localhost"_s));
    CHECK_FALSE(connects(certificate, u"other.example"_s));
    CHECK_FALSE(connects(QSslCertificate(), u"test.example"_s));
}

TEST_CASE("Silent connections do not delay an honest login", "[net]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.tlsDeadline = std::chrono::hours(1); });
    const auto silent = silentSockets(served.server().port(), 60);
    REQUIRE(served.server().waitForConnections(60));
    const std::unique_ptr<WireClient> client = served.client();
    CHECK(client->outcome(Ping()) == u"(done)"_s);
    CHECK(served.server().waitForConnections(61)); // nobody was sent away for it
}

TEST_CASE("One address may hold so many connections that have not logged in, and others as many again", "[net]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connectionsPerAddress = 5; });
    const std::unique_ptr<WireClient> inside = served.client();
    const auto silent = silentSockets(served.server().port(), 12);
    CHECK(served.server().waitForConnections(6)); // who has logged in does not count
    int ended = 0;
    for (const auto &socket : silent)
        ended += socket->waitForDisconnected(200) || socket->state() == QAbstractSocket::UnconnectedState ? 1 : 0;
    CHECK(ended == 7);
    CHECK(inside->outcome(Ping()) == u"(done)"_s);
}

TEST_CASE("When all places are taken the oldest stranger makes room", "[net]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.limits.connections = 4; });
    const std::unique_ptr<WireClient> inside = served.client();
    const auto silent = silentSockets(served.server().port(), 10);
    REQUIRE(served.server().waitForConnections(4));
    const std::unique_ptr<WireClient> late = served.client();
    CHECK(late->outcome(Ping()) == u"(done)"_s);
    CHECK(inside->outcome(Ping()) == u"(done)"_s);
}

TEST_CASE("Deadlines end what takes too long, whatever trickles in", "[net]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.limits.tlsDeadline = 300ms;
        settings.limits.helloDeadline = 300ms;
        settings.limits.loginDeadline = 300ms;
        settings.limits.frameDeadline = 300ms;
    });
    SECTION("a socket that never begins TLS")
    {
        const auto silent = silentSockets(served.server().port(), 3);
        CHECK(waitForEnd(*silent.back()));
    }
    SECTION("TLS without hello")
    {
        WireClient client(served.server().port(), WireClient::Manners::Connect);
        CHECK(client.closingCode() == u"session.idle"_s);
    }
    SECTION("hello without login")
    {
        WireClient client(served.server().port());
        CHECK(client.closingCode() == u"session.idle"_s);
    }
    SECTION("a frame that comes byte by byte")
    {
        const std::unique_ptr<WireClient> client = served.client();
        const QByteArray frame = frameOf(seal(Ping::name, newUuid(), encode(Ping())));
        qsizetype sent = 0;
        for (; sent < frame.size() && client->isConnected(); ++sent) {
            client->sendBytes(frame.mid(sent, 1));
            client->socket().waitForReadyRead(60);
        }
        CHECK(sent < frame.size());
        CHECK(waitForEnd(client->socket()));
    }
    SECTION("but a session that keeps to the rules stays")
    {
        const std::unique_ptr<WireClient> client = served.client();
        QThread::msleep(700);
        CHECK(client->outcome(Ping()) == u"(done)"_s);
    }
}

TEST_CASE("A stopping server says so, lets the running request end, and accepts nobody", "[net]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    served.server().stop();
    CHECK(client->closingCode() == u"server.stopping"_s);
    CHECK_FALSE(WireClient(served.server().port(), WireClient::Manners::Connect).isConnected());
}
