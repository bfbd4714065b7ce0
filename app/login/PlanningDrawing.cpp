// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/PlanningDrawing.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"

#include <QPainter>

namespace regie {

namespace {

enum class Block { Past, Now, Next, Later, Late, Absence };

// One job: its row, and its start and end in thousandths of the day shown.
struct Job {
    int row;
    int start;
    int end;
    Block block;
};

constexpr int rows = 11;
constexpr int now = 567;

constexpr std::array day{
    Job{0, 46, 217, Block::Past},   Job{0, 262, 399, Block::Past},  Job{0, 479, 672, Block::Now},
    Job{0, 729, 945, Block::Next},  Job{1, 92, 229, Block::Past},   Job{1, 274, 479, Block::Past},
    Job{1, 535, 751, Block::Next},  Job{1, 797, 911, Block::Later}, Job{2, 0, 250, Block::Absence},
    Job{2, 296, 479, Block::Past},  Job{2, 501, 672, Block::Now},   Job{2, 705, 877, Block::Later},
    Job{3, 46, 160, Block::Past},   Job{3, 195, 433, Block::Past},  Job{3, 592, 785, Block::Next},
    Job{3, 820, 980, Block::Later}, Job{4, 70, 274, Block::Past},   Job{4, 330, 433, Block::Past},
    Job{4, 467, 616, Block::Now},   Job{4, 660, 911, Block::Next},  Job{5, 46, 205, Block::Past},
    Job{5, 251, 422, Block::Late},  Job{5, 524, 706, Block::Next},  Job{5, 739, 1000, Block::Absence},
    Job{6, 114, 262, Block::Past},  Job{6, 342, 479, Block::Past},  Job{6, 547, 797, Block::Next},
    Job{6, 831, 934, Block::Later}, Job{7, 46, 308, Block::Past},   Job{7, 364, 456, Block::Past},
    Job{7, 501, 638, Block::Next},  Job{7, 683, 820, Block::Later}, Job{7, 842, 968, Block::Later},
    Job{8, 0, 364, Block::Absence}, Job{8, 410, 547, Block::Now},   Job{8, 592, 763, Block::Next},
    Job{8, 797, 911, Block::Later}, Job{9, 70, 217, Block::Past},   Job{9, 251, 479, Block::Past},
    Job{9, 535, 695, Block::Next},  Job{9, 729, 911, Block::Later}, Job{10, 46, 251, Block::Past},
    Job{10, 296, 444, Block::Past}, Job{10, 489, 695, Block::Now},  Job{10, 751, 922, Block::Next}};

// A mixture of the brand's colour with what lies on it.
QColor mixed(const QColor &one, const QColor &other, double share)
{
    return QColor::fromRgbF(static_cast<float>(one.redF() * (1 - share) + other.redF() * share),
                            static_cast<float>(one.greenF() * (1 - share) + other.greenF() * share),
                            static_cast<float>(one.blueF() * (1 - share) + other.blueF() * share));
}

struct Inks {
    QColor ground;
    QColor light;
    QColor late;
};

FrameLook filled(const QColor &fill, double radius)
{
    FrameLook look;
    look.fill = fill;
    look.radius = radius;
    return look;
}

FrameLook lookOf(Block block, const Inks &inks)
{
    switch (block) {
    case Block::Past:
        return filled(mixed(inks.ground, inks.light, 0.13), 4);
    case Block::Now:
        return filled(mixed(inks.ground, inks.light, 0.72), 4);
    case Block::Next:
        return filled(mixed(inks.ground, inks.light, 0.34), 4);
    case Block::Later: {
        FrameLook look;
        look.border = mixed(inks.ground, inks.light, 0.5);
        look.radius = 4;
        return look;
    }
    case Block::Late:
        return filled(inks.late, 4);
    case Block::Absence:
        break;
    }
    return {};
}

void paintText(QPainter &painter, const QRectF &block, const Inks &inks, bool isFaint)
{
    const double widest = block.width() - 22;
    const QColor first = isFaint ? mixed(inks.ground, inks.light, 0.6) : QColor(255, 255, 255, 200);
    const QColor second = isFaint ? mixed(inks.ground, inks.light, 0.42) : QColor(255, 255, 255, 120);
    const QRectF line(block.x() + 11, block.y() + block.height() * 0.28, qMin(70.0, widest), 5);
    paintFrame(painter, line, filled(first, 2));
    paintFrame(painter, line.adjusted(0, 12, line.width() * -0.33, 12), filled(second, 2));
}

} // namespace

PlanningDrawing::PlanningDrawing(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PlanningDrawing::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Theme &brand = darkTheme(); // its lighter inks stand on the accent in either theme
    const Inks inks{mixed(theme[Colour::AccentPress], theme[Colour::Accent], 0.45), brand[Colour::AccentText],
                    brand[Tone::Amber].solid};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), inks.ground);

    const double top = height() * 0.045;
    const double step = (height() - top) / rows;
    const QColor line = mixed(inks.ground, inks.light, 0.07);
    for (int row = 0; row < rows; ++row)
        painter.fillRect(QRectF(0, qRound(top + (row + 1) * step) - 5, width(), 1), line);
    for (int hour = 1; hour < 5; ++hour)
        painter.fillRect(QRectF(qRound(width() * (hour * 0.1935)), 0, 1, height()), line);

    for (const Job &job : day) {
        const QRectF lane(width() * job.start / 1000.0, top + job.row * step, width() * (job.end - job.start) / 1000.0,
                          step);
        if (job.block == Block::Absence) {
            const QRectF shade = lane.adjusted(0, -4, 0, -5);
            painter.fillRect(shade, mixed(inks.ground, Qt::black, 0.08));
            paintHatch(painter, shade, {.ink = mixed(inks.ground, inks.light, 0.06), .width = 1});
            continue;
        }
        const QRectF block = lane.adjusted(0, step * 0.12, 0, step * -0.25);
        paintFrame(painter, block, lookOf(job.block, inks));
        paintText(painter, block, inks, job.block == Block::Past || job.block == Block::Later);
    }

    const double x = qRound(width() * now / 1000.0);
    painter.fillRect(QRectF(x, 0, 2, height()), Qt::white);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(x + 1, top), 4.5, 4.5);
}

} // namespace regie
