// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/TypedInput.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace regie::typed {

using namespace Qt::StringLiterals;

namespace {

Input problem(const char *text)
{
    return {{}, QCoreApplication::translate("TypedInput", text)};
}

Input notADay()
{
    return problem(QT_TRANSLATE_NOOP("TypedInput", "This is not a day; 18/11, 1811, +3 or a weekday are understood"));
}

Input dayOrProblem(QDate day)
{
    return day.isValid() ? Input{day, {}} : problem(QT_TRANSLATE_NOOP("TypedInput", "This day does not exist"));
}

// Two digits are of this century: the program plans, it does not remember birthdays of 1926 by two digits.
int fullYear(int year)
{
    return year < 100 ? 2000 + year : year;
}

// 1 for Monday, from the beginning of its name in the language in use or in English; 0 when it is none.
int weekdayNamed(const QString &word)
{
    if (word.size() < 2)
        return 0;
    const QString plain = word.endsWith(u'.') ? word.chopped(1) : word;
    for (const QLocale &locale : {QLocale(), QLocale(QLocale::English)}) {
        for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
            if (locale.dayName(day).startsWith(plain, Qt::CaseInsensitive))
                return day;
        }
    }
    return 0;
}

// +3, -1, +3d (j), +2w (s), +1m
std::optional<Input> offsetDay(const QString &text, QDate today)
{
    static const QRegularExpression offset(u"^([+-])(\\d{1,4})([djwsm]?)$"_s);
    const QRegularExpressionMatch match = offset.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = (match.captured(1) == u"-" ? -1 : 1) * match.captured(2).toInt();
    const QString unit = match.captured(3);
    if (unit == u"w" || unit == u"s")
        return dayOrProblem(today.addDays(7LL * count));
    if (unit == u"m")
        return dayOrProblem(today.addMonths(count));
    return dayOrProblem(today.addDays(count));
}

// 18, 1811, 181126, 18112026: the missing parts are today's.
std::optional<Input> digitsDay(const QString &text, QDate today)
{
    static const QRegularExpression digits(u"^(?:\\d{1,2}|\\d{4}|\\d{6}|\\d{8})$"_s);
    if (!digits.match(text).hasMatch())
        return std::nullopt;
    const int day = text.left(2).toInt();
    const int month = text.size() >= 4 ? text.mid(2, 2).toInt() : today.month();
    const int year = text.size() >= 6 ? fullYear(text.mid(4).toInt()) : today.year();
    return dayOrProblem(QDate(year, month, day));
}

std::optional<Input> separatedDay(const QString &text, QDate today)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression parts(u"^(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{2}|\\d{4}))?$"_s);
    if (const QRegularExpressionMatch match = iso.match(text); match.hasMatch())
        return dayOrProblem(QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    const QRegularExpressionMatch match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(3).isEmpty() ? today.year() : fullYear(match.captured(3).toInt());
    return dayOrProblem(QDate(year, match.captured(2).toInt(), match.captured(1).toInt()));
}

QString normalised(const QString &text)
{
    QString plain = text.toLower();
    plain.replace(QChar(0x2212), u'-');
    return plain.simplified(); // no-break spaces too
}

} // namespace

Input day(const QString &text, QDate today)
{
    QString plain = normalised(text);
    if (plain.isEmpty())
        return {};
    if (plain == u"t")
        return {today, {}};
    const qsizetype space = plain.indexOf(u' ');
    if (space > 0 && weekdayNamed(plain.left(space)) != 0)
        plain = plain.mid(space + 1); // "mer. 18/11/2026": the number decides
    for (const auto &read : {offsetDay, digitsDay, separatedDay}) {
        if (const std::optional<Input> found = read(plain, today))
            return *found;
    }
    if (const int weekday = weekdayNamed(plain); weekday != 0)
        return {today.addDays((weekday - today.dayOfWeek() + 7) % 7), {}};
    return notADay();
}

Input time(const QString &text, QTime now)
{
    static const QRegularExpression clock(u"^(\\d{1,2})(?: ?[:h.] ?(\\d{2})?|(\\d{2}))?$"_s);
    const QString plain = normalised(text);
    if (plain.isEmpty())
        return {};
    if (plain == u";")
        return {QTime(now.hour(), now.minute()), {}};
    const QRegularExpressionMatch match = clock.match(plain);
    if (!match.hasMatch())
        return problem(QT_TRANSLATE_NOOP("TypedInput", "This is not a time; 9, 930 or 9h30 are understood"));
    const QString minutes = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
    const QTime time(match.captured(1).toInt(), minutes.toInt());
    return time.isValid() ? Input{time, {}} : problem(QT_TRANSLATE_NOOP("TypedInput", "This time does not exist"));
}

Input moment(const QString &text, const QDateTime &now, Moment before)
{
    static const QRegularExpression timeAtEnd(u"(?:^|[ ,])(\\d{1,2} ?[:h] ?(?:\\d{2})?|;)$"_s);
    QString plain = normalised(text);
    if (plain.isEmpty())
        return {};
    const QDateTime last = before.isNull() ? QDateTime() : before.toDateTime().toLocalTime();
    const QTime noon(12, 0);
    QTime timePart = last.isValid() ? last.time() : noon;
    QDate dayPart = last.isValid() ? last.date() : now.date();
    if (const QRegularExpressionMatch match = timeAtEnd.match(plain); match.hasMatch()) {
        const Input read = time(match.captured(1), now.time());
        if (!read.isValid())
            return read;
        timePart = std::get<QTime>(read.value);
        plain = plain.left(match.capturedStart()).trimmed();
        if (plain.endsWith(u','))
            plain.chop(1);
    }
    if (!plain.isEmpty()) {
        const Input read = day(plain, now.date());
        if (!read.isValid())
            return read;
        dayPart = std::get<QDate>(read.value);
    }
    return {Moment::fromDateTime(QDateTime(dayPart, timePart)), {}};
}

} // namespace regie::typed
