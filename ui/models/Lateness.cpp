// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Lateness.h"

#include "shared/protocol/ViewPresentation.h"

namespace regie {

using namespace Qt::StringLiterals;

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

const Field *deadlineOf(const Schema &schema)
{
    if (schema.stateField.empty())
        return nullptr;
    const auto found = std::find_if(schema.fields.begin(), schema.fields.end(), [](const Field &field) {
        const bool isNamed = field.key == "deadline" || field.key.starts_with("due_");
        return isNamed && isDated(field.kind) && field.isWritable();
    });
    return found == schema.fields.end() ? nullptr : &*found;
}

bool isOver(const Schema &schema, const Value &state)
{
    const Field *field = schema.stateField.empty() ? nullptr : schema.find(toString(schema.stateField));
    const auto *choice = field ? std::get_if<kinds::Choice>(&field->kind) : nullptr;
    const auto *key = std::get_if<QString>(&state);
    const ChoiceRow *row = choice && choice->choices && key ? choice->choices->find(*key) : nullptr;
    return row && (row->glyph == "s-done" || row->glyph == "s-closed" || row->glyph == "s-cancel");
}

bool isLate(const Schema &schema, const Field *field, const Due &due, const QDateTime &now)
{
    return field && field == deadlineOf(schema) && !isEmpty(due.state) && !isOver(schema, due.state) &&
           isPast(due.value, now);
}

} // namespace regie
