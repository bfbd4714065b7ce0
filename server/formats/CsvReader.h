// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/formats/CsvFormat.h"

#include <vector>

namespace regie {

struct CsvRecord {
    qint64 line = 0; // where it begins, counted from 1
    std::vector<QString> cells;
};

// What one record may hold; beyond it the file is refused, whatever its size.
struct CsvLimits {
    qint64 cellBytes = 256 * 1024;
    qint64 recordBytes = 1024 * 1024;
    std::size_t columns = 500;
};

// Reads RFC 4180 records one after the other, in memory bounded by the limits. A newline may be LF, CR LF or CR; empty
// lines are passed over; a quote within a cell that does not begin with one is a character like any other.
class CsvReader {
public:
    CsvReader(QIODevice &device, CsvFormat format, CsvLimits limits = {});

    // false at the end. Throws CsvError; nothing can be read after one.
    [[nodiscard]] bool read(CsvRecord &record);
    [[nodiscard]] qint64 line() const { return m_line; }
    // Bytes that were taken from the device and belong to records not read yet.
    [[nodiscard]] qint64 ahead() const { return m_buffer.size() - m_position; }

private:
    [[nodiscard]] int next(); // -1 at the end
    [[nodiscard]] int peek();
    [[nodiscard]] bool fill();
    void append(char byte, qint64 start);
    void readQuoted(qint64 start);
    [[nodiscard]] bool endCell(CsvRecord &record, int delimiter);
    void countNewline(int byte);

    QIODevice &m_device;
    CsvFormat m_format;
    CsvLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    QByteArray m_cell;
    qint64 m_recordBytes = 0;
    qint64 m_line;
    bool m_started = false;
};

} // namespace regie
