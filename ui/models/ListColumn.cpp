// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ListColumn.h"

#include "shared/domain/Catalogue.h"
#include "shared/protocol/Query.h"
#include "ui/models/Gateway.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

template <class Wanted>
bool isKind(const Field &field)
{
    return std::holds_alternative<Wanted>(field.kind);
}

bool fitsARow(const Field &field)
{
    return !field.is(FieldFlag::Secret) && !isKind<kinds::Lines>(field) && !isKind<kinds::Json>(field) &&
           !isKind<kinds::Binary>(field) && !isKind<kinds::File>(field) && !isKind<kinds::Subject>(field);
}

QString withoutId(const QString &key)
{
    return key.endsWith("_id"_L1) ? key.chopped(3) : key;
}

} // namespace

QString columnPath(const Schema &schema, const Field &field)
{
    constexpr int maxReferences = 3;
    QString path;
    const Schema *current = &schema;
    const Field *last = &field;
    for (int depth = 0; depth <= maxReferences; ++depth) {
        if (!fitsARow(*last))
            return {};
        const auto *reference = std::get_if<kinds::Ref>(&last->kind);
        if (!reference)
            return path + toString(last->key);
        path += withoutId(toString(last->key)) + u'.';
        current = findSchema(toString(reference->entity));
        last = current ? current->find(toString(current->labelField)) : nullptr;
        if (!last)
            return {};
    }
    return {};
}

ListColumn listColumn(const Schema &schema, const Field &field)
{
    ListColumn column{&schema, &field, columnPath(schema, field), field.kind, {}};
    if (const auto *reference = std::get_if<kinds::Ref>(&field.kind))
        column.reference = toString(reference->entity);
    if (const PathTarget target = resolvePath(schema, column.path); target.field)
        column.kind = target.field->kind;
    return column;
}

std::vector<ListColumn> availableColumns(const Schema &schema, const Gateway &gateway)
{
    std::vector<ListColumn> columns;
    const auto append = [&](const Field &field) {
        if (gateway.isHidden(schema.name(), toString(field.key)))
            return;
        ListColumn column = listColumn(schema, field);
        if (!column.path.isEmpty())
            columns.push_back(std::move(column));
    };
    for (const Field &field : schema.fields)
        append(field);
    for (const Field &field : systemFields()) {
        if (field.key != "version")
            append(field);
    }
    return columns;
}

std::vector<ListColumn> defaultColumns(const Schema &schema, const Gateway &gateway)
{
    std::vector<ListColumn> columns = availableColumns(schema, gateway);
    const auto isWanted = [&](const ListColumn &column) {
        return column.field->is(FieldFlag::Listed) || column.field->key == schema.labelField;
    };
    std::erase_if(columns, [&](const ListColumn &column) { return !isWanted(column); });
    return columns;
}

} // namespace regie
