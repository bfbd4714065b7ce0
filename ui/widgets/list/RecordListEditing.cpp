// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be changed in a RecordList without opening a record: cells, and pasted ones.
#include "ui/models/Gateway.h"
#include "ui/models/ListRows.h"
#include "ui/models/PastedReferences.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/BulkEditor.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <QClipboard>
#include <QGuiApplication>

namespace regie {

using namespace Qt::StringLiterals;

void RecordList::connectEditing()
{
    m_cells = new CellEditing(*m_view, *m_rows, m_gateway);
    connect(m_cells, &CellEditing::refused, this, &RecordList::refused);
    connect(m_view, &ListView::editRequested, this, &RecordList::edit);
    connect(m_view, &ListView::pasteRequested, this, &RecordList::paste);
    connect(m_view, &ListView::letterTyped, this, &RecordList::takeLetter);
    connect(m_view, &ListView::cellDoubleClicked, this, [this](const QModelIndex &index, bool inNewTab) {
        if (!inNewTab && m_cells->isEditable(index))
            m_cells->start(index);
        else
            Q_EMIT m_view->openRequested(m_rows->recordAt(index.row()), inNewTab);
    });
    connect(m_bulk, &BulkBar::editRequested, this, [this] { editMany({}); });
    connect(m_bulk, &BulkBar::letterChosen, this, &RecordList::takeLetter);
}

// A cell that cannot be changed hands on to the next one at its right.
void RecordList::edit(const QModelIndex &index)
{
    const ListHeader *header = m_view->header();
    for (int visual = std::max(header->visualIndex(index.column()), 1); visual < header->count(); ++visual) {
        const QModelIndex cell = m_rows->index(index.row(), header->logicalIndex(visual));
        if (m_cells->isEditable(cell)) {
            m_cells->start(cell);
            return;
        }
    }
}

// Where there is no cell to begin with, and under titles of its own, a table is records to be brought in.
void RecordList::paste()
{
    const ListHeader *header = m_view->header();
    const QString table = QGuiApplication::clipboard()->text();
    if (table.isEmpty())
        return;
    const QModelIndex cell = m_view->currentIndex();
    const bool hasCell = m_view->isVisible() && cell.isValid() && cell.column() > 0 && !m_rows->groupAt(cell.row());
    const bool beginsThere =
        hasCell && pastedRows(table).value(0).section(u'\t', 0, 0) ==
                       m_rows->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    const bool isTable = table.contains(u'\t') || pastedRows(table).size() > 1;
    const bool areNew = !hasCell || (areRecords(table, m_schema) && !beginsThere && !namesRows(table, *m_rows));
    if (m_dress == Dress::Page && isTable && areNew) {
        Q_EMIT tablePasted(table);
        return;
    }
    std::vector<int> sections;
    for (int visual = 1; visual < header->count(); ++visual)
        sections.push_back(header->logicalIndex(visual));
    auto *references = new PastedReferences(m_gateway, pastedCells(table, *m_rows, cell, sections, m_gateway), this);
    connect(references, &PastedReferences::finished, this, &RecordList::offerPasted);
    references->start();
}

void RecordList::offerPasted(const PastedCells &pasted)
{
    constexpr qsizetype mostTold = 5;
    if (pasted.cells == 0 && pasted.problems.isEmpty())
        return Q_EMIT refused(tr("Nothing changes: the cells hold this already."));
    QStringList lines{tr("%Ln cell(s) will change.", nullptr, pasted.cells)};
    lines.append(pasted.changes.mid(0, mostTold));
    if (pasted.changes.size() > mostTold)
        lines.append(u"…"_s);
    if (!pasted.problems.isEmpty())
        lines.append(tr("%Ln cannot be taken:", nullptr, static_cast<int>(pasted.problems.size())));
    lines.append(pasted.problems.mid(0, mostTold));
    auto *editor = new BulkEditor(m_gateway, m_schema, pasted.items, this);
    editor->offer(lines.join(u'\n'));
    m_bulk->isVisible() ? editor->popUpAbove(m_bulk) : editor->popUpWithin(m_view);
}

} // namespace regie
