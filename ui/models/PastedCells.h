// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkSave.h"
#include "ui/widgets/editors/TypedInput.h"

#include <QModelIndex>

namespace regie {

class ListRows;

// Cells from a spreadsheet, laid over a list from one of its cells on: what each record would become, and what of it
// cannot be.
struct PastedCells {
    // A cell that names another record: which one, the server has to say (PastedReferences).
    struct Reference {
        std::size_t item = 0; // of `items`
        QString field;
        QString entity;
        QString text;
        QString where; // "TK-2026-00042 · Client: ", the beginning of a problem
    };
    std::vector<BulkSave::Item> items;
    std::vector<Reference> references;
    int cells = 0; // that will change
    QStringList problems;

    void set(const Reference &reference, const QUuid &id);
};
// One cell as its field understands it; empty for an empty text.
[[nodiscard]] typed::Input readPastedCell(const Field &field, const QString &text);
// The lines of a table, without the empty ones at its end.
[[nodiscard]] QStringList pastedRows(const QString &table);
// Several lines of which the first one names fields of the entity: rows of their own, not content for cells.
[[nodiscard]] bool areRecords(const QString &table, const Schema &schema);
// `sections` are the columns from left to right. A first line of titles is left out.
[[nodiscard]] PastedCells pastedCells(const QString &table, const ListRows &rows, const QModelIndex &from,
                                      const std::vector<int> &sections, const Gateway &gateway);

} // namespace regie
