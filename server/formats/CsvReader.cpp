// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/formats/CsvReader.h"

#include <QIODevice>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int endOfFile = -1;
constexpr qint64 chunkSize = 64 * 1024;

} // namespace

CsvReader::CsvReader(QIODevice &device, CsvFormat format, CsvLimits limits)
    : m_device(device)
    , m_format(format)
    , m_limits(limits)
    , m_line(format.startLine)
{}

bool CsvReader::fill()
{
    if (!m_started) {
        m_started = true;
        if (!m_device.seek(m_format.start))
            throw CsvError(u"csv.unreadable"_s, m_line);
    }
    m_buffer.resize(chunkSize);
    const qint64 count = m_device.read(m_buffer.data(), chunkSize);
    if (count < 0)
        throw CsvError(u"csv.unreadable"_s, m_line);
    m_buffer.resize(count);
    m_position = 0;
    return count > 0;
}

int CsvReader::peek()
{
    if (m_position == m_buffer.size() && !fill())
        return endOfFile;
    return static_cast<unsigned char>(m_buffer[m_position]);
}

int CsvReader::next()
{
    const int byte = peek();
    if (byte != endOfFile)
        ++m_position;
    return byte;
}

void CsvReader::append(char byte, qint64 start)
{
    if (byte == '\0')
        throw CsvError(u"csv.nul"_s, m_line);
    if (m_cell.size() >= m_limits.cellBytes)
        throw CsvError(u"csv.cell_too_long"_s, start);
    if (++m_recordBytes > m_limits.recordBytes)
        throw CsvError(u"csv.line_too_long"_s, start);
    m_cell.append(byte);
}

// Once per newline, however it is written: the LF of a CR LF was already counted with its CR.
void CsvReader::countNewline(int byte)
{
    if (byte == '\n' || (byte == '\r' && peek() != '\n'))
        ++m_line;
}

// After the opening quote; stops after the closing one.
void CsvReader::readQuoted(qint64 start)
{
    const qint64 opened = m_line;
    while (true) {
        const int byte = next();
        if (byte == endOfFile)
            throw CsvError(u"csv.unclosed_quote"_s, opened);
        if (byte == '"') {
            if (peek() != '"')
                return;
            ++m_position;
        }
        append(static_cast<char>(byte), start);
        countNewline(byte);
    }
}

// Says whether the record ends here.
bool CsvReader::endCell(CsvRecord &record, int delimiter)
{
    if (record.cells.size() >= m_limits.columns)
        throw CsvError(u"csv.too_many_columns"_s, record.line);
    std::optional<QString> text = decodeCsv(m_cell, m_format.encoding);
    if (!text)
        throw CsvError(u"csv.invalid_utf8"_s, record.line);
    record.cells.push_back(std::move(*text));
    m_cell.resize(0);
    if (delimiter == m_format.separator)
        return false;
    if (delimiter == '\r' && peek() == '\n')
        ++m_position;
    if (delimiter != endOfFile)
        ++m_line;
    return true;
}

bool CsvReader::read(CsvRecord &record)
{
    while (peek() == '\n' || peek() == '\r')
        countNewline(next());
    if (peek() == endOfFile)
        return false;

    record.line = m_line;
    record.cells.clear();
    m_recordBytes = 0;
    const auto ends = [this](int byte) {
        return byte == endOfFile || byte == '\n' || byte == '\r' || byte == m_format.separator;
    };
    while (true) {
        if (peek() == '"') {
            ++m_position;
            readQuoted(record.line);
            if (!ends(peek()))
                throw CsvError(u"csv.text_after_quote"_s, m_line);
        } else {
            while (!ends(peek()))
                append(static_cast<char>(next()), record.line);
        }
        if (endCell(record, next()))
            return true;
    }
}

} // namespace regie
