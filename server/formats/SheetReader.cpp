// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/formats/SheetReader.h"

#include "server/formats/CsvReader.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRows = 1'048'576; // of a sheet
constexpr std::size_t mostTitles = 10; // above the headings

// "BC12" → 54; the column before when it says none.
std::size_t placeOfColumn(QStringView place, std::size_t otherwise)
{
    std::size_t column = 0;
    for (const QChar letter : place) {
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(letter.unicode() - u'A' + 1);
        if (column > CsvLimits().columns)
            throw CsvError(u"workbook.too_many_columns"_s, 0);
    }
    return column == 0 ? otherwise : column - 1;
}

QByteArray quoted(const QString &cell)
{
    QString text = cell;
    text.remove(QChar(u'\0'));
    return u'"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace

void SheetReader::run()
{
    const bool isThere = m_workbook.m_archive.read(m_workbook.m_sheet, [this](const QByteArray &piece) {
        m_xml.addData(piece);
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError)
                break;
            if (m_xml.hasError() || m_xml.tokenType() == QXmlStreamReader::DTD)
                throw CsvError(u"workbook.unreadable"_s, m_row);
            take();
        }
        return true;
    });
    if (!isThere || !m_xml.isEndDocument())
        throw CsvError(u"workbook.unreadable"_s, m_row);
    writeTitles();
}

void SheetReader::take()
{
    const auto name = m_xml.name();
    if (m_xml.isCharacters()) {
        if (m_isContent)
            m_content += m_xml.text();
        if (m_content.size() > CsvLimits().cellBytes)
            throw CsvError(u"csv.cell_too_long"_s, m_row);
        return;
    }
    if (name == "v"_L1 || name == "t"_L1)
        m_isContent = m_xml.isStartElement();
    else if (name == "c"_L1)
        m_xml.isStartElement() ? beginCell() : endCell();
    else if (name == "row"_L1 && m_xml.isEndElement())
        endRow();
    else if (name == "row"_L1) {
        const qint64 said = m_xml.attributes().value("r"_L1).toLongLong();
        m_row = said > m_row ? said : m_row + 1;
        m_column = 0;
        if (m_row > mostRows)
            throw CsvError(u"workbook.too_large"_s, m_row);
    }
}

void SheetReader::beginCell()
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    m_column = placeOfColumn(attributes.value("r"_L1), m_column);
    m_type = attributes.value("t"_L1).toString();
    const auto style = attributes.value("s"_L1);
    m_style = style.isEmpty() ? -1 : style.toInt();
    m_content.clear();
}

void SheetReader::endCell()
{
    QString text = m_content;
    if (m_type == "s"_L1)
        text = m_workbook.m_texts.value(m_content.toInt());
    else if (m_type == "b"_L1)
        text = m_content == "1"_L1 ? u"1"_s : u"0"_s;
    else if (m_type == "d"_L1) // ISO 8601
        text = m_content.left(m_content.endsWith("T00:00:00"_L1) ? 10 : -1);
    else if (m_type.isEmpty() || m_type == "n"_L1)
        text = m_workbook.number(m_content, m_workbook.formOf(m_style));
    if (m_cells.size() <= m_column)
        m_cells.resize(m_column + 1);
    m_cells[m_column++] = text;
}

// Lines are counted as the spreadsheet counts its rows, so that what is wrong is found there.
void SheetReader::endRow()
{
    while (!m_cells.empty() && m_cells.back().isEmpty())
        m_cells.pop_back(); // styled, and otherwise nothing
    if (m_cells.empty())
        return;
    const auto filled =
        std::count_if(m_cells.begin(), m_cells.end(), [](const QString &cell) { return !cell.isEmpty(); });
    if (m_width == 0 && filled == 1 && m_titles.size() < mostTitles) {
        m_titles.push_back({m_row, std::exchange(m_cells, {})});
        return;
    }
    if (m_width == 0 && filled > 1)
        m_titles.clear();
    writeTitles();
    writeRow({m_row, std::exchange(m_cells, {})});
}

// They were no titles: the sheet has one column.
void SheetReader::writeTitles()
{
    for (Row &row : std::exchange(m_titles, {}))
        writeRow(std::move(row));
}

void SheetReader::writeRow(Row row)
{
    m_width = m_width == 0 ? row.cells.size() : m_width;
    row.cells.resize(std::max(row.cells.size(), m_width));
    QByteArray line(row.number - m_written - 1, '\n');
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        line += (column > 0 ? ";" : "") + quoted(row.cells[column]);
    write(line + '\n');
    m_written = row.number;
}

void SheetReader::write(const QByteArray &bytes)
{
    if (m_to.write(bytes) != bytes.size())
        throw CsvError(u"workbook.too_large"_s, m_row);
}

} // namespace regie
