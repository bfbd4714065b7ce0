// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CalendarPeriod.h"

#include "ui/models/BulkSave.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct PeriodTexts {
    Q_DECLARE_TR_FUNCTIONS(CalendarPeriod)
};

QDate monday(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

// How names of ends answer to names of starts.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> endsOfStarts{{{"start", "end"},
                                                                                     {"begin", "end"},
                                                                                     {"from", "until"},
                                                                                     {"from", "to"},
                                                                                     {"since", "until"},
                                                                                     {"starts", "ends"},
                                                                                     {"started", "ended"}}};

// The words of a key are parted by underscores; one of them tells which end it is.
bool answers(const QString &start, const QString &end)
{
    const QStringList startWords = start.split(u'_');
    const QStringList endWords = end.split(u'_');
    if (startWords.size() != endWords.size())
        return false;
    return std::any_of(endsOfStarts.begin(), endsOfStarts.end(), [&](const auto &pair) {
        const qsizetype at = startWords.indexOf(toString(pair.first));
        if (at < 0)
            return false;
        QStringList wanted = startWords;
        wanted[at] = toString(pair.second);
        return wanted == endWords;
    });
}

} // namespace

CalendarPeriod periodAround(CalendarSpan span, QDate day)
{
    switch (span) {
    case CalendarSpan::Day:
        return {day, day};
    case CalendarSpan::Week:
        return {monday(day), monday(day).addDays(6)};
    case CalendarSpan::Month:
        break;
    }
    const QDate first(day.year(), day.month(), 1);
    return {monday(first), monday(first.addMonths(1).addDays(-1)).addDays(6)};
}

QDate periodStep(CalendarSpan span, QDate day, int by)
{
    switch (span) {
    case CalendarSpan::Day:
        return day.addDays(by);
    case CalendarSpan::Week:
        return day.addDays(7 * by);
    case CalendarSpan::Month:
        break;
    }
    return day.addMonths(by);
}

QString periodTitle(CalendarSpan span, QDate day)
{
    const QLocale locale;
    if (span == CalendarSpan::Day)
        return formats::longDay(day);
    if (span == CalendarSpan::Month)
        return locale.toString(day, u"MMMM yyyy"_s);
    const CalendarPeriod week = periodAround(span, day);
    const bool isOneMonth = week.first.month() == week.last.month();
    const bool isOneYear = week.first.year() == week.last.year();
    const QString first = isOneMonth ? QString::number(week.first.day())
                                     : locale.toString(week.first, isOneYear ? u"d MMMM"_s : u"d MMMM yyyy"_s);
    return first + u" – "_s + locale.toString(week.last, u"d MMMM yyyy"_s);
}

QString weekTitle(QDate day)
{
    //: week number, as short as can be
    return PeriodTexts::tr("W%1").arg(day.weekNumber());
}

ListColumns calendarFields(const Schema &schema, const Gateway &gateway)
{
    ListColumns columns = availableColumns(schema, gateway);
    std::erase_if(columns, [](const ListColumn &column) {
        return !isDated(column.kind) || !column.reference.isEmpty() || column.field->is(FieldFlag::Secret);
    });
    return columns;
}

ListColumns calendarEnds(const Schema &schema, const ListColumn &start, const Gateway &gateway)
{
    ListColumns columns = calendarFields(schema, gateway);
    std::erase_if(columns, [&](const ListColumn &column) {
        return column.path == start.path || column.kind.index() != start.kind.index();
    });
    return columns;
}

CalendarOptions completed(const CalendarOptions &options, const Schema &schema, const Gateway &gateway)
{
    if (!options.start.isEmpty() && columnOf(schema, options.start, gateway))
        return options;
    CalendarOptions whole = options;
    whole.start.clear();
    whole.end.clear();
    ListColumns columns = calendarFields(schema, gateway);
    if (columns.empty())
        return whole;
    std::stable_partition(columns.begin(), columns.end(), [&](const ListColumn &column) {
        return column.field->isWritable() && !column.field->is(FieldFlag::Immutable);
    });
    const ListColumn start = columns.front();
    whole.start = start.path;
    for (const ListColumn &end : calendarEnds(schema, start, gateway)) {
        if (whole.end.isEmpty() && answers(start.path, end.path))
            whole.end = end.path;
    }
    return whole;
}

} // namespace regie
