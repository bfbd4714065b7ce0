// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QRectF>

class QPainter;

namespace regie {

// Solid fills, one pixel lines and hatches: all that the interface is drawn with. Rectangles are outer bounds in
// logical pixels; borders lie inside them.

struct FrameLook {
    QColor fill;   // invalid: none
    QColor border; // invalid: none
    double radius = 0;
    double width = 1;
    Qt::PenStyle pen = Qt::SolidLine;
};
void paintFrame(QPainter &painter, const QRectF &rect, const FrameLook &look);

// Two pixels of accent inside the bounds.
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const Theme &theme);

// Rising strokes, three pixels wide unless said otherwise, clipped to the rounded rectangle.
struct HatchLook {
    QColor ink;
    double radius = 0;
    double width = 3;
    double step = 8; // from stroke to stroke, along the horizontal
};
void paintHatch(QPainter &painter, const QRectF &rect, const HatchLook &look);

enum class CheckMark { Off, On, Partly };
struct ControlLook {
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
};
void paintCheckBox(QPainter &painter, const QRectF &rect, CheckMark mark, const ControlLook &look, const Theme &theme);
void paintRadioButton(QPainter &painter, const QRectF &rect, bool on, const ControlLook &look, const Theme &theme);

// The ground of one cell of a list: hover, checked, current with its accent edge at the first column.
struct RowLook {
    bool hovered = false;
    bool checked = false;
    bool current = false;
    bool firstCell = true;
    bool lastCell = true;
    bool line = true; // hairline below
};
void paintRow(QPainter &painter, const QRect &rect, const RowLook &look, const Theme &theme);

// A track with its filled part; the fraction is clamped to 0…1.
void paintProgress(QPainter &painter, const QRectF &rect, double fraction, const QColor &bar, const QColor &track);

} // namespace regie
