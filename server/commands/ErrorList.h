// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/Importer.h"
#include "shared/formats/CsvWriter.h"

#include <QFileDevice>

#include <memory>

namespace regie {

// On the error stream: a place or a record, and what is wrong there.
void printFault(const QString &where, const QString &what);

// What is wrong with a file that is brought in: shows the first errors, and writes all of them where asked.
class ErrorList {
public:
    // An empty name writes none. Throws SetupError, as do take() and finish(), where it can't be written.
    explicit ErrorList(const QString &name);

    // Throws SetupError when the list would take the place of one of these: nobody loses the file he brings.
    static void demandOther(const QString &name, const QStringList &sources);

    void take(const importing::CellError &error);
    void finish();

private:
    void write(const std::vector<QString> &cells);
    [[noreturn]] void fail() const;

    std::unique_ptr<QFileDevice> m_file;
    CsvWriter m_writer;
    qint64 m_count = 0;
};

} // namespace regie
