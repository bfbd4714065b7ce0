// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/RowsSource.h"

#include "server/formats/Workbook.h"

namespace regie::importing {

using namespace Qt::StringLiterals;

RowsSource::RowsSource(QIODevice &file)
    : m_file(file)
{
    if (!isWorkbook(file))
        return;
    m_sheet = std::make_unique<QTemporaryFile>();
    if (!m_sheet->open())
        throw CsvError(u"csv.unreadable"_s, 0);
    Workbook(file).writeCsv(*m_sheet);
    m_sheet->seek(0);
}

CsvFormat RowsSource::format(std::optional<char> separator, std::optional<CsvEncoding> encoding)
{
    return m_sheet ? CsvFormat{.separator = ';', .encoding = CsvEncoding::Utf8}
                   : guessCsvFormat(m_file, separator, encoding);
}

qint64 RowsSource::read(qint64 ahead) const
{
    if (!m_sheet)
        return m_file.pos() - ahead;
    return m_sheet->size() == 0 ? 0 : m_file.size() * (m_sheet->pos() - ahead) / m_sheet->size();
}

} // namespace regie::importing
