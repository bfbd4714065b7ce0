// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace regie {

namespace {

constexpr int chipPadding = 8;
constexpr int wordGap = 5;
constexpr int crossBox = 24; // the least a pointer should have to meet

} // namespace

FilterChip::FilterChip(const QString &field, const QString &value, QWidget *parent)
    : QAbstractButton(parent)
    , m_field(field)
{
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setValue(value);
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    setText(tr("Filter %1: %2").arg(m_field, value));
    setAccessibleDescription(tr("Delete removes the filter."));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const int words = textWidth(TextRole::Body, m_field) + wordGap + textWidth(TextRole::Medium, m_value);
    return {chipPadding + words + crossBox, metrics::filterChip(QFontMetrics(textFont(TextRole::Body)))};
}

QRect FilterChip::cross() const
{
    return {width() - crossBox, 0, crossBox, height()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const Colour ground = isDown() ? Colour::Press : underMouse() ? Colour::Hover : Colour::Surface;
    paintFrame(painter, rect(), {theme[ground], theme[Colour::Line2], metrics::radiusControl, 1, Qt::SolidLine});
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(theme[Colour::Text2]);
    const int word = textWidth(TextRole::Body, m_field);
    painter.drawText(QRect(chipPadding, 0, word, height()), Qt::AlignLeft | Qt::AlignVCenter, m_field);
    painter.setFont(textFont(TextRole::Medium));
    painter.setPen(theme[Colour::Text]);
    const int start = chipPadding + word + wordGap;
    const QRect place(start, 0, width() - crossBox - start, height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_value, Qt::ElideRight, place.width() + 1));
    paintIcon(painter, cross(), u"x", metrics::iconCaption, theme[m_overCross ? Colour::Text : Colour::Text3],
              theme[ground]);
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    m_crossPressed = event->button() == Qt::LeftButton && cross().contains(event->position().toPoint());
    if (!m_crossPressed)
        QAbstractButton::mousePressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_crossPressed) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_crossPressed = false;
    if (cross().contains(event->position().toPoint()))
        Q_EMIT removed();
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = cross().contains(event->position().toPoint());
    if (over != m_overCross) {
        m_overCross = over;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void FilterChip::leaveEvent(QEvent *event)
{
    m_overCross = false;
    QAbstractButton::leaveEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removed();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace regie
