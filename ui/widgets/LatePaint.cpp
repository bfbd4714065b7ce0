// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LatePaint.h"

#include "ui/models/TimeLeft.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace regie {

namespace {

constexpr int lateGap = 5; // between the alarm and its words
constexpr int barWidth = 28;
constexpr int barThickness = 4;
constexpr int beforeBar = 10;

} // namespace

int lateWidth(const QString &words, TextRole role)
{
    return metrics::iconChip + lateGap + QFontMetrics(textFont(role)).horizontalAdvance(words);
}

int timeLeftWidth(const TimeLeft &left)
{
    return lateWidth(left.words) + (left.tone == Tone::Red ? 0 : beforeBar + barWidth);
}

void paintTimeLeft(QPainter &painter, const QRect &rect, const TimeLeft &left, const Theme &theme)
{
    if (left.tone == Tone::Red)
        return paintLate(painter, rect, left.words, theme);
    const bool isShort = left.tone != Tone::Neutral;
    const QColor &ink = isShort ? theme[left.tone].text : theme[Colour::Text2];
    if (isShort)
        paintIcon(painter, QRect(rect.left(), rect.top(), metrics::iconChip, rect.height()), left.glyph,
                  metrics::iconChip, ink, theme[Colour::Surface]);
    painter.setFont(textFont(isShort ? TextRole::Strong : TextRole::Body));
    painter.setPen(ink);
    const QRect words = rect.adjusted(metrics::iconChip + lateGap, 0, 0, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(left.words, Qt::ElideRight, words.width()));
    if (rect.width() < timeLeftWidth(left))
        return;
    const QRectF track(rect.right() + 1 - barWidth, rect.center().y() + 1 - barThickness / 2.0, barWidth, barThickness);
    paintProgress(painter, track, left.gone, theme[left.tone].solid, theme[Colour::Sunken]);
}

void paintLate(QPainter &painter, const QRect &rect, const QString &words, const Theme &theme, TextRole role)
{
    const QColor &ink = theme[Tone::Red].text;
    paintIcon(painter, QRect(rect.left(), rect.top(), metrics::iconChip, rect.height()), u"alarm", metrics::iconChip,
              ink, theme[Colour::Surface]);
    painter.setFont(textFont(role));
    painter.setPen(ink);
    const QRect place = rect.adjusted(metrics::iconChip + lateGap, 0, 0, 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(painter.font()).elidedText(words, Qt::ElideRight, place.width()));
}

} // namespace regie
