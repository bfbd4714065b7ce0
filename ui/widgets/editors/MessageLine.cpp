// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/MessageLine.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace regie {

MessageLine::MessageLine(const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(sentence, this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    setTextRole(m_label, TextRole::Caption);
    setInk(m_label, Tone::Red);
    auto *layout = new QHBoxLayout(this);
    constexpr int iconRoom = metrics::iconCaption + 3;
    layout->setContentsMargins(1 + iconRoom, 2, 0, 1);
    layout->addWidget(m_label);
}

QString MessageLine::sentence() const
{
    return m_label->text();
}

void MessageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const int line = m_label->fontMetrics().lineSpacing();
    paintIcon(painter, QRectF(0, 2 + (line - metrics::iconCaption) / 2.0, metrics::iconCaption, metrics::iconCaption),
              u"alert", metrics::iconCaption, theme[Tone::Red].text, theme[Colour::Surface]);
}

} // namespace regie
