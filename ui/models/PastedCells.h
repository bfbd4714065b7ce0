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
    // A cell; one that names another record waits in `references` until the server said which (PastedReferences).
    struct Reference {
        std::size_t item = 0; // of `items`
        QString field;
        QString entity; // that is named; empty for a plain value
        QString text;
        QString label;  // of the record: "TK-2026-00042"
        QString title;  // of the column
        QString before; // what stands there
    };
    std::vector<BulkRun::Item> items;
    std::vector<Reference> references;
    int cells = 0;       // that will change
    QStringList changes; // in words: "TK-2026-00042 · Client: Dupont → Durand"
    QStringList problems;

    void set(const Reference &reference, const Value &value);
};
// One cell as its field understands it; empty for an empty text.
[[nodiscard]] typed::Input readPastedCell(const Field &field, const QString &text);
// The lines of a table, without the empty ones at its end.
[[nodiscard]] QStringList pastedRows(const QString &table);
// Several lines of which the first one names fields of the entity: rows of their own, not content for cells.
[[nodiscard]] bool areRecords(const QString &table, const Schema &schema);
// Several lines below titles of columns, the one of the reference (or else the name) among them, that name rows of the
// list: what was copied out of it and changed in a spreadsheet.
[[nodiscard]] bool namesRows(const QString &table, const ListRows &rows);
// "TK-2026-00042 · Client: words"
[[nodiscard]] QString pastedWords(const QString &label, const QString &title, const QString &words);
// Cells that hold what stands there already are left out. `sections` are the columns from left to right. A first line
// of titles is left out; where the table names its rows, each line goes to its own.
[[nodiscard]] PastedCells pastedCells(const QString &table, const ListRows &rows, const QModelIndex &from,
                                      const std::vector<int> &sections, const Gateway &gateway);

} // namespace regie
