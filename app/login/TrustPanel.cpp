// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/TrustPanel.h"

#include "app/language/SayLive.h"
#include "app/net/CertificatePins.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace regie {

namespace {

// Two lines of sixteen pairs: what is compared by eye must not break anywhere.
QString printed(const QSslCertificate &certificate)
{
    const QString fingerprint = CertificatePins::fingerprint(certificate);
    const qsizetype half = (fingerprint.size() + 1) / 2;
    return fingerprint.left(half - 1) + QChar(u'\n') + fingerprint.mid(half);
}

QLabel *fingerprintLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(12);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *mediumLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    setTextRole(label, TextRole::Medium);
    return label;
}

} // namespace

TrustPanel::TrustPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_pinnedTitle(mediumLabel(this))
    , m_pinnedPrint(fingerprintLabel(this))
    , m_foundTitle(mediumLabel(this))
    , m_foundPrint(fingerprintLabel(this))
    , m_typedTitle(mediumLabel(this))
    , m_typed(new QLineEdit(this))
    , m_trust(new QPushButton(this))
    , m_decline(new QPushButton(this))
{
    build();
    connect(m_decline, &QPushButton::clicked, this, &TrustPanel::declined);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trusted(m_found); });
    connect(m_typed, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_trust->setEnabled(CertificatePins::matches(m_found, text)); });
    sayLive(this, [this] { sayTexts(); });
}

void TrustPanel::build()
{
    setTextRole(m_title, TextRole::Indicator);
    setInk(m_explanation, Colour::Text2);
    m_title->setWordWrap(true);
    m_explanation->setWordWrap(true);
    setControlSize(m_typed, ControlSize::Large);
    setButtonKind(m_trust, ButtonKind::Primary);
    setControlSize(m_trust, ControlSize::Large);
    setControlSize(m_decline, ControlSize::Large);
    m_typedTitle->setBuddy(m_typed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pinnedTitle, m_foundTitle, m_typedTitle}) {
        layout->addSpacing(10);
        layout->addWidget(widget);
        if (widget == m_pinnedTitle)
            layout->addWidget(m_pinnedPrint);
        else if (widget == m_foundTitle)
            layout->addWidget(m_foundPrint);
        else
            layout->addWidget(m_typed);
    }
    layout->addSpacing(14);
    layout->addWidget(m_trust);
    layout->addWidget(m_decline);
}

void TrustPanel::showUnknown(const ServerAddress &server, const QSslCertificate &found)
{
    showChanged(server, QSslCertificate(), found);
    m_trust->setEnabled(true);
}

void TrustPanel::showChanged(const ServerAddress &server, const QSslCertificate &pinned, const QSslCertificate &found)
{
    m_server = server;
    m_pinned = pinned;
    m_found = found;
    m_typed->clear();
    m_trust->setEnabled(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pinnedTitle, m_pinnedPrint, m_typedTitle, m_typed})
        widget->setVisible(isChange());
    sayTexts();
}

void TrustPanel::sayTexts()
{
    if (isChange()) {
        m_title->setText(tr("This is not the server you trusted"));
        m_explanation->setText(
            tr("%1 shows another certificate than before. Either it was replaced on purpose, or "
               "somebody stands between you and the server. Nothing was sent. Ask your administrator "
               "for the new fingerprint; do not copy it from this page.")
                .arg(m_server.display()));
        m_trust->setText(tr("Replace the trusted certificate"));
        m_decline->setText(tr("Stay disconnected"));
    } else {
        m_title->setText(tr("Is this your server?"));
        m_explanation->setText(
            tr("You connect to %1 for the first time from this computer. Compare this fingerprint with "
               "the one that the server printed when it started. You will be asked only once.")
                .arg(m_server.display()));
        m_trust->setText(tr("They are the same: trust it"));
        m_decline->setText(tr("Choose another server"));
    }
    m_pinnedTitle->setText(tr("Trusted until now"));
    m_foundTitle->setText(isChange() ? tr("Shown now") : tr("Fingerprint (SHA-256)"));
    m_typedTitle->setText(tr("Fingerprint from your administrator"));
    m_pinnedPrint->setText(m_pinned.isNull() ? QString() : printed(m_pinned));
    m_foundPrint->setText(m_found.isNull() ? QString() : printed(m_found));
}

} // namespace regie
