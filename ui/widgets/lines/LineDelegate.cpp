// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lines/LineDelegate.h"

#include "ui/models/lines/LineModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Painters.h"

#include <QPainter>

namespace regie {

namespace {

constexpr int padding = 8;
constexpr int mark = 12;       // the glyph of a faulty cell
constexpr int typingFace = 16; // of a colleague

bool isFaulty(const QModelIndex &index)
{
    return !index.data(LineModel::ProblemRole).toString().isEmpty();
}

const ChoiceRow *chipAt(const QModelIndex &index)
{
    const auto *row = static_cast<const ChoiceRow *>(index.data(LineModel::ChoiceRole).value<const void *>());
    return row && !row->glyph.empty() ? row : nullptr;
}

} // namespace

void LineDelegate::setCurrent(const QModelIndex &cell, bool hasFocus)
{
    m_current = cell;
    m_hasFocus = hasFocus;
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const ChoiceRow *chip = chipAt(index);
    const int width =
        chip ? chipWidth({text, toString(chip->glyph), chip->tone}) : option.fontMetrics.horizontalAdvance(text);
    return {width + 2 * padding + 4, rowHeightOf(option.widget)};
}

void LineDelegate::paintGround(QPainter &painter, const QRect &cell, const QModelIndex &index, const Theme &theme) const
{
    const bool isCurrentRow = m_current.isValid() && index.row() == m_current.row();
    paintRow(painter, cell,
             {.hovered = false,
              .checked = isCurrentRow,
              .current = false,
              .firstCell = false,
              .lastCell = false,
              .line = true},
             theme);
    const bool isDisputed = index.data(LineModel::DisputedRole).toBool();
    const bool isFresh = index.data(LineModel::FreshRole).toBool();
    const QRect inner = cell.adjusted(1, 1, -1, -2);
    if (isFaulty(index) && !isDisputed)
        paintFrame(painter, inner, {theme[Tone::Red].background, theme[Tone::Red].line, metrics::radiusChip});
    else if (isDisputed || isFresh)
        paintFrame(painter, inner, {theme[Tone::Amber].background, theme[Tone::Amber].line, metrics::radiusChip});
}

// Where a line stands, and a dot while it is not saved.
void LineDelegate::paintNumber(QPainter &painter, const QRect &cell, const QModelIndex &index, const Theme &theme) const
{
    constexpr int dot = 6;
    if (index.data(LineModel::EditedRole).toBool()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme[Colour::Accent]);
        painter.drawEllipse(QRectF(cell.left() + padding - 2, cell.center().y() - dot / 2.0 + 0.5, dot, dot));
    }
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(theme[Colour::Text3]);
    painter.drawText(cell.adjusted(padding, 0, -padding, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(index.row() + 1));
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option.rect, index, theme);
    if (index.column() == 0) {
        paintNumber(*painter, option.rect, index, theme);
    } else {
        QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
        if (isFaulty(index)) { // a colour is never the only sign
            const bool isDisputed = index.data(LineModel::DisputedRole).toBool();
            const QRect sign(inner.left() - 3, inner.center().y() - mark / 2, mark, mark);
            icon(isDisputed ? u"users" : u"alert", isDisputed ? Tone::Amber : Tone::Red).paint(painter, sign);
            inner.setLeft(sign.right() + 4);
        }
        if (const QString colleague = index.data(LineModel::ColleagueRole).toString(); !colleague.isEmpty()) {
            paintFrame(*painter, option.rect.adjusted(1, 1, -1, -2),
                       {{}, theme[Colour::Colleague], metrics::radiusChip});
            const QRect hand(inner.right() - typingFace + 4, inner.center().y() - typingFace / 2, typingFace,
                             typingFace);
            paintAvatar(*painter, hand, colleague, theme);
            inner.setRight(hand.left() - 4);
        }
        const QString text = index.data().toString();
        const ChoiceRow *chip = chipAt(index);
        painter->setFont(textFont(TextRole::Body));
        painter->setPen(theme[index.data(LineModel::LockedRole).toBool() ? Colour::Text2 : Colour::Text]);
        if (chip)
            paintChip(*painter, inner, {text, toString(chip->glyph), chip->tone}, theme);
        else
            painter->drawText(inner, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                              QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, inner.width()));
    }
    if (m_hasFocus && index == m_current)
        paintFocusRing(*painter, option.rect.adjusted(0, 0, 0, -1), metrics::radiusChip, theme);
    painter->restore();
}

} // namespace regie
