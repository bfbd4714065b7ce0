// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/CsvWriter.h"

#include <QIODevice>

#include <algorithm>

namespace regie {

namespace {

// OWASP, «CSV injection»: the characters that begin a formula, and the two that a spreadsheet strips before one.
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

QByteArray quoted(const CsvCell &cell, char separator)
{
    const bool mustNeutralise = cell.content == CsvCell::Content::Text && looksLikeFormula(cell.text);
    QByteArray bytes = (mustNeutralise ? u'\'' + cell.text : cell.text).toUtf8();
    const bool needsQuotes = std::any_of(bytes.begin(), bytes.end(), [separator](char byte) {
        return byte == separator || byte == '"' || byte == '\n' || byte == '\r';
    });
    if (!needsQuotes)
        return bytes;
    bytes.replace("\"", "\"\"");
    return '"' + bytes + '"';
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, char separator)
    : m_device(device)
    , m_separator(separator)
{}

bool CsvWriter::write(const std::vector<QString> &cells)
{
    std::vector<CsvCell> texts;
    texts.reserve(cells.size());
    for (const QString &cell : cells)
        texts.push_back({cell});
    return write(texts);
}

bool CsvWriter::write(const std::vector<CsvCell> &cells)
{
    QByteArray record = m_started ? QByteArray() : QByteArray("\xEF\xBB\xBF");
    m_started = true;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        if (index > 0)
            record += m_separator;
        record += quoted(cells[index], m_separator);
    }
    record += "\r\n";
    return m_device.write(record) == record.size();
}

} // namespace regie
