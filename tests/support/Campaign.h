// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <algorithm>

namespace regie::tests {

// How much a test that could go on for ever does: little in ./dev test, much in ./dev test --night, which sets
// REGIE_NIGHT.
[[nodiscard]] inline int figure(int usual, int night)
{
    return qEnvironmentVariableIsSet("REGIE_NIGHT") ? night : usual;
}

// Where a random test begins: at REGIE_SEED, to see a failure again; the test says which one it took.
[[nodiscard]] inline quint32 campaignSeed()
{
    const int given = qEnvironmentVariableIntValue("REGIE_SEED");
    return given != 0 ? static_cast<quint32>(given) : std::max(1U, QRandomGenerator::global()->generate() >> 1);
}

} // namespace regie::tests
