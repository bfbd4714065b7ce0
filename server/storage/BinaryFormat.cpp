// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/BinaryFormat.h"

#include <array>
#include <limits>
#include <vector>

namespace regie::binary {

namespace {

constexpr int base = 10'000;
constexpr int digitsPerGroup = 4;
constexpr int headSize = 8;
constexpr std::array<int, digitsPerGroup> placeValue{1000, 100, 10, 1};
constexpr quint16 positive = 0x0000;
constexpr quint16 negative = 0x4000;

quint64 powerOfTen(int exponent)
{
    quint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

// A decimal digit's worth or a group's worth further left, then one added; false when it leaves 64 bits.
bool shiftIn(quint64 &total, quint64 factor, quint64 digit)
{
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    if (total > (most - digit) / factor)
        return false;
    total = total * factor + digit;
    return true;
}

struct Numeric {
    int count = 0;
    int weight = 0;
    quint16 sign = 0;
    const char *digits = nullptr;

    // The group that stands for base^(weight - index); zero where none is written.
    [[nodiscard]] int group(int index) const
    {
        return index >= 0 && index < count ? read<qint16>(digits + qptrdiff(2) * index) : 0;
    }
};

std::optional<quint64> magnitude(const Numeric &numeric, int decimals)
{
    quint64 total = 0;
    for (int index = 0; index <= numeric.weight; ++index)
        if (!shiftIn(total, base, static_cast<quint64>(numeric.group(index))))
            return std::nullopt;
    const int firstFraction = numeric.weight + 1;
    for (int place = 0; place < decimals; ++place) {
        const int group = numeric.group(firstFraction + place / digitsPerGroup);
        const int digit = group / placeValue.at(static_cast<std::size_t>(place % digitsPerGroup)) % 10;
        if (!shiftIn(total, 10, static_cast<quint64>(digit)))
            return std::nullopt;
    }
    // Whatever stands further right would be lost.
    for (int index = std::max(0, firstFraction + decimals / digitsPerGroup); index < numeric.count; ++index) {
        const bool partlyTaken = index == firstFraction + decimals / digitsPerGroup && decimals % digitsPerGroup != 0;
        const int rest = partlyTaken ? placeValue.at(static_cast<std::size_t>(decimals % digitsPerGroup - 1)) : base;
        if (numeric.group(index) % rest != 0)
            return std::nullopt;
    }
    return total;
}

} // namespace

QByteArray encodeNumeric(qint64 units, int decimals)
{
    Q_ASSERT(decimals >= 0 && decimals <= 16);
    const quint64 magnitude = units < 0 ? quint64(0) - static_cast<quint64>(units) : static_cast<quint64>(units);
    const quint64 scale = powerOfTen(decimals);
    const int fractionGroups = (decimals + digitsPerGroup - 1) / digitsPerGroup;
    quint64 whole = magnitude / scale;
    quint64 fraction = magnitude % scale * powerOfTen(fractionGroups * digitsPerGroup - decimals);

    std::vector<qint16> groups; // from the right
    for (int i = 0; i < fractionGroups; ++i, fraction /= base)
        groups.push_back(static_cast<qint16>(fraction % base));
    for (; whole != 0; whole /= base)
        groups.push_back(static_cast<qint16>(whole % base));

    QByteArray bytes;
    append<qint16>(bytes, static_cast<qint16>(groups.size()));
    append<qint16>(bytes, static_cast<qint16>(static_cast<int>(groups.size()) - fractionGroups - 1));
    append<quint16>(bytes, units < 0 ? negative : positive);
    append<qint16>(bytes, static_cast<qint16>(decimals));
    for (auto group = groups.rbegin(); group != groups.rend(); ++group)
        append<qint16>(bytes, *group);
    return bytes;
}

std::optional<qint64> decodeNumeric(QByteArrayView bytes, int decimals)
{
    if (bytes.size() < headSize)
        return std::nullopt;
    const Numeric numeric{.count = read<qint16>(bytes.data()),
                          .weight = read<qint16>(bytes.data() + 2),
                          .sign = read<quint16>(bytes.data() + 4),
                          .digits = bytes.data() + headSize};
    const bool isFinite = numeric.sign == positive || numeric.sign == negative;
    if (!isFinite || bytes.size() < headSize + qsizetype(2) * numeric.count)
        return std::nullopt;
    if (numeric.count == 0)
        return 0;
    const std::optional<quint64> total = magnitude(numeric, decimals);
    constexpr auto most = static_cast<quint64>(std::numeric_limits<qint64>::max());
    const bool isNegative = numeric.sign == negative;
    if (!total || *total > most + (isNegative ? 1U : 0U))
        return std::nullopt;
    return isNegative ? static_cast<qint64>(quint64(0) - *total) : static_cast<qint64>(*total);
}

} // namespace regie::binary
