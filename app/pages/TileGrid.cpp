// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TileGrid.h"

#include "app/pages/Tile.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QGridLayout>

namespace regie {

namespace {

constexpr int mostColumns = 6;
constexpr int wideEnough = 188; // six tiles in a window of 1440: longer words elide rather than break up that line

int spanOf(const TileGrid::Item &item)
{
    return item.isWide ? 2 : 1;
}

} // namespace

TileGrid::TileGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(metrics::panels);
}

void TileGrid::add(Tile *tile)
{
    std::vector<Item> items = m_items;
    items.push_back({tile});
    setItems(std::move(items));
}

void TileGrid::setItems(std::vector<Item> items)
{
    if (items == m_items)
        return;
    for (const Item &item : m_items)
        m_grid->removeWidget(item.tile);
    m_items = std::move(items);
    m_columns = 0;
    setVisible(!m_items.empty());
    arrange();
}

bool TileGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a tile says something else
        arrange();
    return QWidget::event(event);
}

void TileGrid::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void TileGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

int TileGrid::allColumns() const
{
    int all = 0;
    for (const Item &item : m_items)
        all += spanOf(item);
    return all;
}

// Lines of the same length, the last one at most shorter: six, three, two, one.
int TileGrid::fittingColumns() const
{
    int least = 0;
    for (const Item &item : m_items)
        least = std::max(least, item.isWide ? 0 : item.tile->wordsWidth());
    least = std::min(least == 0 ? wideEnough : least, wideEnough);
    const int count = allColumns();
    for (int lines = (count + mostColumns - 1) / mostColumns; lines < count; ++lines) {
        const int columns = (count + lines - 1) / lines;
        if (columns * least + (columns - 1) * metrics::panels <= width())
            return columns;
    }
    return 1;
}

void TileGrid::arrange()
{
    if (m_items.empty())
        return;
    // Before it has its place its width says nothing, and many lines would make the window taller for good.
    const int columns = isVisible() ? fittingColumns() : std::min(mostColumns, allColumns());
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 0);
    for (const Item &item : m_items)
        m_grid->removeWidget(item.tile);
    place(columns);
}

// One after the other; what is too wide for the rest of a line begins the next.
void TileGrid::place(int columns)
{
    int line = 0;
    int column = 0;
    for (const Item &item : m_items) {
        const int span = std::min(spanOf(item), columns);
        if (column + span > columns) {
            ++line;
            column = 0;
        }
        m_grid->addWidget(item.tile, line, column, 1, span);
        column += span;
    }
    for (int at = 0; at < columns; ++at)
        m_grid->setColumnStretch(at, 1);
}

} // namespace regie
