// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/PaletteDelegate.h"

#include "app/palette/PaletteModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QPainter>

namespace regie {

namespace {

const PaletteEntry &entryOf(const QModelIndex &index)
{
    return static_cast<const PaletteModel *>(index.model())->at(index.row());
}

struct Run {
    qsizetype from;
    qsizetype length;
};

// Where a word of the question stands in the text. Folding keeps the length of all text people write here; where it
// does not, nothing is underlined rather than the wrong thing.
std::vector<Run> matchesIn(const QString &text, const QStringList &words)
{
    std::vector<Run> runs;
    const QString plain = folded(text);
    if (plain.size() != text.size())
        return runs;
    for (const QString &word : words) {
        const qsizetype at = plain.indexOf(word);
        if (at >= 0)
            runs.push_back({at, word.size()});
    }
    return runs;
}

// Draws from left to right, the matches bold and underlined; returns where it ended.
int paintMatched(QPainter &painter, const QRect &area, const QString &text, const QStringList &words, const QColor &ink,
                 const Theme &theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
    for (const Run run : matchesIn(shown, words)) {
        const int from = metrics.horizontalAdvance(shown.left(run.from));
        const int to = metrics.horizontalAdvance(shown.left(run.from + run.length));
        const QRect part(area.x() + from, area.y(), to - from, area.height());
        painter.setPen(theme[Colour::AccentText]);
        painter.drawText(part, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown.mid(run.from, run.length));
        painter.fillRect(QRect(part.x(), area.center().y() + metrics.ascent() / 2 + 3, part.width(), 1),
                         theme[Colour::AccentText]);
    }
    return area.x() + metrics.horizontalAdvance(shown);
}

int paintTrailing(QPainter &painter, const QRect &area, const PaletteEntry &entry, const Theme &theme)
{
    int right = area.right();
    if (!entry.chip.word.isEmpty()) {
        const int width = chipWidth(entry.chip);
        paintChip(painter, QRect(right - width, area.y() + (area.height() - chipHeight()) / 2, width, chipHeight()),
                  entry.chip, theme);
        right -= width + 10;
    }
    if (entry.trailing.isEmpty())
        return right;
    if (entry.isKey) {
        const int width = keyCapWidth(entry.trailing);
        paintKeyCap(painter,
                    QRect(right - width, area.y() + (area.height() - keyCapHeight()) / 2, width, keyCapHeight()),
                    entry.trailing, theme);
        return right - width - 10;
    }
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(theme[Colour::Text2]);
    const int width = painter.fontMetrics().horizontalAdvance(entry.trailing);
    painter.drawText(QRect(right - width, area.y(), width, area.height()), Qt::AlignVCenter, entry.trailing);
    return right - width - 10;
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.lineSpacing();
    return {100, entryOf(index).isHeader ? qMax(30, line + 14) : qMax(34, line + 16)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const PaletteEntry &entry = entryOf(index);
    painter->setRenderHint(QPainter::Antialiasing);
    if (entry.isHeader) {
        painter->setFont(textFont(TextRole::SecondaryStrong));
        painter->setPen(theme[Colour::Text3]);
        painter->drawText(option.rect.adjusted(18, 6, -18, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.title);
        return;
    }
    QColor paper = theme[Colour::Surface];
    if (option.state.testFlag(QStyle::State_Selected)) {
        paper = theme[Colour::Current];
        FrameLook look;
        look.fill = paper;
        look.radius = metrics::radiusControl;
        paintFrame(*painter, option.rect.adjusted(8, 0, -8, 0), look);
    }
    const QRect area = option.rect.adjusted(18, 0, -18, 0);
    paintIcon(*painter, QRectF(area.x(), area.y() + (area.height() - 16) / 2.0, 16, 16), entry.glyph, 16,
              theme[option.state.testFlag(QStyle::State_Selected) ? Colour::AccentText : Colour::Text2], paper);
    const int right = paintTrailing(*painter, area, entry, theme);
    QRect words(area.x() + 27, area.y(), right - area.x() - 27, area.height());
    painter->setFont(textFont(TextRole::Medium));
    const int end = paintMatched(*painter, words, entry.title, m_words, theme[Colour::Text], theme);
    if (!entry.detail.isEmpty() && end + 40 < right) {
        words.setLeft(end + 8);
        painter->setFont(textFont(TextRole::Body));
        paintMatched(*painter, words, entry.detail, m_words, theme[Colour::Text2], theme);
    }
}

} // namespace regie
