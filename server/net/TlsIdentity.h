// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QStringList>

namespace regie {

// Who this server is to its clients: a key and a certificate. There is no clear mode: without them it does not start.
// Errors of all functions: SetupError, which says what to do.
struct TlsIdentity {
    QSslConfiguration configuration; // of the server's sockets: TLS 1.3, this certificate
    QString fingerprint;             // SHA-256 of the certificate, as people compare it: AB:CD:…

    // The files key.pem and certificate.pem of the folder, made when neither is there: ECDSA P-256, self-signed, ten
    // years, for localhost, 127.0.0.1, ::1 and the names.
    [[nodiscard]] static TlsIdentity ofFolder(const QString &folder, const QStringList &names);
    // A company's own certificate, with its chain, in PEM.
    [[nodiscard]] static TlsIdentity ofFiles(const QString &certificateFile, const QString &keyFile);
};

} // namespace regie
