// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Cbor.h"

#include <cstring>

namespace regie::cbor {

QByteArray head(int major, quint64 number)
{
    const auto first = static_cast<char>(major << 5);
    if (number < 24)
        return QByteArray(1, static_cast<char>(first | static_cast<char>(number)));
    int bytes = 1;
    int code = 24;
    while (bytes < 8 && number >> (8 * bytes)) {
        bytes *= 2;
        ++code;
    }
    QByteArray result(1, static_cast<char>(first | static_cast<char>(code)));
    for (int byte = bytes; byte-- > 0;)
        result.append(static_cast<char>(number >> (8 * byte)));
    return result;
}

QByteArray text(const char *utf8)
{
    return head(3, std::strlen(utf8)) + utf8;
}

QString failureOf(const QByteArray &bytes, const Kind &kind)
{
    WireReader wire(bytes);
    static_cast<void>(wire.value(kind));
    wire.expectEnd();
    return wire.failure();
}

QString failureOfSkipping(const QByteArray &bytes, WireLimits limits)
{
    WireReader wire(bytes, limits);
    wire.skip();
    wire.expectEnd();
    return wire.failure();
}

} // namespace regie::cbor
