// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace regie {

// Where a server listens.
struct ServerAddress {
    static constexpr quint16 defaultPort = 7443;

    QString host;
    quint16 port = defaultPort;

    // "host", "host:port", "::1", "[::1]:port"; nothing when it is none of these.
    [[nodiscard]] static std::optional<ServerAddress> parse(QStringView text);
    // The port stands only where it is not the usual one.
    [[nodiscard]] QString display() const;
    [[nodiscard]] QString key() const; // host:port, lower case; names the server in settings

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

} // namespace regie
