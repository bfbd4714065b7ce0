// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/RecoveryCode.h"

#include "server/access/Passwords.h"
#include "server/access/Totp.h"

namespace regie::recovery {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype secretLength = 16; // of 80 bits in base 32
constexpr qsizetype groupLength = 4;
constexpr password::Cost cost{.passes = 2, .memory = 19 * 1024 * 1024}; // OWASP's least

} // namespace

QString make(int number)
{
    const QString secret = totp::base32(password::randomBytes(secretBytes));
    QString written = QString::number(number);
    for (qsizetype from = 0; from < secret.size(); from += groupLength)
        written += u'-' + secret.mid(from, groupLength);
    return written;
}

std::optional<Typed> read(const QString &typed)
{
    QString signs;
    for (const QChar sign : typed.toUpper()) {
        if (sign.isLetterOrNumber())
            signs += sign;
    }
    if (signs.size() != 1 + secretLength || signs[0] < u'0' || signs[0] > u'9')
        return std::nullopt;
    return Typed{.number = signs[0].digitValue(), .secret = signs.mid(1)};
}

QByteArray hash(const Typed &code)
{
    return password::hash(code.secret, cost);
}

bool verify(const QByteArray &hash, const Typed &code)
{
    return password::verify(hash, code.secret);
}

} // namespace regie::recovery
