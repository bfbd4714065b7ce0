// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/ColleagueTag.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Painters.h"

#include <QApplication>
#include <QPainter>

namespace regie {

namespace {

constexpr int thickness = 20;
constexpr int face = 16;
constexpr int inset = 2;
constexpr int arrow = 30; // what a field may hold at its right end

} // namespace

ColleagueTag::ColleagueTag(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setTextRole(this, TextRole::Caption);
    hide();
}

QString ColleagueTag::text() const
{
    return tr("%1 is typing…").arg(m_name.section(u' ', 0, 0));
}

void ColleagueTag::show(const QString &name, const QWidget &field)
{
    m_name = name;
    const int whole = inset + face + 4 + fontMetrics().horizontalAdvance(text()) + 8;
    const QWidget *focus = QApplication::focusWidget();
    m_isNarrow = &field == focus || field.isAncestorOf(focus) || whole > field.width() - arrow;
    const int width = m_isNarrow ? thickness : whole;
    constexpr int line = 28;
    setGeometry(field.geometry().right() - arrow - width, field.geometry().top() + (line - thickness) / 2, width,
                thickness);
    raise();
    QWidget::show();
    update();
}

void ColleagueTag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Colleague], thickness / 2, 1});
    paintAvatar(painter, QRectF(inset, inset, face, face), m_name, theme);
    if (m_isNarrow)
        return;
    painter.setFont(font());
    painter.setPen(theme[Colour::Text2]);
    painter.drawText(rect().adjusted(inset + face + 4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace regie
