// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Painting.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QPainter>
#include <QPainterPath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

class Saved // a painter's state, given back at the end of the scope
{
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter &m_painter;
};

QColor markFill(const ControlLook &look, const Theme &theme)
{
    if (!look.enabled)
        return theme[Colour::Disabled];
    if (look.pressed)
        return theme[Colour::AccentPress];
    return look.hovered ? theme[Colour::AccentHover] : theme[Colour::Accent];
}

FrameLook emptyBox(const ControlLook &look, const Theme &theme, double radius)
{
    FrameLook frame;
    frame.fill = look.pressed ? theme[Colour::Press] : look.enabled ? theme[Colour::Surface] : theme[Colour::Alt];
    frame.border = !look.enabled ? theme[Colour::Line2] : look.hovered ? theme[Colour::Text3] : theme[Colour::Field];
    frame.radius = radius;
    return frame;
}

} // namespace

void paintFrame(QPainter &painter, const QRectF &rect, const FrameLook &look)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!look.border.isValid()) {
        if (!look.fill.isValid())
            return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.fill);
        painter.drawRoundedRect(rect, look.radius, look.radius);
        return;
    }
    QPen pen(look.border, look.width, look.pen, Qt::FlatCap);
    if (look.pen == Qt::DashLine)
        pen.setDashPattern({3 / look.width, 2 / look.width});
    painter.setPen(pen);
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    const double inset = look.width / 2;
    const double radius = std::max(0.0, look.radius - inset);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const Theme &theme)
{
    paintFrame(painter, rect, {{}, theme[Colour::Accent], radius, 2, Qt::SolidLine});
}

void paintHatch(QPainter &painter, const QRectF &rect, const HatchLook &look)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect, look.radius, look.radius);
    painter.setClipPath(clip, Qt::IntersectClip);
    painter.setPen(QPen(look.ink, look.width, Qt::SolidLine, Qt::FlatCap));
    const double rise = rect.height() + look.width * 2;
    // Anchored to the device, so that neighbouring rectangles continue each other's strokes.
    const double first = std::floor((rect.left() - rise) / look.step) * look.step;
    for (double x = first; x < rect.right() + look.step; x += look.step)
        painter.drawLine(QPointF(x, rect.bottom() + look.width), QPointF(x + rise, rect.bottom() + look.width - rise));
}

void paintCheckBox(QPainter &painter, const QRectF &rect, CheckMark mark, const ControlLook &look, const Theme &theme)
{
    constexpr double radius = 4;
    if (mark == CheckMark::Off) {
        paintFrame(painter, rect, emptyBox(look, theme, radius));
        return;
    }
    paintFrame(painter, rect, {markFill(look, theme), {}, radius, 1, Qt::SolidLine});
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.enabled ? theme[Colour::OnAccent] : theme[Colour::Surface], 1.6 * rect.width() / 15,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + x * rect.width() / 15, rect.top() + y * rect.height() / 15);
    };
    if (mark == CheckMark::Partly)
        painter.drawLine(at(4.4, 7.5), at(10.6, 7.5));
    else
        painter.drawPolyline(QPolygonF({at(3.9, 7.9), at(6.5, 10.4), at(11.3, 5)}));
}

void paintRadioButton(QPainter &painter, const QRectF &rect, bool on, const ControlLook &look, const Theme &theme)
{
    if (!on) {
        paintFrame(painter, rect, emptyBox(look, theme, rect.width() / 2));
        return;
    }
    paintFrame(painter, rect, {markFill(look, theme), {}, rect.width() / 2, 1, Qt::SolidLine});
    const double inset = rect.width() * 0.27;
    paintFrame(painter, rect.adjusted(inset, inset, -inset, -inset),
               {theme[Colour::Surface], {}, rect.width() / 2, 1, Qt::SolidLine});
}

void paintRow(QPainter &painter, const QRect &rect, const RowLook &look, const Theme &theme)
{
    QColor ground;
    if (look.current)
        ground = theme[Colour::Current];
    else if (look.checked)
        ground = theme[Colour::Selected];
    else if (look.hovered)
        ground = theme[Colour::Hover];
    if (ground.isValid())
        painter.fillRect(rect, ground);
    if (look.line)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme[Colour::RowLine]);
    if (theme.highContrast && (look.current || look.checked)) { // an outline in place of the tint
        const int width = look.current ? 2 : 1;
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), width), theme[Colour::Accent]);
        painter.fillRect(QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width), theme[Colour::Accent]);
        if (look.lastCell)
            painter.fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), theme[Colour::Accent]);
    }
    if (look.current && look.firstCell)
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), theme[Colour::Accent]);
}

void paintProgress(QPainter &painter, const QRectF &rect, double fraction, const QColor &bar, const QColor &track)
{
    const double radius = rect.height() / 2;
    paintFrame(painter, rect, {track, {}, radius, 1, Qt::SolidLine});
    const double width = rect.width() * std::clamp(fraction, 0.0, 1.0);
    if (width <= 0)
        return;
    QRectF filled = rect;
    filled.setWidth(std::max(width, rect.height()));
    paintFrame(painter, filled, {bar, {}, radius, 1, Qt::SolidLine});
}

} // namespace regie
