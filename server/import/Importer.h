// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/formats/CsvReader.h"
#include "server/import/Mapping.h"
#include "server/storage/Store.h"

#include <functional>

namespace regie::importing {

// One thing wrong with one cell, or with a line as a whole when `column` is empty.
struct CellError {
    qint64 line = 0;
    QString column; // as the file names it, or the field's label when the file has none for it
    QString value;  // what the cell holds
    QString code;
    QString text;  // translated
    QString field; // its key, when there is one
    Arguments args = {};
};

enum class Landing {
    Together, // all rows or none
    Singly,   // the good ones, in transactions of a few hundred
};

struct ImportResult {
    QUuid request; // stands in the history of every record written
    qint64 rows = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 faultyRows = 0;
    qint64 errors = 0;
    bool isKept = false;   // whether what the counts say is in the database
    bool isBroken = false; // the file could not be read to its end; the last error says where
};

struct ImportOptions {
    bool isDryRun = false; // everything is done, and nothing kept
    Landing landing = Landing::Together;
    QUuid request = {}; // what the history is to name; null for a new one
    // Asked after each few hundred rows; false to stop there: what landed singly stays, everything else goes.
    std::function<bool(const ImportResult &)> goOn = {};
};

// Called for each error in the order of lines within a batch of rows; the caller keeps as many as it likes.
using ErrorSink = std::function<void(const CellError &)>;

// Reads the first record of a file: the names of its columns. Throws ImportError, CsvError.
[[nodiscard]] std::vector<QString> readHeaders(CsvReader &file);

// Brings the rest of the file's records in, in memory that does not grow with it but for the keys it has seen. Every
// faulty cell is reported, also those of rows after one that made it impossible to keep anything. Each row passes the
// store: the caller's rights, the rules, the history with the act «import». Throws RefusalError when the caller may not
// do this at all, DbError when the database fails.
[[nodiscard]] ImportResult importRecords(Connection &connection, const Caller &caller, CsvReader &file,
                                         const Mapping &mapping, const ImportOptions &options, const ErrorSink &sink);

} // namespace regie::importing
