// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SystemTray.h"

#include "app/language/SayLive.h"
#include "app/login/BrandMark.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QMenu>
#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostShown = 99;

void paintBadge(QPainter &painter, int size, const QString &number)
{
    const Theme &theme = lightTheme();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = textFont(TextRole::Strong);
    font.setPixelSize(std::max(8, size * 9 / 20));
    painter.setFont(font);
    const int high = std::max(10, size * 11 / 20);
    const int wide = std::clamp(painter.fontMetrics().horizontalAdvance(number) + high / 3, high, size);
    const QRectF place(size - wide, 0, wide, high);
    painter.setPen(QPen(theme[Colour::OnAccent], std::max(1.0, size / 32.0)));
    painter.setBrush(theme[Tone::Red].solid);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), high / 2.0, high / 2.0);
    painter.setPen(theme[Colour::OnAccent]);
    painter.drawText(place, Qt::AlignCenter, number);
}

} // namespace

std::unique_ptr<SystemTray> SystemTray::make()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return nullptr;
    return std::unique_ptr<SystemTray>(new SystemTray);
}

SystemTray::SystemTray()
    : m_menu(std::make_unique<QMenu>())
    , m_open(m_menu->addAction({}, this, &DesktopNotifier::iconClicked))
{
    m_icon.setIcon(badged(0));
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &DesktopNotifier::noticeClicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT iconClicked();
    });
    sayLive(m_menu.get(), [this] { sayTexts(); });
}

SystemTray::~SystemTray() = default;

void SystemTray::setPresent(bool isPresent)
{
    m_icon.setVisible(isPresent);
}

void SystemTray::setUnread(qint64 count)
{
    if (std::exchange(m_unread, count) == count)
        return;
    m_icon.setIcon(badged(count));
    sayTexts();
}

void SystemTray::sayTexts()
{
    m_open->setText(tr("Open Régie"));
    const QString unread = tr("%Ln unread notifications", nullptr, static_cast<int>(std::min<qint64>(m_unread, 9999)));
    m_icon.setToolTip(m_unread == 0 ? u"Régie"_s : u"Régie — "_s + unread);
}

void SystemTray::show(const QString &title, const QString &text)
{
    m_icon.showMessage(title, text, badged(0));
}

QIcon SystemTray::badged(qint64 count)
{
    const QIcon mark = BrandMark::windowIcon();
    if (count <= 0)
        return mark;
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        mark.paint(&painter, 0, 0, size, size);
        paintBadge(painter, size, count > mostShown ? u"99+"_s : QString::number(count));
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace regie
