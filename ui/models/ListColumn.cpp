// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ListColumn.h"

#include "shared/domain/Catalogue.h"
#include "shared/protocol/Query.h"
#include "ui/models/Gateway.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool fitsARow(const Field &field)
{
    return !field.is(FieldFlag::Secret) && !isKind<kinds::Lines>(field) && !isKind<kinds::Json>(field) &&
           !isKind<kinds::Binary>(field) && !isKind<kinds::Identity>(field) && !isKind<kinds::Subject>(field);
}

QString targetName(const Field &field)
{
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    return reference ? toString(reference->entity) : QString();
}

constexpr std::size_t mostSteps = 2;
constexpr qsizetype mostReferences = 3; // of any path

} // namespace

QString withoutId(const QString &key)
{
    return key.endsWith("_id"_L1) ? key.chopped(3) : key;
}

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

QString ListColumn::title() const
{
    QString title;
    for (const Step &step : steps)
        title += step.schema->label(*step.field) + u" › "_s;
    return title + schema->label(*field);
}

bool ListColumn::dependsOn(const QString &entity) const
{
    return reference == entity ||
           std::any_of(steps.begin(), steps.end(), [&](const Step &step) { return targetName(*step.field) == entity; });
}

ListColumn listColumn(const Schema &schema, const Field &field)
{
    ListColumn column{&schema, &field, columnPath(schema, field), field.kind, targetName(field), {}};
    if (const PathTarget target = resolvePath(schema, column.path); target.field)
        column.kind = target.field->kind;
    return column;
}

ListColumns availableColumns(const Schema &schema, const Gateway &gateway)
{
    ListColumns columns;
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

ListColumns relatedColumns(const std::vector<ListColumn::Step> &steps, const Gateway &gateway)
{
    const Schema *target = steps.empty() || steps.size() > mostSteps ? nullptr : targetOf(*steps.back().field);
    if (!target || !gateway.may(target->name() + u".read"_s))
        return {};
    QString prefix;
    for (const ListColumn::Step &step : steps)
        prefix += withoutId(toString(step.field->key)) + u'.';
    ListColumns columns;
    for (ListColumn column : availableColumns(*target, gateway)) {
        column.path.prepend(prefix);
        column.steps = steps;
        // The label of the record is the column of the reference itself.
        const bool isLabel = column.field->key == target->labelField;
        if (!isLabel && column.path.count(u'.') <= mostReferences)
            columns.push_back(std::move(column));
    }
    return columns;
}

std::optional<ListColumn> columnOf(const Schema &schema, const QString &path, const Gateway &gateway)
{
    std::vector<ListColumn::Step> steps;
    const Schema *current = &schema;
    QString rest = path;
    while (current) {
        const ListColumns columns = steps.empty() ? availableColumns(schema, gateway) : relatedColumns(steps, gateway);
        for (const ListColumn &column : columns) {
            if (column.path == path || (steps.empty() && toString(column.field->key) == path))
                return column;
        }
        const QString name = rest.section(u'.', 0, 0);
        const Field *step = current->find(name + u"_id"_s);
        step = step ? step : current->find(name);
        if (name == rest || !step || gateway.isHidden(current->name(), toString(step->key)))
            return std::nullopt;
        steps.push_back({current, step});
        current = targetOf(*step);
        rest = rest.section(u'.', 1);
    }
    return std::nullopt;
}

bool isUsable(const Schema &schema, const QString &path, const Gateway &gateway)
{
    const Schema *current = &schema;
    const QStringList names = path.split(u'.');
    for (const QString &name : names.mid(0, names.size() - 1)) {
        const Field *step = current->find(name + u"_id"_s);
        step = step ? step : current->find(name);
        if (!step || gateway.isHidden(current->name(), toString(step->key)))
            return false;
        current = targetOf(*step);
        if (!current || !gateway.may(current->name() + u".read"_s))
            return false;
    }
    const Field *field = current->find(names.back());
    return field && !field->is(FieldFlag::Secret) && !gateway.isHidden(current->name(), names.back());
}

ListColumns defaultColumns(const Schema &schema, const Gateway &gateway)
{
    ListColumns columns = availableColumns(schema, gateway);
    const auto isWanted = [&](const ListColumn &column) {
        return column.field->is(FieldFlag::Listed) || column.field->key == schema.labelField;
    };
    std::erase_if(columns, [&](const ListColumn &column) { return !isWanted(column); });
    return columns;
}

} // namespace regie
