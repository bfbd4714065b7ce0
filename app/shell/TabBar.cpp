// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/TabBar.h"

#include "app/shell/Shortcuts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/ScrollButtons.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace regie {

namespace {

constexpr int tabPadding = 12;
constexpr int gap = 8;
constexpr int closeSize = 16;
constexpr int widest = 240;

} // namespace

QString shownTitle(const QString &title, const QFontMetrics &font, int width)
{
    constexpr double mostForReference = 0.75;
    const QString between = QStringLiteral(" · ");
    const qsizetype end = title.indexOf(between);
    const bool isReferenceAlone = end > 0 && font.horizontalAdvance(title) > width &&
                                  font.horizontalAdvance(title.left(end)) > mostForReference * width;
    return font.elidedText(isReferenceAlone ? title.mid(end + between.size()) : title, Qt::ElideRight, width);
}

TabBar::TabBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    for (QToolButton *arrow : findChildren<QToolButton *>())
        arrow->setBackgroundRole(QPalette::Window); // of the strip, not of the page
    nameScrollButtons(this);
}

// Kept with the tab itself, so that they move with it.
void TabBar::setGlyph(int index, const QString &glyph)
{
    setTabData(index, QVariantList{glyph, marks(index).hasDraft});
    update();
}

void TabBar::setDraft(int index, bool hasDraft)
{
    setTabData(index, QVariantList{marks(index).glyph, hasDraft});
    update();
}

TabBar::Marks TabBar::marks(int index) const
{
    const QVariantList kept = tabData(index).toList();
    return kept.size() == 2 ? Marks{kept[0].toString(), kept[1].toBool()} : Marks{};
}

QSize TabBar::tabSizeHint(int index) const
{
    const int text = QFontMetrics(textFont(TextRole::Medium)).horizontalAdvance(tabText(index));
    const int width = tabPadding + metrics::icon + gap + text + gap + closeSize + tabPadding - 4;
    return {qMin(width, textSpace(widest)), qMax(metrics::tabStrip - 6, fontMetrics().lineSpacing() + 14)};
}

QSize TabBar::minimumTabSizeHint(int index) const
{
    constexpr int least = 118;
    constexpr int leastCurrent = 196; // where one is can be read
    return {qMin(tabSizeHint(index).width(), textSpace(index == currentIndex() ? leastCurrent : least)),
            tabSizeHint(index).height()};
}

QRect TabBar::closeRect(int index) const
{
    const QRect tab = tabRect(index);
    return {tab.right() - tabPadding - closeSize + 5, tab.y() + (tab.height() - closeSize) / 2, closeSize, closeSize};
}

void TabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme[Colour::Line]);
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
}

void TabBar::paintTab(QPainter &painter, int index) const
{
    const Theme &theme = themeOf(this);
    const QRect tab = tabRect(index);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    const bool isCurrent = index == currentIndex();
    const bool isHovered = underMouse() && tab.contains(pointer);
    QColor paper = theme[Colour::Window];
    if (isCurrent) {
        paper = theme[Colour::Surface];
        QPainterPath outline; // open below: the page goes on
        const QRectF edge = QRectF(tab).adjusted(0.5, 0.5, -0.5, 0);
        outline.moveTo(edge.bottomLeft());
        outline.lineTo(edge.left(), edge.top() + metrics::radiusControl);
        outline.quadTo(edge.topLeft(), QPointF(edge.left() + metrics::radiusControl, edge.top()));
        outline.lineTo(edge.right() - metrics::radiusControl, edge.top());
        outline.quadTo(edge.topRight(), QPointF(edge.right(), edge.top() + metrics::radiusControl));
        outline.lineTo(edge.right(), edge.bottom() + 1);
        painter.fillPath(outline, paper);
        painter.setPen(QPen(theme[Colour::Line], 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outline);
    } else if (isHovered) {
        paper = theme[Colour::Sunken];
        FrameLook look;
        look.fill = paper;
        look.radius = metrics::radiusControl;
        paintFrame(painter, tab.adjusted(1, 2, -1, -4), look);
    }
    if (isCurrent && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, tab.adjusted(2, 2, -2, -2), metrics::radiusControl, theme);

    const Marks mark = marks(index);
    const QRectF glyph(tab.x() + tabPadding, tab.y() + (tab.height() - metrics::icon) / 2.0, metrics::icon,
                       metrics::icon);
    paintIcon(painter, glyph, mark.glyph, metrics::icon, theme[isCurrent ? Colour::Text : Colour::Text2], paper);
    const QRect close = closeRect(index);
    if ((isCurrent || isHovered) && count() > 1) {
        const bool isOver = underMouse() && close.contains(pointer);
        FrameLook look;
        look.radius = metrics::radiusKey;
        if (isOver)
            look.fill = theme[Colour::Press];
        paintFrame(painter, close, look);
        paintIcon(painter, QRectF(close).adjusted(1, 1, -1, -1), u"x", 14, theme[Colour::Text2], paper);
    } else if (mark.hasDraft) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme[Tone::Amber].solid);
        painter.drawEllipse(QRectF(close).center(), 3.5, 3.5);
    }
    painter.setFont(textFont(isCurrent ? TextRole::Medium : TextRole::Body));
    painter.setPen(theme[isCurrent ? Colour::Text : Colour::Text2]);
    const int left = static_cast<int>(glyph.right()) + gap;
    const bool hasMark = mark.hasDraft || ((isCurrent || isHovered) && count() > 1);
    const QRect words(left, tab.y(), (hasMark ? close.left() - 4 : tab.right() - 6) - left, tab.height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     shownTitle(tabText(index), painter.fontMetrics(), words.width()));
}

void TabBar::mousePressEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    if (index >= 0 && count() > 1 && event->button() == Qt::LeftButton &&
        closeRect(index).contains(event->position().toPoint())) {
        m_pressedClose = index;
        return;
    }
    m_dragged = event->button() == Qt::LeftButton ? index : -1;
    QTabBar::mousePressEvent(event);
}

void TabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    const int pressed = std::exchange(m_pressedClose, -1);
    if (pressed >= 0) {
        if (pressed == index && closeRect(index).contains(event->position().toPoint()))
            Q_EMIT closeWanted(index);
        return;
    }
    if (event->button() == Qt::MiddleButton && index >= 0) {
        Q_EMIT closeWanted(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
    const int dragged = std::exchange(m_dragged, -1);
    unsetCursor();
    if (event->button() == Qt::LeftButton && dragged >= 0 && isDrawnOut(event->position().toPoint()))
        Q_EMIT detachWanted(currentIndex(), event->globalPosition().toPoint());
}

// Further from the strip than a hand slips.
bool TabBar::isDrawnOut(const QPoint &position) const
{
    constexpr int away = 60;
    return position.y() < -away || position.y() > height() + away;
}

void TabBar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = isByKey ? currentIndex() : tabAt(event->pos());
    if (index < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *detach = menu->addAction(icon(u"split", Colour::Text2), tr("Move to a window of its own"), this,
                                      [this, index] { Q_EMIT detachWanted(index, {}); });
    QAction *close = menu->addAction(icon(u"x", Colour::Text2), tr("Close the tab"), this,
                                     [this, index] { Q_EMIT closeWanted(index); });
    detach->setShortcut(findShortcut(Command::DetachTab)->sequences().front());
    close->setShortcut(findShortcut(Command::CloseTab)->sequences().front());
    close->setEnabled(count() > 1);
    menu->popup(isByKey ? mapToGlobal(tabRect(index).bottomLeft()) : event->globalPos());
}

void TabBar::mouseMoveEvent(QMouseEvent *event)
{
    QTabBar::mouseMoveEvent(event);
    if (m_dragged >= 0 && isDrawnOut(event->position().toPoint()))
        setCursor(Qt::DragMoveCursor);
    else
        unsetCursor();
    update();
}

void TabBar::leaveEvent(QEvent *event)
{
    QTabBar::leaveEvent(event);
    update();
}

} // namespace regie
