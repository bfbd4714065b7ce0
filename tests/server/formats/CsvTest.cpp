// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/formats/CsvReader.h"
#include "shared/formats/CsvWriter.h"
#include "tests/support/StringMakers.h"

#include <QBuffer>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Content {
    std::vector<std::vector<QString>> rows;
    std::vector<qint64> lines;
    QString error;
    qint64 errorLine = 0;
    CsvFormat format;
};

Content contentOf(QByteArray bytes, CsvLimits limits = {}, std::optional<char> separator = {},
                  std::optional<CsvEncoding> encoding = {})
{
    Content content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    try {
        content.format = guessCsvFormat(buffer, separator, encoding);
        CsvReader reader(buffer, content.format, limits);
        CsvRecord record;
        while (reader.read(record)) {
            content.rows.push_back(record.cells);
            content.lines.push_back(record.line);
        }
    } catch (const CsvError &error) {
        content.error = error.code();
        content.errorLine = error.line();
    }
    return content;
}

using Table = std::vector<std::vector<QString>>;

} // namespace

TEST_CASE("How far a file is read is told by its records, not by what was taken from the disk at once", "[csv]")
{
    QByteArray bytes;
    for (int row = 0; row < 1'000; ++row)
        bytes += "a;b;c;" + QByteArray::number(row) + "\r\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, guessCsvFormat(buffer, {}, {}));
    CsvRecord record;
    for (int row = 0; row < 250; ++row)
        REQUIRE(reader.read(record));
    CHECK(static_cast<double>(buffer.pos() - reader.ahead()) / static_cast<double>(bytes.size()) ==
          Approx(0.25).margin(0.02));
    while (reader.read(record)) {
    }
    CHECK(buffer.pos() - reader.ahead() == bytes.size());
}

TEST_CASE("Separators and encodings are guessed", "[csv]")
{
    const Table expected{{u"Nom"_s, u"Ville"_s}, {u"Élodie"_s, u"Besançon"_s}};
    struct Sample {
        const char *what;
        QByteArray bytes;
        char separator;
        CsvEncoding encoding;
    };
    const auto sample =
        GENERATE(Sample{"comma", "Nom,Ville\nÉlodie,Besançon\n", ',', CsvEncoding::Utf8},
                 Sample{"semicolon, CR LF", "Nom;Ville\r\nÉlodie;Besançon\r\n", ';', CsvEncoding::Utf8},
                 Sample{"tab, no newline at the end", "Nom\tVille\nÉlodie\tBesançon", '\t', CsvEncoding::Utf8},
                 Sample{"pipe, CR", "Nom|Ville\rÉlodie|Besançon\r", '|', CsvEncoding::Utf8},
                 Sample{"byte order mark", "\xEF\xBB\xBFNom;Ville\nÉlodie;Besançon\n", ';', CsvEncoding::Utf8},
                 Sample{"Excel's line", "sep=|\r\nNom|Ville\r\nÉlodie|Besançon\r\n", '|', CsvEncoding::Utf8},
                 Sample{"Windows-1252", "Nom;Ville\n\xC9lodie;Besan\xE7on\n", ';', CsvEncoding::Windows1252});
    INFO(sample.what);
    const Content content = contentOf(sample.bytes);
    CHECK(content.error == QString());
    CHECK(content.rows == expected);
    CHECK(content.format.separator == sample.separator);
    CHECK(content.format.encoding == sample.encoding);
}

TEST_CASE("A separator within quotes or sentences does not mislead", "[csv]")
{
    const Content content = contentOf("a;b;c\n\"x, y, z\";1,5;2,25\nrien, du tout;3,1;4\n");
    CHECK(content.format.separator == ';');
    CHECK(content.rows ==
          Table{{u"a"_s, u"b"_s, u"c"_s}, {u"x, y, z"_s, u"1,5"_s, u"2,25"_s}, {u"rien, du tout"_s, u"3,1"_s, u"4"_s}});
}

TEST_CASE("Windows-1252 has letters where Latin-1 has none", "[csv]")
{
    const Content content = contentOf("a;b\n\x80 12\x85;\x8Cuvre l\x92\xE9t\xE9\n");
    CHECK(content.rows.at(1) == std::vector<QString>{u"€ 12…"_s, u"Œuvre l’été"_s});
}

TEST_CASE("Only a file that is UTF-8 to its end is UTF-8", "[csv]")
{
    QByteArray late("nom;ville\n");
    for (int row = 0; row < 20'000; ++row)
        late += "abc;def\n";
    CHECK(contentOf(late + "Caf\xE9;Lyon\n").rows.back().front() == u"Café"_s);
    const Content forced = contentOf(late + "Caf\xE9;Lyon\n", {}, {}, CsvEncoding::Utf8);
    CHECK(forced.error == u"csv.invalid_utf8"_s);
    CHECK(forced.errorLine == 20'002);
}

TEST_CASE("Quotes hold separators, newlines and quotes", "[csv]")
{
    const Content content = contentOf("a,b,c\n\"un, deux\",\"deux\nlignes\",\"dit \"\"oui\"\"\"\n\n,\"\",5\" écran\n");
    CHECK(content.error == QString());
    CHECK(content.rows == Table{{u"a"_s, u"b"_s, u"c"_s},
                                {u"un, deux"_s, u"deux\nlignes"_s, u"dit \"oui\""_s},
                                {u""_s, u""_s, u"5\" écran"_s}});
    CHECK(content.lines == std::vector<qint64>{1, 2, 5});
}

TEST_CASE("Hostile files end with an error, in bounded memory", "[csv]")
{
    struct Hostile {
        QByteArray bytes;
        const char *code;
        qint64 line;
    };
    const auto hostile =
        GENERATE(Hostile{QByteArray("a,b\nx\0y,1\n", 10), "csv.nul", 2},
                 Hostile{"a,b\n1,\"never closed\n2,3\n", "csv.unclosed_quote", 2},
                 Hostile{"a,b\n\"x\"y,1\n", "csv.text_after_quote", 2},
                 Hostile{"a,b\n1,2\n" + QByteArray(600'000, 'x') + ",1\n", "csv.cell_too_long", 3},
                 Hostile{"a,b\n" + (QByteArray(200'000, 'x') + ',').repeated(8) + "1\n", "csv.line_too_long", 2},
                 Hostile{"a,b\n" + QByteArray(600, ',') + "\n", "csv.too_many_columns", 2},
                 Hostile{"a,b\n\"" + QByteArray(300'000, '\n') + "\",1\n", "csv.cell_too_long", 2},
                 Hostile{QByteArray("\xFF\xFE"
                                    "a\0,\0b\0\n\0",
                                    10),
                         "csv.utf16", 1});
    const Content content = contentOf(hostile.bytes, {}, ',');
    CHECK(content.error == QString::fromLatin1(hostile.code));
    CHECK(content.errorLine == hostile.line);
}

TEST_CASE("An empty file has no record", "[csv]")
{
    CHECK(contentOf("").rows.empty());
    CHECK(contentOf("\n\r\n\n").rows.empty());
    CHECK(contentOf("\xEF\xBB\xBF").rows.empty());
}

TEST_CASE("What is written is read again, and formulas are only text", "[csv]")
{
    const Table rows{
        {u"Nom"_s, u"Note"_s}, {u"a;b"_s, u"dit \"oui\"\net non"_s}, {u"=1+1"_s, u"@x"_s}, {u""_s, u"-3"_s}};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const auto &row : rows)
        CHECK(writer.write(row));
    const Content content = contentOf(bytes);
    CHECK(
        content.rows ==
        Table{{u"Nom"_s, u"Note"_s}, {u"a;b"_s, u"dit \"oui\"\net non"_s}, {u"'=1+1"_s, u"'@x"_s}, {u""_s, u"'-3"_s}});
    CHECK(contentOf("a;b\n=1+1;@x\n").rows.back() == std::vector<QString>{u"=1+1"_s, u"@x"_s});
}
