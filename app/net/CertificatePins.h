// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/ServerAddress.h"

#include <QSslCertificate>

namespace regie {

// The certificates that the person has trusted, one per server: remembered at first use, after the fingerprint was
// compared with the one that the server prints. From then on no other certificate is accepted in its place.
class CertificatePins {
public:
    // In an INI file that only its owner may read.
    explicit CertificatePins(QString file);

    [[nodiscard]] QSslCertificate pin(const ServerAddress &server) const; // null when none
    void trust(const ServerAddress &server, const QSslCertificate &certificate);
    // Puts a new certificate in the place of the pinned one, when `typed` is its fingerprint.
    [[nodiscard]] bool replace(const ServerAddress &server, const QSslCertificate &certificate, QStringView typed);
    void forget(const ServerAddress &server);

    // SHA-256 of the certificate, as people compare it: AB:CD:…
    [[nodiscard]] static QString fingerprint(const QSslCertificate &certificate);
    // Whether what somebody typed or pasted is this certificate's fingerprint, whatever its case and separators.
    [[nodiscard]] static bool matches(const QSslCertificate &certificate, QStringView typed);

private:
    QString m_file;
};

} // namespace regie
