// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/TextFormats.h"

#include <QRegularExpression>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool areDigits(QStringView text, qsizetype count)
{
    return text.size() == count
        && std::all_of(text.begin(), text.end(), [](QChar character) { return character >= u'0' && character <= u'9'; });
}

bool matches(const QString &pattern, QStringView text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

// La Poste's establishments carry the SIREN 356 000 000 and a plain sum of digits divisible by five instead.
bool isSiret(QStringView text)
{
    if (!areDigits(text, 14))
        return false;
    if (!text.startsWith("356000000"_L1))
        return hasLuhnSum(text);
    int sum = 0;
    for (const QChar character : text)
        sum += character.unicode() - u'0';
    return sum % 5 == 0 || hasLuhnSum(text);
}

// CGI ann. III art. 242 nonies and directive 2006/112 art. 215: two letters, then the national number. The French key
// is (12 + 3 × (SIREN mod 97)) mod 97.
bool isVatNumber(QStringView text)
{
    if (!matches(u"[A-Z]{2}[0-9A-Z+*]{2,12}"_s, text))
        return false;
    if (!text.startsWith("FR"_L1))
        return true;
    const QStringView key = text.mid(2, 2);
    const QStringView siren = text.mid(4);
    if (!areDigits(siren, 9) || !hasLuhnSum(siren))
        return false;
    return !areDigits(key, 2) || key.toInt() == (12 + 3 * (siren.toInt() % 97)) % 97;
}

} // namespace

bool hasLuhnSum(QStringView digits)
{
    int sum = 0;
    bool doubled = false;
    for (qsizetype index = digits.size(); index-- > 0; doubled = !doubled) {
        const int digit = digits[index].unicode() - u'0';
        const int term = doubled ? 2 * digit : digit;
        sum += term > 9 ? term - 9 : term;
    }
    return sum % 10 == 0;
}

QString checkFormat(kinds::TextFormat format, QStringView text)
{
    using kinds::TextFormat;
    if (text.isEmpty())
        return {};
    switch (format) {
    case TextFormat::Plain:
    case TextFormat::Name:
        return {};
    case TextFormat::Email: // the shape only (RFC 5321 §4.1.2 allows far more than anyone uses)
        return matches(u"[^\\s@<>,;]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}"_s, text)
            ? QString()
            : u"invalid_email"_s;
    case TextFormat::Phone:
        return matches(u"\\+?[0-9][0-9 .()\\-\\x{00A0}\\x{202F}]{3,30}"_s, text) ? QString() : u"invalid_phone"_s;
    case TextFormat::WebAddress:
        return matches(u"(https?://)?([A-Za-z0-9-]+\\.)+[A-Za-z]{2,63}(/\\S*)?"_s, text) ? QString()
                                                                                         : u"invalid_web_address"_s;
    case TextFormat::PostalCode:
        return matches(u"[0-9A-Z][0-9A-Z -]{2,9}"_s, text) ? QString() : u"invalid_postal_code"_s;
    case TextFormat::Siren:
        return areDigits(text, 9) && hasLuhnSum(text) ? QString() : u"invalid_siren"_s;
    case TextFormat::Siret:
        return isSiret(text) ? QString() : u"invalid_siret"_s;
    case TextFormat::VatNumber:
        return isVatNumber(text) ? QString() : u"invalid_vat_number"_s;
    }
    return {};
}

} // namespace regie
