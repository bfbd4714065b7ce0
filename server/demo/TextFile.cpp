// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/TextFile.h"

#include <QFile>
#include <QRegularExpression>

#include <stdexcept>

namespace regie::demo {

namespace {

// A number, or the brace it is written in, and its unit stay on one line: «16 h 30», «{2-4} bar».
QByteArray withUnits(const QByteArray &text)
{
    static const QRegularExpression unit(
        QStringLiteral("(?<=[0-9}]) (?=(?:h|min|s|km|m|cm|mm|kg|g|l|kW|W|V|A|bar|Pa|K|dB|Hz|ppm|MΩ|µA)\\b(?!’))"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression minutes(QStringLiteral("(?<=[0-9}]\u00A0h) (?=[0-9{])"));
    constexpr QChar noBreak(u'\u00A0');
    return QString::fromUtf8(text).replace(unit, noBreak).replace(minutes, noBreak).toUtf8();
}

} // namespace

QByteArray typeset(QByteArray text)
{
    constexpr auto noBreak = "\u00A0";
    constexpr auto narrow = "\u202F";
    for (const char *sign : {":", "%", "°C", "»"})
        text.replace(QByteArray(" ") + sign, QByteArray(noBreak) + sign);
    for (const char *sign : {";", "!", "?"})
        text.replace(QByteArray(" ") + sign, QByteArray(narrow) + sign);
    for (const char *sign : {"«", "n°"})
        text.replace(QByteArray(sign) + ' ', QByteArray(sign) + noBreak);
    text.replace("'", "’");
    return withUnits(text);
}

QByteArrayList splitList(const QByteArray &text, char separator)
{
    QByteArrayList cells;
    for (const QByteArray &cell : text.split(separator))
        cells += cell.trimmed();
    return cells;
}

void TextLine::fail(const char *why) const
{
    throw std::runtime_error(file.toStdString() + ", line " + std::to_string(number) + ": " + why);
}

QByteArray TextLine::first() const
{
    const qsizetype space = text.indexOf(' ');
    return space < 0 ? text : text.first(space);
}

QByteArray TextLine::rest() const
{
    const qsizetype space = text.indexOf(' ');
    return space < 0 ? QByteArray() : text.sliced(space + 1).trimmed();
}

QByteArrayList TextLine::cells(qsizetype count) const
{
    QByteArrayList cells = splitList(text, '|');
    if (cells.size() != count)
        fail("another number of cells is expected");
    return cells;
}

void readTextFile(const QString &name, const std::function<void(const TextLine &)> &take)
{
    QFile file(QStringLiteral(":/demo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("The program lacks " + file.fileName().toStdString());
    TextLine line{.file = name, .number = 0, .text = {}};
    for (const QByteArray &text : file.readAll().split('\n')) {
        ++line.number;
        line.text = text.trimmed();
        if (!line.text.isEmpty() && !line.text.startsWith('#'))
            take(line);
    }
}

} // namespace regie::demo
