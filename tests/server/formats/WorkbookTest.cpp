// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/formats/Workbook.h"

#include "server/formats/CsvReader.h"
#include "tests/support/StringMakers.h"

#include <QBuffer>
#include <QMap>

#include <zip.h>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

using Parts = QMap<QByteArray, QByteArray>;

QByteArray zipped(const Parts &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *file = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(file);
    zip_t *archive = zip_open_from_source(file, ZIP_TRUNCATE, &error);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        zip_file_add(archive, part.key().constData(),
                     zip_source_buffer(archive, part->constData(), static_cast<zip_uint64_t>(part->size()), 0), 0);
    REQUIRE(zip_close(archive) == 0);
    zip_stat_t facts;
    zip_source_stat(file, &facts);
    QByteArray bytes(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    zip_source_open(file);
    zip_source_read(file, bytes.data(), facts.size);
    zip_source_close(file);
    zip_source_free(file);
    zip_error_fini(&error);
    return bytes;
}

// As a spreadsheet saves it: a sheet that is put away, then the one that is meant.
Parts usual(const QByteArray &rows)
{
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return {{"xl/workbook.xml", "<workbook xmlns:r=\"" + relation +
                                    "\"><workbookPr/><sheets><sheet name=\"Listes\" state=\"hidden\" r:id=\"rId1\"/>"
                                    "<sheet name=\"Clients\" r:id=\"rId2\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
             "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"},
            {"xl/styles.xml",
             "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-40C]dd/mm/yyyy\\ hh:mm;@\"/>"
             "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; d&quot;\"/></numFmts>"
             "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/>"
             "<xf numFmtId=\"10\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"},
            {"xl/sharedStrings.xml", "<sst><si><t>Nom</t></si><si><r><t>Cave </t></r><r><t>Mont\"fort</t></r>"
                                     "<rPh><t>kana</t></rPh></si></sst>"},
            {"xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"},
            {"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

QByteArray csvOf(const Parts &parts)
{
    QByteArray bytes = zipped(parts);
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    REQUIRE(isWorkbook(file));
    QBuffer csv;
    csv.open(QIODevice::WriteOnly);
    Workbook(file).writeCsv(csv);
    return csv.data();
}

QString refusalOf(const Parts &parts)
{
    try {
        static_cast<void>(csvOf(parts));
    } catch (const CsvError &error) {
        return error.code();
    }
    return u"(read)"_s;
}

QByteArray cell(const QByteArray &attributes, const QByteArray &value)
{
    return "<c " + attributes + "><v>" + value + "</v></c>";
}

} // namespace

TEST_CASE("The cells of a workbook's first visible sheet read as people see them", "[import]")
{
    const QByteArray csv = csvOf(usual(
        "<row r=\"1\">" + cell("r=\"A1\" t=\"s\"", "0") + "<c r=\"B1\" t=\"inlineStr\"><is><t>Début</t></is></c>" +
        cell("r=\"C1\" t=\"str\"", "Reste") + "</row><row r=\"3\">" + cell("r=\"A3\" t=\"s\"", "1") +
        cell("r=\"B3\" s=\"1\"", "46344") + cell("r=\"C3\"", "0.30000000000000004") + "</row><row>" +
        cell("s=\"2\"", "46344.4375") + cell("s=\"3\"", "0.5") + cell("s=\"4\"", "0.055") + "</row><row>" +
        cell("t=\"b\"", "1") + cell("s=\"5\"", "12.5") + cell("r=\"E5\"", "812345676") + "</row>"));
    CHECK(QString::fromUtf8(csv) == u"\"Nom\";\"Début\";\"Reste\"\n"
                                    "\n"
                                    "\"Cave Mont\"\"fort\";\"18/11/2026\";\"0.3\"\n"
                                    "\"18/11/2026 10:30\";\"12:00\";\"5.5 %\"\n"
                                    "\"1\";\"12.5\";\"\";\"\";\"812345676\"\n"_s);
    // Days of the other beginning.
    Parts parts = usual("<row>" + cell("s=\"1\"", "44882") + "</row>");
    parts["xl/workbook.xml"].replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
    CHECK(csvOf(parts) == "\"18/11/2026\"\n");
}

TEST_CASE("Titles above the headings of a sheet are left out, and lines stay those of the sheet", "[import]")
{
    const QByteArray title = "<row r=\"1\">" + cell("r=\"A1\" t=\"str\"", "Clients 2026") + "</row><row r=\"2\">" +
                             cell("r=\"C2\" t=\"str\"", "au 22 novembre") + "</row>";
    CHECK(csvOf(usual(title + "<row r=\"4\">" + cell("t=\"str\"", "Nom") + cell("t=\"str\"", "Type") +
                      "</row><row r=\"5\">" + cell("t=\"str\"", "Un") + "</row>")) ==
          "\n\n\n\"Nom\";\"Type\"\n\"Un\";\"\"\n");
    // One column alone has headings and no titles, however long it is.
    QByteArray rows;
    QByteArray expected;
    for (int row = 0; row < 14; ++row) {
        rows += "<row>" + cell("", QByteArray::number(row)) + "</row>";
        expected += '"' + QByteArray::number(row) + "\"\n";
    }
    CHECK(csvOf(usual(rows)) == expected);
    CHECK(csvOf(usual("<row>" + cell("", "1") + "</row>")) == "\"1\"\n");
}

TEST_CASE("A workbook that is none, or would fill the memory, is refused", "[import]")
{
    QByteArray text = "Nom;Type\n";
    QBuffer plain(&text);
    plain.open(QIODevice::ReadOnly);
    CHECK_FALSE(isWorkbook(plain));
    CHECK(plain.pos() == 0);

    QByteArray torn = zipped(usual("<row><c><v>1</v></c></row>"));
    torn.truncate(torn.size() / 2);
    QBuffer file(&torn);
    file.open(QIODevice::ReadOnly);
    CHECK_THROWS_AS(Workbook(file), CsvError);

    CHECK(refusalOf({{"word/document.xml", "<document/>"}}) == u"workbook.unreadable");
    CHECK(refusalOf(usual("<row><c><v>1</c></row>")) == u"workbook.unreadable");
    CHECK(refusalOf(usual("<row r=\"1048577\"><c><v>1</v></c></row>")) == u"workbook.too_large");
    CHECK(refusalOf(usual("<row>" + cell("r=\"XFD1\"", "1") + "</row>")) == u"workbook.too_many_columns");
    CHECK(refusalOf(usual("<row>" + cell("t=\"str\"", QByteArray(300'000, 'x')) + "</row>")) == u"csv.cell_too_long");
    Parts laughing = usual({});
    laughing["xl/worksheets/sheet2.xml"] = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>";
    CHECK(refusalOf(laughing) == u"workbook.unreadable");
    // What a part unpacks to is counted while it is unpacked, whatever it claims.
    ZipArchive small(zipped({{"a", QByteArray(1'000'000, ' ')}}), 500'000);
    CHECK_THROWS_AS(small.whole("a"), CsvError);
}
