// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A BoardLane while it is folded: a strip with its title and count from the top down.
#include "ui/models/BoardModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/board/BoardLane.h"
#include "ui/widgets/board/CardList.h"

#include <QKeyEvent>
#include <QPainter>

namespace regie {

bool BoardLane::isFolded() const
{
    return m_model.index(m_column).data(BoardModel::IsFoldedRole).toBool();
}

QWidget *BoardLane::keys()
{
    return isFolded() ? static_cast<QWidget *>(this) : m_cards;
}

void BoardLane::showFold()
{
    const bool folded = isFolded();
    const bool hadFocus = folded && m_cards->hasFocus();
    m_head->setVisible(!folded);
    setFocusPolicy(folded ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(folded ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessible(this, folded ? QAccessible::Button : QAccessible::Grouping);
    showState();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void BoardLane::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space || event->text() == u"+";
    if (!isFolded())
        return QWidget::keyPressEvent(event);
    if (opens)
        Q_EMIT foldChosen(false);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        Q_EMIT leftSideways(event->key() == Qt::Key_Left ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void BoardLane::mousePressEvent(QMouseEvent *event)
{
    if (isFolded() && event->button() == Qt::LeftButton)
        Q_EMIT foldChosen(false);
    else
        QWidget::mousePressEvent(event);
}

void BoardLane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void BoardLane::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void BoardLane::paintStrip(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QModelIndex index = m_model.index(m_column);
    const BoardColumn &column = m_model.columns()[static_cast<std::size_t>(m_column)];
    const bool isOver = index.data(BoardModel::IsOverRole).toBool();
    QRect glyph(0, metrics::between, width(), metrics::iconChip);
    const auto paintGlyph = [&](const QString &name, Tone tone) {
        paintIcon(painter, glyph, name, metrics::iconChip, theme[tone].text, theme[Colour::Alt]);
        glyph.translate(0, metrics::iconChip + metrics::between);
    };
    if (column.choice && !column.choice->glyph.empty())
        paintGlyph(toString(column.choice->glyph), column.choice->tone);
    if (isOver)
        paintGlyph(QStringLiteral("alert"), Tone::Amber);
    painter.save();
    painter.translate(width(), glyph.top());
    painter.rotate(90);
    const QRect line(0, 0, height() - glyph.top() - metrics::between, width());
    const QString count = column.count < 0 ? QString() : formats::scaled(column.count, 0);
    const QFontMetrics strong(textFont(TextRole::Strong));
    const QString title = strong.elidedText(index.data().toString(), Qt::ElideRight, line.width() - 60);
    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(theme[Colour::Text]);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(textFont(isOver ? TextRole::Strong : TextRole::Body));
    painter.setPen(isOver ? theme[Tone::Amber].text : theme[Colour::Text2]);
    painter.drawText(line.adjusted(strong.horizontalAdvance(title) + metrics::between, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, count);
    painter.restore();
    if (hasFocus())
        paintFocusRing(painter, rect(), metrics::radiusPanel, theme);
}

} // namespace regie
