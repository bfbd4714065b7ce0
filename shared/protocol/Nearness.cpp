// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Nearness.h"

#include <QTimeZone>

namespace regie {

namespace {

QDate sundayOf(QDate today)
{
    return today.addDays(7 - today.dayOfWeek());
}

// Where a group ends and the next one begins.
Value border(const Kind &kind, QDate day, const QDateTime &now)
{
    if (!std::holds_alternative<kinds::Moment>(kind))
        return day;
    return day == now.date() ? Moment::fromDateTime(now) : Moment::fromDateTime(day.startOfDay(now.timeZone()));
}

} // namespace

Nearness nearnessOf(QDate day, QDate today)
{
    const qint64 days = today.daysTo(day);
    if (days < 0)
        return Nearness::Past;
    if (days <= 1)
        return days == 0 ? Nearness::Today : Nearness::Tomorrow;
    return day <= sundayOf(today) ? Nearness::ThisWeek : Nearness::Later;
}

Nearness nearnessOf(const Value &value, const QDateTime &now)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return nearnessOf(*day, now.date());
    const auto *moment = std::get_if<Moment>(&value);
    if (!moment || *moment < Moment::fromDateTime(now))
        return Nearness::Past;
    return nearnessOf(moment->toDateTime().toTimeZone(now.timeZone()).date(), now.date());
}

QDate firstDayOf(Nearness nearness, QDate today)
{
    switch (nearness) {
    case Nearness::Past:
        return today.addDays(-1);
    case Nearness::Today:
        return today;
    case Nearness::Tomorrow:
        return today.addDays(1);
    case Nearness::ThisWeek:
        return today.addDays(2);
    case Nearness::Later:
        break;
    }
    return std::max(sundayOf(today).addDays(1), today.addDays(2));
}

Filter nearnessCondition(const Schema &schema, const QString &path, Nearness nearness, const QDateTime &now)
{
    const Field *field = resolvePath(schema, path).field;
    if (!field)
        return Filter::condition(path, Operator::Empty); // whoever compiles it refuses the path
    const auto from = [&](Operator op, Nearness first) {
        return Filter::condition(path, op, {border(field->kind, firstDayOf(first, now.date()), now)});
    };
    if (nearness == Nearness::Past)
        return from(Operator::Less, Nearness::Today);
    if (nearness == Nearness::Later)
        return from(Operator::AtLeast, Nearness::Later);
    const auto next = static_cast<Nearness>(static_cast<int>(nearness) + 1);
    return Filter::all({from(Operator::AtLeast, nearness), from(Operator::Less, next)});
}

} // namespace regie
