// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/AccessCode.h"

namespace regie::accesscode {

namespace {

constexpr QLatin1StringView alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int bitsPerSign = 5;
constexpr qsizetype signsPerGroup = 4;

// Null for what is no sign of a code.
QChar signOf(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    if (upper == u'I' || upper == u'L')
        return u'1';
    return alphabet.contains(upper) ? upper : QChar();
}

} // namespace

QString written(QByteArrayView random)
{
    QString code;
    unsigned waiting = 0;
    int bits = 0;
    for (const char byte : random) {
        waiting = (waiting << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= bitsPerSign;) {
            bits -= bitsPerSign;
            if (code.size() % (signsPerGroup + 1) == signsPerGroup)
                code += u'-';
            code += alphabet[static_cast<qsizetype>((waiting >> bits) & 31)];
        }
    }
    return code;
}

QString tidied(const QString &typed)
{
    QString code;
    for (const QChar character : typed) {
        if (const QChar sign = signOf(character); !sign.isNull())
            code += sign;
        else if (!character.isSpace() && character.category() != QChar::Punctuation_Dash)
            return {};
    }
    return code.size() == signs ? code : QString();
}

} // namespace regie::accesscode
