// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsDelegate.h"

#include "app/rights/RightsModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int mark = 12;
constexpr int indent = 18;
constexpr int effectiveWords = 62;

const RightsModel &modelOf(const QModelIndex &index)
{
    return static_cast<const RightsModel &>(*index.model());
}

void paintCellWords(QPainter &painter, const QRect &place, const QString &words, TextRole role, const QColor &ink,
                    Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(textFont(role));
    painter.setPen(ink);
    painter.drawText(place, static_cast<int>(alignment | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

void paintLabel(QPainter &painter, QRect place, const QModelIndex &index, const Theme &theme)
{
    const auto type = static_cast<RightsRow::Type>(index.data(RightsModel::TypeRole).toInt());
    place.setLeft(place.left() + metrics::pageMargin - 4);
    if (type == RightsRow::Type::FieldsOf)
        place.setLeft(place.left() + indent);
    if (type == RightsRow::Type::Module || type == RightsRow::Type::FieldsOf) {
        const QRectF arrow(place.x(), place.y(), 14, place.height());
        paintIcon(painter, arrow, index.data(RightsModel::FoldedRole).toBool() ? u"cright"_s : u"cdown"_s, 12,
                  theme[Colour::Text2], theme[Colour::Surface]);
    }
    place.setLeft(place.left() + indent);
    if (type == RightsRow::Type::Field)
        place.setLeft(place.left() + indent);
    place.setRight(place.right() - 4);
    const bool isTitle = type == RightsRow::Type::Module;
    const bool isQuiet = type == RightsRow::Type::FieldsOf || type == RightsRow::Type::Field;
    paintCellWords(painter, place, index.data().toString(), isTitle ? TextRole::Strong : TextRole::Body,
                   theme[isQuiet ? Colour::Text2 : Colour::Text]);
}

void paintEffective(QPainter &painter, QRect place, const QModelIndex &index, const Theme &theme)
{
    place.adjust(14, 0, -8, 0);
    const QString words = index.data().toString();
    const RightsRow &row = modelOf(index).rowAt(index.row());
    const bool isRight = row.type == RightsRow::Type::Right;
    const bool isStrong = isRight == !index.data(RightsModel::GiverRole).toString().isEmpty();
    const QRect left(place.x(), place.y(), qMax(effectiveWords, textWidth(TextRole::SecondaryStrong, words) + 8),
                     place.height());
    paintCellWords(painter, left, words, isRight && isStrong ? TextRole::SecondaryStrong : TextRole::Secondary,
                   theme[isRight && isStrong ? Colour::Text : Colour::Text3]);
    paintCellWords(painter, {left.right(), place.y(), place.right() - left.right(), place.height()},
                   index.data(RightsModel::GiverRole).toString(), TextRole::Secondary, theme[Colour::Text2]);
}

} // namespace

void paintLevel(QPainter &painter, const QRectF &rect, Level level, const Theme &theme)
{
    QRectF circle(0, 0, mark, mark);
    circle.moveCenter(QPointF(qRound(rect.center().x()), qRound(rect.center().y())));
    const auto ring = [&](const QColor &ink) {
        painter.setPen(QPen(ink, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle.adjusted(0.7, 0.7, -0.7, -0.7));
    };
    const auto fill = [&](const QColor &ink, int sixteenths) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPie(circle.adjusted(2.6, 2.6, -2.6, -2.6), 90 * 16, -sixteenths);
    };
    constexpr int round = 360 * 16;
    switch (level) {
    case Level::None:
        painter.setPen(QPen(theme[Colour::Text3], 1.4));
        painter.drawLine(QPointF(circle.center().x() - 3, circle.center().y()),
                         QPointF(circle.center().x() + 3, circle.center().y()));
        return;
    case Level::Own:
        return ring(theme[Colour::Text2]);
    case Level::Team:
        ring(theme[Tone::Blue].solid);
        return fill(theme[Tone::Blue].solid, round / 2);
    case Level::Partner:
        ring(theme[Tone::Blue].solid);
        return fill(theme[Tone::Blue].solid, round * 3 / 4);
    case Level::All:
    case Level::Held:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme[Colour::Accent]);
        painter.drawEllipse(circle);
        return;
    case Level::Open: // as nearly all are: a point, so that the others stand out
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme[Colour::Text3]);
        painter.drawEllipse(circle.center(), 2, 2);
        return;
    case Level::ReadOnly:
    case Level::Hidden:
        break;
    }
    paintIcon(painter, rect, level == Level::ReadOnly ? u"lock"_s : u"eyeoff"_s, 14, theme[Colour::Text],
              theme[Colour::Surface]);
}

void RightsDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto type = static_cast<RightsRow::Type>(index.data(RightsModel::TypeRole).toInt());
    QColor ground = theme[type == RightsRow::Type::Module ? Colour::Alt : Colour::Surface];
    if (index.row() == m_hoveredRow)
        ground = theme[Colour::Hover];
    if (index.data(RightsModel::HeldRole).toBool())
        ground = theme[Colour::Selected];
    painter.fillRect(option.rect, ground);
    if (index.data(RightsModel::PendingRole).toBool()) {
        const ToneColours &tone = theme[index.data(RightsModel::ContestedRole).toBool() ? Tone::Red : Tone::Amber];
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), tone.background);
        painter.fillRect(QRect(option.rect.x(), option.rect.y(), 2, option.rect.height() - 1), tone.solid);
    }
    if (index.data(RightsModel::ContestedRole).toBool())
        paintIcon(painter, QRectF(option.rect.x() + 4, option.rect.y(), 14, option.rect.height()), u"alert"_s, 12,
                  theme[Tone::Red].text, theme[Colour::Surface]);
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), theme[Colour::RowLine]);
}

void RightsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const RightsModel &model = modelOf(index);
    paintGround(*painter, option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(0, 0, 0, -1);
    if (index.column() == 0)
        paintLabel(*painter, area, index, theme);
    else if (!model.isRoleColumn(index.column()))
        paintEffective(*painter, area, index, theme);
    else if (const int restricted = index.data(RightsModel::RestrictedRole).toInt(); restricted > 0)
        paintCellWords(*painter, area, QString::number(restricted), TextRole::Secondary, theme[Colour::Text2],
                       Qt::AlignHCenter);
    else if (index.data(RightsModel::LevelRole).isValid())
        paintLevel(*painter, area, static_cast<Level>(index.data(RightsModel::LevelRole).toInt()), theme);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), metrics::radiusChip, theme);
    painter->restore();
}

} // namespace regie
