// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Tile.h"

#include "app/pages/Spark.h"
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
constexpr int sparkWidth = 60;
const QString sentenceGap = QStringLiteral(" · ");

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

void Tile::setPast(std::vector<qint64> past, Tone tone)
{
    m_past = std::move(past);
    m_pastTone = tone;
    describeAll();
}

void Tile::setComparison(const QString &words, const QString &brief)
{
    m_comparison = words;
    m_brief = brief;
    describeAll();
}

std::vector<qint64> Tile::line() const
{
    if (m_past.empty() || m_count < 0)
        return {};
    std::vector<qint64> numbers = m_past;
    numbers.push_back(m_count);
    return numbers;
}

void Tile::describeAll()
{
    const QString number = m_count < 0 ? QStringLiteral("…") : QLocale().toString(m_count);
    setAccessibleName(tr("%1: %2", "tile, number").arg(text(), number));
    QStringList words{m_comparison, m_note};
    if (!m_past.empty()) {
        QStringList numbers;
        for (const qint64 count : m_past)
            numbers += QLocale().toString(count);
        //: numbers, the oldest first
        words += tr("The days before, at this hour: %1").arg(numbers.join(sentenceGap));
    }
    words.removeAll(QString());
    setAccessibleDescription(words.join(u'\n'));
    setToolTip(accessibleName() + u'\n' + accessibleDescription()); // a narrow tile cuts its words
    updateGeometry();
    update();
}

int Tile::wordsWidth() const
{
    const int label = QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(text()) + glyphPlace;
    const QFontMetrics font(textFont(TextRole::Secondary));
    int sentence = m_note.isEmpty() ? font.horizontalAdvance(m_comparison) : noteWidth();
    if (!m_note.isEmpty() && !m_brief.isEmpty())
        sentence += font.horizontalAdvance(m_brief + sentenceGap);
    return qMax(label, sentence) + 2 * tilePadding + 1;
}

int Tile::noteWidth() const
{
    return QFontMetrics(textFont(TextRole::Secondary)).horizontalAdvance(m_note) + (hasGlyph() ? noteGlyphPlace : 0);
}

// In full where the note has room beside it. That nothing changed is then left to the line above.
QString Tile::fittingComparison(int room) const
{
    if (m_comparison.isEmpty() || m_note.isEmpty())
        return m_comparison;
    const QFontMetrics font(textFont(TextRole::Secondary));
    return font.horizontalAdvance(m_comparison + sentenceGap) + noteWidth() <= room ? m_comparison : m_brief;
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

    paintNumber(painter, area.adjusted(0, numberTop - area.y(), 0, 0), theme);
    paintSentence(painter, area, look.fill);
}

void Tile::paintNumber(QPainter &painter, const QRect &area, const Theme &theme) const
{
    painter.setFont(textFont(TextRole::Indicator));
    painter.setPen(theme[Colour::Text]);
    const QRect line(area.x(), area.y(), area.width(), painter.fontMetrics().height());
    if (m_count < 0) { // still bars in the final geometry
        paintFrame(painter, QRectF(line.x(), line.y() + 6, 46, line.height() - 12),
                   {theme[Colour::Sunken], {}, 3, 1, Qt::SolidLine});
        return;
    }
    const QString number = QLocale().toString(m_count);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, number);
    const QRectF spark(line.right() - sparkWidth + 1, line.y() + 2, sparkWidth, line.height() - 6);
    if (spark.left() - line.x() >= painter.fontMetrics().horizontalAdvance(number) + metrics::between)
        paintSpark(painter, spark, this->line(), theme[m_pastTone].solid);
}

// What it compares with, and the note. What is to be looked at says so by its glyph as well.
void Tile::paintSentence(QPainter &painter, const QRect &area, const QColor &ground) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(textFont(TextRole::Secondary));
    const QFontMetrics font = painter.fontMetrics();
    QRect words(area.x(), area.bottom() - font.height() + 1, area.width(), font.height());
    QString compared = fittingComparison(words.width());
    if (!compared.isEmpty() && !m_note.isEmpty())
        compared += sentenceGap;
    painter.setPen(theme[Colour::Text2]);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, compared);
    words.setLeft(words.left() + font.horizontalAdvance(compared));
    const QColor &ink = m_tone == Tone::Neutral ? theme[Colour::Text2] : theme[m_tone].text;
    if (hasGlyph()) {
        paintIcon(painter, QRect(words.x(), words.y(), metrics::iconCaption, words.height()), u"alert",
                  metrics::iconCaption, ink, ground);
        words.setLeft(words.left() + noteGlyphPlace);
    }
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, font.elidedText(m_note, Qt::ElideRight, words.width()));
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
