// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

// Codes that change every 30 seconds (RFC 6238: HMAC-SHA-1, six digits, from 1970), computed by liboath. Pure: the time
// is given, in seconds since 1970.
namespace regie::totp {

inline constexpr qsizetype seedBytes = 20; // as many as the hash has: RFC 4226, §4
inline constexpr qint64 stepSeconds = 30;
inline constexpr int digits = 6;
inline constexpr qint64 tolerance = 1; // steps that the clock of a phone may be off, either way

[[nodiscard]] constexpr qint64 stepAt(qint64 seconds)
{
    return seconds / stepSeconds;
}

[[nodiscard]] QByteArray code(const QByteArray &seed, qint64 step);

// The step that this code is of, among those near now and after the last one that was used; nothing when it is of none.
// Takes the same time for right and wrong ones.
[[nodiscard]] std::optional<qint64> match(const QByteArray &seed, const QByteArray &code, qint64 now, qint64 lastStep);

// RFC 4648, without the padding.
[[nodiscard]] QString base32(const QByteArray &bytes);
// otpauth://totp/Issuer:account?…, as apps on phones read it from a picture.
[[nodiscard]] QString uri(const QByteArray &seed, const QString &issuer, const QString &account);

} // namespace regie::totp
