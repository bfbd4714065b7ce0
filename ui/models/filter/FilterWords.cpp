// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter/FilterWords.h"

#include "ui/models/filter/FilterNames.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace regie::filtervalues {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    const char *english;
    const char *token;
};
constexpr auto context = "FilterLanguage";
constexpr auto emptySource = QT_TRANSLATE_NOOP("FilterLanguage", "empty");
constexpr auto filledSource = QT_TRANSLATE_NOOP("FilterLanguage", "filled");
constexpr auto meSource = QT_TRANSLATE_NOOP("FilterLanguage", "me");
constexpr auto orSource = QT_TRANSLATE_NOOP("FilterLanguage", "OR");
constexpr auto yesSource = QT_TRANSLATE_NOOP("FilterLanguage", "yes");
constexpr auto noSource = QT_TRANSLATE_NOOP("FilterLanguage", "no");
//: The letter after a number of days: +3d
constexpr auto dayLetter = QT_TRANSLATE_NOOP("FilterLanguage", "d");
//: The letter after a number of weeks: +2w
constexpr auto weekLetter = QT_TRANSLATE_NOOP("FilterLanguage", "w");
constexpr std::array periodRows{Word{QT_TRANSLATE_NOOP("FilterLanguage", "today"), "@day"},
                                Word{QT_TRANSLATE_NOOP("FilterLanguage", "tomorrow"), "@day+1"},
                                Word{QT_TRANSLATE_NOOP("FilterLanguage", "yesterday"), "@day-1"},
                                Word{QT_TRANSLATE_NOOP("FilterLanguage", "week"), "@week"},
                                Word{QT_TRANSLATE_NOOP("FilterLanguage", "month"), "@month"},
                                Word{QT_TRANSLATE_NOOP("FilterLanguage", "quarter"), "@quarter"},
                                Word{QT_TRANSLATE_NOOP("FilterLanguage", "year"), "@year"}};

QString translated(const char *source)
{
    return QCoreApplication::translate(context, source);
}

bool isWord(const QString &text, const char *source)
{
    const QString folded = foldedName(text);
    return folded == foldedName(translated(source)) || folded == foldedName(QString::fromLatin1(source));
}

} // namespace

bool isEmptyWord(const QString &text)
{
    return isWord(text, emptySource);
}
bool isFilledWord(const QString &text)
{
    return isWord(text, filledSource);
}
bool isMeWord(const QString &text)
{
    return isWord(text, meSource);
}
bool isOrWord(const QString &text)
{
    return text == translated(orSource) || text == QLatin1StringView(orSource) || text == u"|";
}
QString emptyWord()
{
    return translated(emptySource);
}
QString filledWord()
{
    return translated(filledSource);
}
QString meWord()
{
    return translated(meSource);
}
QString orWord()
{
    return translated(orSource);
}

std::optional<bool> yesOrNo(const QString &text)
{
    if (isWord(text, yesSource))
        return true;
    return isWord(text, noSource) ? std::optional(false) : std::nullopt;
}

QString yesWord()
{
    return translated(yesSource);
}

QString noWord()
{
    return translated(noSource);
}

std::optional<Period> periodTyped(const QString &text)
{
    const qsizetype sign = std::max(text.lastIndexOf(u'+'), text.lastIndexOf(u'-'));
    for (const Word &word : periodRows) {
        if (isWord(text, word.english))
            return Period::fromString(QString(QLatin1StringView(word.token)));
        const bool isPlain = !QByteArray(word.token).contains('+') && !QByteArray(word.token).contains('-');
        if (sign > 0 && isPlain && isWord(text.left(sign), word.english) && word.token != std::string_view("@day"))
            return Period::fromString(QLatin1StringView(word.token) + text.mid(sign));
    }
    if (sign != 0 || text.size() < 3)
        return std::nullopt;
    const QString unit = text.right(1);
    bool isNumber = false;
    const int number = text.chopped(1).toInt(&isNumber);
    if (!isNumber || (!isWord(unit, dayLetter) && !isWord(unit, weekLetter)))
        return std::nullopt;
    return Period::fromString(Period{Period::Unit::Day, isWord(unit, dayLetter) ? number : 7 * number}.toString());
}

QString periodText(const Period &period)
{
    const QString token = period.toString();
    for (const Word &word : periodRows) {
        if (token == QLatin1StringView(word.token))
            return translated(word.english);
    }
    const QString offset = (period.offset > 0 ? u"+"_s : QString()) + QString::number(period.offset);
    if (period.unit == Period::Unit::Day)
        return offset + translated(dayLetter);
    const QString plain = Period{period.unit, 0}.toString();
    const auto word = std::find_if(periodRows.begin(), periodRows.end(),
                                   [&](const Word &one) { return plain == QLatin1StringView(one.token); });
    return translated(word->english) + offset;
}

QStringList periodWords()
{
    QStringList words;
    for (const Word &word : periodRows)
        words.append(translated(word.english));
    return words;
}

} // namespace regie::filtervalues
