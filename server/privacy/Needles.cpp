// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/Needles.h"

#include <QRegularExpression>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString quotedPattern(const QString &words)
{
    QString pattern;
    for (const QChar sign : words.simplified()) {
        if (sign.isSpace())
            pattern += uR"([\s\u00a0\u202f]+)"_s;
        else if (sign == u'\'' || sign == u'’')
            pattern += u"['’]"_s;
        else if (sign.unicode() < 0x80 && !sign.isLetterOrNumber())
            pattern += QString(u'\\') + sign;
        else
            pattern += sign;
    }
    return pattern;
}

QString withoutAccents(const QString &words)
{
    QString plain;
    for (const QChar sign : words.normalized(QString::NormalizationForm_D)) {
        if (sign.category() != QChar::Mark_NonSpacing)
            plain += sign;
    }
    return plain;
}

// One of these, and not a part of a longer word.
QString wholeWords(QStringList forms)
{
    for (QString &form : forms)
        form = quotedPattern(form);
    forms.removeDuplicates();
    return u"(?<![[:alnum:]])(?:%1)(?![[:alnum:]])"_s.arg(forms.join(u'|'));
}

QString inAnyLetters(const QString &words)
{
    return u"(?i)"_s + wholeWords({words, withoutAccents(words)});
}

QString capitalized(const QString &words)
{
    QString result = words.toLower();
    for (qsizetype at = 0; at < result.size(); ++at) {
        if (at == 0 || !result[at - 1].isLetterOrNumber())
            result[at] = result[at].toUpper();
    }
    return result;
}

// As it is recorded, and as names are written; what has no capital at all is a word like any other.
QString asName(const QString &words)
{
    QStringList forms{words, capitalized(words), words.toUpper()};
    forms.removeIf([](const QString &form) { return form == form.toLower() && form != form.toUpper(); });
    for (const QString &form : QStringList(forms))
        forms.append(withoutAccents(form));
    return wholeWords(forms);
}

QString asAddress(const QString &words)
{
    return u"(?i)(?<![[:alnum:]._%+-])%1(?![[:alnum:]])"_s.arg(quotedPattern(words));
}

// The signs between two figures of one number.
const QString &apart()
{
    static const QString signs = uR"([\s\u00a0\u202f./()-]{0,3})"_s;
    return signs;
}

// 06 12…, 06.12…, +33 (0)6 12…, 0033 6 12…: one number. Of a foreign one the country is part.
QString asTelephone(const QString &number)
{
    QString digits = number;
    digits.remove(u"(0)"_s).remove(QRegularExpression(u"[^0-9+]"_s));
    const bool isInternational = digits.startsWith(u'+') || digits.startsWith(u"00"_s);
    digits.remove(QRegularExpression(u"^[+0]+"_s));
    const bool isFrench = !isInternational || digits.startsWith(u"33"_s);
    if (isInternational && isFrench)
        digits.remove(QRegularExpression(u"^330*"_s));
    constexpr qsizetype shortest = 6; // a shorter one is an extension, or a service of everybody's
    if (digits.size() < shortest)
        return {};
    const QString plus = uR"((?:(?:\+|00)%1)?)"_s.arg(apart());
    const QString zero = uR"((?:\(?0\)?%1)?)"_s.arg(apart());
    const QString country = isFrench ? u"(?:"_s + plus + u"33"_s + apart() + zero + u"|0"_s + apart() + u")?"_s : plus;
    const QStringList figures = digits.split(QString(), Qt::SkipEmptyParts);
    return u"(?<![0-9+])"_s + country + figures.join(apart()) + u"(?![0-9])"_s;
}

// A field may hold two, and words beside them.
QStringList telephonesIn(const QString &words)
{
    static const QRegularExpression number(uR"([+(]{0,2}\d(?:[\s\x{a0}\x{202f}./()-]{0,2}\d)*)"_s);
    QStringList patterns;
    for (const QRegularExpressionMatch &match : number.globalMatch(words))
        patterns.append(asTelephone(match.captured()));
    patterns.removeAll(QString());
    return patterns;
}

bool isNameAlone(Personal what)
{
    return what == Personal::FamilyName || what == Personal::PartyName;
}

QStringList patternsOf(const Called &called)
{
    if (called.what == Personal::Phone)
        return telephonesIn(called.words);
    return {called.what == Personal::Email ? asAddress(called.words) : inAnyLetters(called.words)};
}

} // namespace

QStringList needlesOf(std::vector<Called> calledBy)
{
    constexpr qsizetype shortest = 3; // «LE» is also the head of a line in capitals
    std::erase_if(calledBy, [](const Called &called) {
        return called.words.size() < shortest || called.words.startsWith(u"[…]"_s);
    });
    std::ranges::stable_sort(calledBy, std::ranges::greater(),
                             [](const Called &called) { return called.words.size(); });
    QStringList needles;
    for (const Called &called : calledBy) {
        // Who is recorded without a given name is called by the name alone.
        const bool isAlone = std::ranges::any_of(calledBy, [&called](const Called &other) {
            return isNameAlone(other.what) && other.words.compare(called.words, Qt::CaseInsensitive) == 0;
        });
        needles += isAlone ? QStringList{asName(called.words)} : patternsOf(called);
    }
    needles.removeDuplicates();
    return needles;
}

} // namespace regie
