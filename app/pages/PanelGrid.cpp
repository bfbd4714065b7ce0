// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PanelGrid.h"

#include "ui/theme/Metrics.h"

#include <QGridLayout>

namespace regie {

namespace {

constexpr int leastHeight = 230; // of a line: title, and a few rows or a chart that can be read

} // namespace

PanelGrid::PanelGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(metrics::panels);
    m_grid->setColumnStretch(0, 8);
    m_grid->setColumnStretch(1, 6);
}

void PanelGrid::setItems(std::vector<Item> items)
{
    if (items == m_items)
        return;
    for (const Item &item : m_items)
        m_grid->removeWidget(item.panel);
    for (int line = 0; line < m_lines; ++line) {
        m_grid->setRowStretch(line, 0);
        m_grid->setRowMinimumHeight(line, 0);
    }
    m_items = std::move(items);
    m_lines = 0;
    for (std::size_t at = 0; at < m_items.size(); ++m_lines) {
        const bool isPair = at + 1 < m_items.size() && !m_items[at].isWide && !m_items[at + 1].isWide;
        m_grid->addWidget(m_items[at].panel, m_lines, 0, 1, isPair ? 1 : 2);
        if (isPair)
            m_grid->addWidget(m_items[at + 1].panel, m_lines, 1);
        m_grid->setRowStretch(m_lines, 1);
        m_grid->setRowMinimumHeight(m_lines, leastHeight);
        at += isPair ? 2 : 1;
    }
}

} // namespace regie
