// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/formats/Workbook.h"

#include <QXmlStreamReader>

namespace regie {

// One sheet of a workbook, row by row into lines of CSV. Rows of one cell above the first wider one are titles that
// people write over their lists: they become empty lines.
class SheetReader {
public:
    SheetReader(Workbook &workbook, QIODevice &to)
        : m_workbook(workbook)
        , m_to(to)
    {}
    void run();

private:
    struct Row {
        qint64 number;
        std::vector<QString> cells;
    };
    void take();
    void beginCell();
    void endCell();
    void endRow();
    void writeTitles();
    void writeRow(Row row);
    void write(const QByteArray &bytes);

    Workbook &m_workbook;
    QIODevice &m_to;
    QXmlStreamReader m_xml;
    std::vector<QString> m_cells;
    std::vector<Row> m_titles; // so they seem so far
    QString m_type;            // of the cell
    QString m_content;
    int m_style = -1;
    std::size_t m_column = 0;
    std::size_t m_width = 0; // of the first line: the headings
    qint64 m_row = 0;        // from 1
    qint64 m_written = 0;    // lines
    bool m_isContent = false;
};

} // namespace regie
