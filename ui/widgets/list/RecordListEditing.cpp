// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be changed in a RecordList without opening a record: cells, many rows, pasted cells, acts by letter.
#include "shared/protocol/Messages.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Gateway.h"
#include "ui/models/ListRows.h"
#include "ui/models/PastedReferences.h"
#include "ui/widgets/list/BulkActs.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/BulkEditor.h"
#include "ui/widgets/list/CellEditing.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
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

std::vector<BulkRun::Item> RecordList::chosenRecords() const
{
    std::vector<QUuid> ids(m_model->checked().begin(), m_model->checked().end());
    if (ids.empty() && !m_view->currentRecord().isNull())
        ids.push_back(m_view->currentRecord());
    std::vector<BulkRun::Item> items;
    for (const QUuid &id : ids) {
        const int row = m_rows->rowOf(id);
        QString label;
        for (std::size_t at = 0; row >= 0 && label.isEmpty() && at < m_rows->columns().size(); ++at) {
            const ListColumn &column = m_rows->columns()[at];
            const bool names = column.field->key == m_schema.referenceField || column.field->key == m_schema.labelField;
            if (column.isOwn() && names)
                label = m_rows->index(row, static_cast<int>(at) + 1).data().toString();
        }
        if (const qint64 version = m_rows->versionOf(id); version > 0)
            items.push_back({id, version, label, {}});
    }
    return items;
}

void RecordList::editMany(const QString &field)
{
    std::vector<BulkRun::Item> records = chosenRecords();
    if (records.empty() || !m_gateway.may(m_schema.name() + u".update"_s))
        return;
    auto *editor = new BulkEditor(m_gateway, m_schema, std::move(records), this);
    if (!field.isEmpty())
        editor->chooseField(field);
    m_bulk->isVisible() ? editor->popUpAbove(m_bulk) : editor->popUpWithin(m_view);
}

// Where there is no cell to begin with, and under titles of its own, a table is records to be brought in.
void RecordList::paste()
{
    const ListHeader *header = m_view->header();
    const QString table = QGuiApplication::clipboard()->text();
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
    if (pasted.items.empty() && pasted.problems.isEmpty())
        return;
    QStringList lines{tr("%n cell(s) will change.", nullptr, pasted.cells)};
    lines.append(pasted.changes.mid(0, mostTold));
    if (pasted.changes.size() > mostTold)
        lines.append(u"…"_s);
    if (!pasted.problems.isEmpty())
        lines.append(tr("%n cannot be taken:", nullptr, static_cast<int>(pasted.problems.size())));
    lines.append(pasted.problems.mid(0, mostTold));
    auto *editor = new BulkEditor(m_gateway, m_schema, pasted.items, this);
    editor->offer(lines.join(u'\n'));
    m_bulk->isVisible() ? editor->popUpAbove(m_bulk) : editor->popUpWithin(m_view);
}

void RecordList::archiveChosen()
{
    if (!m_schema.has(Feature::Archivable) || !m_gateway.may(m_schema.name() + u".archive"_s))
        return;
    const Gateway::Grouped together(m_gateway, newUuid());
    for (const BulkRun::Item &record : chosenRecords()) {
        const Archive message{m_schema.name(), record.id, record.version, true};
        m_gateway.request(message, this, [this](const Result<Posted> &answer) {
            if (!answer)
                Q_EMIT refused(describe(answer.error()));
        });
    }
    m_model->uncheckAll();
}

// Assign, plan, status, priority, tag, comment: whatever of these the entity has.
void RecordList::takeLetter(QChar letter)
{
    const QUuid current = m_view->currentRecord();
    if (m_dress == Dress::Embedded)
        return;
    const auto actOnChecked = [this](const QString &act) {
        auto *acts = new BulkActs(m_gateway, m_schema, chosenRecords(), act, this);
        connect(acts, &BulkActs::failed, this, &RecordList::refused);
        acts->showAbove(m_bulk);
    };
    const bool hasChecked = !m_model->checked().isEmpty();
    if (current.isNull() && !hasChecked)
        return;
    if (letter == u's' && hasChecked)
        actOnChecked({});
    else if (letter == u's' && m_preview)
        m_preview->startNextAct();
    else if (letter == u'y' && m_schema.find(u"priority"))
        editMany(u"priority"_s);
    else if (letter == u'e' && !tagsField(m_schema).isEmpty())
        editMany(tagsField(m_schema));
    else if (letter == u'c' && !current.isNull() && m_schema.has(Feature::Comments))
        Q_EMIT openRequested(m_schema.name(), current); // its page has the composer
    else if (letter == u'a' || letter == u'p') {
        const ActInfo *act = actOf(m_schema, letter == u'a' ? u"assign"_s : u"plan"_s, m_gateway);
        if (act && hasChecked)
            actOnChecked(toString(act->name));
        else if (act)
            Q_EMIT actRequested(m_schema.name(), current, toString(act->name));
    }
}

} // namespace regie
