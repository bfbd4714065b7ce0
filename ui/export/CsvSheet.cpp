// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/CsvSheet.h"

#include "ui/export/SheetText.h"

namespace regie {

bool CsvSheet::begin(const QString &path, const SheetFacts &facts)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    m_writer.emplace(m_file);
    std::vector<QString> titles;
    for (const SheetColumn &column : facts.columns) {
        titles.push_back(column.title);
        m_kinds.push_back(column.kind);
    }
    return m_writer->write(titles);
}

bool CsvSheet::add(const std::vector<Value> &row, const QStringList &)
{
    std::vector<CsvCell> cells;
    cells.reserve(row.size());
    for (std::size_t column = 0; column < row.size(); ++column) {
        const bool isNumber = std::holds_alternative<qint64>(row[column]);
        cells.push_back(
            {sheetText(m_kinds[column], row[column]), isNumber ? CsvCell::Content::Number : CsvCell::Content::Text});
    }
    return m_writer->write(cells);
}

bool CsvSheet::finish()
{
    const bool isWritten = m_file.flush();
    m_file.close();
    return isWritten && m_file.error() == QFileDevice::NoError;
}

} // namespace regie
