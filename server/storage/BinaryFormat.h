// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>

// PostgreSQL's binary forms, both ways, without going through text or floating point.
namespace regie::binary {

// Days from 1970-01-01 to 2000-01-01, where PostgreSQL counts from, and the same in microseconds.
inline constexpr qint64 epochDays = 10'957;
inline constexpr qint64 epochMicroseconds = epochDays * 86'400'000'000;

template <class Integer>
void append(QByteArray &target, Integer value)
{
    Integer swapped = qToBigEndian(value);
    target.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

template <class Integer>
[[nodiscard]] Integer read(const char *bytes)
{
    return qFromBigEndian<Integer>(bytes);
}

// numeric: a head of four int16 (count, weight, sign, displayed scale), then digits to the base 10,000.
[[nodiscard]] QByteArray encodeNumeric(qint64 units, int decimals);
// nullopt when it is not a finite number, has digits past `decimals`, or does not fit.
[[nodiscard]] std::optional<qint64> decodeNumeric(QByteArrayView bytes, int decimals);

} // namespace regie::binary
