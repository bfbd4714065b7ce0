// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/FlowChart.h"

#include "ui/models/FlowModel.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Accessible.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace regie {

namespace {

constexpr int intervals = 4; // of the axis of numbers
constexpr int ruleGap = 8;   // between a number of the axis and its line
constexpr double lineWidth = 1.6;
constexpr double dotSize = 3.2;

QString number(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

FlowChart::FlowChart(const FlowModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    showsFocusAsPane(this);
    connect(&model, &FlowModel::loaded, this, [this] {
        m_current = std::min(m_current, static_cast<int>(m_model.steps().size()) - 1);
        describeAll();
        update();
    });
}

void FlowChart::setNames(const Names &names)
{
    m_names = names;
    describeAll();
    update();
}

std::vector<FlowChart::Line> FlowChart::lines(const Theme &theme) const
{
    std::vector<Line> lines{
        {&FlowStep::begun, m_names.begun, theme[Colour::Accent], theme[Colour::AccentText], Qt::SolidLine}};
    if (m_model.hasEnd())
        lines.push_back(
            {&FlowStep::ended, m_names.ended, theme[Tone::Green].solid, theme[Tone::Green].text, Qt::DashLine});
    return lines;
}

QString FlowChart::wordsOf(const FlowStep &step) const
{
    QStringList words{tr("%1: %2", "line of a chart, number").arg(m_names.begun, number(step.begun))};
    if (m_model.hasEnd())
        words += tr("%1: %2", "line of a chart, number").arg(m_names.ended, number(step.ended));
    return words.join(QStringLiteral(", "));
}

// The twin of the picture in words: the current step, else the latest one, and all of them below.
void FlowChart::describeAll()
{
    const std::vector<FlowStep> &steps = m_model.steps();
    QString name = m_names.all;
    if (m_current >= 0)
        name = tr("%1: %2", "step of a chart, numbers")
                   .arg(steps[static_cast<std::size_t>(m_current)].title,
                        wordsOf(steps[static_cast<std::size_t>(m_current)]));
    QStringList all;
    for (const FlowStep &step : steps)
        all += tr("%1: %2", "step of a chart, numbers").arg(step.axisTitle, wordsOf(step));
    setAccessible(this, QAccessible::Chart, name);
    setAccessibleDescription(all.join(QStringLiteral("; ")));
}

void FlowChart::setCurrent(int step)
{
    if (step == m_current || step >= static_cast<int>(m_model.steps().size()))
        return;
    m_current = step;
    describeAll();
    update();
}

qint64 FlowChart::interval() const
{
    qint64 most = 0;
    for (const FlowStep &step : m_model.steps())
        most = std::max({most, step.begun, step.ended});
    for (qint64 unit = 1;; unit *= 10) {
        for (const qint64 each : {1, 2, 3, 4, 5, 6, 8}) {
            if (each * unit * intervals >= most)
                return each * unit;
        }
    }
}

QString FlowChart::endWords(const Line &line) const
{
    const std::vector<FlowStep> &steps = m_model.steps();
    const qint64 latest = steps.empty() ? 0 : steps.back().*line.number;
    return line.name + QChar(0x00a0) + number(latest);
}

QRectF FlowChart::plot() const
{
    const QFontMetrics axis(textFont(TextRole::Caption));
    const QFontMetrics names(textFont(TextRole::SecondaryStrong));
    int right = 0;
    for (const Line &line : lines(themeOf(this)))
        right = std::max(right, names.horizontalAdvance(endWords(line)));
    const int left = axis.horizontalAdvance(number(interval() * intervals)) + ruleGap;
    const QRectF area = QRectF(rect()).adjusted(metrics::panePadding, 14, -metrics::panePadding, -10);
    return area.adjusted(left, 0, -right - 2 * ruleGap, -axis.height() - 6);
}

QPointF FlowChart::pointOf(int step, qint64 FlowStep::*number) const
{
    const QRectF room = plot();
    const std::vector<FlowStep> &steps = m_model.steps();
    const double each = room.width() / static_cast<double>(std::max<std::size_t>(steps.size(), 1));
    const auto height = static_cast<double>(steps[static_cast<std::size_t>(step)].*number);
    return {room.left() + (step + 0.5) * each,
            room.bottom() - room.height() * height / static_cast<double>(interval() * intervals)};
}

QPoint FlowChart::pointOf(int step) const
{
    return step < 0 || step >= static_cast<int>(m_model.steps().size()) ? QPoint()
                                                                        : pointOf(step, &FlowStep::begun).toPoint();
}

int FlowChart::stepAt(const QPoint &point) const
{
    const QRectF room = plot();
    const auto count = static_cast<int>(m_model.steps().size());
    if (count == 0 || m_model.isEmpty() || point.x() < room.left() || point.x() > room.right())
        return -1;
    return std::min(count - 1, static_cast<int>((point.x() - room.left()) * count / room.width()));
}

void FlowChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    if (!m_model.isLoaded())
        return;
    if (m_model.isEmpty()) {
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(theme[Colour::Text2]);
        painter.drawText(rect().adjusted(metrics::panePadding, 0, -metrics::panePadding, 0),
                         static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap),
                         m_model.problem().isEmpty() ? tr("Nothing came in during this time.") : m_model.problem());
        return;
    }
    const std::vector<Line> all = lines(theme);
    paintGround(painter, theme);
    paintAxis(painter, theme);
    for (const Line &line : all)
        paintLine(painter, line, theme);
    paintEnds(painter, all);
    if (m_current >= 0)
        paintCurrent(painter, all, theme);
}

void FlowChart::paintGround(QPainter &painter, const Theme &theme) const
{
    const QRectF room = plot();
    const std::vector<FlowStep> &steps = m_model.steps();
    const double each = room.width() / static_cast<double>(steps.size());
    for (std::size_t at = 0; at < steps.size() && m_model.unit() == Period::Unit::Day; ++at) {
        if (steps[at].first.dayOfWeek() >= Qt::Saturday) // aligned, so that two days make one band
            painter.fillRect(
                QRect(QPoint(qRound(room.left() + static_cast<double>(at) * each), qRound(room.top())),
                      QPoint(qRound(room.left() + static_cast<double>(at + 1) * each) - 1, qRound(room.bottom()))),
                theme[Colour::Sunken]);
    }
    painter.setFont(textFont(TextRole::Caption));
    for (int line = 0; line <= intervals; ++line) {
        const double y = std::round(room.bottom() - room.height() * line / intervals) + 0.5;
        painter.setPen(theme[line == 0 ? Colour::Line2 : Colour::RowLine]);
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(theme[Colour::Text3]);
        painter.drawText(QRectF(0, y - 10, room.left() - ruleGap, 20), Qt::AlignRight | Qt::AlignVCenter,
                         number(interval() * line));
    }
}

// As many names as have room. Days are named by their Mondays: between two, everybody knows which.
void FlowChart::paintAxis(QPainter &painter, const Theme &theme) const
{
    const QRectF room = plot();
    const std::vector<FlowStep> &steps = m_model.steps();
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(theme[Colour::Text3]);
    double free = -1000;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        if (m_model.unit() == Period::Unit::Day && steps[at].first.dayOfWeek() != Qt::Monday)
            continue;
        const double wide = painter.fontMetrics().horizontalAdvance(steps[at].axisTitle) + 2;
        const double x = pointOf(static_cast<int>(at), &FlowStep::begun).x();
        if (x - wide / 2 < free)
            continue;
        painter.drawText(QRectF(x - wide / 2, room.bottom() + 6, wide, painter.fontMetrics().height()), Qt::AlignCenter,
                         steps[at].axisTitle);
        free = x + wide / 2 + ruleGap;
    }
}

void FlowChart::paintLine(QPainter &painter, const Line &line, const Theme &theme) const
{
    QPolygonF points;
    for (int at = 0; at < static_cast<int>(m_model.steps().size()); ++at)
        points << pointOf(at, line.number);
    QPen pen(line.colour, lineWidth, line.pen, Qt::RoundCap, Qt::RoundJoin);
    if (line.pen == Qt::DashLine)
        pen.setDashPattern({2.4, 2.2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    painter.setPen(QPen(line.colour, lineWidth));
    painter.setBrush(line.pen == Qt::SolidLine ? line.colour : theme[Colour::Surface]);
    painter.drawEllipse(points.back(), dotSize, dotSize);
}

// The names of two lines that end close to each other stand one below the other.
void FlowChart::paintEnds(QPainter &painter, const std::vector<Line> &lines) const
{
    const QRectF room = plot();
    const int last = static_cast<int>(m_model.steps().size()) - 1;
    painter.setFont(textFont(TextRole::SecondaryStrong));
    const double high = painter.fontMetrics().height() + 2;
    std::vector<double> places;
    for (const Line &line : lines)
        places.push_back(pointOf(last, line.number).y());
    if (places.size() == 2 && std::abs(places[0] - places[1]) < high) {
        const double middle = std::clamp((places[0] + places[1]) / 2, room.top() + high / 2, room.bottom() - high / 2);
        const bool isFirstAbove = places[0] <= places[1];
        places = {middle + (isFirstAbove ? -high : high) / 2, middle + (isFirstAbove ? high : -high) / 2};
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
        painter.setPen(lines[at].ink);
        painter.drawText(QRectF(room.right() + ruleGap, places[at] - high / 2, width() - room.right(), high),
                         Qt::AlignLeft | Qt::AlignVCenter, endWords(lines[at]));
    }
}

void FlowChart::paintCurrent(QPainter &painter, const std::vector<Line> &lines, const Theme &theme) const
{
    const QRectF room = plot();
    const FlowStep &step = m_model.steps()[static_cast<std::size_t>(m_current)];
    const double x = pointOf(m_current, &FlowStep::begun).x();
    painter.setPen(QPen(theme[Colour::Text3], 1, Qt::DotLine));
    painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
    for (const Line &line : lines) {
        painter.setPen(QPen(theme[Colour::Surface], lineWidth));
        painter.setBrush(line.colour);
        painter.drawEllipse(pointOf(m_current, line.number), dotSize + 1, dotSize + 1);
    }
    const QFontMetrics strong(textFont(TextRole::SecondaryStrong));
    double names = 0;
    double numbers = 0;
    for (const Line &line : lines) {
        names = std::max<double>(names, strong.horizontalAdvance(line.name));
        numbers = std::max<double>(numbers, strong.horizontalAdvance(number(step.*line.number)));
    }
    const double inner = std::max<double>(names + 2 * ruleGap + numbers, strong.horizontalAdvance(step.title) + 1);
    const double high = strong.lineSpacing() + 2;
    const QSizeF size(inner + 20, high * static_cast<double>(lines.size() + 1) + 14);
    const bool isRight = x + 10 + size.width() <= room.right();
    const QRectF box(isRight ? x + 10 : std::max(0.0, x - 10 - size.width()), room.bottom() - size.height() - 4,
                     size.width(), size.height());
    paintFrame(painter, box, {theme[Colour::Surface], theme[Colour::Field], metrics::radiusChip, 1, Qt::SolidLine});
    QRectF row(box.x() + 10, box.y() + 7, inner, high);
    painter.setFont(textFont(TextRole::SecondaryStrong));
    painter.setPen(theme[Colour::Text]);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, step.title);
    for (const Line &line : lines) {
        row.translate(0, high);
        painter.setFont(textFont(TextRole::Secondary));
        painter.setPen(theme[Colour::Text2]);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line.name);
        painter.setFont(textFont(TextRole::SecondaryStrong));
        painter.setPen(line.ink);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, number(step.*line.number));
    }
}

void FlowChart::mouseMoveEvent(QMouseEvent *event)
{
    const int step = stepAt(event->pos());
    setCursor(step >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(step);
}

void FlowChart::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton && stepAt(event->pos()) >= 0;
}

void FlowChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int step = stepAt(event->pos());
    if (std::exchange(m_isPressed, false) && step >= 0)
        Q_EMIT opened(step);
}

void FlowChart::leaveEvent(QEvent *event)
{
    setCurrent(-1);
    QWidget::leaveEvent(event);
}

void FlowChart::keyPressEvent(QKeyEvent *event)
{
    const int last = m_model.isEmpty() ? -1 : static_cast<int>(m_model.steps().size()) - 1;
    const bool isNone = m_current < 0;
    switch (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier ? event->key() : 0) {
    case Qt::Key_Left:
        return setCurrent(isNone ? last : std::max(0, m_current - 1));
    case Qt::Key_Right:
        return setCurrent(isNone ? last : std::min(last, m_current + 1));
    case Qt::Key_Home:
        return setCurrent(std::min(0, last));
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT opened(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace regie
