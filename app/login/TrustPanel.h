// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/ServerAddress.h"

#include <QSslCertificate>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace regie {

// Whether this is the right server. A certificate seen for the first time is trusted after its fingerprint was
// compared; one that took the place of a trusted one only when the new fingerprint is typed or pasted.
class TrustPanel final : public QWidget {
    Q_OBJECT

public:
    explicit TrustPanel(QWidget *parent = nullptr);

    void showUnknown(const ServerAddress &server, const QSslCertificate &found);
    void showChanged(const ServerAddress &server, const QSslCertificate &pinned, const QSslCertificate &found);

Q_SIGNALS:
    void trusted(const QSslCertificate &certificate);
    void declined();

private:
    void build();
    void sayTexts();
    [[nodiscard]] bool isChange() const { return !m_pinned.isNull(); }

    ServerAddress m_server;
    QSslCertificate m_pinned;
    QSslCertificate m_found;
    QLabel *m_title;
    QLabel *m_explanation;
    QLabel *m_pinnedTitle;
    QLabel *m_pinnedPrint;
    QLabel *m_foundTitle;
    QLabel *m_foundPrint;
    QLabel *m_typedTitle;
    QLineEdit *m_typed;
    QPushButton *m_trust;
    QPushButton *m_decline;
};

} // namespace regie
