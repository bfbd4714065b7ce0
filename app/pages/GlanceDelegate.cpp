// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/GlanceDelegate.h"

#include "app/pages/Deeds.h"
#include "app/pages/GlanceModel.h"
#include "ui/models/TimeLeft.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QPainter>

namespace regie {

namespace {

constexpr int timeGlyph = 14;
constexpr int besideTimeGlyph = timeGlyph + 5;
constexpr int avatarSide = 24;
constexpr int besideAvatar = avatarSide + 9;
constexpr int betweenColumns = 18;
constexpr int markColumn = 23;
constexpr int timeBarHeight = 4;
constexpr int leastForNames = 430; // narrower: the avatar alone

struct Lines {
    QRect upper;
    QRect lower;
};

Lines linesOf(const QRect &area)
{
    const QRect upper(area.x(), area.y(), area.width(), area.height() / 2 + 1);
    return {upper, QRect(area.x(), upper.bottom(), area.width(), area.height() - upper.height() + 1)};
}

void paintWords(QPainter &painter, const QRect &place, const QString &words, TextRole role, const QColor &ink)
{
    painter.setFont(textFont(role));
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words.simplified(), Qt::ElideRight, place.width()));
}

QRect until(const QRect &line, int right)
{
    return {line.x(), line.y(), right - line.x(), line.height()};
}

const QColor &inkOf(Tone tone, const Theme &theme)
{
    return tone == Tone::Neutral ? theme[Colour::Text2] : theme[tone].text;
}

// Where the longest words are not cut, in any language.
int timeWidth()
{
    constexpr qint64 almostOneDay = (24 * 60 - 1) * 60'000'000LL;
    const Moment late = Moment::fromMicroseconds(0);
    const QString widest = timeLeft(late, late, Moment::fromMicroseconds(almostOneDay)).words;
    return besideTimeGlyph + QFontMetrics(textFont(TextRole::Strong)).horizontalAdvance(widest) + 2;
}

void paintTime(QPainter &painter, const QRect &area, const TimeLeft &left, const Theme &theme)
{
    const QColor &ink = inkOf(left.tone, theme);
    QRect words = linesOf(area).upper;
    if (!left.glyph.isEmpty()) {
        paintIcon(painter, QRectF(words.x(), words.center().y() - timeGlyph / 2 + 1, timeGlyph, timeGlyph), left.glyph,
                  timeGlyph, ink, theme[Colour::Surface]);
        words.setLeft(words.left() + besideTimeGlyph);
    }
    paintWords(painter, words, left.words, left.glyph.isEmpty() ? TextRole::Body : TextRole::Strong, ink);
    const QRectF track(area.x(), linesOf(area).lower.center().y() - timeBarHeight / 2 + 2, area.width(), timeBarHeight);
    paintProgress(painter, track, left.gone, theme[left.tone].solid, theme[Colour::Sunken]);
}

} // namespace

QSize GlanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, qMax(44, option.fontMetrics.lineSpacing() * 2 + 10)};
}

void GlanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    RowLook look;
    look.hovered = option.state.testFlag(QStyle::State_MouseOver);
    look.current = option.state.testFlag(QStyle::State_Selected) && option.widget->hasFocus();
    paintRow(*painter, option.rect, look, theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(metrics::panePadding, 4, -metrics::panePadding, -5);
    if (!index.data(GlanceModel::DeedRole).value<Deed>().words.isEmpty())
        paintDeed(*painter, area, index, theme);
    else if (index.data(GlanceModel::IsWorkRole).toBool())
        paintWork(*painter, area, index, theme);
    else
        paintPlain(*painter, area, index, theme);
    painter->restore();
}

void GlanceDelegate::paintPlain(QPainter &painter, const QRect &area, const QModelIndex &index,
                                const Theme &theme) const
{
    const QString when = index.data(GlanceModel::WhenRole).toString();
    const QString detail = index.data(GlanceModel::DetailRole).toString();
    const auto chip = index.data(GlanceModel::ChipRole).value<ChipLook>();
    const bool isOneLine = detail.isEmpty() && (when.isEmpty() || chip.word.isEmpty());
    const auto [upper, lower] = isOneLine ? Lines{area, area} : linesOf(area);
    int right = area.right();
    const bool isLate = index.data(GlanceModel::LateRole).toBool();
    const int lateGlyph = isLate ? metrics::iconCaption + 5 : 0;
    const int whenWidth = textWidth(TextRole::Secondary, when) + lateGlyph + 10;
    if (isOneLine && !when.isEmpty())
        right -= whenWidth;
    if (!chip.word.isEmpty()) {
        const int width = qMin(chipWidth(chip), area.width() / 2);
        paintChip(painter, QRect(right - width, upper.center().y() - chipHeight() / 2 + 1, width, chipHeight()), chip,
                  theme);
        right -= width + 10;
    }
    paintWords(painter, until(upper, right), index.data().toString(), TextRole::Medium, theme[Colour::Text]);
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(isLate ? theme[Tone::Red].text : theme[Colour::Text3]);
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, when);
    const int whenLeft = area.right() - whenWidth;
    if (isLate)
        paintIcon(painter, QRect(whenLeft + 10, lower.y(), metrics::iconCaption, lower.height()), u"alarm",
                  metrics::iconCaption, theme[Tone::Red].text, theme[Colour::Surface]);
    paintWords(painter, until(lower, whenLeft), detail, TextRole::Secondary, theme[Colour::Text2]);
}

void GlanceDelegate::paintDeed(QPainter &painter, const QRect &area, const QModelIndex &index, const Theme &theme) const
{
    const auto deed = index.data(GlanceModel::DeedRole).value<Deed>();
    const ToneColours &tone = theme[deed.tone];
    const QRectF square(area.x(), area.center().y() - avatarSide / 2.0 + 1, avatarSide, avatarSide);
    paintFrame(painter, square, {tone.background, {}, metrics::radiusChip});
    paintIcon(painter, square, deed.glyph, 14, tone.text, tone.background);
    const QRect rest = area.adjusted(besideAvatar, 0, 0, 0);
    const QString at = index.data(GlanceModel::AtRole).toString();
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(theme[Colour::Text3]);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, at);
    const int right = rest.right() - painter.fontMetrics().horizontalAdvance(at) - 10;
    const auto [upper, lower] = linesOf(rest);
    paintWords(painter, until(upper, right), deed.words, TextRole::Medium, theme[Colour::Text]);
    paintWords(painter, until(lower, right), index.data(GlanceModel::DetailRole).toString(), TextRole::Secondary,
               theme[Colour::Text2]);
}

void GlanceDelegate::paintWork(QPainter &painter, const QRect &area, const QModelIndex &index, const Theme &theme) const
{
    const auto left = index.data(GlanceModel::TimeLeftRole);
    QRect rest = area;
    const int width = timeWidth();
    const QRect time(area.right() - width + 1, area.y(), width, area.height());
    if (left.isValid())
        paintTime(painter, time, left.value<TimeLeft>(), theme);
    rest.setRight(time.left() - betweenColumns); // a record without a deadline keeps the columns
    if (index.data(GlanceModel::PersonRole).isValid()) {
        const int across = area.width() < leastForNames ? avatarSide : besideAvatar + area.width() / 5;
        const QRect person(rest.right() - across + 1, area.y(), across, area.height());
        paintPerson(painter, person, index, theme);
        rest.setRight(person.left() - betweenColumns);
    } else if (const auto state = index.data(GlanceModel::ChipRole).value<ChipLook>(); !state.word.isEmpty()) {
        const int across = qMin(chipWidth(state), area.width() / 4);
        paintChip(painter, QRect(rest.right() - across + 1, area.center().y() - chipHeight() / 2, across, chipHeight()),
                  state, theme);
        rest.setRight(rest.right() - across - betweenColumns);
    }
    const auto mark = index.data(GlanceModel::MarkRole).value<ChipLook>();
    if (!mark.glyph.isEmpty()) {
        paintPriority(painter, QRectF(rest.x(), rest.y(), metrics::iconChip, rest.height()), mark, theme);
        rest.setLeft(rest.left() + markColumn);
    }
    const auto [upper, lower] = linesOf(rest);
    paintWords(painter, upper, index.data().toString(), TextRole::Medium, theme[Colour::Text]);
    paintWords(painter, lower, index.data(GlanceModel::DetailRole).toString(), TextRole::Secondary,
               theme[Colour::Text2]);
}

void GlanceDelegate::paintPerson(QPainter &painter, const QRect &area, const QModelIndex &index,
                                 const Theme &theme) const
{
    const QString name = index.data(GlanceModel::PersonRole).toString();
    const QRectF circle(area.x(), area.center().y() - avatarSide / 2.0 + 1, avatarSide, avatarSide);
    if (name.isEmpty())
        paintNobody(painter, circle, theme);
    else
        paintAvatar(painter, circle, name, theme);
    if (area.width() <= besideAvatar)
        return;
    const auto [upper, lower] = linesOf(area.adjusted(besideAvatar, 0, 0, 0));
    paintWords(painter, upper, index.data(GlanceModel::PersonWordsRole).toString(), TextRole::Body,
               theme[Colour::Text]);
    const auto state = index.data(GlanceModel::ChipRole).value<ChipLook>();
    paintWords(painter, lower, state.word, TextRole::Secondary, inkOf(state.tone, theme));
}

} // namespace regie
