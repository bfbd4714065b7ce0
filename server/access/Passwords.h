// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// Argon2id by libsodium, three passes over 64 MiB: about 100 ms and 64 MiB each, so never on a thread that serves
// others and never many at once.
namespace regie::password {

// The cost is a parameter for tests alone.
struct Cost {
    unsigned long long passes = 3;
    std::size_t memory = 64 * 1024 * 1024; // bytes
};

// To be called once, before threads; throws std::runtime_error when the library can't start.
void prepare();

// With its parameters and salt in it.
[[nodiscard]] QByteArray hash(const QString &password, const Cost &cost = {});
// False as well for a hash that is none.
[[nodiscard]] bool verify(const QByteArray &hash, const QString &password);
// Whether it was made with other parameters than today's.
[[nodiscard]] bool needsRehash(const QByteArray &hash, const Cost &cost = {});

// From the system; for tokens and other secrets.
[[nodiscard]] QByteArray randomBytes(qsizetype count);

} // namespace regie::password
