// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/EntryPaint.h"

#include "shared/schema/Field.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"

#include <QPainter>

namespace regie {

namespace {

constexpr int edgeWidth = 3;

// As wide as its words; returns where the next thing begins.
int paintWords(QPainter &painter, const QRect &rect, TextRole role, const QColor &ink, const QString &words)
{
    if (words.isEmpty())
        return rect.left();
    paintElided(painter, rect, role, ink, words);
    return rect.left() + QFontMetrics(painter.font()).horizontalAdvance(words) + 5;
}

} // namespace

void paintElided(QPainter &painter, const QRect &rect, TextRole role, const QColor &ink, const QString &words)
{
    painter.setFont(textFont(role));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(painter.font()).elidedText(words, Qt::ElideRight, rect.width()));
}

// A tint with its solid edge, and the glyph of its state: never a colour alone.
void paintEntry(QPainter &painter, const QRect &rect, const EntryLook &look, const Theme &theme)
{
    const ToneColours &tone = theme[look.state ? look.state->tone : Tone::Neutral];
    const QColor &fill = look.isMarked ? theme[Tone::Amber].background : tone.background;
    const QColor &border = look.isMarked ? theme[Tone::Amber].line : look.isCurrent ? theme[Colour::Accent] : tone.line;
    const int spacing = QFontMetrics(textFont(TextRole::Body)).lineSpacing();
    const int lines = std::max(1, (rect.height() - 6) / spacing);
    painter.save();
    painter.setOpacity(look.isTaken ? 0.45 : 1);
    paintFrame(painter, rect, {fill, border, metrics::radiusChip, 1, look.isTaken ? Qt::DashLine : Qt::SolidLine});
    painter.setClipRect(rect, Qt::IntersectClip);
    if (look.begins)
        painter.fillRect(QRect(rect.left(), rect.top(), edgeWidth, rect.height()), tone.solid);
    const QRect inner = rect.adjusted(edgeWidth + 5, lines > 1 ? 3 : 0, -4, lines > 1 ? -3 : 0);
    QRect line = lines > 1 ? QRect(inner.left(), inner.top(), inner.width(), spacing) : inner;
    if (look.state && !look.state->glyph.empty()) {
        paintIcon(painter, QRect(line.left(), line.top(), metrics::iconCaption, line.height()),
                  toString(look.state->glyph), metrics::iconCaption, tone.text, fill);
        line.setLeft(line.left() + metrics::iconCaption + 4);
    }
    if (look.isLate) {
        paintIcon(painter, QRect(line.left(), line.top(), metrics::iconCaption, line.height()), u"alarm",
                  metrics::iconCaption, theme[Tone::Red].text, fill);
        line.setLeft(line.left() + metrics::iconCaption + 4);
    }
    line.setLeft(paintWords(painter, line, look.isLate ? TextRole::SecondaryStrong : TextRole::SecondaryMedium,
                            look.isLate ? theme[Tone::Red].text : tone.text, look.time));
    if (lines == 1) {
        paintElided(painter, line, TextRole::Secondary, theme[Colour::Text], look.label);
    } else {
        paintElided(painter, line, TextRole::Secondary, tone.text, look.reference);
        const QRect rest(inner.left(), inner.top() + spacing, inner.width(), spacing * (lines - 1));
        painter.setFont(textFont(TextRole::Medium));
        painter.setPen(theme[Colour::Text]);
        if (lines == 2)
            paintElided(painter, rest, TextRole::Medium, theme[Colour::Text], look.label);
        else
            painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, look.label);
    }
    painter.restore();
    if (look.isCurrent && look.hasFocus)
        paintFocusRing(painter, rect, metrics::radiusChip, theme);
}

} // namespace regie
