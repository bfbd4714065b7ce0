// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/documents/FileName.h"
#include "tests/support/StringMakers.h"

#include <QRandomGenerator>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("A file's name is kept as people read it", "[files]")
{
    for (const QString &name : {u"Devis signé.pdf"_s, u"photo 1 (2).JPG"_s, u"été – plan n° 3.dwg"_s, u"LICENCE"_s,
                                u"a.tar.gz"_s, u"日本.txt"_s, u"😀.png"_s})
        CHECK(fileName::normalised(name) == name);
}

TEST_CASE("Of a name nothing is left that is a path, cannot be seen, or is read otherwise than written", "[files]")
{
    const std::vector<std::pair<QString, QString>> cases{
        {u"../../etc/passwd"_s, u"passwd"_s},
        {u"C:\\Users\\léa\\devis.pdf"_s, u"devis.pdf"_s},
        {u"/"_s, u"_"_s},
        {u".."_s, u"_"_s},
        {u""_s, u"_"_s},
        {u"   "_s, u"_"_s},
        {u".bashrc"_s, u"bashrc"_s},
        {u"devis.pdf. . "_s, u"devis.pdf"_s},
        {u"photo\u202Egnp.exe"_s, u"photognp.exe"_s},
        {u"a\u200Bb\u2066c\u2069.txt"_s, u"abc.txt"_s},
        {u"a\nb\tc\u2028d\u0000.txt"_s, u"abcd.txt"_s},
        {u"e\u0301te\u0301.txt"_s, u"\u00e9t\u00e9.txt"_s},
        {u"prix: 10 < 20 | \"x\" ?*.txt"_s, u"prix_ 10 _ 20 _ _x_ __.txt"_s},
        {u"CON"_s, u"_CON"_s},
        {u"nul.txt"_s, u"_nul.txt"_s},
        {u"com1 .log"_s, u"_com1 .log"_s},
        {u"control.txt"_s, u"control.txt"_s},
        {QString(QChar(0xd800)) + u"x.txt"_s, u"x.txt"_s}};
    for (const auto &[given, kept] : cases) {
        INFO(given.toStdString());
        CHECK(fileName::normalised(given) == kept);
    }
}

TEST_CASE("A long name is cut before its ending, at whole characters", "[files]")
{
    const QString cut = fileName::normalised(QString(4'000, u'x') + u".pdf"_s);
    CHECK(cut.size() == fileName::longest);
    CHECK(cut.endsWith(u"x.pdf"_s));
    const QString wide = fileName::normalised(u"😀"_s.repeated(500) + u".png"_s);
    CHECK(wide.toUtf8().size() <= fileName::longestInUtf8);
    CHECK(wide.endsWith(u"😀.png"_s));
    CHECK(wide.isValidUtf16());
    CHECK(fileName::normalised(u"a."_s + QString(4'000, u'y')).size() == fileName::longest);
}

TEST_CASE("What is normal stays as it is", "[files]")
{
    QRandomGenerator random(20261121);
    const QString signs = u"aé.. /\\:*?\"<>|\u202e\u200b\u0301\n\t_-COMnul1😀"_s;
    for (int round = 0; round < 20'000; ++round) {
        QString name;
        for (int length = random.bounded(40); length > 0; --length)
            name += signs[random.bounded(signs.size())];
        const QString once = fileName::normalised(name);
        INFO(name.toStdString() << " → " << once.toStdString());
        REQUIRE(fileName::normalised(once) == once);
        REQUIRE_FALSE(once.isEmpty());
        REQUIRE_FALSE(once.contains(u'/'));
        REQUIRE_FALSE(once.contains(u'\\'));
        REQUIRE_FALSE(once.startsWith(u'.'));
    }
}

TEST_CASE("Endings and sameness don't look at case", "[files]")
{
    CHECK(fileName::ending(u"Devis.PDF"_s) == u"pdf"_s);
    CHECK(fileName::ending(u"LICENCE"_s).isEmpty());
    CHECK(fileName::ending(u"a.b.tar"_s) == u"tar"_s);
    CHECK(fileName::isSame(u"Devis.PDF"_s, u"devis.pdf"_s));
    CHECK(fileName::isSame(u"e\u0301.txt"_s, u"\u00c9.TXT"_s));
    CHECK_FALSE(fileName::isSame(u"devis.pdf"_s, u"devis 2.pdf"_s));
}
