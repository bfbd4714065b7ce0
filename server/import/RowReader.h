// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/Finder.h"
#include "server/import/Importer.h"

namespace regie::importing {

// A record of the file on its way to the store.
struct ImportRow {
    qint64 line = 0;
    std::vector<QString> texts; // of each rule
    Changes changes;
    Value key;
    QUuid id;
    qint64 version = 0; // 0: a new record
    std::vector<CellError> errors;
    [[nodiscard]] bool isFaulty() const { return !errors.empty(); }
    // What it becomes when it is a new one.
    [[nodiscard]] Record newRecord(const Schema &schema) const;
};

// Makes changes of records, a batch at a time, so that references and keys are looked up together.
class RowReader {
public:
    RowReader(const Sight &sight, const Mapping &mapping, const Labels &labels, std::size_t columns);

    [[nodiscard]] std::vector<ImportRow> read(const std::vector<CsvRecord> &records);
    // What the store or the database found wrong with a row.
    void blame(ImportRow &row, const QString &code, const QString &field, const Arguments &args) const;

private:
    void takeTexts(ImportRow &row, const CsvRecord &record) const;
    void readCells(ImportRow &row);
    void readCell(ImportRow &row, std::size_t place);
    void matchKeys(std::vector<ImportRow> &rows);
    void matchKey(ImportRow &row);
    void checkNewRecord(ImportRow &row) const;

    const Mapping &m_mapping;
    CellReader m_reader;
    References m_references;
    std::unique_ptr<Finder> m_keys;
    QHash<QString, qint64> m_seenKeys; // and on which line
    std::size_t m_columns;
};

} // namespace regie::importing
