// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/ElidedName.h"

#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QPainter>

namespace regie {

ElidedName::ElidedName(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setTextRole(this, TextRole::Medium);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize ElidedName::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_name) + 2, fontMetrics().height() + 2};
}

QSize ElidedName::minimumSizeHint() const
{
    constexpr int least = 60;
    return {least, fontMetrics().height() + 2};
}

void ElidedName::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(themeOf(this)[Colour::Text]);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_name, Qt::ElideMiddle, width()));
}

} // namespace regie
