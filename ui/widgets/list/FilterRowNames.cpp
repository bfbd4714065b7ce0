// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the records are called that the filter names by their ids.
#include "ui/widgets/list/FilterRow.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/Gateway.h"
#include "ui/models/ListColumn.h"

namespace regie {

using namespace Qt::StringLiterals;

void FilterRow::noteNames(const FilterCondition &condition)
{
    const auto *reference = std::get_if<kinds::Ref>(&condition.field->kind);
    for (std::size_t at = 0; reference && at < condition.values.size(); ++at) {
        if (const auto *id = std::get_if<QUuid>(&condition.values[at]))
            m_language.records().note(toString(reference->entity), *id,
                                      condition.labels.value(static_cast<qsizetype>(at)));
    }
}

// A view names records by their ids: what people call them must be asked for.
void FilterRow::askForNames()
{
    std::vector<const Filter *> waiting;
    for (const Filter &part : m_parts)
        waiting.push_back(&part);
    QHash<QString, std::vector<Value>> unknown;
    while (!waiting.empty()) {
        const Filter *part = waiting.back();
        waiting.pop_back();
        for (const Filter &child : part->children)
            waiting.push_back(&child);
        const Field *field = part->path.isEmpty() ? nullptr : resolvePath(m_schema, part->path).field;
        const auto *reference = field ? std::get_if<kinds::Ref>(&field->kind) : nullptr;
        for (const Value &value : part->values) {
            const auto *id = std::get_if<QUuid>(&value);
            if (reference && id && m_language.records().labelOf(*id).isEmpty())
                unknown[toString(reference->entity)].push_back(value);
        }
    }
    for (auto ids = unknown.cbegin(); ids != unknown.cend(); ++ids) {
        const Schema *schema = findSchema(ids.key());
        const Field *label = schema ? schema->find(toString(schema->labelField)) : nullptr;
        Query query;
        query.entity = ids.key();
        query.columns = {label ? columnPath(*schema, *label) : u"id"_s};
        query.filter = Filter::condition(u"id"_s, Operator::AnyOf, *ids);
        query.archived = Archived::With;
        m_gateway.request(Fetch{query}, this, [this, entity = ids.key()](const Result<RowSet> &rows) {
            for (std::size_t row = 0; rows && row < rows->ids.size(); ++row) {
                const auto *name = std::get_if<QString>(&rows->columns.front().values[row]);
                m_language.records().note(entity, rows->ids[row], name ? *name : QString());
            }
            showChips();
        });
    }
}

} // namespace regie
