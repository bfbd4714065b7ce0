// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/PasswordPolicy.h"

#include <QSet>

#include <array>

namespace regie::password {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestCharacters = 5; // different ones

// Words that long common passwords are made of, in French and English offices. A password that is one of these words,
// several of them, or these with digits and signs around is as easy to guess as the word.
constexpr std::array<QLatin1StringView, 62> commonWords{
    "password"_L1,   "passw0rd"_L1,   "motdepasse"_L1, "azerty"_L1,     "azertyuiop"_L1,     "qwerty"_L1,
    "qwertyuiop"_L1, "qsdfgh"_L1,     "qsdfghjklm"_L1, "wxcvbn"_L1,     "asdfgh"_L1,         "asdfghjkl"_L1,
    "zxcvbnm"_L1,    "yuiop"_L1,      "bonjour"_L1,    "soleil"_L1,     "bienvenue"_L1,      "welcome"_L1,
    "hello"_L1,      "secret"_L1,     "letmein"_L1,    "admin"_L1,      "administrateur"_L1, "administrator"_L1,
    "root"_L1,       "test"_L1,       "demo"_L1,       "user"_L1,       "utilisateur"_L1,    "login"_L1,
    "changeme"_L1,   "changezmoi"_L1, "default"_L1,    "temporaire"_L1, "temporary"_L1,      "iloveyou"_L1,
    "jetaime"_L1,    "doudou"_L1,     "loulou"_L1,     "chouchou"_L1,   "nicolas"_L1,        "camille"_L1,
    "football"_L1,   "marseille"_L1,  "paris"_L1,      "france"_L1,     "dragon"_L1,         "monkey"_L1,
    "princesse"_L1,  "princess"_L1,   "sunshine"_L1,   "superman"_L1,   "starwars"_L1,       "trustno"_L1,
    "abcdef"_L1,     "abcd"_L1,       "regie"_L1,      "server"_L1,     "serveur"_L1,        "entreprise"_L1,
    "company"_L1,    "master"_L1};

// Lower case, the usual digits for letters undone, everything that is not a letter dropped.
QString letters(const QString &text)
{
    static const QHash<QChar, QChar> disguises{{u'0', u'o'}, {u'1', u'i'}, {u'3', u'e'}, {u'4', u'a'},
                                               {u'@', u'a'}, {u'5', u's'}, {u'$', u's'}, {u'7', u't'}};
    QString result;
    for (const QChar character : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if (character.isLetter())
            result += character;
        else if (const auto letter = disguises.constFind(character); letter != disguises.constEnd())
            result += *letter;
    }
    return result;
}

QString onlyLetters(const QString &text)
{
    QString result;
    for (const QChar character : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if (character.isLetter())
            result += character;
    }
    return result;
}

// Can the text be read as common words, one after the other?
bool isMadeOfCommonWords(const QString &text)
{
    std::vector<bool> reachable(static_cast<std::size_t>(text.size()) + 1, false);
    reachable[0] = true;
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        if (!reachable[static_cast<std::size_t>(begin)])
            continue;
        for (const QLatin1StringView word : commonWords) {
            if (QStringView(text).mid(begin).startsWith(word))
                reachable[static_cast<std::size_t>(begin + word.size())] = true;
        }
    }
    return reachable.back();
}

bool isCommon(const QString &candidate)
{
    const QString plain = onlyLetters(candidate);
    const QString undisguised = letters(candidate);
    return (!plain.isEmpty() && isMadeOfCommonWords(plain)) ||
           (!undisguised.isEmpty() && isMadeOfCommonWords(undisguised));
}

bool isSimple(const QString &candidate)
{
    const QSet<QChar> characters(candidate.cbegin(), candidate.cend());
    if (characters.size() < fewestCharacters)
        return true;
    qsizetype steps = 0; // to the neighbouring character, or the same one
    for (qsizetype index = 1; index < candidate.size(); ++index)
        steps += qAbs(candidate[index].unicode() - candidate[index - 1].unicode()) <= 1 ? 1 : 0;
    return steps * 4 >= candidate.size() * 3;
}

bool isPersonal(const QString &candidate, const QString &email)
{
    const QString name = email.section(u'@', 0, 0);
    return !email.isEmpty() &&
           (candidate.contains(email, Qt::CaseInsensitive) ||
            (name.size() >= 4 && candidate.size() < name.size() + 8 && candidate.contains(name, Qt::CaseInsensitive)));
}

} // namespace

Issues check(const QString &candidate, const QString &email)
{
    const auto issue = [](QString code, Arguments args = {}) {
        return Issues{{.code = std::move(code), .field = u"password"_s, .args = std::move(args)}};
    };
    if (candidate.size() < shortest)
        return issue(u"password.too_short"_s, {{u"min"_s, qint64{shortest}}});
    if (candidate.size() > longest)
        return issue(u"password.too_long"_s, {{u"max"_s, qint64{longest}}});
    if (isSimple(candidate))
        return issue(u"password.too_simple"_s);
    if (isCommon(candidate))
        return issue(u"password.common"_s);
    if (isPersonal(candidate, email))
        return issue(u"password.personal"_s);
    return {};
}

} // namespace regie::password
