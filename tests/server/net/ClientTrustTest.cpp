// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/TlsIdentity.h"
#include "server/storage/SetupError.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpSocket>
#include <QTemporaryDir>

// What is spoken on the wire is TLS 1.3 with the server that was meant, or nothing.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Of test.example, for one day of January 2020; its key is in nobody's use.
constexpr auto expired = R"(-----BEGIN CERTIFICATE-----
MIIBiTCCATCgAwIBAgIBATAKBggqhkjOPQQDAjAXMRUwEwYDVQQDDAx0ZXN0LmV4
YW1wbGUwHhcNMjAwMTAxMDAwMDAwWhcNMjAwMTAyMDAwMDAwWjAXMRUwEwYDVQQD
DAx0ZXN0LmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATPEPw7kFFC
GHYROFmw3txDbiaEX3DkglHS1h59FTKGl38k8MDGk/o2ZI8w5aeWPH0UYk1sKnRA
5Nevitnyil0Io20wazAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDATBgNV
HSUEDDAKBggrBgEFBQcDATAXBgNVHREEEDAOggx0ZXN0LmV4YW1wbGUwHQYDVR0O
BBYEFLrApXCg06qvEdQFe45F7/7AF05iMAoGCCqGSM49BAMCA0cAMEQCIDnQd1D4
fCr4AXlSHvDdAkS++ELeogE/BA1txXw0OYiCAiAGh8plZmBekcHA9b8scIbcl68U
xw27oiMlkDZqNBjqmQ==
-----END CERTIFICATE-----
)";
constexpr auto expiredKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYzfJ4s/shQ/D0k9a
VGEw/eHzItWRWI2FX7z9Ls/UNrWhRANCAATPEPw7kFFCGHYROFmw3txDbiaEX3Dk
glHS1h59FTKGl38k8MDGk/o2ZI8w5aeWPH0UYk1sKnRA5Nevitnyil0I
-----END PRIVATE KEY-----
)";

void write(const QString &path, const char *content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

// The first words of a client that knows nothing newer than this version of TLS, by hand: what libraries refuse to say.
QByteArray helloOf(char minor)
{
    const QByteArray suites = QByteArray::fromHex("c009c00ac013c014002f0035c02bc02f009c");
    QByteArray body = QByteArray("\x03") + minor + QByteArray(32, 'r') + '\0'; // no session
    body += '\0';
    body += static_cast<char>(suites.size());
    body += suites + QByteArray("\x01\0", 2); // no compression
    const QByteArray handshake = QByteArray("\x01\0\0", 3) + static_cast<char>(body.size()) + body;
    return QByteArray("\x16\x03\x01\0", 4) + static_cast<char>(handshake.size()) + handshake;
}

// All that the server says to these bytes until it hangs up; "(open)" when it doesn't.
QByteArray answerTo(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    REQUIRE(socket.waitForConnected(WireClient::usualPatience));
    socket.write(bytes);
    QByteArray answer;
    for (int wait = 0; wait < 200 && socket.state() == QAbstractSocket::ConnectedState; ++wait) {
        socket.waitForReadyRead(100);
        answer += socket.readAll();
    }
    answer += socket.readAll();
    return socket.state() == QAbstractSocket::ConnectedState ? QByteArray("(open)") : answer;
}

} // namespace

TEST_CASE("A client that knows only an older TLS is sent away at its first words", "[net][tls]")
{
    ServedDatabase served;
    constexpr char alert = 0x15;
    for (const char minor : {'\x00', '\x01', '\x02', '\x03'}) { // SSL 3, TLS 1.0, 1.1, 1.2
        INFO(static_cast<int>(minor));
        const QByteArray answer = answerTo(served.server().port(), helloOf(minor));
        CHECK(answer != "(open)");
        CHECK((answer.isEmpty() || answer.front() == alert)); // nothing that would be a handshake
    }
    CHECK(served.client()->outcome(Ping()) == u"(done)"_s);
}

TEST_CASE("A certificate whose time is over is neither served nor trusted, although it is the one that was pinned",
          "[net][tls]")
{
    const QTemporaryDir folder;
    write(folder.filePath(u"c.pem"_s), expired);
    write(folder.filePath(u"k.pem"_s), expiredKey);
    CHECK_THROWS_AS(TlsIdentity::ofFiles(folder.filePath(u"c.pem"_s), folder.filePath(u"k.pem"_s)), SetupError);

    // Nor would a client believe a server that took it all the same.
    const QSslCertificate certificate{QByteArray(expired)};
    ServedDatabase served([&](ServerSettings &settings) {
        settings.tls.setLocalCertificate(certificate);
        settings.tls.setPrivateKey(QSslKey(QByteArray(expiredKey), QSsl::Ec));
    });
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({certificate});
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, served.server().port(), u"test.example"_s);
    CHECK_FALSE(socket.waitForEncrypted(WireClient::usualPatience));
    const QList<QSslError> errors = socket.sslHandshakeErrors();
    CHECK(std::any_of(errors.begin(), errors.end(),
                      [](const QSslError &error) { return error.error() == QSslError::CertificateExpired; }));
}
