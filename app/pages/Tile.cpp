// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Tile.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace regie {

namespace {

constexpr int tilePadding = 14;
constexpr int glyphPlace = 22; // at the right of the label
constexpr int noteGlyphPlace = metrics::iconCaption + 5;

} // namespace

Tile::Tile(const QString &glyph, QWidget *parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::setLabel(const QString &label)
{
    setText(label);
    describeAll();
}

void Tile::setCount(qint64 count)
{
    m_count = count;
    describeAll();
}

void Tile::setNote(const QString &note, Tone tone)
{
    m_note = note;
    m_tone = tone;
    describeAll();
}

void Tile::describeAll()
{
    setAccessibleName(
        tr("%1: %2", "tile, number").arg(text(), m_count < 0 ? QStringLiteral("…") : QLocale().toString(m_count)));
    setAccessibleDescription(m_note);
    setToolTip(QStringLiteral("%1\n%2").arg(accessibleName(), m_note)); // a narrow tile cuts its words
    updateGeometry();
    update();
}

int Tile::wordsWidth() const
{
    const int label = QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(text()) + glyphPlace;
    const int note =
        QFontMetrics(textFont(TextRole::Secondary)).horizontalAdvance(m_note) + (hasGlyph() ? noteGlyphPlace : 0);
    return qMax(label, note) + 2 * tilePadding + 1;
}

QSize Tile::sizeHint() const
{
    const int lines = QFontMetrics(textFont(TextRole::Medium)).height() +
                      QFontMetrics(textFont(TextRole::Indicator)).height() +
                      QFontMetrics(textFont(TextRole::Secondary)).height();
    return {170, qMax(93, lines + 32)};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    FrameLook look;
    look.fill = theme[isDown() ? Colour::Press : underMouse() ? Colour::Hover : Colour::Surface];
    look.border = theme[underMouse() ? Colour::Line2 : Colour::Line];
    look.radius = metrics::radiusPanel;
    paintFrame(painter, rect(), look);
    if (hasFocus())
        paintFocusRing(painter, rect(), metrics::radiusPanel, theme);

    const QRect area = rect().adjusted(tilePadding, 12, -tilePadding, -11);
    paintIcon(painter, QRectF(area.right() - 15, area.y(), 16, 16), m_glyph, 16, theme[Colour::Text2], look.fill);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(theme[Colour::Text2]);
    painter.drawText(area.adjusted(0, 0, -glyphPlace, 0), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width() - glyphPlace));
    const int numberTop = area.y() + painter.fontMetrics().height() + 3;

    painter.setFont(textFont(TextRole::Indicator));
    painter.setPen(theme[Colour::Text]);
    const QRect numberArea(area.x(), numberTop, area.width(), painter.fontMetrics().height());
    if (m_count >= 0) {
        painter.drawText(numberArea, Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(m_count));
    } else { // still bars in the final geometry
        FrameLook bar;
        bar.fill = theme[Colour::Sunken];
        bar.radius = 3;
        paintFrame(painter, QRectF(numberArea.x(), numberArea.y() + 6, 46, numberArea.height() - 12), bar);
    }
    paintNote(painter, area, look.fill);
}

// What is to be looked at says so by its glyph as well.
void Tile::paintNote(QPainter &painter, const QRect &area, const QColor &ground) const
{
    const Theme &theme = themeOf(this);
    const QColor &ink = m_tone == Tone::Neutral ? theme[Colour::Text2] : theme[m_tone].text;
    painter.setFont(textFont(TextRole::Secondary));
    const int line = painter.fontMetrics().height();
    QRect words(area.x(), area.bottom() - line + 1, area.width(), line);
    if (hasGlyph()) {
        paintIcon(painter, QRect(words.x(), words.y(), metrics::iconCaption, line), u"alert", metrics::iconCaption, ink,
                  ground);
        words.setLeft(words.left() + noteGlyphPlace);
    }
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, words.width()));
}

bool Tile::hasGlyph() const
{
    return m_tone == Tone::Red || m_tone == Tone::Amber;
}

void Tile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace regie
