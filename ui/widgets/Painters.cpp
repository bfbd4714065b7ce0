// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Painters.h"

#include "shared/schema/Schema.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Typography.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int chipLeft = 4;
constexpr int chipRight = 7;
constexpr int chipGap = 4;
constexpr int keyPadding = 5;
constexpr int blockEdge = 3;

QRect centred(const QRect &rect, int width, int height)
{
    return {rect.left(), rect.top() + (rect.height() - height) / 2, width, height};
}

int textStart(const ChipLook &look)
{
    return look.glyph.isEmpty() ? chipRight : chipLeft + metrics::iconChip + chipGap;
}

void drawText(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter.save();
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, text);
    painter.restore();
}

struct BlockColours {
    QColor fill;
    QColor border;
    QColor edge;
    QColor text;
    Qt::PenStyle pen = Qt::SolidLine;
};

BlockColours coloursOf(BlockState state, const Theme &theme)
{
    const ToneColours &blue = theme[Tone::Blue];
    const ToneColours &violet = theme[Tone::Violet];
    const ToneColours &green = theme[Tone::Green];
    const ToneColours &red = theme[Tone::Red];
    const QColor &text = theme[Colour::Text];
    const QColor fillBorder = theme.highContrast ? theme[Colour::Line] : QColor();
    switch (state) {
    case BlockState::Planned:
        break;
    case BlockState::Confirmed:
        return {blue.background, fillBorder, blue.solid, text};
    case BlockState::Running:
        return {violet.background, fillBorder, violet.solid, text};
    case BlockState::Done:
        return {theme[Colour::DoneBackground], fillBorder, green.solid, theme[Colour::Text2]};
    case BlockState::Conflict:
        return {red.background, red.solid, red.solid, text};
    case BlockState::Draft:
        return {theme[Colour::Surface], blue.solid, blue.solid, text, Qt::DashLine};
    }
    return {theme[Colour::Surface], blue.line, blue.solid, text};
}

HatchLook hatchOf(const Theme &theme)
{
    if (theme.highContrast)
        return {theme[Tone::Red].line, metrics::radiusChip, 1, 11};
    return {theme[Colour::Surface], metrics::radiusChip, 3, 11};
}

} // namespace

ChipLook stateChip(const Schema &schema, const QString &state)
{
    const Field *field = schema.find(toString(schema.stateField));
    const auto *choice = field == nullptr ? nullptr : std::get_if<kinds::Choice>(&field->kind);
    const ChoiceRow *row = choice == nullptr ? nullptr : choice->choices->find(state);
    return row == nullptr ? ChipLook{} : ChipLook{choice->choices->label(state), toString(row->glyph), row->tone};
}

int chipHeight()
{
    return metrics::chip(QFontMetrics(textFont(TextRole::SecondaryMedium)));
}

int chipWidth(const ChipLook &look)
{
    const QFontMetricsF font(textFont(TextRole::SecondaryMedium));
    return textStart(look) + static_cast<int>(std::ceil(font.horizontalAdvance(look.word))) + chipRight;
}

QRect paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const Theme &theme)
{
    const QRect chip = centred(rect, std::min(rect.width(), chipWidth(look)), chipHeight());
    const ToneColours &tone = theme[look.tone];
    paintFrame(painter, chip,
               {tone.background, theme.highContrast ? tone.line : QColor(), metrics::radiusChip, 1, Qt::SolidLine});
    const QRect glyph(chip.left() + chipLeft, chip.top(), metrics::iconChip, chip.height());
    paintIcon(painter, glyph, look.glyph, metrics::iconChip, tone.text, tone.background);
    const QFont font = textFont(TextRole::SecondaryMedium);
    const QRect place = chip.adjusted(textStart(look), 0, -chipLeft, 0);
    drawText(painter, place, QFontMetrics(font).elidedText(look.word, Qt::ElideRight, place.width()), font, tone.text);
    return chip;
}

QString initialsOf(QStringView name)
{
    QString initials;
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        initials += words.first().front();
    if (words.size() > 1)
        initials += words.last().front();
    return initials.toUpper();
}

const PersonTint &tintOf(QStringView name, const Theme &theme)
{
    quint32 sum = 2166136261U; // FNV-1a: qHash differs from one run to the next
    for (const QChar letter : name)
        sum = (sum ^ letter.unicode()) * 16777619U;
    return theme.persons[(sum >> 16) % theme.persons.size()];
}

void paintAvatar(QPainter &painter, const QRectF &rect, QStringView name, const Theme &theme)
{
    const double side = std::min(rect.width(), rect.height());
    const QRectF circle(rect.left(), rect.center().y() - side / 2, side, side);
    const PersonTint &tint = tintOf(name, theme);
    paintFrame(painter, circle,
               {tint.background, theme.highContrast ? tint.text : QColor(), side / 2, 1, Qt::SolidLine});
    QFont font = textFont(TextRole::Initials);
    font.setPointSizeF(std::max(side * 0.4, 7.0) * 72 / 96);
    drawText(painter, circle, initialsOf(name), font, tint.text, Qt::AlignCenter);
}

void paintNobody(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    const double side = std::min(rect.width(), rect.height());
    const QRectF circle(rect.left(), rect.center().y() - side / 2, side, side);
    paintFrame(painter, circle, {{}, theme[Colour::Field], side / 2, 1, Qt::DashLine});
    paintIcon(painter, circle, u"userplus", static_cast<int>(side * 0.65), theme[Colour::Text3],
              theme[Colour::Surface]);
}

void paintPriority(QPainter &painter, const QRectF &rect, const ChipLook &look, const Theme &theme)
{
    paintIcon(painter, rect, look.glyph, metrics::iconChip, theme[look.tone].text, theme[Colour::Surface]);
}

int keyCapHeight()
{
    return std::max(17, QFontMetrics(textFont(TextRole::Caption)).lineSpacing() + 3);
}

int keyCapWidth(const QString &keys)
{
    const QFontMetricsF font(textFont(TextRole::Caption));
    return std::max(keyCapHeight(), static_cast<int>(std::ceil(font.horizontalAdvance(keys))) + 2 * keyPadding);
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys, const Theme &theme)
{
    const QRect cap = centred(rect, std::min(rect.width(), keyCapWidth(keys)), keyCapHeight());
    paintFrame(painter, cap, {theme[Colour::Surface], theme[Colour::Line2], metrics::radiusKey, 1, Qt::SolidLine});
    drawText(painter, cap, keys, textFont(TextRole::Caption), theme[Colour::Text2], Qt::AlignCenter);
}

void paintBlock(QPainter &painter, const QRectF &rect, const BlockLook &look, const Theme &theme)
{
    const BlockColours colours = coloursOf(look.state, theme);
    constexpr double radius = metrics::radiusChip;
    paintFrame(painter, rect, {colours.fill, {}, radius, 1, Qt::SolidLine});
    if (look.state == BlockState::Conflict)
        paintHatch(painter, rect, hatchOf(theme));
    if (colours.border.isValid())
        paintFrame(painter, rect, {{}, colours.border, radius, 1, colours.pen});
    painter.save();
    QPainterPath outline;
    outline.addRoundedRect(rect, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outline, Qt::IntersectClip);
    painter.fillRect(QRectF(rect.left(), rect.top(), blockEdge, rect.height()), colours.edge);
    painter.restore();
    if (look.selected)
        paintFocusRing(painter, rect, radius, theme);
    const QRectF glyph(rect.left() + 8, rect.top(), metrics::iconChip, rect.height());
    paintIcon(painter, glyph, look.glyph, metrics::iconCaption, colours.edge, colours.fill);
    const QFont font = textFont(TextRole::SecondaryMedium);
    const QRectF place = rect.adjusted(look.glyph.isEmpty() ? 9 : 25, 0, -6, 0);
    drawText(painter, place, QFontMetricsF(font).elidedText(look.text, Qt::ElideRight, place.width()), font,
             colours.text);
}

} // namespace regie
