// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Lateness.h"

namespace regie {

namespace {

// Never for an empty one.
bool isPast(const Value &deadline, const QDateTime &now)
{
    if (const auto *moment = std::get_if<Moment>(&deadline))
        return !moment->isNull() && *moment < Moment::fromDateTime(now);
    const auto *day = std::get_if<QDate>(&deadline);
    return day && day->isValid() && *day < now.date();
}

} // namespace

bool isRunning(const Schema &schema, const Field *field, const Due &due)
{
    const auto *key = std::get_if<QString>(&due.state);
    const ChoiceRow *state = field && field->is(FieldFlag::Deadline) && key ? schema.state(*key) : nullptr;
    return state && state->course == Course::Goes && !isEmpty(due.value);
}

bool leavesOutEnded(const Schema &schema, const Filter &filter)
{
    const auto leavesOut = [&](const Filter &child) { return leavesOutEnded(schema, child); };
    const auto isNamed = [](const Filter &condition, const QString &state) {
        return std::find(condition.values.begin(), condition.values.end(), Value(state)) != condition.values.end();
    };
    const QStringList ended = schema.states(Course::Ends);
    switch (filter.type) {
    case Filter::Type::All:
        return std::any_of(filter.children.begin(), filter.children.end(), leavesOut);
    case Filter::Type::Any:
        return !filter.children.empty() && std::all_of(filter.children.begin(), filter.children.end(), leavesOut);
    case Filter::Type::Condition:
        if (filter.path != toString(schema.stateField))
            return false;
        if (filter.op == Operator::Is || filter.op == Operator::AnyOf)
            return std::none_of(ended.begin(), ended.end(), [&](const QString &one) { return isNamed(filter, one); });
        if (filter.op == Operator::IsNot || filter.op == Operator::NoneOf)
            return std::all_of(ended.begin(), ended.end(), [&](const QString &one) { return isNamed(filter, one); });
        return false;
    case Filter::Type::Not:
    case Filter::Type::Everything:
        break;
    }
    return false;
}

bool isLate(const Schema &schema, const Field *field, const Due &due, const QDateTime &now)
{
    return isRunning(schema, field, due) && isPast(due.value, now);
}

std::optional<TimeLeft> timeLeft(const Schema &schema, const Field *field, const Due &due, Moment beginning,
                                 const QDateTime &now)
{
    if (!isRunning(schema, field, due))
        return std::nullopt;
    if (beginning.isNull()) // not to be known by whoever looks
        beginning = Moment::fromDateTime(now);
    if (const auto *moment = std::get_if<Moment>(&due.value))
        return timeLeft(beginning, *moment, Moment::fromDateTime(now));
    const auto *day = std::get_if<QDate>(&due.value);
    return day ? std::optional(daysLeft(beginning.toDateTime().toLocalTime().date(), *day, now.date())) : std::nullopt;
}

} // namespace regie
