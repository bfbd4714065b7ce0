// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/CertificatePins.h"

#include <QFile>
#include <QSettings>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString settingOf(const ServerAddress &server)
{
    // A slash or a colon would split the key into groups.
    return u"pins/"_s + QString::fromLatin1(server.key().toUtf8().toHex());
}

} // namespace

CertificatePins::CertificatePins(QString file)
    : m_file(std::move(file))
{}

QSslCertificate CertificatePins::pin(const ServerAddress &server) const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    const QByteArray pem = settings.value(settingOf(server)).toString().toLatin1();
    return pem.isEmpty() ? QSslCertificate() : QSslCertificate(pem, QSsl::Pem);
}

void CertificatePins::trust(const ServerAddress &server, const QSslCertificate &certificate)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(settingOf(server), QString::fromLatin1(certificate.toPem()));
    settings.sync();
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
}

bool CertificatePins::replace(const ServerAddress &server, const QSslCertificate &certificate, QStringView typed)
{
    if (!matches(certificate, typed))
        return false;
    trust(server, certificate);
    return true;
}

void CertificatePins::forget(const ServerAddress &server)
{
    QSettings(m_file, QSettings::IniFormat).remove(settingOf(server));
}

QString CertificatePins::fingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
}

bool CertificatePins::matches(const QSslCertificate &certificate, QStringView typed)
{
    QByteArray hex;
    for (const QChar character : typed) {
        const char latin = character.toLower().toLatin1();
        if ((latin >= '0' && latin <= '9') || (latin >= 'a' && latin <= 'f'))
            hex += latin;
        else if (!character.isSpace() && character != u':' && character != u'-')
            return false;
    }
    return !certificate.isNull() && hex == certificate.digest(QCryptographicHash::Sha256).toHex();
}

} // namespace regie
