// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Scaled.h"

namespace regie {

std::optional<qint64> parseScaled(QStringView text, int decimals)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.mid(1);
    if (text.isEmpty())
        return std::nullopt;

    qint64 units = 0;
    int fraction = -1; // digits seen after the dot; -1 before it
    bool sawDigit = false;
    const auto append = [&units](int digit) {
        return !__builtin_mul_overflow(units, qint64{10}, &units) &&
               !__builtin_add_overflow(units, qint64{digit}, &units);
    };
    for (const QChar character : text) {
        if (character == u'.' && fraction < 0) {
            fraction = 0;
            continue;
        }
        if (character < u'0' || character > u'9')
            return std::nullopt;
        sawDigit = true;
        const int digit = character.unicode() - u'0';
        if (fraction >= 0 && ++fraction > decimals) {
            if (digit != 0)
                return std::nullopt;
            continue;
        }
        if (!append(digit))
            return std::nullopt;
    }
    if (!sawDigit)
        return std::nullopt;
    for (int seen = std::max(fraction, 0); seen < decimals; ++seen) {
        if (!append(0))
            return std::nullopt;
    }
    return negative ? -units : units;
}

QString printScaled(qint64 units, int decimals)
{
    const bool negative = units < 0;
    QString digits = negative ? QString::number(units).mid(1) : QString::number(units);
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return negative ? u'-' + digits : digits;
}

Money multiply(Money price, Quantity quantity)
{
    __extension__ using Wide = __int128; // two 63-bit numbers multiply without overflow
    constexpr qint64 scale = 10'000;
    const Wide product = static_cast<Wide>(price.units()) * quantity.units();
    const Wide half = product < 0 ? -scale / 2 : scale / 2;
    return Money::fromUnits(static_cast<qint64>((product + half) / scale));
}

} // namespace regie
