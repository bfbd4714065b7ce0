// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Wire.h"

namespace regie::cbor {

[[nodiscard]] inline QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

// The head of an item: major type, then its number in the shortest form.
[[nodiscard]] QByteArray head(int major, quint64 number);
[[nodiscard]] QByteArray text(const char *utf8);
[[nodiscard]] inline QByteArray pair(const char *key, const QByteArray &value)
{
    return text(key) + value;
}

// What is wrong with reading these bytes as this kind; empty when nothing is.
[[nodiscard]] QString failureOf(const QByteArray &bytes, const Kind &kind);
// The same for bytes that are merely skipped, as the value of an unknown key is.
[[nodiscard]] QString failureOfSkipping(const QByteArray &bytes, WireLimits limits = {});

} // namespace regie::cbor
