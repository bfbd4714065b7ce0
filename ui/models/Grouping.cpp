// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Grouping.h"

#include "ui/models/CalendarPeriod.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/PermissionWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct GroupTexts {
    Q_DECLARE_TR_FUNCTIONS(Grouping)
};

QString stepTitle(Period::Unit unit, QDate day)
{
    switch (unit) {
    case Period::Unit::Day:
        return formats::longDay(day);
    case Period::Unit::Week:
        return GroupTexts::tr("Week %1, from %2").arg(day.weekNumber()).arg(formats::day(day));
    case Period::Unit::Month:
        return QLocale().toString(day, u"MMMM yyyy"_s);
    case Period::Unit::Quarter:
        return GroupTexts::tr("Quarter %1 of %2").arg((day.month() + 2) / 3).arg(day.year());
    case Period::Unit::Year:
        break;
    }
    return QString::number(day.year());
}

} // namespace

QString groupIdPath(const Schema &schema, const QString &group, const Gateway &gateway)
{
    const std::optional<ListColumn> column = columnOf(schema, group, gateway);
    if (!column || column->reference.isEmpty())
        return {};
    QString before;
    const QStringList names = group.split(u'.');
    for (std::size_t step = 0; step < column->steps.size(); ++step)
        before += names[static_cast<qsizetype>(step)] + u'.';
    return before + toString(column->field->key);
}

Filter groupCondition(const Schema &schema, const QString &group, const Value &value, const QUuid &id,
                      const Gateway &gateway)
{
    const GroupStep step = groupStep(group);
    const QString idPath = groupIdPath(schema, group, gateway);
    if (!idPath.isEmpty())
        return id.isNull() ? Filter::condition(idPath, Operator::Empty) : Filter::condition(idPath, Operator::Is, {id});
    if (isEmpty(value))
        return Filter::condition(step.path, Operator::Empty);
    const auto *day = std::get_if<QDate>(&value);
    if (!step.unit || !day)
        return Filter::condition(step.path, Operator::Is, {value});
    // The step that began on that day, as the server cut it.
    const QDate last = Period{*step.unit, 0}.last(*day);
    return *day == last ? Filter::condition(step.path, Operator::Is, {*day})
                        : Filter::condition(step.path, Operator::Between, {*day, last});
}

QString groupTitle(const Schema &schema, const QString &group, const Value &value, const Gateway &gateway)
{
    const GroupStep step = groupStep(group);
    const std::optional<ListColumn> column = columnOf(schema, step.path, gateway);
    if (isEmpty(value))
        return column && column->reference == "user"_L1
                   ? GroupTexts::tr("Nobody")
                   : GroupTexts::tr("Without %1").arg(column ? column->title() : QString());
    const auto *day = std::get_if<QDate>(&value);
    if (day && step.unit)
        return stepTitle(*step.unit, *day);
    return column ? valueWords(column->field, column->kind, value) : printValue(value);
}

QString groupAxisTitle(const QString &group, const Value &value, const QString &title)
{
    const GroupStep step = groupStep(group);
    const auto *day = std::get_if<QDate>(&value);
    if (!step.unit || !day)
        return title;
    const QLocale locale;
    switch (*step.unit) {
    case Period::Unit::Day:
        return day->toString(u"dd/MM"_s);
    case Period::Unit::Week:
        return weekTitle(*day);
    case Period::Unit::Month:
        return locale.standaloneMonthName(day->month(), QLocale::ShortFormat) + u' ' + day->toString(u"yy"_s);
    case Period::Unit::Quarter:
        //: quarter of a year, as short as can be
        return GroupTexts::tr("Q%1").arg((day->month() + 2) / 3) + u' ' + day->toString(u"yy"_s);
    case Period::Unit::Year:
        break;
    }
    return title;
}

} // namespace regie
