// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/Sheet.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/export/Unzip.h"
#include "ui/export/SheetText.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

const kinds::Quantity hours{.decimals = 4, .unit = kinds::QuantityUnit::Hours};

SheetFacts facts()
{
    return {.title = u"Tickets – À risque [1/2]"_s,
            .company = u"Thermélec & fils"_s,
            .person = u"Claire Fontaine"_s,
            .filter = u"priorité:haute"_s,
            .at = QDateTime(QDate(2026, 11, 18), QTime(10, 42)),
            .columns = {{u"Titre"_s, kinds::Text{}},
                        {u"Montant"_s, kinds::Money{}},
                        {u"Échéance"_s, kinds::Day{}},
                        {u"Créé"_s, kinds::Moment{}},
                        {u"Durée"_s, hours},
                        {u"Remise"_s, kinds::Percent{}},
                        {u"Quantité"_s, kinds::Quantity{}},
                        {u"Actif"_s, kinds::Flag{}},
                        {u"Heure"_s, kinds::TimeOfDay{}}}};
}

std::vector<Value> rowOf(const QString &title)
{
    const QDateTime local(QDate(2026, 11, 18), QTime(9, 5));
    return {title,
            qint64{-123'456},
            QDate(2026, 11, 18),
            Moment::fromMicroseconds(local.toMSecsSinceEpoch() * 1000),
            qint64{265'000},
            qint64{550},
            qint64{15'000},
            true,
            QTime(14, 30)};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString written(ExportFormat format, const std::vector<std::vector<Value>> &rows, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"liste."_s + toString(formatName(format)));
    const std::unique_ptr<Sheet> sheet = makeSheet(format);
    REQUIRE(sheet->begin(path, facts()));
    for (const std::vector<Value> &row : rows)
        REQUIRE(sheet->add(row, {}));
    REQUIRE(sheet->finish());
    return path;
}

// Rows of two levels of groups: title, hours, amount.
SheetFacts groupedFacts()
{
    return {.title = u"Tickets"_s,
            .company = u"Thermélec"_s,
            .person = u"Hugo Roux"_s,
            .filter = {},
            .at = QDateTime(QDate(2026, 11, 18), QTime(10, 42)),
            .columns = {{u"Titre"_s, kinds::Text{}},
                        {u"Heures"_s, hours, false, true},
                        {u"Montant"_s, kinds::Money{}, false, true}},
            .levels = 2};
}

struct GroupedRow {
    QStringView title;
    qint64 hours;
    std::optional<qint64> cents;
    QStringView outer;
    QStringView inner;
};
constexpr std::array groupedRows{GroupedRow{u"A1", 15'000, 100'00, u"Chauffage", u"Basse"},
                                 GroupedRow{u"A2", 25'000, std::nullopt, u"Chauffage", u"Basse"},
                                 GroupedRow{u"A3", 10'000, 50'00, u"Chauffage", u"Haute"},
                                 GroupedRow{u"B1", 20'000, 10'00, u"Froid", u"Haute"}};

QString writtenInGroups(ExportFormat format, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"groupes."_s + toString(formatName(format)));
    const std::unique_ptr<Sheet> sheet = makeSheet(format);
    REQUIRE(sheet->begin(path, groupedFacts()));
    for (const GroupedRow &row : groupedRows) {
        const std::vector<Value> values{row.title.toString(), row.hours, row.cents ? Value(*row.cents) : Value()};
        REQUIRE(sheet->add(values, {row.outer.toString(), row.inner.toString()}));
    }
    REQUIRE(sheet->finish());
    return path;
}

struct French {
    French() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    ~French() { QLocale::setDefault(before); }
    QLocale before;
};

} // namespace

TEST_CASE("A CSV is what a French spreadsheet takes for numbers, days and durations")
{
    const French french;
    const QTemporaryDir folder;
    const QByteArray content = contentOf(written(ExportFormat::Csv, {rowOf(u"Été; \"gaz\""_s)}, folder));
    CHECK(content.startsWith("\xEF\xBB\xBFTitre;Montant;"));
    const QList<QByteArray> lines = content.split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(QString::fromUtf8(lines[1]) ==
          u"\"Été; \"\"gaz\"\"\";-1234,56;18/11/2026;18/11/2026 09:05;26:30;5,5%;1,5;Yes;14:30\r"_s);
}

TEST_CASE("No cell of a CSV is a formula, and negative numbers stay numbers")
{
    const QTemporaryDir folder;
    std::vector<std::vector<Value>> rows;
    const QStringList hostile{u"=HYPERLINK(\"http://x\")"_s, u"+33 4"_s, u"-2+3"_s, u"@SUM(A1)"_s, u"\t=1"_s};
    for (const QString &text : hostile)
        rows.push_back(rowOf(text));
    const QByteArray content = contentOf(written(ExportFormat::Csv, rows, folder));
    for (const QString &text : hostile) {
        INFO(text.toStdString());
        QByteArray cell = text.toUtf8();
        cell.replace("\"", "\"\"");
        CHECK(content.contains("'" + cell));
        CHECK_FALSE(content.contains("\n" + cell));
        CHECK_FALSE(content.contains("\n\"" + cell));
    }
    CHECK(content.count(";-1234,56;") == 5);
}

TEST_CASE("A workbook holds real numbers, days and durations, under titles that stay and filter")
{
    const QTemporaryDir folder;
    const QString path = written(ExportFormat::Xlsx, {rowOf(u"=1+1"_s), rowOf(u"Été <gaz>"_s)}, folder);
    const QHash<QString, QByteArray> parts = unzipped(path);
    QString sheet = QString::fromUtf8(parts.value(u"xl/worksheets/sheet1.xml"_s));
    REQUIRE_FALSE(sheet.isEmpty());
    const auto cell = [&](const QString &name) {
        const QRegularExpression pattern(u"<c r=\"%1\"([^>]*)>(.*?)</c>"_s.arg(name));
        const QRegularExpressionMatch match = pattern.match(sheet);
        return match.captured(1).remove(QRegularExpression(u" s=\"\\d+\""_s)) + u'|' + match.captured(2);
    };
    CHECK(cell(u"A2"_s) == u" t=\"inlineStr\"|<is><t>=1+1</t></is>"_s); // a text, not a formula
    CHECK(cell(u"A3"_s) == u" t=\"inlineStr\"|<is><t>Été &lt;gaz&gt;</t></is>"_s);
    CHECK_FALSE(sheet.contains(u"<f>"_s));
    CHECK(cell(u"B2"_s) == u"|<v>-1234.56</v>"_s);
    CHECK(cell(u"C2"_s) == u"|<v>46344</v>"_s); // days since 1899-12-30
    CHECK(cell(u"D2"_s).startsWith(u"|<v>46344.378472"_s));
    CHECK(cell(u"E2"_s).startsWith(u"|<v>1.1041666"_s)); // 26 h 30 of days
    CHECK(cell(u"F2"_s) == u"|<v>0.055</v>"_s);
    CHECK(cell(u"G2"_s) == u"|<v>1.5</v>"_s);
    CHECK(cell(u"I2"_s).startsWith(u"|<v>0.6041666"_s));
    CHECK(sheet.contains(u"<autoFilter ref=\"A1:I3\"/>"_s));
    CHECK(sheet.contains(u"state=\"frozen\""_s));
    CHECK(sheet.contains(u"ySplit=\"1\""_s));
    CHECK(sheet.contains(u"<cols>"_s));
    const QString styles = QString::fromUtf8(parts.value(u"xl/styles.xml"_s));
    for (const QString &format : {u"dd/mm/yyyy"_s, u"[h]:mm"_s, u"&quot;€&quot;"_s, u"0.##%"_s})
        CHECK(styles.contains(format));
    const QString core = QString::fromUtf8(parts.value(u"docProps/core.xml"_s));
    CHECK(core.contains(u"<dc:creator>Claire Fontaine</dc:creator>"_s));
    CHECK(core.contains(u"<dc:subject>priorité:haute</dc:subject>"_s));
    CHECK(QString::fromUtf8(parts.value(u"docProps/app.xml"_s)).contains(u"<Company>Thermélec &amp; fils</Company>"_s));
    CHECK(QString::fromUtf8(parts.value(u"xl/workbook.xml"_s)).contains(u"name=\"Tickets – À risque 1 2\""_s));
}

TEST_CASE("A PDF has as many pages as its rows need, and an empty list has one")
{
    const QTemporaryDir folder;
    const auto pages = [&](int rows) {
        const QByteArray content = contentOf(
            written(ExportFormat::Pdf, std::vector<std::vector<Value>>(static_cast<std::size_t>(rows), rowOf(u"Gaz"_s)),
                    folder));
        CHECK(content.startsWith("%PDF-"));
        CHECK(content.contains("/MediaBox [0 0 842"));
        return content.count("/Type /Page\n");
    };
    CHECK(pages(0) == 1);
    CHECK(pages(10) == 1);
    const qsizetype many = pages(200);
    CHECK(many > 3);
    CHECK(many < 12);
}

TEST_CASE("Values as text for a spreadsheet")
{
    CHECK(sheetText(kinds::Money{}, qint64{5}) == u"0,05");
    CHECK(sheetText(kinds::Integer{}, qint64{1'234'567}) == u"1234567");
    CHECK(sheetText(hours, qint64{-5'000}) == u"-0:30");
    CHECK(sheetText(kinds::Percent{}, qint64{2000}) == u"20%");
    CHECK(sheetText(kinds::Tags{}, QStringList{u"gaz"_s, u"froid"_s}) == u"gaz, froid");
    CHECK(sheetText(kinds::Text{.format = kinds::TextFormat::Phone}, u"0478004112"_s) == u"0478004112");
    CHECK(sheetText(kinds::Text{}, Value()).isEmpty());
}

TEST_CASE("A workbook of groups is an outline, with the sums below each group and of all rows at the end")
{
    const French french;
    const QTemporaryDir folder;
    const QHash<QString, QByteArray> parts = unzipped(writtenInGroups(ExportFormat::Xlsx, folder));
    const QString sheet = QString::fromUtf8(parts.value(u"xl/worksheets/sheet1.xml"_s));
    const auto rowAt = [&sheet](int number) {
        const QRegularExpression pattern(u"<row r=\"%1\".*?</row>"_s.arg(number));
        return pattern.match(sheet).captured(0);
    };
    const auto levelAt = [&rowAt](int number) {
        static const QRegularExpression pattern(u"outlineLevel=\"(\\d)\""_s);
        return pattern.match(rowAt(number)).captured(1).toInt();
    };
    // Titles, A1, A2, sum of Basse, A3, sum of Haute, sum of Chauffage, B1, two sums, all.
    std::vector<int> levels;
    for (int number = 2; number <= 11; ++number)
        levels.push_back(levelAt(number));
    CHECK(levels == std::vector<int>{2, 2, 1, 2, 1, 0, 2, 1, 0, 0});
    CHECK(rowAt(4).contains(u"Basse (2)"));
    CHECK(rowAt(4).contains(u"<f>SUBTOTAL(9,B2:B3)</f>"));
    CHECK(rowAt(6).contains(u"<f>SUBTOTAL(9,B5:B5)</f>"));
    CHECK(rowAt(7).contains(u"Chauffage (3)"));
    CHECK(rowAt(7).contains(u"<f>SUBTOTAL(9,C2:C6)</f><v>150</v>"));
    CHECK(rowAt(11).contains(u"<f>SUBTOTAL(9,C2:C10)</f><v>160</v>"));
    CHECK(rowAt(11).contains(u"(4)"));
    CHECK(rowAt(12).isEmpty());
    const QString plain = QString::fromUtf8(
        unzipped(written(ExportFormat::Xlsx, {rowOf(u"A"_s)}, folder)).value(u"xl/worksheets/sheet1.xml"_s));
    CHECK_FALSE(plain.contains(u"outlineLevel"));
}

TEST_CASE("A CSV stays flat, whatever groups its rows stand in")
{
    const QTemporaryDir folder;
    const QByteArray content = contentOf(writtenInGroups(ExportFormat::Csv, folder));
    CHECK(content.count('\n') == 5);
    CHECK_FALSE(content.contains("Chauffage"));
}

TEST_CASE("Groups are counted as they come, each with what is within it")
{
    SheetTally tally(groupedFacts());
    std::vector<int> changes;
    for (const GroupedRow &row : groupedRows) {
        const QStringList groups{row.outer.toString(), row.inner.toString()};
        changes.push_back(tally.firstChange(groups));
        for (int level = changes.back(); level < 2; ++level)
            tally.begin(level, groups[level]);
        tally.add({row.title.toString(), row.hours, row.cents ? Value(*row.cents) : Value()});
    }
    CHECK(changes == std::vector<int>{0, 2, 1, 0}); // the second «Haute» is another group's
    CHECK(tally.at(0).count == 1);
    CHECK(tally.all().count == 4);
    CHECK(tally.all().sums[1] == 70'000);
    CHECK(tally.all().sums[2] == 160'00);
    CHECK_FALSE(tally.all().sums[0].has_value());
}

TEST_CASE("A PDF of groups is written whole", "[pdf]")
{
    const French french;
    const QTemporaryDir folder;
    const QString path = writtenInGroups(ExportFormat::Pdf, folder);
    CHECK(contentOf(path).startsWith("%PDF"));
    if (const QString kept = qEnvironmentVariable("REGIE_PICTURES"); !kept.isEmpty())
        QFile::copy(path, kept + u"/groups.pdf"_s);
}
