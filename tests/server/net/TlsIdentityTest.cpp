// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/TlsIdentity.h"

#include "server/net/SelfSigned.h"
#include "server/storage/SetupError.h"
#include "tests/support/StringMakers.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

// "" when it is given, else a word of what is said.
bool isRefused(const QString &certificate, const QString &key, QStringView word)
{
    try {
        static_cast<void>(TlsIdentity::ofFiles(certificate, key));
        return false;
    } catch (const SetupError &error) {
        INFO(error.message().toStdString());
        CHECK(error.message().contains(word));
        return true;
    }
}

} // namespace

TEST_CASE("The first start makes a key that only its owner reads, and a certificate for ten years", "[tls]")
{
    const QTemporaryDir folder;
    const TlsIdentity made = TlsIdentity::ofFolder(folder.path(), {u"regie.example.org"_s, u"192.0.2.7"_s});
    const QSslCertificate certificate = made.configuration.localCertificate();
    CHECK(certificate.publicKey().algorithm() == QSsl::Ec);
    CHECK(certificate.publicKey().length() == 256);
    CHECK(QDateTime::currentDateTimeUtc().daysTo(certificate.expiryDate()) >= 3649);
    CHECK(certificate.effectiveDate() < QDateTime::currentDateTimeUtc());
    const auto names = certificate.subjectAlternativeNames();
    CHECK(names.values(QSsl::DnsEntry).contains(u"regie.example.org"_s));
    CHECK(names.values(QSsl::DnsEntry).contains(u"localhost"_s));
    CHECK(names.values(QSsl::IpAddressEntry).contains(u"192.0.2.7"_s));
    CHECK(names.values(QSsl::IpAddressEntry).contains(u"127.0.0.1"_s));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK((QFile::permissions(folder.filePath(u"key.pem"_s)) & others) == QFile::Permissions());
    CHECK(made.configuration.protocol() == QSsl::TlsV1_3OrLater);
    CHECK(made.fingerprint == QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper());
    SECTION("and the next start has the same")
    {
        CHECK(TlsIdentity::ofFolder(folder.path(), {u"other.example"_s}).fingerprint == made.fingerprint);
    }
    SECTION("while a lost key is not silently replaced")
    {
        QFile::remove(folder.filePath(u"key.pem"_s));
        CHECK_THROWS_AS(TlsIdentity::ofFolder(folder.path(), {}), SetupError);
    }
}

TEST_CASE("No certificate or no usable key: no start, and the reason", "[tls]")
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(u"c.pem"_s);
    const QString key = folder.filePath(u"k.pem"_s);
    const SelfSigned good = makeSelfSigned({u"localhost"_s});
    CHECK(isRefused(certificate, key, u"can't be read"));
    write(key, "-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----\n");
    CHECK(isRefused(certificate, key, u"no private key"));
    write(key, good.key);
    CHECK(isRefused(certificate, key, u"can't be read"));
    write(certificate, "nonsense");
    CHECK(isRefused(certificate, key, u"no certificate"));
    write(certificate, makeSelfSigned({u"localhost"_s}).certificate);
    CHECK(isRefused(certificate, key, u"belong"));
    write(certificate, good.certificate);
    CHECK_FALSE(isRefused(certificate, key, u""));
}
