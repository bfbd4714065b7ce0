// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lines/LineFoot.h"

#include "ui/models/lines/LineModel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/lines/LineView.h"

#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

LineFoot::LineFoot(LineView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&view, &LineView::scrolledOrSized, this, qOverload<>(&QWidget::update));
    refresh();
}

QSize LineFoot::sizeHint() const
{
    return {0, rowHeightOf(this)};
}

QString LineFoot::total(int column) const
{
    const std::optional<Value> sum = m_view.lines().total(column);
    return sum ? formats::value(m_view.lines().field(column).kind, *sum) : QString();
}

void LineFoot::refresh()
{
    QStringList spoken;
    for (int column = 1; column < m_view.lines().columnCount(); ++column) {
        const QString sum = total(column);
        if (!sum.isEmpty())
            spoken.append(m_view.lines().schema().label(m_view.lines().field(column)) + u' ' + sum);
    }
    setVisible(!spoken.isEmpty());
    //: what columns make together
    setAccessibleName(tr("Totals: %1").arg(spoken.join(u", "_s)));
    update();
}

void LineFoot::paintEvent(QPaintEvent *)
{
    constexpr int padding = 8;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme[Colour::Alt]);
    painter.fillRect(QRect(0, 0, width(), 1), theme[Colour::Line]);
    painter.setFont(textFont(TextRole::Strong));
    painter.setPen(theme[Colour::Text]);
    int first = width();
    for (int column = 1; column < m_view.lines().columnCount(); ++column) {
        const QString sum = total(column);
        if (sum.isEmpty())
            continue;
        // A number is never cut: where its column is narrow it reaches to the left.
        const int right = m_view.columnViewportPosition(column) + m_view.columnWidth(column) - padding;
        const int needed = painter.fontMetrics().horizontalAdvance(sum);
        painter.drawText(QRect(right - needed, 0, needed + 1, height()), Qt::AlignRight | Qt::AlignVCenter, sum);
        first = std::min(first, right - needed);
    }
    const QString word = tr("Total");
    if (first > 2 * padding + painter.fontMetrics().horizontalAdvance(word))
        painter.drawText(rect().adjusted(padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
}

} // namespace regie
