// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// What opens an account once when the device with the codes is not at hand: "3-KQ2M-7HTA-…", a digit that says which of
// the ten it is, so that one hash is tried and not ten, and 80 random bits.
namespace regie::recovery {

inline constexpr int count = 10;
inline constexpr qsizetype secretBytes = 10;

[[nodiscard]] QString make(int number);

struct Typed {
    int number = 0;
    QString secret;
};
// What somebody typed, with or without what stands between the groups, in either case; nothing when it is none.
[[nodiscard]] std::optional<Typed> read(const QString &typed);

// As passwords are, at the floor of what they may cost: there are ten, and none can be guessed.
[[nodiscard]] QByteArray hash(const Typed &code);
[[nodiscard]] bool verify(const QByteArray &hash, const Typed &code);

} // namespace regie::recovery
