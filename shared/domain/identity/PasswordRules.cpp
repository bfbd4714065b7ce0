// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/PasswordRules.h"

#include "shared/domain/identity/CommonPasswords.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace regie::password {

using namespace Qt::StringLiterals;

namespace {

// Of a list of twenty thousand, three words are 43 bits and four 57.
constexpr int fewestWords = 4;
// What is left of a password when repetitions and sequences count as one sign each.
constexpr qsizetype fewestSurprises = 8;
constexpr qsizetype shortestRepetition = 3;

// Neighbours on a keyboard are a sequence as those of the alphabet are.
constexpr std::array rows{"azertyuiop"_L1, "qsdfghjklm"_L1, "wxcvbn"_L1,    "qwertyuiop"_L1,
                          "asdfghjkl"_L1,  "zxcvbnm"_L1,    "1234567890"_L1};

// Lower case, accents and whatever is no letter dropped; with the usual digits for letters undone, or not.
enum class Disguise { Kept, Undone };
QString letters(const QString &text, Disguise disguise)
{
    static const QHash<QChar, QChar> disguises{{u'0', u'o'}, {u'1', u'i'}, {u'3', u'e'}, {u'4', u'a'},
                                               {u'@', u'a'}, {u'5', u's'}, {u'$', u's'}, {u'7', u't'}};
    QString result;
    for (const QChar character : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if (character.isLetter())
            result += character;
        else if (const auto letter = disguises.constFind(character);
                 disguise == Disguise::Undone && letter != disguises.constEnd())
            result += *letter;
    }
    return result;
}

bool isCommon(const QString &candidate)
{
    for (const Disguise disguise : {Disguise::Kept, Disguise::Undone}) {
        const QString text = letters(candidate, disguise);
        const std::optional<int> words = text.isEmpty() ? std::nullopt : readAsCommonWords(text);
        if (words && *words < fewestWords)
            return true;
    }
    return false;
}

// The next sign in the alphabet, of the digits or of a row of keys, either way; or the same one.
bool isStep(QChar from, QChar to)
{
    if (qAbs(from.unicode() - to.unicode()) <= 1)
        return true;
    return std::any_of(rows.begin(), rows.end(), [&](QLatin1StringView row) {
        const qsizetype place = row.indexOf(from);
        const qsizetype next = row.indexOf(to);
        return place >= 0 && next >= 0 && qAbs(place - next) == 1;
    });
}

// How much of what follows stood before already.
qsizetype repeatedAt(QStringView text, qsizetype place)
{
    qsizetype longestFound = 0;
    for (qsizetype earlier = 0; earlier < place; ++earlier) {
        qsizetype length = 0;
        while (place + length < text.size() && text[earlier + length] == text[place + length])
            ++length;
        longestFound = std::max(longestFound, length);
    }
    return longestFound;
}

bool isSimple(const QString &candidate)
{
    const QString text = candidate.toLower();
    if (std::all_of(text.begin(), text.end(), [](QChar character) { return character.isDigit(); }))
        return true;
    qsizetype surprises = 0;
    for (qsizetype place = 0; place < text.size(); ++surprises) {
        const qsizetype repeated = repeatedAt(text, place);
        if (repeated >= shortestRepetition) {
            place += repeated;
            continue;
        }
        for (++place; place < text.size() && isStep(text[place - 1], text[place]);)
            ++place;
    }
    return surprises < fewestSurprises;
}

bool isPersonal(const QString &candidate, const QString &email)
{
    const QString name = email.section(u'@', 0, 0);
    return !email.isEmpty() &&
           (candidate.contains(email, Qt::CaseInsensitive) ||
            (name.size() >= 4 && candidate.size() < name.size() + 8 && candidate.contains(name, Qt::CaseInsensitive)));
}

bool holdsControlCharacter(const QString &candidate)
{
    return std::any_of(candidate.begin(), candidate.end(),
                       [](QChar character) { return character.category() == QChar::Other_Control; });
}

using Text = const QString &;
constexpr std::array allRules{
    Rule{"password.too_short", [](Text candidate, Text) { return candidate.size() >= shortest; }},
    Rule{"password.too_long", [](Text candidate, Text) { return candidate.size() <= longest; }},
    Rule{"control_character", [](Text candidate, Text) { return !holdsControlCharacter(candidate); }},
    Rule{"password.too_simple", [](Text candidate, Text) { return !isSimple(candidate); }},
    Rule{"password.common", [](Text candidate, Text) { return !isCommon(candidate); }},
    Rule{"password.personal", [](Text candidate, Text email) { return !isPersonal(candidate, email); }}};

} // namespace

std::span<const Rule> rules()
{
    return allRules;
}

Issues check(const QString &candidate, const QString &email)
{
    for (const Rule &rule : allRules) {
        if (!rule.isKept(candidate, email))
            return {{.code = QString::fromLatin1(rule.code),
                     .field = u"password"_s,
                     .args = {{u"min"_s, qint64{shortest}}, {u"max"_s, qint64{longest}}}}};
    }
    return {};
}

} // namespace regie::password
