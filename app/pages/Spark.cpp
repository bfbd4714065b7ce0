// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Spark.h"

#include "ui/widgets/Formats.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace regie {

namespace {

constexpr double dot = 2.4; // its radius

} // namespace

std::vector<QPointF> sparkPoints(const QRectF &area, const std::vector<qint64> &numbers)
{
    std::vector<QPointF> points;
    if (numbers.size() < 2)
        return points;
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    const auto range = static_cast<double>(*most - *least);
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const double across = static_cast<double>(at) / static_cast<double>(numbers.size() - 1);
        const double up = *most == *least ? 0.5 : static_cast<double>(numbers[at] - *least) / range;
        points.emplace_back(area.left() + across * area.width(), area.bottom() - up * area.height());
    }
    return points;
}

void paintSpark(QPainter &painter, const QRectF &area, const std::vector<qint64> &numbers, const QColor &colour)
{
    const std::vector<QPointF> points = sparkPoints(area.adjusted(dot, dot, -dot, -dot), numbers);
    if (points.empty())
        return;
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(points.back(), dot, dot);
}

QString difference(qint64 number)
{
    const QString digits = QLocale().toString(qAbs(number));
    return number > 0 ? u'+' + digits : number < 0 ? formats::minus + digits : digits;
}

} // namespace regie
