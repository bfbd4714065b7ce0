// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

namespace regie {

// Where the points of a line without axes are: the least number at the bottom, the greatest at the top; numbers that
// are all the same in the middle.
[[nodiscard]] std::vector<QPointF> sparkPoints(const QRectF &area, const std::vector<qint64> &numbers);
// With a dot at the latest one.
void paintSpark(QPainter &painter, const QRectF &area, const std::vector<qint64> &numbers, const QColor &colour);

// "+3", "−2", "0".
[[nodiscard]] QString difference(qint64 number);

} // namespace regie
