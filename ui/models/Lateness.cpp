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

bool isLate(const Schema &schema, const Field *field, const Due &due, const QDateTime &now)
{
    const auto *key = std::get_if<QString>(&due.state);
    const ChoiceRow *state = field && field->is(FieldFlag::Deadline) && key ? schema.state(*key) : nullptr;
    return state && state->course == Course::Goes && isPast(due.value, now);
}

} // namespace regie
