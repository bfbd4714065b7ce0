// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/FittingLine.h"

#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolButton>

namespace regie {

FittingLine::FittingLine(QWidget *parent)
    : QLineEdit(parent)
{}

// Glyphs are buttons of the line; its words stand between them.
QRect FittingLine::room() const
{
    constexpr int padding = 2; // that QLineEdit leaves at each side of its words
    QStyleOptionFrame option;
    initStyleOption(&option);
    QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).marginsRemoved(textMargins());
    for (const QToolButton *glyph : findChildren<QToolButton *>()) {
        if (!glyph->isVisibleTo(this))
            continue;
        if (glyph->geometry().center().x() < width() / 2)
            room.setLeft(std::max(room.left(), glyph->geometry().right() + 1));
        else
            room.setRight(std::min(room.right(), glyph->geometry().left() - 1));
    }
    return room.adjusted(padding, 0, -padding, 0);
}

QString FittingLine::shownText() const
{
    return fontMetrics().elidedText(displayText(), Qt::ElideRight, room().width());
}

void FittingLine::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    if (hasFocus() || shown == displayText())
        return QLineEdit::paintEvent(event);
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect words(std::max(cursorRect().left(), room().left()), 0, room().width(), height());
    style()->drawItemText(&painter, words, int(Qt::AlignLeft | Qt::AlignVCenter), palette(), isEnabled(), shown,
                          QPalette::Text);
}

} // namespace regie
