// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lines/PastedLines.h"

#include "ui/models/PastedReferences.h"
#include "ui/models/lines/LineModel.h"

namespace regie {

using namespace Qt::StringLiterals;

PastedLines::PastedLines(LineModel &model, Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_gateway(gateway)
{}

void PastedLines::paste(const QString &table, const QModelIndex &from)
{
    QStringList rows = pastedRows(table);
    const int firstColumn = std::max(from.isValid() ? from.column() : 1, 1);
    const QString title = m_model.headerData(firstColumn, Qt::Horizontal, Qt::DisplayRole).toString();
    if (rows.size() > 1 && rows.front().section(u'\t', 0, 0).trimmed() == title)
        rows.removeFirst(); // titles that came along
    m_references = {};
    m_cells = 0;
    m_faults = 0;
    int leftOut = 0;
    m_model.beginStep();
    int row = from.isValid() ? from.row() : m_model.rowCount();
    for (const QString &line : std::as_const(rows)) {
        const QStringList cells = line.split(u'\t');
        if (row >= m_model.rowCount() && m_model.insertLine(row) < 0) {
            leftOut += static_cast<int>(cells.size());
            continue;
        }
        int column = firstColumn;
        for (const QString &text : cells) {
            if (column < m_model.columnCount())
                takeCell(m_model.index(row, column), text.trimmed());
            else if (!text.trimmed().isEmpty())
                ++leftOut;
            ++column;
        }
        ++row;
    }
    Q_EMIT pasted(m_cells, m_faults, leftOut);
    findReferences();
}

void PastedLines::takeCell(const QModelIndex &cell, const QString &text)
{
    if (!m_model.isEditable(cell)) {
        m_faults += !text.isEmpty() && text != cell.data().toString() ? 1 : 0;
        return;
    }
    ++m_cells;
    const Field &field = m_model.field(cell.column());
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    if (reference && !text.isEmpty()) {
        const QUuid line = m_model.lineAt(cell.row());
        if (m_references.items.empty() || m_references.items.back().id != line)
            m_references.items.push_back({.id = line, .version = 0, .label = {}, .changes = {}});
        m_references.references.push_back({.item = m_references.items.size() - 1,
                                           .field = toString(field.key),
                                           .entity = toString(reference->entity),
                                           .text = text,
                                           .label = {},
                                           .title = {},
                                           .before = {}});
        m_model.edit(cell, text, {}, tr("Looking for “%1”…").arg(text));
        return;
    }
    const typed::Input input = readPastedCell(field, text);
    m_faults += input.isValid() ? 0 : 1;
    m_model.edit(cell, input.isValid() ? input.value : Value(text), {}, input.problem);
}

void PastedLines::findReferences()
{
    if (m_references.references.empty())
        return;
    auto *search = new PastedReferences(m_gateway, m_references, this);
    connect(search, &PastedReferences::finished, this,
            [this, asked = m_references.references, lines = m_references.items](PastedCells found) {
                // What was found is laid to its line by the id, said as its label; the lines may have moved meanwhile.
                std::vector<PastedCells::Reference> all = asked;
                for (PastedCells::Reference &one : all)
                    one.label = lines[one.item].id.toString();
                takeReferences(found, all);
            });
    search->start();
}

void PastedLines::takeReferences(const PastedCells &found, const std::vector<PastedCells::Reference> &asked)
{
    for (const PastedCells::Reference &one : asked) {
        const int row = m_model.rowOf(QUuid(one.label));
        const QModelIndex cell = row < 0 ? QModelIndex() : m_model.index(row, m_model.columnOf(one.field));
        if (!cell.isValid() || m_model.value(cell) != Value(one.text))
            continue; // typed over meanwhile
        const auto item = std::find_if(found.items.begin(), found.items.end(), [&](const BulkRun::Item &candidate) {
            return candidate.id == QUuid(one.label) && candidate.changes.contains(one.field);
        });
        if (item != found.items.end())
            m_model.edit(cell, item->changes.value(one.field), one.text);
        else
            m_model.edit(cell, one.text, {}, tr("No single record is called “%1”. Choose one.").arg(one.text));
    }
}

} // namespace regie
