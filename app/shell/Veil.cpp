// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Veil.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"

#include <QKeyEvent>
#include <QPainter>

namespace regie {

namespace {

class Box final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(this);
        FrameLook look;
        look.fill = theme[Colour::Surface];
        look.border = theme[Colour::Field];
        look.radius = metrics::radiusPalette;
        paintFrame(painter, rect(), look);
    }
    void mousePressEvent(QMouseEvent *event) override { event->accept(); } // not a click beside the box
};

} // namespace

Veil::Veil(QWidget *window)
    : QWidget(window)
    , m_box(new Box(this))
{
    hide();
    window->installEventFilter(this);
}

void Veil::open()
{
    m_focusBefore = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    fit();
}

void Veil::close()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Veil::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Scrim]);
}

void Veil::mousePressEvent(QMouseEvent *)
{
    close();
}

void Veil::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    // Nothing below is meant while the veil is there.
    event->accept();
}

bool Veil::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden()) {
        setGeometry(parentWidget()->rect());
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace regie
