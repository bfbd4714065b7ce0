// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/Responsibility.h"

namespace regie {

bool namesResponsible(const Field &field)
{
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    return reference != nullptr && reference->entity == "user" && field.isWritable() && !field.is(FieldFlag::Immutable);
}

bool isOpen(const Schema &schema, const Record &record)
{
    const QStringList open = schema.states(Course::Goes);
    return open.isEmpty() || open.contains(record.text(toString(schema.stateField)));
}

Filter stillHeldBy(const Schema &schema, const Field &field, const QUuid &person)
{
    Filter names = Filter::condition(toString(field.key), Operator::Is, {person});
    const QStringList open = schema.states(Course::Goes);
    if (open.isEmpty())
        return names;
    std::vector<Value> values(open.begin(), open.end());
    return Filter::all(
        {std::move(names), Filter::condition(toString(schema.stateField), Operator::AnyOf, std::move(values))});
}

} // namespace regie
