// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/StyleParts.h"
#include "ui/theme/Typography.h"

#include <QHeaderView>
#include <QPainter>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

namespace regie::parts {

namespace {

constexpr int tabUnderline = 2;
constexpr int thumbAtRest = 5;
constexpr int thumbHovered = 7;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

} // namespace

void drawItemGround(const Ground &ground, const QStyleOptionViewItem &option)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        ground.painter.fillRect(option.rect, option.backgroundBrush);
    using Position = QStyleOptionViewItem::ViewItemPosition;
    RowLook look;
    look.hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    look.checked =
        option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) && option.checkState == Qt::Checked;
    look.current = has(option, QStyle::State_Selected);
    look.firstCell = option.viewItemPosition != Position::Middle && option.viewItemPosition != Position::End;
    look.lastCell = option.viewItemPosition != Position::Middle && option.viewItemPosition != Position::Beginning;
    if (const auto *table = qobject_cast<const QTableView *>(ground.widget)) { // tables leave the position out
        const QHeaderView *header = table->horizontalHeader();
        const int place = header->visualIndex(option.index.column());
        look.firstCell = place == 0;
        look.lastCell = place == header->count() - 1;
    }
    if (qobject_cast<const QTreeView *>(ground.widget)) { // its rows paint the ground, branches included
        const bool isRow = option.rect.left() <= 0;
        look.firstCell = isRow;
    }
    if (ground.widget && ground.widget->window()->windowType() == Qt::Popup)
        look.firstCell = false;
    look.line = false; // grids and list pages draw their own
    paintRow(ground.painter, option.rect, look, ground.theme);
}

void drawHeaderSection(const Ground &ground, const QStyleOptionHeader &option)
{
    const QRect &rect = option.rect;
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    ground.painter.fillRect(rect, ground.theme[pressed ? Colour::Press : hovered ? Colour::Hover : Colour::Alt]);
    const QColor &line = ground.theme[Colour::Line];
    if (option.orientation == Qt::Horizontal)
        ground.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    else
        ground.painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
}

void drawBranch(const Ground &ground, const QStyleOption &option)
{
    if (!has(option, QStyle::State_Children))
        return;
    const bool open = has(option, QStyle::State_Open);
    paintIcon(ground.painter, option.rect, open ? u"cdown" : u"cright", metrics::iconChip, ground.theme[Colour::Text2],
              ground.theme[Colour::Surface]);
}

void drawScrollBar(const Ground &ground, const QStyleOptionSlider &option)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QRect slider = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const int width = active ? thumbHovered : thumbAtRest;
    QRectF thumb = slider;
    if (option.orientation == Qt::Vertical) {
        thumb.setLeft(slider.center().x() + 1 - width / 2.0);
        thumb.setWidth(width);
        thumb.adjust(0, 2, 0, -2);
    } else {
        thumb.setTop(slider.center().y() + 1 - width / 2.0);
        thumb.setHeight(width);
        thumb.adjust(2, 0, -2, 0);
    }
    const Colour ink = has(option, QStyle::State_Sunken) ? Colour::Text3 : active ? Colour::Field : Colour::Line2;
    paintFrame(ground.painter, thumb, {ground.theme[ink], {}, width / 2.0, 1, Qt::SolidLine});
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    int slider = length;
    if (range > 0) {
        const qint64 share = qint64(option.pageStep) * length / (qint64(range) + std::max(1, option.pageStep));
        slider = static_cast<int>(std::clamp<qint64>(share, std::min(32, length), length));
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - slider, option.upsideDown);
    const auto along = [&](int from, int size) {
        return upright ? QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size)
                       : QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    default:
        return {}; // no arrow buttons
    }
}

void drawTab(const Ground &ground, const QStyleOptionTab &option)
{
    const QRect &rect = option.rect;
    const Theme &theme = ground.theme;
    if (has(option, QStyle::State_Selected))
        ground.painter.fillRect(QRect(rect.left(), rect.bottom() - tabUnderline + 1, rect.width(), tabUnderline),
                                theme[Colour::Accent]);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        ground.painter.fillRect(QRect(rect.left(), rect.bottom() - tabUnderline + 1, rect.width(), tabUnderline),
                                theme[Colour::Line2]);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(ground.painter, rect.adjusted(0, 3, 0, -4), metrics::radiusControl, theme);
}

void drawTabLabel(const Ground &ground, const QStyleOptionTab &option)
{
    const bool selected = has(option, QStyle::State_Selected);
    const Colour ink = !has(option, QStyle::State_Enabled) ? Colour::Disabled
                       : selected                          ? Colour::AccentText
                                                           : Colour::Text2;
    QPainter &painter = ground.painter;
    painter.save();
    painter.setFont(textFont(TextRole::Medium));
    painter.setPen(ground.theme[ink]);
    QRect rect = option.rect;
    if (!option.icon.isNull()) {
        const int size = option.iconSize.isValid() ? option.iconSize.width() : metrics::icon;
        const int text = painter.fontMetrics().size(Qt::TextShowMnemonic, option.text).width();
        rect.setLeft(rect.left() + (rect.width() - size - 6 - text) / 2);
        const QRect place(rect.left(), rect.top(), size, rect.height());
        if (const QString name = option.icon.name(); !name.isEmpty())
            paintIcon(painter, place, name, size, ground.theme[ink], ground.theme[Colour::Surface]);
        else
            option.icon.paint(&painter, place);
        rect.setLeft(rect.left() + size + 6);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
    } else {
        painter.drawText(rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    }
    painter.restore();
}

} // namespace regie::parts
