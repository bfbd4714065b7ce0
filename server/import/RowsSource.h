// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/formats/CsvFormat.h"

#include <QTemporaryFile>

#include <memory>

namespace regie::importing {

// Where the rows of a brought file come from: the file itself, or the first sheet of a workbook, laid out as CSV beside
// it for as long as this lives.
class RowsSource {
public:
    // The file outlives it. Throws CsvError.
    explicit RowsSource(QIODevice &file);

    [[nodiscard]] QIODevice &rows() { return m_sheet ? *m_sheet : m_file; }
    // What people said of a file's form says nothing of a workbook.
    [[nodiscard]] CsvFormat format(std::optional<char> separator, std::optional<CsvEncoding> encoding);
    // Bytes of the brought file, or what of a sheet comes to the same; `ahead` of them wait to be used.
    [[nodiscard]] qint64 read(qint64 ahead) const;

private:
    QIODevice &m_file;
    std::unique_ptr<QTemporaryFile> m_sheet;
};

} // namespace regie::importing
