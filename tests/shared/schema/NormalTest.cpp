// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Normal.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("Texts have one form: composed, without space around them")
{
    const Kind line = kinds::Text{};
    const Kind note = kinds::Note{};
    CHECK(normalised(line, u"  Cafe\u0301\t\n"_s) == Value(u"Café"_s));
    CHECK(normalised(line, u"\u00A0Deux  mots\u202F"_s) == Value(u"Deux  mots"_s));
    CHECK(normalised(line, u" \u00A0\n"_s) == Value());
    CHECK(normalised(line, u"a\tb"_s) == Value(u"a\tb"_s)); // to be refused, not hidden
    CHECK(normalised(note, u"\r\nun\r\n  deux\rtrois \n"_s) == Value(u"un\n  deux\ntrois"_s));
    CHECK(normalised(note, u" \r\n"_s) == Value());
    CHECK(normalised(kinds::Tags{}, QStringList{u" froid "_s, u" "_s, u"e\u0301te\u0301"_s}) ==
          Value(QStringList{u"froid"_s, u"été"_s}));
    CHECK(normalised(kinds::Tags{}, QStringList{u" "_s}) == Value());
}

TEST_CASE("What is no text keeps its form")
{
    CHECK(normalised(kinds::Json{}, u" {\"a\": 1} "_s) == Value(u" {\"a\": 1} "_s));
    CHECK(normalised(kinds::Integer{}, qint64{5}) == Value(qint64{5}));
    CHECK(normalised(kinds::Text{}, qint64{5}) == Value(qint64{5})); // to be refused as of a wrong type
    CHECK(normalised(kinds::Text{}, {}) == Value());
    CHECK(composed(u" e\u0301 "_s) == u" é "_s);
}
