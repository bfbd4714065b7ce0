// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/ChartPicture.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QPieSeries>
#include <QtCharts/QPieSlice>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <QMouseEvent>
#include <QPainterPath>
#include <QToolTip>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualShare = 0.68; // of the room each has
constexpr double pointReach = 9;    // around a point of a line
constexpr std::size_t mostNumbers = 30;

} // namespace

ChartPicture::ChartPicture(QWidget *parent)
    : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setMargins(QMargins(8, 8, 16, 8));
    chart()->setLocalizeNumbers(true);
}

void ChartPicture::draw(Shape shape, std::vector<PictureBar> bars, const QString &axisTitle)
{
    m_shape = shape;
    m_bars = std::move(bars);
    if (shape == Shape::Rows) // which are drawn from the bottom
        std::reverse(m_bars.begin(), m_bars.end());
    m_pie = nullptr;
    m_series = nullptr;
    m_pressed = -1;
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    chart()->setLocale(QLocale());
    if (m_bars.empty())
        return viewport()->update();
    if (shape == Shape::Pie)
        drawPie();
    else if (shape == Shape::Line)
        drawLine(axisTitle);
    else
        drawBars(axisTitle);
    viewport()->update();
}

// Each bar is a set of its own, so that it has a colour of its own.
void ChartPicture::drawBars(const QString &axisTitle)
{
    const bool isUpright = m_shape == Shape::Columns;
    auto *series = isUpright ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries)
                             : static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries);
    for (std::size_t at = 0; at < m_bars.size(); ++at) {
        auto *set = new QBarSet(m_bars[at].title);
        for (std::size_t place = 0; place < m_bars.size(); ++place)
            set->append(place == at ? m_bars[at].height : 0);
        set->setColor(m_bars[at].colour);
        set->setBorderColor(m_bars[at].colour);
        series->append(set);
    }
    addAxes(series, isUpright, axisTitle);
    fitBars();
}

// A few bars in a wide picture stay bars.
void ChartPicture::fitBars()
{
    constexpr double widest = 84;
    constexpr int besides = 80; // numbers, names and margins
    auto *series = qobject_cast<QAbstractBarSeries *>(m_series);
    if (series == nullptr || m_bars.empty())
        return;
    const int room = std::max(1, (m_shape == Shape::Columns ? width() : height()) - besides);
    m_barShare = std::min(usualShare, widest * static_cast<double>(m_bars.size()) / room);
    series->setBarWidth(m_barShare);
}

void ChartPicture::drawLine(const QString &axisTitle)
{
    const Theme &theme = themeOf(this);
    auto *line = new QLineSeries;
    for (std::size_t at = 0; at < m_bars.size(); ++at) {
        if (m_bars[at].hasHeight)
            line->append(static_cast<double>(at), m_bars[at].height);
    }
    QPen pen(theme[Colour::Accent]);
    pen.setWidthF(2);
    line->setPen(pen);
    addAxes(line, true, axisTitle);
}

void ChartPicture::addAxes(QAbstractSeries *series, bool isUpright, const QString &axisTitle)
{
    const Theme &theme = themeOf(this);
    m_series = series;
    chart()->addSeries(series);
    auto *names = new QBarCategoryAxis;
    names->append(namesAtEvery(1));
    auto *values = new QValueAxis;
    double least = 0;
    double most = 0;
    bool isWhole = true;
    for (const PictureBar &bar : m_bars) {
        least = std::min(least, bar.height);
        most = std::max(most, bar.height);
        isWhole = isWhole && qFuzzyCompare(bar.height + 1, std::round(bar.height) + 1);
    }
    // From zero, with room for the numbers beside the bars.
    values->setRange(least, most > least ? most * 1.08 : least + 1);
    if (isWhole && most - least < 5) { // nobody counts by halves
        values->setTickType(QValueAxis::TicksDynamic);
        values->setTickInterval(1);
        values->setLabelFormat(u"%.0f"_s);
    } else {
        values->setTickCount(5);
        values->applyNiceNumbers();
        values->setLabelFormat(most - least < 5 ? u"%.1f"_s : u"%.0f"_s);
    }
    values->setTitleText(axisTitle);
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{names, values}) {
        axis->setLabelsFont(textFont(axis == names ? TextRole::Secondary : TextRole::Caption));
        axis->setLabelsColor(theme[axis == names ? Colour::Text2 : Colour::Text3]);
        axis->setGridLinePen(QPen(theme[Colour::RowLine]));
        axis->setLinePen(QPen(theme[Colour::Line2]));
        axis->setTitleFont(textFont(TextRole::Caption));
        axis->setTitleBrush(theme[Colour::Text3]);
    }
    names->setGridLineVisible(false);
    names->setTruncateLabels(true);
    m_names = names;
    fitNames();
    chart()->addAxis(names, isUpright ? Qt::AlignBottom : Qt::AlignLeft);
    chart()->addAxis(values, isUpright ? Qt::AlignLeft : Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(values);
}

// An axis tells its places by their names, which therefore differ in what nobody sees.
QStringList ChartPicture::namesAtEvery(int step) const
{
    QStringList names;
    for (const PictureBar &bar : m_bars) {
        QString name = names.size() % step == 0 ? bar.axisTitle : QString(QChar(0x200b));
        while (names.contains(name))
            name += QChar(0x200b);
        names.append(name);
    }
    return names;
}

// Every second or third alone where all of them would be cut side by side: between two days, everybody knows which.
void ChartPicture::fitNames()
{
    if (m_names == nullptr || m_shape == Shape::Rows)
        return;
    constexpr int gap = 22;     // what the library wants free around a name
    constexpr int besides = 80; // the numbers of the other axis, and margins
    const QFontMetrics font(m_names->labelsFont());
    int widest = 0;
    for (const PictureBar &bar : m_bars)
        widest = std::max(widest, font.horizontalAdvance(bar.axisTitle) + gap);
    const int room = std::max(1, width() - besides);
    const int step = (widest * static_cast<int>(m_bars.size()) + room - 1) / room;
    m_names->setTruncateLabels(step <= 1); // to the width of one place, where they may now have that of several
    if (const QStringList names = namesAtEvery(std::max(1, step)); names != m_names->categories())
        m_names->setCategories(names);
}

void ChartPicture::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitNames();
    fitBars();
}

void ChartPicture::drawPie()
{
    const Theme &theme = themeOf(this);
    m_pie = new QPieSeries;
    m_pie->setHoleSize(0.36);
    m_pie->setPieSize(0.6);
    for (const PictureBar &bar : m_bars) {
        QPieSlice *slice = m_pie->append(bar.title, std::max(0.0, bar.height));
        slice->setColor(bar.colour);
        slice->setBorderColor(theme[Colour::Surface]);
        slice->setBorderWidth(2);
        slice->setLabelVisible(bar.height > 0);
        slice->setLabel(bar.title + u" · "_s + bar.words);
        slice->setLabelFont(textFont(TextRole::Secondary));
        slice->setLabelColor(theme[Colour::Text]);
        slice->setLabelArmLengthFactor(0.1);
        slice->setExplodeDistanceFactor(0.06);
    }
    m_series = m_pie;
    chart()->addSeries(m_pie);
}

void ChartPicture::setCurrent(int part, bool hasFocus)
{
    m_current = part;
    m_hasFocus = hasFocus;
    for (std::size_t at = 0; m_pie && at < m_bars.size(); ++at)
        m_pie->slices()[static_cast<qsizetype>(at)]->setExploded(m_bars[at].part == part);
    viewport()->update();
}

QRectF ChartPicture::rectOf(std::size_t bar) const
{
    if (!m_series || m_pie)
        return {};
    const auto place = static_cast<double>(bar);
    const double height = m_bars[bar].height;
    const auto map = [this](double x, double y) { return chart()->mapToPosition(QPointF(x, y), m_series); };
    if (m_shape == Shape::Line) {
        const QPointF at = map(place, height);
        return {at.x() - pointReach, at.y() - pointReach, 2 * pointReach, 2 * pointReach};
    }
    const double half = m_barShare / 2;
    return m_shape == Shape::Columns ? QRectF(map(place - half, height), map(place + half, 0)).normalized()
                                     : QRectF(map(0, place - half), map(height, place + half)).normalized();
}

QPoint ChartPicture::pointOf(int part) const
{
    for (std::size_t at = 0; at < m_bars.size(); ++at) {
        if (m_bars[at].part != part)
            continue;
        if (m_series && !m_pie)
            return mapFromScene(rectOf(at).center());
        if (!m_pie)
            return {};
        const QPieSlice *slice = m_pie->slices()[static_cast<qsizetype>(at)];
        const double angle = qDegreesToRadians(slice->startAngle() + slice->angleSpan() / 2);
        const QRectF room = chart()->plotArea();
        const double radius = std::min(room.width(), room.height()) / 2 * m_pie->pieSize() * 0.75;
        return mapFromScene(room.center() + QPointF(std::sin(angle) * radius, -std::cos(angle) * radius));
    }
    return {};
}

int ChartPicture::barAt(const QPoint &point) const
{
    constexpr double least = 12; // short bars can be hit as well
    const QPointF at = mapToScene(point);
    for (std::size_t bar = 0; m_series && !m_pie && bar < m_bars.size(); ++bar) {
        const QRectF rect = rectOf(bar);
        const bool isRow = m_shape == Shape::Rows;
        const QRectF reach = rect.adjusted(0, isRow ? 0 : -least, isRow ? least : 0, 0);
        if (m_bars[bar].hasHeight && reach.contains(at))
            return m_bars[bar].part;
    }
    if (!m_pie)
        return -1;
    const QRectF room = chart()->plotArea();
    const double outer = std::min(room.width(), room.height()) / 2 * m_pie->pieSize();
    const QPointF from = at - room.center();
    const double distance = std::hypot(from.x(), from.y());
    if (distance > outer * 1.08 || distance < outer * m_pie->holeSize() / m_pie->pieSize())
        return -1;
    double angle = qRadiansToDegrees(std::atan2(from.x(), -from.y()));
    angle = angle < 0 ? angle + 360 : angle;
    for (std::size_t bar = 0; bar < m_bars.size(); ++bar) {
        const QPieSlice *slice = m_pie->slices()[static_cast<qsizetype>(bar)];
        if (angle >= slice->startAngle() && angle < slice->startAngle() + slice->angleSpan())
            return m_bars[bar].part;
    }
    return -1;
}

void ChartPicture::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? barAt(event->pos()) : -1;
}

void ChartPicture::mouseReleaseEvent(QMouseEvent *event)
{
    const int part = std::exchange(m_pressed, -1);
    if (part >= 0 && event->button() == Qt::LeftButton && barAt(event->pos()) == part)
        Q_EMIT clicked(part);
}

void ChartPicture::mouseMoveEvent(QMouseEvent *event)
{
    const int part = barAt(event->pos());
    viewport()->setCursor(part >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    for (const PictureBar &bar : m_bars) {
        if (bar.part == part)
            QToolTip::showText(event->globalPosition().toPoint(), bar.title + u'\n' + bar.words, this);
    }
    if (part < 0)
        QToolTip::hideText();
}

void ChartPicture::drawForeground(QPainter *painter, const QRectF &)
{
    const Theme &theme = themeOf(this);
    painter->setRenderHint(QPainter::Antialiasing);
    for (std::size_t bar = 0; m_series && !m_pie && bar < m_bars.size(); ++bar) {
        if (!m_bars[bar].hasHeight)
            continue;
        const bool isCurrent = m_bars[bar].part == m_current;
        const QRectF rect = rectOf(bar);
        if (m_shape == Shape::Line) {
            painter->setBrush(theme[isCurrent ? Colour::Accent : Colour::Surface]);
            painter->setPen(QPen(theme[Colour::Accent], 2));
            painter->drawEllipse(rect.center(), 3.5, 3.5);
        }
        if (m_bars.size() <= mostNumbers || isCurrent || bar + 1 == m_bars.size())
            paintNumber(*painter, bar, theme);
        if (isCurrent && m_hasFocus)
            paintFocusRing(*painter, rect.adjusted(-3, -3, 3, 3), 3, theme);
    }
}

void ChartPicture::paintNumber(QPainter &painter, std::size_t bar, const Theme &theme) const
{
    const QRectF rect = rectOf(bar);
    painter.setFont(textFont(TextRole::SecondaryStrong));
    painter.setPen(theme[Colour::Text]);
    const QFontMetricsF font(painter.font());
    const QSizeF size(font.horizontalAdvance(m_bars[bar].words) + 2, font.height());
    if (m_shape == Shape::Rows) {
        painter.drawText(QRectF(QPointF(rect.right() + 6, rect.center().y() - size.height() / 2), size),
                         Qt::AlignLeft | Qt::AlignVCenter, m_bars[bar].words);
        return;
    }
    // Numbers that would run into each other are left to the table.
    const bool isFitting =
        m_shape == Shape::Columns || size.width() < chart()->plotArea().width() / static_cast<double>(m_bars.size());
    const bool isWide = size.width() > rect.width() / m_barShare + 2 && m_shape == Shape::Columns;
    if ((!isFitting || isWide) && m_bars[bar].part != m_current)
        return;
    // On a ground of its own: the line may pass below.
    const double y = m_shape == Shape::Line ? rect.center().y() - 8 : rect.top() - 3;
    QPainterPath digits;
    digits.addText(rect.center().x() - size.width() / 2, y - font.descent(), painter.font(), m_bars[bar].words);
    painter.strokePath(digits, QPen(theme[Colour::Surface], 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(digits, theme[Colour::Text]);
}

} // namespace regie
