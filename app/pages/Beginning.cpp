// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Beginning.h"

#include "ui/models/Gateway.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/RecordList.h"

namespace regie {

namespace {

// Only what every record of the list has: nothing of alternatives, nor of what may not be.
void addConditions(const Filter &filter, std::vector<const Filter *> &conditions)
{
    if (filter.type == Filter::Type::Condition)
        conditions.push_back(&filter);
    if (filter.type != Filter::Type::All)
        return;
    for (const Filter &child : filter.children)
        addConditions(child, conditions);
}

const Value *onlyValue(const Filter &condition)
{
    const bool isEquality = condition.op == Operator::Is || condition.op == Operator::AnyOf;
    return isEquality && condition.values.size() == 1 && !isEmpty(condition.values.front()) ? &condition.values.front()
                                                                                            : nullptr;
}

bool mayBegin(const Schema &schema, const Field &field, const Gateway &gateway)
{
    const QString key = toString(field.key);
    return field.isWritable() && !gateway.isHidden(schema.name(), key) && !gateway.isReadOnly(schema.name(), key);
}

QString nameOf(const Value &value, const RecordList &list, const Gateway &gateway)
{
    const auto *id = std::get_if<QUuid>(&value);
    if (id == nullptr)
        return {};
    return *id == gateway.session().user ? gateway.session().displayName
                                         : list.filterRow()->language().records().labelOf(*id);
}

} // namespace

RecordHost::Preset beginningIn(const RecordList &list, const Gateway &gateway)
{
    const Schema &schema = list.schema();
    const Filter shown = list.model().question().filter;
    std::vector<const Filter *> conditions;
    addConditions(shown, conditions);
    RecordHost::Preset preset;
    preset.isSuggested = true;
    QSet<QString> disputed; // two conditions that no record meets
    for (const Filter *condition : conditions) {
        const Value *value = onlyValue(*condition);
        const Field *field = schema.find(condition->path);
        if (value == nullptr || field == nullptr || !mayBegin(schema, *field, gateway))
            continue;
        const QString name = nameOf(*value, list, gateway);
        if (isKind<kinds::Ref>(*field) && name.isEmpty())
            continue; // a reference without its name would look empty
        if (preset.values.contains(condition->path) && preset.values.value(condition->path) != *value)
            disputed.insert(condition->path);
        preset.values.insert(condition->path, *value);
        preset.labels.insert(condition->path, name);
    }
    for (const QString &path : std::as_const(disputed))
        preset.values.remove(path);
    return preset;
}

} // namespace regie
