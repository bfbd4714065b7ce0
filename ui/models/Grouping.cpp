// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Grouping.h"

#include "shared/protocol/Nearness.h"
#include "ui/models/CalendarPeriod.h"
#include "ui/models/Lateness.h"
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

QString nearnessTitle(Nearness nearness, bool isLate)
{
    switch (nearness) {
    case Nearness::Past:
        return isLate ? GroupTexts::tr("Late") : GroupTexts::tr("Past");
    case Nearness::Today:
        return GroupTexts::tr("Today");
    case Nearness::Tomorrow:
        return GroupTexts::tr("Tomorrow");
    case Nearness::ThisWeek:
        return GroupTexts::tr("Later this week");
    case Nearness::Later:
        break;
    }
    return GroupTexts::tr("Later");
}

// Past ones of records that are all still going on.
bool isLateIn(const Schema &schema, const QString &path, const Filter &of)
{
    const Field *field = schema.find(path);
    return field && field->is(FieldFlag::Deadline) && leavesOutEnded(schema, of);
}

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

QString groupTitle(const Schema &schema, const QString &group, const Value &value, const Gateway &gateway,
                   const Filter &of)
{
    const GroupStep step = groupStep(group);
    const std::optional<ListColumn> column = columnOf(schema, step.path, gateway);
    if (isEmpty(value))
        return column && column->reference == "user"_L1
                   ? GroupTexts::tr("Nobody")
                   : GroupTexts::tr("Without %1").arg(column ? formats::withinSentence(column->title()) : QString());
    const auto *day = std::get_if<QDate>(&value);
    if (day && step.unit)
        return stepTitle(*step.unit, *day);
    if (day && step.isDue)
        return nearnessTitle(nearnessOf(*day, gateway.filterClock().today), isLateIn(schema, step.path, of));
    return column ? valueWords(column->field, column->kind, value) : printValue(value);
}

GroupMark groupMark(const Schema &schema, const QString &group, const Value &value, const Gateway &gateway,
                    const Filter &of)
{
    const GroupStep step = groupStep(group);
    const Field *field = resolvePath(schema, step.path).field;
    if (const auto *day = step.isDue ? std::get_if<QDate>(&value) : nullptr) {
        const Nearness nearness = nearnessOf(*day, gateway.filterClock().today);
        const bool isPressing = isLateIn(schema, step.path, of);
        if (isPressing && nearness == Nearness::Past)
            return {u"alarm"_s, Tone::Red};
        return isPressing && nearness == Nearness::Today ? GroupMark{u"clock"_s, Tone::Amber}
                                                         : GroupMark{u"calendar"_s, Tone::Neutral};
    }
    const auto *key = std::get_if<QString>(&value);
    const auto *choice = field ? std::get_if<kinds::Choice>(&field->kind) : nullptr;
    const ChoiceRow *row = key && choice ? choice->choices->find(*key) : nullptr;
    return row ? GroupMark{toString(row->glyph), row->tone} : GroupMark{};
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
