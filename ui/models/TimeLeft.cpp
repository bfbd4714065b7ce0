// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TimeLeft.h"

#include "ui/widgets/Formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 oneMinute = 60'000'000; // in microseconds
constexpr qint64 oneHour = 60;           // in minutes
constexpr qint64 oneDay = 24 * oneHour;
constexpr double shareThatWarns = 0.75;

QString daysLong(qint64 days)
{
    //: days: "2 d"
    return QCoreApplication::translate("TimeLeft", "%1 d").arg(days);
}

TimeLeft overdue(const QString &length)
{
    //: a deadline: "Overdue 35 min"
    return {QCoreApplication::translate("TimeLeft", "Overdue %1").arg(length), u"alarm"_s, Tone::Red, 1};
}

TimeLeft ahead(const QString &words, double left, double whole)
{
    const double gone = whole <= 0 ? 1 : std::clamp(1 - left / whole, 0.0, 1.0);
    const bool isShort = gone >= shareThatWarns;
    return {words, isShort ? u"clock"_s : QString(), isShort ? Tone::Amber : Tone::Neutral, gone};
}

// A minute that has begun counts whole, so that neither side ever says zero.
QString lengthOf(qint64 microseconds)
{
    const qint64 minutes = std::max<qint64>(1, (microseconds + oneMinute - 1) / oneMinute);
    if (minutes < oneHour)
        return QString::number(minutes) + formats::noBreak + u"min"_s;
    if (minutes >= oneDay)
        return daysLong(minutes / oneDay);
    const QString hours = QString::number(minutes / oneHour) + formats::noBreak + u'h';
    return minutes % oneHour == 0 ? hours
                                  : hours + formats::noBreak + u"%1"_s.arg(minutes % oneHour, 2, 10, QChar(u'0'));
}

} // namespace

TimeLeft timeLeft(Moment beginning, Moment deadline, Moment now)
{
    const qint64 left = deadline.microseconds() - now.microseconds();
    if (left <= 0)
        return overdue(lengthOf(-left));
    return ahead(lengthOf(left), static_cast<double>(left),
                 static_cast<double>(deadline.microseconds() - beginning.microseconds()));
}

TimeLeft daysLeft(QDate beginning, QDate deadline, QDate today)
{
    const qint64 left = today.daysTo(deadline);
    if (left < 0)
        return overdue(daysLong(-left));
    if (left == 0) //: the day of a deadline
        return ahead(QCoreApplication::translate("TimeLeft", "today"), 0, 1);
    return ahead(daysLong(left), static_cast<double>(left), static_cast<double>(beginning.daysTo(deadline)));
}

} // namespace regie
