// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FieldFrame.h"

#include "ui/theme/Style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionFrame>

namespace regie {

FieldFrame::FieldFrame(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
{
    setFieldFrame(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->setContentsMargins(8, 0, 8, 0);
    m_row->setSpacing(6);
}

QSize FieldFrame::sizeHint() const
{
    return {QFrame::sizeHint().width(), controlHeight(this)};
}

void FieldFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_MouseOver, underMouse());
    style()->drawPrimitive(QStyle::PE_FrameLineEdit, &option, &painter, this);
}

void FieldFrame::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    update();
}

void FieldFrame::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    update();
}

} // namespace regie
