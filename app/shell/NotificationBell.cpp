// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/NotificationBell.h"

#include "app/language/SayLive.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QPainter>

namespace regie {

NotificationBell::NotificationBell(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    sayLive(this, [this] { sayTexts(); });
}

void NotificationBell::sayTexts()
{
    setAccessibleName(tr("Notifications"));
    setToolTip(m_count == 0 ? tr("Notifications")
                            : tr("%Ln unread notifications", nullptr, static_cast<int>(qMin<qint64>(m_count, 9999))));
    setAccessibleDescription(toolTip());
}

void NotificationBell::setCount(qint64 count)
{
    m_count = count;
    sayTexts();
    update();
}

QSize NotificationBell::sizeHint() const
{
    return {30, metrics::control(fontMetrics())};
}

void NotificationBell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    FrameLook look;
    look.radius = metrics::radiusControl;
    if (isDown() || underMouse())
        look.fill = theme[isDown() ? Colour::Press : Colour::Sunken];
    paintFrame(painter, rect(), look);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect(), metrics::radiusControl, theme);
    const QColor paper = look.fill.isValid() ? look.fill : theme[Colour::Window];
    const QRectF glyph((width() - 17) / 2.0 - 1, (height() - 17) / 2.0 + 1, 17, 17);
    paintIcon(painter, glyph, u"bell", 17, theme[Colour::Text2], paper);
    if (m_count <= 0)
        return;
    const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    QFont font = textFont(TextRole::CaptionMedium);
    font.setPixelSize(10);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const double badgeWidth = qMax(15.0, painter.fontMetrics().horizontalAdvance(number) + 8.0);
    const QRectF badge(width() - badgeWidth, 1, badgeWidth, 15);
    FrameLook badgeLook;
    badgeLook.fill = theme[Colour::Accent];
    badgeLook.border = paper;
    badgeLook.radius = 7.5;
    paintFrame(painter, badge.adjusted(-1, -1, 1, 1), badgeLook);
    painter.setPen(theme[Colour::OnAccent]);
    painter.drawText(badge, Qt::AlignCenter, number);
}

} // namespace regie
