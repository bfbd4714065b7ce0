// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/NavItem.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace regie {

namespace {

constexpr int leastNavWords = 80;

} // namespace

NavItem::NavItem(const QString &glyph, QWidget *parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavItem::setCount(qint64 count, Tone tone)
{
    m_count = count;
    m_tone = count > 0 ? tone : Tone::Neutral;
    setAccessibleDescription(count < 0 ? QString() : QLocale().toString(count));
    update();
}

void NavItem::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    update();
}

QSize NavItem::sizeHint() const
{
    return {metrics::rail - 16, metrics::row(fontMetrics(), Density::Compact)};
}

void NavItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = m_isCurrent    ? theme[Colour::Current]
                          : isDown()     ? theme[Colour::Press]
                          : underMouse() ? theme[Colour::Sunken]
                                         : QColor();
    FrameLook look;
    look.fill = ground;
    look.radius = metrics::radiusControl;
    paintFrame(painter, rect(), look);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect(), metrics::radiusControl, theme);

    const QColor ink = theme[m_isCurrent ? Colour::AccentText : Colour::Text];
    const QColor glyphInk = theme[m_isCurrent ? Colour::AccentText : Colour::Text2];
    const QColor paper = ground.isValid() ? ground : theme[Colour::Window];
    if (width() < leastNavWords) { // the rail
        paintIcon(painter, QRectF(rect()), m_glyph, metrics::iconRail, glyphInk, paper);
        return;
    }
    paintIcon(painter, QRectF(8, (height() - metrics::icon) / 2.0, metrics::icon, metrics::icon), m_glyph,
              metrics::icon, glyphInk, paper);

    int right = width() - 9;
    if (m_count >= 0) {
        painter.setFont(textFont(m_tone == Tone::Neutral ? TextRole::Secondary : TextRole::SecondaryStrong));
        const QString number = QLocale().toString(m_count);
        painter.setPen(m_tone == Tone::Neutral ? (m_isCurrent ? ink : theme[Colour::Text3]) : theme[m_tone].text);
        painter.drawText(QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, number);
        right -= painter.fontMetrics().horizontalAdvance(number) + 8;
    }
    painter.setFont(textFont(m_isCurrent ? TextRole::Medium : TextRole::Body));
    painter.setPen(ink);
    const int left = 8 + metrics::icon + 9;
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left));
}

void NavItem::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isElsewhere = event->button() == Qt::MiddleButton ||
                             (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier));
    if (isElsewhere && rect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT openedElsewhere();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void NavItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NavItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace regie
