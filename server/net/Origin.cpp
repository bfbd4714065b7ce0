// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Origin.h"

#include <algorithm>

namespace regie {

QUuid originOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    static_cast<void>(address.toIPv4Address(&isIpv4)); // also of ::ffff:192.0.2.1
    Q_IPV6ADDR bytes = address.toIPv6Address();
    if (!isIpv4)
        std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8{0});
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c));
}

} // namespace regie
