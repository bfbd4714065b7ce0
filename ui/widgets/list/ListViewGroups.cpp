// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of a ListView: their titles across the columns, folding by key and mouse.
#include "ui/models/ListRows.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int chevronPlace = 12;
constexpr int indent = 18;
constexpr int headingGap = 8;

} // namespace

// A click on a group's row folds it.
void ListView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    const int row = rowAt(event->pos().y());
    const ListGroup *group = event->button() == Qt::LeftButton ? m_model.groupAt(row) : nullptr;
    if (group)
        m_model.setOpen(row, !group->isOpen);
}

// Left folds the group the row stands in and goes to it; right unfolds it, then goes in.
bool ListView::foldOrUnfold(bool unfold)
{
    const int row = currentIndex().row();
    if (!m_model.isGrouped() || row < 0)
        return false;
    const ListGroup *group = m_model.groupAt(row);
    if (group && unfold)
        group->isOpen ? moveTo(row + 1) : m_model.setOpen(row, true);
    else if (group && group->isOpen)
        m_model.setOpen(row, false);
    else if (!unfold)
        moveTo(std::max(m_model.groupRowAbove(row), 0));
    return true;
}

void ListView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_model.isGrouped())
        return;
    QPainter painter(viewport());
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    int nextTitle = viewport()->height();
    for (int row = last < 0 ? m_model.rowCount() - 1 : last; row >= std::max(first, 0); --row) {
        const ListGroup *group = m_model.groupAt(row);
        if (!group)
            continue;
        const int top = rowViewportPosition(row);
        if (top > 0)
            nextTitle = top;
        paintGroupTitle(painter, QRect(0, top, viewport()->width(), rowHeight(row)), *group);
    }
    // The group that the first row stands in stays in sight, until the next one pushes it out.
    const int above = m_model.groupRowAbove(first);
    const ListGroup *group = m_model.groupAt(above);
    if (!group || m_model.groupAt(first))
        return;
    const int height = verticalHeader()->defaultSectionSize();
    const QRect place(0, std::min(0, nextTitle - height), viewport()->width(), height);
    const Theme &theme = themeOf(this);
    painter.fillRect(place, theme[Colour::Alt]);
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme[Colour::Line]);
    paintGroupTitle(painter, place, *group);
}

void ListView::paintGroupTitle(QPainter &painter, const QRect &row, const ListGroup &group) const
{
    const Theme &theme = themeOf(this);
    const GroupMark mark = m_model.groupMark(group);
    const QColor ink = mark.tone == Tone::Neutral ? theme[Colour::Text] : theme[mark.tone].text;
    int left = chevronPlace + group.level * indent;
    paintIcon(painter, QRect(left, row.top(), metrics::iconChip, row.height()), group.isOpen ? u"cdown"_s : u"cright"_s,
              metrics::iconChip, theme[Colour::Text2], theme[Colour::Alt]);
    left += metrics::iconChip + headingGap;
    if (!mark.glyph.isEmpty()) {
        paintIcon(painter, QRect(left, row.top(), metrics::iconChip, row.height()), mark.glyph, metrics::iconChip, ink,
                  theme[Colour::Alt]);
        left += metrics::iconChip + headingGap / 2;
    }
    const QString title = m_model.groupTitle(group);
    painter.setFont(textFont(group.isMore ? TextRole::Medium : TextRole::Strong));
    painter.setPen(group.isMore ? theme[Colour::AccentText] : ink);
    const int width = painter.fontMetrics().horizontalAdvance(title);
    painter.drawText(QRect(left, row.top(), width + 1, row.height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (group.isMore)
        return;
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(theme[Colour::Text3]);
    painter.drawText(QRect(left + width + headingGap, row.top(), row.width(), row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(group.count));
}

} // namespace regie
