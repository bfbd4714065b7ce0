// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace regie {

// A PostgreSQL found on this machine.
struct PostgresInstallation {
    int version = 0;  // major
    QString programs; // the folder of initdb and postgres

    static constexpr int oldest = 15;

    // Newest first, at least `oldest`.
    [[nodiscard]] static std::vector<PostgresInstallation> findAll();
    // The newest, or for an existing cluster the one of its version. Throws SetupError.
    [[nodiscard]] static PostgresInstallation newest();
    [[nodiscard]] static PostgresInstallation forCluster(const QString &cluster);
};

} // namespace regie
