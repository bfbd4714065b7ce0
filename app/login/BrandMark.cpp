// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/BrandMark.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"

#include <QIcon>
#include <QPainter>

namespace regie {

namespace {

void paintMark(QPainter &painter, const QRectF &square, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = square.width() / 34;
    FrameLook ground;
    ground.fill = theme[Colour::Accent];
    ground.radius = 8 * unit;
    paintFrame(painter, square, ground);
    struct Fader {
        double x;
        double knob;
    };
    for (const Fader fader : {Fader{10.5, 20}, Fader{17, 13}, Fader{23.5, 18}}) {
        const double x = square.x() + fader.x * unit;
        painter.setPen(QPen(theme[Colour::OnAccent], 1.8 * unit, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(x, square.y() + 8.5 * unit), QPointF(x, square.y() + 25.5 * unit));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme[Colour::OnAccent]);
        painter.drawRoundedRect(QRectF(x - 3.4 * unit, square.y() + (fader.knob - 1.8) * unit, 6.8 * unit, 3.6 * unit),
                                1.8 * unit, 1.8 * unit);
    }
}

} // namespace

BrandMark::BrandMark(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

QIcon BrandMark::windowIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, QRectF(0, 0, size, size), lightTheme());
        icon.addPixmap(pixmap);
    }
    return icon;
}

void BrandMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, rect(), themeOf(this));
}

} // namespace regie
