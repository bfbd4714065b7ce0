// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/StyleParts.h"
#include "ui/theme/Typography.h"

#include <QPainter>
#include <QPainterPath>

namespace regie::parts {

namespace {

constexpr int itemPadding = 8;
constexpr int iconColumn = metrics::icon + 8;
constexpr int shortcutGap = 24;
constexpr int separatorHeight = 9;

struct ItemText {
    QString label;
    QString keys;
};

ItemText split(const QString &text)
{
    const qsizetype tab = text.indexOf(u'\t');
    return tab < 0 ? ItemText{text, {}} : ItemText{text.left(tab), text.mid(tab + 1)};
}

void drawMark(const Ground &ground, const QStyleOptionMenuItem &option, const QRect &column, const QColor &ink)
{
    if (option.checkType == QStyleOptionMenuItem::NotCheckable) {
        if (const QString name = option.icon.name(); !name.isEmpty())
            paintIcon(ground.painter, column, name, metrics::icon, ink, ground.theme[Colour::Surface]);
        else if (!option.icon.isNull())
            option.icon.paint(&ground.painter, column);
        return;
    }
    if (!option.checked)
        return;
    if (option.checkType == QStyleOptionMenuItem::Exclusive) {
        const QPointF middle = QRectF(column).center();
        paintFrame(ground.painter, QRectF(middle.x() - 3, middle.y() - 3, 6, 6), {ink, {}, 3, 1, Qt::SolidLine});
    } else {
        paintIcon(ground.painter, column, u"check", metrics::icon, ink, ground.theme[Colour::Surface]);
    }
}

} // namespace

void drawMenuItem(const Ground &ground, const QStyleOptionMenuItem &option)
{
    const Theme &theme = ground.theme;
    const QRect &rect = option.rect;
    QPainter &painter = ground.painter;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), theme[Colour::Line]);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool current = enabled && option.state.testFlag(QStyle::State_Selected);
    if (current)
        paintFrame(painter, rect,
                   {theme[Colour::Current], theme.highContrast ? theme[Colour::Accent] : QColor(), metrics::radiusChip,
                    2, Qt::SolidLine});
    const QColor &ink = theme[!enabled ? Colour::Disabled : current ? Colour::AccentText : Colour::Text];
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, rect, place); };
    drawMark(ground, option, mirrored(QRect(rect.left() + itemPadding, rect.top(), metrics::icon, rect.height())), ink);
    const ItemText text = split(option.text);
    const QRect inner = rect.adjusted(itemPadding + iconColumn, 0, -itemPadding, 0);
    painter.save();
    painter.setPen(ink);
    painter.setFont(option.font);
    const Qt::Alignment leading = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment trailing = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(mirrored(inner), static_cast<int>(leading | Qt::AlignVCenter) | Qt::TextShowMnemonic, text.label);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, mirrored(QRect(rect.right() - itemPadding - 13, rect.top(), 14, rect.height())),
                  option.direction == Qt::RightToLeft ? u"cleft" : u"cright", metrics::iconChip, ink, {});
    } else if (!text.keys.isEmpty()) {
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(theme[!enabled ? Colour::Disabled : current ? Colour::AccentText : Colour::Text3]);
        painter.drawText(mirrored(inner), static_cast<int>(trailing | Qt::AlignVCenter), text.keys);
    }
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const ItemText text = split(option.text);
    const QFontMetrics font(option.font);
    int width = 2 * itemPadding + iconColumn + font.size(Qt::TextShowMnemonic, text.label).width();
    if (!text.keys.isEmpty())
        width += shortcutGap; // QMenu adds the column of keys itself
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += shortcutGap;
    return {std::max(width, 160), metrics::control(font)};
}

void drawMenuBarItem(const Ground &ground, const QStyleOptionMenuItem &option)
{
    const Theme &theme = ground.theme;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    ground.painter.fillRect(option.rect, theme[Colour::Window]);
    if (current)
        paintFrame(ground.painter, option.rect.adjusted(0, 2, 0, -2),
                   {theme[Colour::Press], {}, metrics::radiusControl, 1, Qt::SolidLine});
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    ground.painter.setPen(theme[enabled ? Colour::Text : Colour::Disabled]);
    ground.painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

void drawProgressGroove(const Ground &ground, const QStyleOption &option)
{
    const double height = std::min(4, option.rect.height());
    const QRectF track(option.rect.left(), QRectF(option.rect).center().y() - height / 2, option.rect.width(), height);
    paintFrame(ground.painter, track, {ground.theme[Colour::Sunken], {}, height / 2, 1, Qt::SolidLine});
}

void drawProgressBar(const Ground &ground, const QStyleOptionProgressBar &option)
{
    const double range = static_cast<double>(option.maximum) - option.minimum;
    if (range <= 0)
        return; // unknown length: the still track says so, nothing loops
    const double height = std::min(4, option.rect.height());
    const QRectF track(option.rect.left(), QRectF(option.rect).center().y() - height / 2, option.rect.width(), height);
    paintProgress(ground.painter, track, (option.progress - option.minimum) / range, ground.theme[Colour::Accent],
                  ground.theme[Colour::Sunken]);
}

void drawTip(const Ground &ground, const QStyleOption &option, double radius)
{
    paintFrame(ground.painter, option.rect,
               {ground.theme[Colour::Surface], ground.theme[Colour::Field], radius, 1, Qt::SolidLine});
}

} // namespace regie::parts
