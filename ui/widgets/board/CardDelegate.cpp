// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board/CardDelegate.h"

#include "shared/protocol/ViewPresentation.h"
#include "ui/models/Lateness.h"
#include "ui/models/QueryModel.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/LatePaint.h"
#include "ui/widgets/Painters.h"
#include "ui/widgets/list/CellDelegate.h"

#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardGap = 6; // between cards
constexpr int cardAvatar = 20;

bool isPriority(const Kind &kind)
{
    const auto *choice = std::get_if<kinds::Choice>(&kind);
    return choice && choice->choices &&
           std::all_of(choice->choices->rows.begin(), choice->choices->rows.end(), [](const ChoiceRow &row) {
               return row.glyph.size() == 2 && row.glyph[0] == 'p' && row.glyph[1] >= '1' && row.glyph[1] <= '4';
           });
}

QModelIndex cellOf(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column);
}

int lineHeight()
{
    return std::max(QFontMetrics(textFont(TextRole::Body)).lineSpacing(), cardAvatar) + 2;
}

void paintWords(QPainter &painter, const QRect &rect, const QString &words, TextRole role, const QColor &ink)
{
    painter.setFont(textFont(role));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(painter.font()).elidedText(words, Qt::ElideRight, rect.width()));
}

void paintPlace(QPainter &painter, const QRect &inner, const Theme &theme)
{
    const int height = 8;
    for (const int share : {40, 85, 60}) {
        const int line = inner.top() + (share == 40 ? 0 : share == 85 ? 1 : 2) * lineHeight() + height / 2;
        paintFrame(painter, QRect(inner.left(), line, inner.width() * share / 100, height),
                   {theme[Colour::Sunken], {}, 3});
    }
}

} // namespace

CardParts cardParts(const Schema &schema, const ListColumns &columns, const QString &lane)
{
    CardParts parts;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const ListColumn &column = columns[at];
        const int place = static_cast<int>(at) + 1; // the first column of the model holds check marks
        const bool isSystem = column.schema->find(toString(column.field->key)) == nullptr ||
                              findField(schema.fields, toString(column.field->key)) == nullptr;
        if (column.path == lane)
            continue;
        if (column.isOwn() && column.field->key == schema.referenceField)
            parts.reference = place;
        else if (column.isOwn() && column.field->key == schema.labelField)
            parts.label = place;
        else if (std::holds_alternative<kinds::Choice>(column.kind))
            (isPriority(column.kind) ? parts.priorities : parts.chips).push_back(place);
        else if (column.reference == "user"_L1 && parts.person < 0 && !isSystem)
            parts.person = place;
        else if (isDated(column.kind) && parts.date < 0)
            parts.date = place;
        else
            parts.words.push_back(place);
    }
    return parts;
}

CardDelegate::CardDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

int CardDelegate::padding() const
{
    return m_density == Density::Compact ? 7 : 10;
}

bool CardDelegate::hasChipLine() const
{
    return !m_parts.chips.empty() && (m_density == Density::Comfortable || !m_parts.hasFoot());
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = 1 + (m_parts.hasHead() ? 1 : 0) + (m_parts.hasFoot() ? 1 : 0) + (hasChipLine() ? 1 : 0);
    return {option.rect.width(), lines * lineHeight() + 2 * padding() - 4 + cardGap};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QRect card = option.rect.adjusted(1, 0, -1, -cardGap);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isTaken = !m_taken.isNull() && index.data(QueryModel::RecordIdRole).toUuid() == m_taken;
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool isChanged = index.data(QueryModel::ChangedAtRole).toLongLong() > 0;
    painter->save();
    painter->setClipRect(option.rect);
    const QColor &fill = isTaken     ? theme[Colour::Alt]
                         : isCurrent ? theme[Colour::Selected]
                         : isChanged ? theme[Tone::Amber].background
                         : isHovered ? theme[Colour::Hover]
                                     : theme[Colour::Surface];
    const bool isAccented = isTaken || isCurrent;
    paintFrame(*painter, card,
               {fill, theme[isAccented ? Colour::Accent : Colour::Line2], metrics::radiusPanel, 1,
                isTaken ? Qt::DashLine : Qt::SolidLine});
    const QRect inner = card.adjusted(padding() + 2, padding() - 2, -padding() - 2, -padding() + 2);
    if (index.data(QueryModel::LoadingRole).toBool()) {
        paintPlace(*painter, inner, theme);
        painter->restore();
        return;
    }
    if (isTaken)
        painter->setOpacity(0.45);
    QRect line(inner.left(), inner.top(), inner.width(), lineHeight());
    if (m_parts.hasHead()) {
        paintHead(*painter, line, index, theme);
        line.translate(0, lineHeight());
    }
    paintWords(*painter, line, cellOf(index, m_parts.label).data().toString(), TextRole::Medium, theme[Colour::Text]);
    line.translate(0, lineHeight());
    if (m_parts.hasFoot()) {
        paintFoot(*painter, line, index, theme);
        line.translate(0, lineHeight());
    }
    if (hasChipLine())
        paintChips(*painter, line, index, theme);
    painter->setOpacity(1);
    if (isCurrent && option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, card, metrics::radiusPanel, theme);
    painter->restore();
}

void CardDelegate::paintHead(QPainter &painter, const QRect &line, const QModelIndex &index, const Theme &theme) const
{
    QRect rest = line;
    for (const int column : m_parts.priorities) {
        const QModelIndex cell = cellOf(index, column);
        if (const ChoiceRow *row = choiceAt(cell)) {
            paintPriority(painter, QRect(rest.left(), rest.top(), metrics::icon, rest.height()),
                          {cell.data().toString(), toString(row->glyph), row->tone}, theme);
            rest.setLeft(rest.left() + metrics::icon + 6);
        }
    }
    const QString reference = m_parts.reference < 0 ? QString() : cellOf(index, m_parts.reference).data().toString();
    const int referenceWidth = QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(reference) + 8;
    if (m_parts.date >= 0) { // a reference is read whole, a date as far as there is room
        const QString when = cellOf(index, m_parts.date).data().toString();
        const bool isLate = cellOf(index, m_parts.date).data(lateRole).toBool();
        painter.setFont(textFont(TextRole::Secondary));
        painter.setPen(theme[Colour::Text2]);
        const int whole =
            isLate ? lateWidth(when, TextRole::SecondaryStrong) : QFontMetrics(painter.font()).horizontalAdvance(when);
        const int width = std::min(whole + 2, std::max(rest.width() - referenceWidth, rest.width() / 3));
        if (isLate)
            paintLate(painter, rest.adjusted(rest.width() - width, 0, 0, 0), when, theme, TextRole::SecondaryStrong);
        else
            painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                             QFontMetrics(painter.font()).elidedText(when, Qt::ElideRight, width));
        rest.setRight(rest.right() - width - 6);
    }
    paintWords(painter, rest, reference, TextRole::Body, theme[Colour::Text2]);
}

void CardDelegate::paintFoot(QPainter &painter, const QRect &line, const QModelIndex &index, const Theme &theme) const
{
    QRect rest = line;
    if (m_parts.person >= 0) {
        const QRectF avatar(rest.right() - cardAvatar + 1, rest.center().y() - cardAvatar / 2 + 0.5, cardAvatar,
                            cardAvatar);
        const QString name = cellOf(index, m_parts.person).data().toString();
        if (name.isEmpty())
            paintNobody(painter, avatar, theme);
        else
            paintAvatar(painter, avatar, name, theme);
        rest.setRight(rest.right() - cardAvatar - 6);
    }
    if (!hasChipLine())
        rest = paintChips(painter, rest, index, theme);
    QStringList words;
    for (const int column : m_parts.words) {
        if (const QString text = cellOf(index, column).data().toString(); !text.isEmpty())
            words.append(text);
    }
    paintWords(painter, rest, words.join(u" · "_s), TextRole::Secondary, theme[Colour::Text2]);
}

QRect CardDelegate::paintChips(QPainter &painter, const QRect &line, const QModelIndex &index, const Theme &theme) const
{
    QRect rest = line;
    for (const int column : m_parts.chips) {
        const QModelIndex cell = cellOf(index, column);
        const ChoiceRow *row = choiceAt(cell);
        if (!row || rest.width() < 40)
            continue;
        const QRect covered =
            paintChip(painter, rest, {cell.data().toString(), toString(row->glyph), row->tone}, theme);
        rest.setLeft(covered.right() + 7);
    }
    return rest;
}

} // namespace regie
