// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/ChartCanvas.h"

#include "ui/models/ChartModel.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/chart/ChartPicture.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace regie {

namespace {

// Told apart by lightness as well; accent and violet are never in one chart (interface.md §2).
constexpr std::array slices{Tone::Blue, Tone::Green, Tone::Amber, Tone::Violet, Tone::Cyan, Tone::Red};

} // namespace

ChartCanvas::ChartCanvas(const ChartModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_picture(new ChartPicture(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_picture);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 200);
    setAccessible(this, QAccessible::Chart);
    showsFocusAsPane(this);
    connect(&model, &ChartModel::changed, this, &ChartCanvas::draw);
    connect(m_picture, &ChartPicture::clicked, this, [this](int part) {
        setFocus(Qt::MouseFocusReason);
        choose(part);
        Q_EMIT opened(part);
    });
}

void ChartCanvas::draw()
{
    const Theme &theme = themeOf(this);
    const ChartKind kind = m_model.inForce().kind;
    const std::vector<ChartPart> &parts = m_model.parts();
    std::vector<PictureBar> bars;
    m_leftOut = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const ChartPart &part = parts[at];
        // Time runs on from day to day: what is older than its beginning, or has none, has no place on it.
        const bool isBeside = m_model.isStepped() && (part.isRest || isEmpty(part.value));
        if (isBeside && kind != ChartKind::Pie) {
            ++m_leftOut;
            continue;
        }
        const bool isPie = kind == ChartKind::Pie;
        const QColor colour = part.isRest                           ? theme[Tone::Neutral].solid
                              : part.choice && !m_model.isStepped() ? theme[part.choice->tone].solid
                              : isPie                               ? theme[slices[bars.size() % slices.size()]].solid
                                                                    : theme[Colour::Accent];
        const QString words = m_model.words(part);
        bars.push_back(
            {static_cast<int>(at), part.title, part.axisTitle, words, part.height, !isEmpty(part.measured), colour});
    }
    const auto shape = kind == ChartKind::Pie    ? ChartPicture::Shape::Pie
                       : kind == ChartKind::Line ? ChartPicture::Shape::Line
                       : m_model.isStepped()     ? ChartPicture::Shape::Columns
                                                 : ChartPicture::Shape::Rows;
    m_current = std::min(m_current, static_cast<int>(parts.size()) - 1);
    const QString axis = m_model.measureTitle();
    m_picture->draw(shape, std::move(bars), axis);
    m_picture->setCurrent(m_current, hasFocus());
    if (m_current < 0 && accessibleName() == m_said) // else somebody calls it otherwise
        setAccessibleName(m_said = m_model.title().isEmpty() ? axis : m_model.title());
}

QPoint ChartCanvas::pointOf(int part) const
{
    const QPoint point = m_picture->pointOf(part);
    return point.isNull() ? point : m_picture->viewport()->mapTo(this, point);
}

void ChartCanvas::setCurrent(int part)
{
    m_current = part;
    m_picture->setCurrent(part, hasFocus());
    const bool isPart = part >= 0 && part < static_cast<int>(m_model.parts().size());
    setAccessibleName(isPart ? m_model.index(part, 0).data(Qt::AccessibleTextRole).toString() : m_model.measureTitle());
}

void ChartCanvas::choose(int part)
{
    if (part == m_current)
        return;
    setCurrent(part);
    Q_EMIT currentChanged(part);
}

void ChartCanvas::step(int by)
{
    const int last = static_cast<int>(m_model.parts().size()) - 1;
    if (last >= 0)
        choose(std::clamp(m_current + by, 0, last));
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Home:
        return step(-static_cast<int>(m_model.parts().size()));
    case Qt::Key_End:
        return step(static_cast<int>(m_model.parts().size()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT opened(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture->setCurrent(m_current, hasFocus());
}

// Colours are asked for when the picture is made, so that another theme makes another one.
void ChartCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        draw();
}

bool ChartCanvas::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        m_picture->setCurrent(m_current, hasFocus());
    return isTaken;
}

} // namespace regie
