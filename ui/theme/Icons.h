// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace regie {

// The line icons of resources/icons, 16 x 16. An icon asks the application's theme for its colour each time it is
// drawn, so that none has to be set again after a change; disabled ones take Colour::Disabled by themselves.
[[nodiscard]] QIcon icon(QStringView name, Colour ink = Colour::Text2);
[[nodiscard]] QIcon icon(QStringView name, Tone ink);

// `paper` fills the strokes cut out of filled glyphs (s-closed, p4): the colour of what lies behind.
[[nodiscard]] QPixmap iconPixmap(QStringView name, int size, qreal devicePixelRatio, const QColor &ink,
                                 const QColor &paper);
// Centred in the rectangle and placed on whole device pixels, or lines would blur.
void paintIcon(QPainter &painter, const QRectF &rect, QStringView name, int size, const QColor &ink,
               const QColor &paper);

[[nodiscard]] QStringList iconNames();

} // namespace regie
