// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/formats/CsvFormat.h"

#include <QIODevice>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <vector>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sampleSize = 64 * 1024;

// The upper half of Windows-1252 where it differs from Latin-1; the five holes stand for themselves, as in WHATWG's
// table.
constexpr std::array<char16_t, 32> windowsLetters{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString decodeWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character >= QChar(0x80) && character <= QChar(0x9F))
            character = QChar(windowsLetters[character.unicode() - 0x80U]);
    }
    return text;
}

void rewind(QIODevice &device, qint64 position)
{
    if (!device.seek(position))
        throw CsvError(u"csv.unreadable"_s, 1);
}

bool isUtf8Throughout(QIODevice &device)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    while (true) {
        const QByteArray chunk = device.read(sampleSize);
        if (chunk.isEmpty())
            return true;
        const QString decoded = decoder.decode(chunk);
        if (decoded.isNull() || decoder.hasError())
            return false;
    }
}

// How many separators each of the first records has, quotes respected.
std::vector<int> countPerRecord(const QByteArray &sample, char separator)
{
    constexpr std::size_t recordsLookedAt = 50;
    std::vector<int> counts;
    int count = 0;
    bool quoted = false;
    bool sawSomething = false;
    for (const char byte : sample) {
        if (byte == '"') {
            quoted = !quoted;
            sawSomething = true;
        } else if (!quoted && (byte == '\n' || byte == '\r')) {
            if (sawSomething)
                counts.push_back(count);
            count = 0;
            sawSomething = false;
            if (counts.size() == recordsLookedAt)
                return counts;
        } else {
            sawSomething = true;
            count += !quoted && byte == separator ? 1 : 0;
        }
    }
    if (sawSomething && (counts.empty() || sample.size() < sampleSize))
        counts.push_back(count);
    return counts;
}

// The separator by which most records have as many cells as the first; the one that makes more cells when they are
// level.
char guessSeparator(const QByteArray &sample)
{
    constexpr std::array candidates{';', ',', '\t', '|'};
    char best = ';';
    std::pair<double, int> bestScore{0, 0};
    for (const char candidate : candidates) {
        const std::vector<int> counts = countPerRecord(sample, candidate);
        if (counts.empty() || counts.front() == 0)
            continue;
        const auto alike = std::count(counts.begin(), counts.end(), counts.front());
        const std::pair<double, int> score{static_cast<double>(alike) / static_cast<double>(counts.size()),
                                           counts.front()};
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

// Excel's way to name the separator in the file itself.
std::optional<char> takeSeparatorLine(QByteArray &sample, CsvFormat &format)
{
    if (!sample.startsWith("sep=") || sample.size() < 6)
        return {};
    const char separator = sample[4];
    qsizetype end = 5;
    while (end < sample.size() && (sample[end] == '\r' || sample[end] == '\n') && end < 7)
        ++end;
    if (end == 5)
        return {};
    format.start += end;
    format.startLine = 2;
    sample.remove(0, end);
    return separator;
}

} // namespace

CsvFormat guessCsvFormat(QIODevice &device, std::optional<char> separator, std::optional<CsvEncoding> encoding)
{
    CsvFormat format;
    rewind(device, 0);
    QByteArray sample = device.read(sampleSize);
    if (sample.startsWith("\xFF\xFE") || sample.startsWith("\xFE\xFF"))
        throw CsvError(u"csv.utf16"_s, 1);
    const bool hasMark = sample.startsWith("\xEF\xBB\xBF");
    if (hasMark) {
        format.start = 3;
        sample.remove(0, 3);
    }
    if (encoding) {
        format.encoding = *encoding;
    } else if (!hasMark) {
        rewind(device, 0);
        format.encoding = isUtf8Throughout(device) ? CsvEncoding::Utf8 : CsvEncoding::Windows1252;
    }
    const std::optional<char> named = takeSeparatorLine(sample, format);
    format.separator = separator ? *separator : named ? *named : guessSeparator(sample);
    rewind(device, 0);
    return format;
}

std::optional<QString> decodeCsv(QByteArrayView bytes, CsvEncoding encoding)
{
    if (encoding == CsvEncoding::Windows1252)
        return decodeWindows1252(bytes);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text.isNull() ? u""_s : text;
}

} // namespace regie
