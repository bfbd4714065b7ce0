// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Totp.h"

#include <QUrl>

#include <liboath/oath.h>
#include <sodium.h>

#include <array>
#include <stdexcept>

namespace regie::totp {

using namespace Qt::StringLiterals;

QByteArray code(const QByteArray &seed, qint64 step)
{
    static const int unready = oath_init(); // once, by whoever comes first
    std::array<char, digits + 1> written{};
    const int failure = unready != OATH_OK ? unready
                                           : oath_totp_generate(seed.constData(), static_cast<std::size_t>(seed.size()),
                                                                step * stepSeconds, stepSeconds,
                                                                OATH_TOTP_DEFAULT_START_TIME, digits, written.data());
    if (failure != OATH_OK)
        throw std::runtime_error(std::string("no code could be computed: ") + oath_strerror(failure));
    return QByteArray(written.data(), digits);
}

std::optional<qint64> match(const QByteArray &seed, const QByteArray &code, qint64 now, qint64 lastStep)
{
    if (code.size() != digits)
        return std::nullopt;
    std::optional<qint64> found;
    const qint64 current = stepAt(now);
    for (qint64 step = current - tolerance; step <= current + tolerance; ++step) {
        const QByteArray right = totp::code(seed, step);
        const bool isRight = sodium_memcmp(right.constData(), code.constData(), digits) == 0;
        if (isRight && step > lastStep && !found)
            found = step;
    }
    return found;
}

QString base32(const QByteArray &bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr unsigned bitsEach = 5;
    QString text;
    unsigned waiting = 0;
    unsigned count = 0; // of bits that wait
    const auto write = [&](unsigned bits) { text += QLatin1Char(alphabet[bits & 31U]); };
    for (const char byte : bytes) {
        waiting = (waiting << 8U) | static_cast<unsigned char>(byte);
        count += 8;
        for (; count >= bitsEach; count -= bitsEach)
            write(waiting >> (count - bitsEach));
        waiting &= (1U << count) - 1;
    }
    if (count > 0)
        write(waiting << (bitsEach - count));
    return text;
}

QString uri(const QByteArray &seed, const QString &issuer, const QString &account)
{
    const auto escaped = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=%4&period=%5"_s.arg(
        escaped(issuer), escaped(account), base32(seed), QString::number(digits), QString::number(stepSeconds));
}

} // namespace regie::totp
