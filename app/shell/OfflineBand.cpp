// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/OfflineBand.h"

#include "app/language/SayLive.h"
#include "app/net/Connection.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Notices.h"

#include <QVBoxLayout>

namespace regie {

OfflineBand::OfflineBand(Connection &connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_banner(new Banner(Tone::Amber, QStringLiteral("wifi"), Banner::Shape::Band, this))
    , m_retry(m_banner->addAction({}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    setVisible(false);
    m_patience.setSingleShot(true);
    m_patience.setInterval(800);
    connect(&m_patience, &QTimer::timeout, this, &OfflineBand::show);
    connect(m_retry, &QPushButton::clicked, &connection, &Connection::retryNow);
    connect(&connection, &Connection::waitingWritesChanged, this, [this] {
        if (isVisible())
            show();
    });
    connect(&connection, &Connection::stateChanged, this, [this](LinkState state) {
        if (state == LinkState::Offline) {
            m_patience.start();
        } else {
            m_patience.stop();
            setVisible(false);
        }
    });
    sayLive(this, [this] {
        m_retry->setText(tr("Retry now"));
        show();
    });
}

void OfflineBand::show()
{
    const bool isOffline = m_connection.state() == LinkState::Offline;
    setVisible(isOffline);
    if (!isOffline)
        return;
    const QString since = formats::time(m_connection.offlineSince().toDateTime().toLocalTime().time());
    const int waiting = m_connection.waitingWrites();
    m_banner->setText(tr("Offline since %1").arg(since),
                      waiting == 0 ? tr("Go on typing: drafts are kept here and nothing is lost.")
                                   : tr("%n changes go out as soon as the server is back.", nullptr, waiting));
}

} // namespace regie
