// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

class QIODevice;

namespace regie {

// A number is written as it is: "-12,5" is no formula when nobody typed it.
struct CsvCell {
    enum class Content { Text, Number };
    QString text;
    Content content = Content::Text;
};

// Writes RFC 4180 records in UTF-8 with a byte order mark (without one, Excel reads Windows-1252), separated as a
// French spreadsheet expects. Cells that a spreadsheet would take for a formula get an apostrophe in front.
class CsvWriter {
public:
    explicit CsvWriter(QIODevice &device, char separator = ';');

    // false when the device took less than all of it.
    bool write(const std::vector<QString> &cells);
    bool write(const std::vector<CsvCell> &cells);

private:
    QIODevice &m_device;
    char m_separator;
    bool m_started = false;
};

} // namespace regie
