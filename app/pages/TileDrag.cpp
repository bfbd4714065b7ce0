// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TileDrag.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace regie {

namespace {

constexpr int handleHeight = 42; // of a panel: its title
constexpr int markWidth = 3;

// Lies over the page in one colour: the line of the place, and the pale of what is being carried.
class Mark final : public QWidget {
public:
    Mark(Colour colour, double opacity, QWidget *parent)
        : QWidget(parent)
        , m_colour(colour)
        , m_opacity(opacity)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setOpacity(m_opacity);
        painter.fillRect(rect(), themeOf(this)[m_colour]);
    }

private:
    Colour m_colour;
    double m_opacity;
};

} // namespace

TileDrag::TileDrag(QWidget *ground, Neighbours neighbours)
    : QObject(ground)
    , m_ground(ground)
    , m_neighbours(std::move(neighbours))
    , m_mark(new Mark(Colour::Accent, 1, ground))
    , m_pale(new Mark(Colour::Alt, 0.6, ground))
{}

void TileDrag::add(QWidget *widget)
{
    widget->installEventFilter(this);
}

bool TileDrag::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return mouse->button() == Qt::LeftButton &&
               press(qobject_cast<QWidget *>(watched), mouse->globalPosition().toPoint());
    }
    case QEvent::MouseMove:
        return watched == m_widget && move(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
    case QEvent::MouseButtonRelease:
        return watched == m_widget && release();
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        if (m_isCarrying && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            end();
            m_widget = nullptr;
            event->accept();
            return true;
        }
        return false;
    default:
        return false;
    }
}

// A button goes on to see the press: it is clicked unless it is carried away. A panel has nothing to do with it.
bool TileDrag::press(QWidget *widget, const QPoint &global)
{
    if (widget == nullptr || !widget->isEnabled())
        return false;
    const bool isButton = qobject_cast<QAbstractButton *>(widget) != nullptr;
    if (!isButton && widget->mapFromGlobal(global).y() > handleHeight)
        return false;
    m_widget = widget;
    m_from = global;
    return !isButton;
}

bool TileDrag::move(const QPoint &global)
{
    if (!m_isCarrying) {
        if ((global - m_from).manhattanLength() < QApplication::startDragDistance())
            return false;
        m_isCarrying = true;
        if (auto *button = qobject_cast<QAbstractButton *>(m_widget.data()))
            button->setDown(false);
        m_pale->setGeometry(QRect(m_widget->mapTo(m_ground, QPoint()), m_widget->size()));
        m_pale->raise();
        m_pale->show();
        m_widget->setCursor(Qt::ClosedHandCursor);
        qApp->installEventFilter(this); // for Escape, wherever the focus is
    }
    aim(global);
    return true;
}

// Before the nearest one in whose left half the pointer is, behind the one in whose right half.
void TileDrag::aim(const QPoint &global)
{
    const std::vector<QWidget *> all = m_neighbours(m_widget);
    const QPoint at = m_ground->mapFromGlobal(global);
    int nearest = -1;
    int least = 0;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const QRect area(all[index]->mapTo(m_ground, QPoint()), all[index]->size());
        const int dx = std::max({area.left() - at.x(), at.x() - area.right(), 0});
        const int dy = std::max({area.top() - at.y(), at.y() - area.bottom(), 0});
        if (nearest < 0 || dx * dx + dy * dy < least) {
            nearest = static_cast<int>(index);
            least = dx * dx + dy * dy;
        }
    }
    if (nearest < 0)
        return;
    const QWidget *neighbour = all[static_cast<std::size_t>(nearest)];
    const QRect area(neighbour->mapTo(m_ground, QPoint()), neighbour->size());
    const bool isBehind = at.x() > area.center().x();
    m_to = nearest + (isBehind ? 1 : 0);
    const int x = isBehind ? area.right() + 1 : area.left();
    const int away = (isBehind ? 1 : -1) * metrics::panels / 2;
    m_mark->setGeometry(std::clamp(x + away - markWidth / 2, 0, std::max(0, m_ground->width() - markWidth)), area.top(),
                        markWidth, area.height());
    m_mark->raise();
    m_mark->show();
}

bool TileDrag::release()
{
    const bool isMove = m_isCarrying;
    QWidget *widget = m_widget;
    const int to = m_to;
    end();
    m_widget = nullptr;
    if (!isMove)
        return false;
    const std::vector<QWidget *> all = m_neighbours(widget);
    const auto from = static_cast<int>(std::find(all.begin(), all.end(), widget) - all.begin());
    const int place = to > from ? to - 1 : to;
    if (to >= 0 && place != from)
        Q_EMIT moved(widget, place);
    return true;
}

void TileDrag::end()
{
    if (!m_isCarrying)
        return;
    m_isCarrying = false;
    m_to = -1;
    m_mark->hide();
    m_pale->hide();
    qApp->removeEventFilter(this);
    if (m_widget)
        m_widget->unsetCursor();
}

} // namespace regie
