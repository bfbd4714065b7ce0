// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/TlsIdentity.h"

#include "server/ServerText.h"
#include "server/net/SelfSigned.h"
#include "server/platform/Platform.h"
#include "server/storage/SetupError.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SetupError(
            ServerText::tr("The server can't start without its certificate: %1 can't be read (%2). Check the file and "
                           "its rights; the server never works unencrypted.")
                .arg(path, file.errorString()));
    return file.readAll();
}

QSslKey keyIn(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey); !key.isNull())
            return key;
    }
    return {};
}

void makeFiles(const QString &keyFile, const QString &certificateFile, const QStringList &names)
{
    QStringList all{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    for (const QString &name : names) {
        if (!all.contains(name))
            all.prepend(name);
    }
    const SelfSigned made = makeSelfSigned(all);
    const platform::Account account = platform::currentAccount();
    if (!platform::writePrivateFile(keyFile, made.key, account) ||
        !platform::writePrivateFile(certificateFile, made.certificate, account))
        throw SetupError(
            ServerText::tr("The server's new certificate can't be written to %1. Check the rights on the folder.")
                .arg(certificateFile));
}

} // namespace

TlsIdentity TlsIdentity::ofFolder(const QString &folder, const QStringList &names)
{
    const QString keyFile = QDir(folder).filePath(u"key.pem"_s);
    const QString certificateFile = QDir(folder).filePath(u"certificate.pem"_s);
    // Only when both are missing: a lost key must not silently become another identity.
    if (!QFile::exists(keyFile) && !QFile::exists(certificateFile)) {
        if (!QDir().mkpath(folder))
            throw SetupError(
                ServerText::tr("The data folder %1 can't be made. Check its name and rights.").arg(folder));
        makeFiles(keyFile, certificateFile, names);
    }
    return ofFiles(certificateFile, keyFile);
}

TlsIdentity TlsIdentity::ofFiles(const QString &certificateFile, const QString &keyFile)
{
    if (!QSslSocket::supportsSsl())
        throw SetupError(
            ServerText::tr("Qt finds no TLS library on this system. Install OpenSSL 3 (Debian: libssl3)."));
    const QSslKey key = keyIn(contentOf(keyFile));
    if (key.isNull())
        throw SetupError(
            ServerText::tr("%1 holds no private key in PEM form (ECDSA or RSA, without a password).").arg(keyFile));
    const QList<QSslCertificate> chain = QSslCertificate::fromData(contentOf(certificateFile), QSsl::Pem);
    if (chain.isEmpty())
        throw SetupError(ServerText::tr("%1 holds no certificate in PEM form.").arg(certificateFile));
    if (chain.first().expiryDate() < QDateTime::currentDateTimeUtc())
        throw SetupError(
            ServerText::tr("The certificate in %1 has expired. Renew it; to let the server make a new one of its own, "
                           "remove it together with its key, and tell the new fingerprint to everybody.")
                .arg(certificateFile));
    if (!belongTogether(chain.first().toPem(), key.toPem()))
        throw SetupError(
            ServerText::tr("The key in %1 and the certificate in %2 do not belong together. Give the pair that was "
                           "issued together.")
                .arg(keyFile, certificateFile));
    TlsIdentity identity;
    identity.configuration = QSslConfiguration::defaultConfiguration();
    identity.configuration.setProtocol(QSsl::TlsV1_3OrLater);
    identity.configuration.setLocalCertificateChain(chain);
    identity.configuration.setPrivateKey(key);
    identity.configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients have no certificates
    identity.fingerprint = QString::fromLatin1(chain.first().digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    return identity;
}

} // namespace regie
