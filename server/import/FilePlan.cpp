// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/FilePlan.h"

namespace regie::importing {

using namespace Qt::StringLiterals;

std::optional<char> separatorNamed(const QString &name)
{
    if (name.isEmpty() || name == "auto"_L1)
        return std::nullopt;
    if (name == "tab"_L1)
        return '\t';
    if (name == "pipe"_L1)
        return '|';
    if (name.size() == 1 && name.front() > u' ' && name.front() != u'"' && name.front().unicode() < 0x7F)
        return name.front().toLatin1();
    throw ImportError(u"import.separator"_s);
}

QString separatorName(char separator)
{
    return separator == '\t' ? u"tab"_s : separator == '|' ? u"pipe"_s : QString(QLatin1Char(separator));
}

std::optional<CsvEncoding> encodingNamed(const QString &name)
{
    const QString plain = name.toLower();
    if (plain.isEmpty() || plain == "auto"_L1)
        return std::nullopt;
    if (plain == "utf-8"_L1 || plain == "utf8"_L1)
        return CsvEncoding::Utf8;
    if (plain == "windows-1252"_L1 || plain == "cp1252"_L1)
        return CsvEncoding::Windows1252;
    throw ImportError(u"import.encoding"_s);
}

QString encodingName(CsvEncoding encoding)
{
    return encoding == CsvEncoding::Utf8 ? u"utf-8"_s : u"windows-1252"_s;
}

QJsonObject givenMapping(const QString &json)
{
    return json.isEmpty() ? QJsonObject() : readMapping(json.toUtf8());
}

Refusal refusalOf(const ImportError &error, const Schema &schema)
{
    return {.code = error.code(),
            .entity = schema.name(),
            .field = printValue(error.args().value(u"field"_s)),
            .args = error.args(),
            .issues = {},
            .conflicts = {}};
}

Refusal refusalOf(const CsvError &error)
{
    return {.code = error.code(),
            .entity = {},
            .field = {},
            .args = {{u"line"_s, error.line()}},
            .issues = {},
            .conflicts = {}};
}

} // namespace regie::importing
