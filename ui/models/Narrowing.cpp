// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Narrowing.h"

#include "shared/domain/Catalogue.h"

namespace regie {

Filter narrowing(const Schema &schema, const Field &field, const std::function<Value(const QString &)> &valueOf)
{
    const Schema *target = targetOf(field);
    std::vector<Filter> filters;
    for (const Field &theirs : target->fields) {
        const auto *their = std::get_if<kinds::Ref>(&theirs.kind);
        if (!their)
            continue;
        for (const Field &ours : schema.fields) {
            const auto *our = std::get_if<kinds::Ref>(&ours.kind);
            const bool belongs = our && our->entity == their->entity && ours.is(FieldFlag::Required) &&
                                 &ours != &field && (theirs.is(FieldFlag::Required) || theirs.key == ours.key);
            const Value value = belongs ? valueOf(toString(ours.key)) : Value();
            if (std::holds_alternative<QUuid>(value))
                filters.push_back(Filter::condition(toString(theirs.key), Operator::Is, {value}));
        }
    }
    return Filter::all(std::move(filters));
}

} // namespace regie
