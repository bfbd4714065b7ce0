// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/CellDelegate.h"

#include "ui/models/Lateness.h"
#include "ui/models/ListRows.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/LatePaint.h"
#include "ui/widgets/Painters.h"

#include <QMouseEvent>
#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellPadding = 8;
constexpr int avatarSize = 20;

QRect checkRect(const QRect &cell)
{
    QRect box(0, 0, metrics::checkBox, metrics::checkBox);
    box.moveCenter(cell.center());
    box.moveRight(cell.right() - cellPadding / 2);
    return box;
}

bool isPriority(const ChoiceRow &row)
{
    return row.glyph.size() == 2 && row.glyph[0] == 'p' && row.glyph[1] >= '1' && row.glyph[1] <= '4';
}

bool isChip(const ChoiceRow *row)
{
    return row && !isPriority(*row) && (!row->glyph.empty() || row->tone != Tone::Neutral);
}

int wordsWidth(const QString &words)
{
    return textWidth(TextRole::Body, words) + 2 * cellPadding + 4;
}

int choiceWidth(const ChoiceRow &choice, const QString &word)
{
    if (isPriority(choice))
        return metrics::icon + 2 * cellPadding; // the word comes when there is room
    if (isChip(&choice))
        return chipWidth({word, toString(choice.glyph), choice.tone}) + 2 * cellPadding;
    return wordsWidth(word);
}

// «just now» is a date a day later.
int widestMoment()
{
    constexpr qint64 minute = 60'000'000; // in microseconds
    constexpr qint64 day = 24 * 60 * minute;
    const Moment now = Moment::now();
    int width = 0;
    for (const qint64 ago : {59 * minute, day - minute, 2 * day})
        width = std::max(width, wordsWidth(formats::relative(Moment::fromMicroseconds(now.microseconds() - ago), now)));
    return width;
}

// As time goes on, what is not late yet will be.
int widestTimeLeft()
{
    constexpr qint64 almostOneDay = (24 * 60 - 1) * 60'000'000LL; // in microseconds
    const Moment begun = Moment::fromMicroseconds(0);
    const Moment end = Moment::fromMicroseconds(almostOneDay);
    return std::max(timeLeftWidth(timeLeft(begun, begun, end)), timeLeftWidth(timeLeft(begun, end, begun))) +
           2 * cellPadding + 4;
}

// A bar of a different length in each cell, the same at every look.
void paintPlace(QPainter &painter, const QRect &cell, const QModelIndex &index, const Theme &theme)
{
    const int room = cell.width() - 2 * cellPadding;
    const int share = 40 + (index.row() * 37 + index.column() * 53) % 45;
    const QRect bar(cell.left() + cellPadding, cell.center().y() - 4, std::max(room * share / 100, 8), 8);
    paintFrame(painter, bar, {theme[Colour::Sunken], {}, 3});
}

} // namespace

int CellDelegate::widestKnown(int section) const
{
    const ListColumn &column = m_model.columns()[static_cast<std::size_t>(section - 1)];
    if (column.isOwn() && column.field->is(FieldFlag::Deadline))
        return std::max(widestMoment(), widestTimeLeft());
    if (std::holds_alternative<kinds::Moment>(column.kind))
        return widestMoment();
    const auto *choice = std::get_if<kinds::Choice>(&column.kind);
    if (choice == nullptr || choice->choices == nullptr)
        return 0;
    int width = 0;
    for (const ChoiceRow &row : choice->choices->rows)
        width = std::max(width, choiceWidth(row, choice->choices->label(toString(row.key))));
    return width;
}

const ChoiceRow *choiceAt(const QModelIndex &index)
{
    return static_cast<const ChoiceRow *>(index.data(QueryModel::ChoiceRole).value<const void *>());
}

CellDelegate::CellDelegate(const QueryModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = rowHeightOf(option.widget);
    const QString text = index.data().toString();
    const ChoiceRow *choice = choiceAt(index);
    if (choice != nullptr)
        return {choiceWidth(*choice, text), height};
    if (index.column() == 0)
        return {wordsWidth(text), height};
    if (const auto left = index.data(timeLeftRole); left.isValid())
        return {timeLeftWidth(left.value<TimeLeft>()) + 2 * cellPadding + 4, height};
    const ListColumn &column = m_model.columns()[static_cast<std::size_t>(index.column() - 1)];
    return {wordsWidth(text) + (column.reference == "user"_L1 ? avatarSize + 6 : 0), height};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    if (index.data(ListRows::GroupRole).toBool()) {
        paintGroup(*painter, option, index);
        return;
    }
    const RowLook ground{.hovered = index.row() == m_hoveredRow,
                         .checked = index.data(QueryModel::CheckedRole).toBool(),
                         .current = index.row() == m_currentRow,
                         .firstCell = index.column() == 0,
                         .lastCell = false,
                         .line = true};
    painter->save();
    painter->setClipRect(option.rect);
    paintRow(*painter, option.rect, ground, theme);
    if (index.data(QueryModel::LoadingRole).toBool()) {
        if (index.column() > 0)
            paintPlace(*painter, option.rect, index, theme);
    } else if (index.column() == 0) {
        const auto mark = ground.checked ? CheckMark::On : CheckMark::Off;
        paintCheckBox(*painter, checkRect(option.rect), mark, {.hovered = ground.hovered}, theme);
    } else {
        if (index.data(QueryModel::ChangedAtRole).toLongLong() > 0)
            paintFrame(*painter, option.rect.adjusted(2, 2, -2, -3),
                       {theme[Tone::Amber].background, {}, metrics::radiusChip});
        paintContent(*painter, option, index);
    }
    painter->restore();
}

// The ground of a group's own row, and what its numbers make together; its title goes across the columns.
void CellDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter.fillRect(option.rect, theme[index.row() == m_currentRow ? Colour::Current : Colour::Alt]);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme[Colour::Line]);
    const QString sum = index.data().toString();
    if (sum.isEmpty())
        return;
    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(theme[Colour::Text2]);
    painter.drawText(option.rect.adjusted(cellPadding, 0, -cellPadding, 0), Qt::AlignRight | Qt::AlignVCenter, sum);
}

void CellDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const ListColumn &column = m_model.columns()[static_cast<std::size_t>(index.column() - 1)];
    const bool isGone = index.data(QueryModel::GoneRole).toBool();
    const bool isMain = column.isOwn() && column.field->key == m_model.schema().labelField;
    const QColor &ink = theme[isGone ? Colour::Text3 : isMain ? Colour::Text : Colour::Text2];
    QFont font = textFont(TextRole::Body);
    font.setStrikeOut(isGone);
    painter.setFont(font);
    const QRect inner = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);

    const ChoiceRow *choice = choiceAt(index);
    if (choice && isPriority(*choice)) {
        const ChipLook look{index.data().toString(), toString(choice->glyph), choice->tone};
        paintPriority(painter, QRect(inner.left(), inner.top(), metrics::icon, inner.height()), look, theme);
        const QRect words = inner.adjusted(metrics::icon + 5, 0, 0, 0);
        if (words.width() >= textWidth(TextRole::Body, look.word))
            paintText(painter, words, look.word, index, ink);
    } else if (isChip(choice)) {
        paintChip(painter, inner, {index.data().toString(), toString(choice->glyph), choice->tone}, theme);
    } else if (column.reference == "user"_L1) {
        paintPerson(painter, inner, index, ink);
    } else if (const auto left = index.data(timeLeftRole); left.isValid() && !isGone) {
        paintTimeLeft(painter, inner, left.value<TimeLeft>(), theme);
    } else {
        paintText(painter, inner, index.data().toString(), index, ink);
    }
}

void CellDelegate::paintPerson(QPainter &painter, const QRect &rect, const QModelIndex &index, const QColor &ink) const
{
    const QString name = index.data().toString();
    const QRectF avatar(rect.left(), rect.center().y() - avatarSize / 2 + 0.5, avatarSize, avatarSize);
    const ListColumn &column = m_model.columns()[static_cast<std::size_t>(index.column() - 1)];
    if (!name.isEmpty()) {
        paintAvatar(painter, avatar, name, applicationTheme());
        const QRect words = rect.adjusted(avatarSize + 6, 0, 0, 0);
        // Beside a face the given name alone says more than a piece of both.
        const bool isWhole = painter.fontMetrics().horizontalAdvance(name) <= words.width();
        paintText(painter, words, isWhole ? name : name.section(u' ', 0, 0), index, ink);
    } else if (column.isOwn() && column.field->isWritable()) {
        paintNobody(painter, avatar, applicationTheme());
        painter.setPen(applicationTheme()[Colour::Text3]);
        const QRect room = rect.adjusted(avatarSize + 6, 0, 0, 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(painter.font()).elidedText(tr("Nobody"), Qt::ElideRight, room.width()));
    }
}

void CellDelegate::paintText(QPainter &painter, const QRect &rect, const QString &text, const QModelIndex &index,
                             const QColor &ink) const
{
    const QFontMetrics font(painter.font());
    painter.setPen(ink);
    painter.drawText(rect, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                     font.elidedText(text, Qt::ElideRight, rect.width()));
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (index.column() != 0 || event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->pos()))
        return false;
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace regie
