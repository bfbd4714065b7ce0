// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LatePaint.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QFontMetrics>
#include <QPainter>

namespace regie {

namespace {

constexpr int lateGap = 5; // between the alarm and its words

} // namespace

int lateWidth(const QString &words, TextRole role)
{
    return metrics::iconChip + lateGap + QFontMetrics(textFont(role)).horizontalAdvance(words);
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
