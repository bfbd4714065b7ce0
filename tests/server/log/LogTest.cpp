// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/Log.h"

#include "tests/support/StringMakers.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace regie;
using namespace Qt::StringLiterals;

TEST_CASE("A line of the log is one line, whatever is in it", "[log]")
{
    const QString hostile = u"first\nsecond\x1b[2J\tthird é"_s;
    const QByteArray text = logLine(LogFormat::Text, LogLevel::Warning, u"2026-11-18T09:45:00.000Z"_s, u"request",
                                    {{"act", hostile}, {"ms", qint64{12}}});
    CHECK(text == "2026-11-18T09:45:00.000Z warning request  act=first\\u000asecond\\u001b[2J\\u0009third é  ms=12");
    const QByteArray json = logLine(LogFormat::Json, LogLevel::Error, u"2026-11-18T09:45:00.000Z"_s, u"request",
                                    {{"act", hostile}, {"ms", qint64{12}}});
    CHECK_FALSE(json.contains('\n'));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CHECK(object[u"level"].toString() == u"error"_s);
    CHECK(object[u"message"].toString() == u"request"_s);
    CHECK(object[u"act"].toString() == hostile);
    CHECK(object[u"ms"].toInteger() == 12);
}
