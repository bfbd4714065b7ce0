// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/JsonSyntax.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("JSON is what RFC 8259 says and a database can keep")
{
    for (const QString &text :
         {u"null"_s, u"true"_s, u" false\n"_s, u"0"_s, u"-0"_s, u"12.50e-3"_s, u"1E+9"_s, u"\"\""_s, u"\"été ☃ 😀\""_s,
          uR"("\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00")"_s, u"[]"_s, u"[1, [2], {}]"_s, u"{\"a\": {\"b\": [null]}}"_s,
          u"{\"a\":1,\"a\":2}"_s, QString(100, u'[') + QString(100, u']')}) {
        INFO(text.toStdString());
        CHECK(isJson(text));
    }
    for (const QString &text : {u""_s,
                                u" "_s,
                                u"nul"_s,
                                u"True"_s,
                                u"01"_s,
                                u"1."_s,
                                u".5"_s,
                                u"+1"_s,
                                u"1e"_s,
                                u"1e+"_s,
                                u"--1"_s,
                                u"0x1"_s,
                                u"NaN"_s,
                                u"1,2"_s,
                                u"1 2"_s,
                                u"\""_s,
                                u"\"a"_s,
                                u"'a'"_s,
                                u"\"a\nb\""_s,
                                u"\"\\x\""_s,
                                u"\"\\u12\""_s,
                                u"\"\\u12g4\""_s,
                                u"\"\\u0000\""_s,
                                u"\"\\ud800\""_s,
                                u"\"\\ud800\\u0041\""_s,
                                u"\"\\ude00\\ud83d\""_s,
                                u"\"\\"_s,
                                u"["_s,
                                u"[1,]"_s,
                                u"[,1]"_s,
                                u"[1 2]"_s,
                                u"{1:2}"_s,
                                u"{\"a\"}"_s,
                                u"{\"a\":}"_s,
                                u"{\"a\":1,}"_s,
                                u"{a:1}"_s,
                                u"[1}"_s,
                                u"{}}"_s,
                                u"// no\n1"_s,
                                u"1e1001"_s,
                                u"1e99999999999"_s,
                                u"1e-4294967296"_s,
                                QString(1001, u'9'),
                                QString(102, u'[') + QString(102, u']'),
                                u'"' + QString(QChar(0xD800)) + u'"',
                                u'"' + QString(QChar(0xDC00)) + u'"'}) {
        INFO(text.toStdString());
        CHECK_FALSE(isJson(text));
    }
}
