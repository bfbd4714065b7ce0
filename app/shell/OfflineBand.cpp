// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/OfflineBand.h"

#include "app/language/SayLive.h"
#include "ui/models/Gateway.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace regie {

OfflineBand::OfflineBand(Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_since(makeLabel({}, TextRole::SecondaryStrong, Tone::Amber, this))
    , m_comfort(new ElidedLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_retry(new Button({}, ButtonKind::Outlined, this))
{
    setAccessible(this, QAccessible::AlertMessage);
    setInk(m_comfort, Tone::Amber);
    setControlSize(m_retry, ControlSize::Small);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(new Glyph(QStringLiteral("wifi"), Tone::Amber, metrics::iconChip));
    layout->addWidget(m_since);
    layout->addWidget(m_comfort);
    layout->addWidget(m_retry);
    hide();
    constexpr int patience = 800; // milliseconds
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &OfflineBand::show);
    connect(m_retry, &QPushButton::clicked, this, &OfflineBand::retryWanted);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState state) {
        if (state == LinkState::Offline) {
            m_patience.start();
        } else {
            m_patience.stop();
            show();
        }
    });
    sayLive(this, [this] {
        m_retry->setText(tr("Retry now"));
        m_comfort->setText(tr("Go on typing: drafts are kept here and nothing is lost."));
        show();
    });
}

void OfflineBand::show()
{
    const bool isOffline = m_gateway.state() == LinkState::Offline;
    const bool isNew = isOffline && isHidden();
    if (isOffline) {
        const QString since = formats::time(m_gateway.offlineSince().toDateTime().toLocalTime().time());
        m_since->setText(tr("Offline since %1").arg(since));
        setAccessibleName(m_since->text() + u' ' + m_comfort->text());
    }
    setVisible(isOffline);
    Q_EMIT shownChanged();
    if (!isNew)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace regie
