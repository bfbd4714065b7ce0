// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Naming.h"

#include "shared/schema/TextFormats.h"

namespace regie::demo {

namespace {

QByteArray fourDigits(Random &random)
{
    const QByteArray digits = QByteArray::number(random.between(10'000, 19'999));
    return digits.sliced(1, 2) + ' ' + digits.sliced(3, 2);
}

QByteArray withCheckDigit(const QByteArray &digits)
{
    for (char last = '0'; last <= '9'; ++last) {
        if (hasLuhnSum(QString::fromLatin1(digits + last)))
            return digits + last;
    }
    return digits;
}

} // namespace

QByteArray slugOf(const QByteArray &name)
{
    QString text = QString::fromUtf8(name).toLower();
    text.replace(u'œ', QStringLiteral("oe"));
    text = text.normalized(QString::NormalizationForm_D);
    QByteArray slug;
    for (const QChar letter : text) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        const bool isPlain = letter.unicode() < 0x80 && letter.isLetterOrNumber();
        if (isPlain)
            slug += letter.toLatin1();
        else if (!slug.isEmpty() && !slug.endsWith('-'))
            slug += '-';
    }
    while (slug.endsWith('-'))
        slug.chop(1);
    return slug;
}

QByteArray landline(Random &random, const QByteArray &postalCode)
{
    const int department = postalCode.first(2).toInt();
    const char *range = "04 65 71 ";
    if (department == 75)
        range = "01 99 00 ";
    else if (department == 35 || department == 44)
        range = "02 61 91 ";
    else if (department == 21 || department == 25 || department == 59 || department == 67 || department == 71)
        range = "03 53 01 ";
    else if (department == 31 || department == 33)
        range = "05 36 49 ";
    return range + fourDigits(random);
}

QByteArray mobile(Random &random)
{
    return "06 39 98 " + fourDigits(random);
}

QByteArray sirenOf(quint64 seed, std::size_t place)
{
    constexpr quint64 prime = 999'983; // a step prime to it visits every number once
    const quint64 number = (place * 7'919 + seed % prime) % prime;
    return withCheckDigit("00" + QByteArray::number(number).rightJustified(6, '0'));
}

QByteArray siretOf(const QByteArray &siren)
{
    return withCheckDigit(siren + "0001");
}

QByteArray vatNumberOf(const QByteArray &siren)
{
    const int key = (12 + 3 * (siren.toInt() % 97)) % 97;
    return "FR" + QByteArray::number(key).rightJustified(2, '0') + siren;
}

QByteArray streetAddress(Random &random, const Texts &texts)
{
    static const std::vector<QByteArray> suffixes{"", "", "", "", "", "", " bis", " ter"};
    const QByteArray number = QByteArray::number(random.between(1, 148));
    return number + random.pick(suffixes) + ' ' + random.pick(texts.streets);
}

} // namespace regie::demo
