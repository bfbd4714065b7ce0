// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/QueryCompiler.h"
#include "server/storage/RecordLabels.h"
#include "server/storage/Values.h"
#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// The columns of one record as its reader may see it, and where each goes in the snapshot.
class SnapshotPlan {
public:
    SnapshotPlan(const Schema &schema, const Rights &rights, Snapshot &snapshot)
        : m_schema(schema)
        , m_rights(rights)
    {
        for (const Field &field : schema.fields) {
            if (!field.isStored())
                continue;
            if (rights.mayUse(schema, field, Usage::Read))
                add(field);
            else
                snapshot.hidden.push_back(toString(field.key));
        }
        for (const Field &field : systemFields()) {
            if (rights.mayUse(schema, field, Usage::Read))
                add(field);
        }
    }
    [[nodiscard]] const std::vector<QString> &columns() const { return m_columns; }

    void fill(Snapshot &snapshot, const Rows &rows, const CompiledQuery &compiled) const
    {
        for (std::size_t index = 0; index < m_columns.size(); ++index) {
            const CompiledQuery::Column &column = compiled.columns[index];
            const Value value = valueAt(rows, 0, column.place, column.kind);
            if (m_isLabel[index]) {
                if (const auto *label = std::get_if<QString>(&value))
                    snapshot.labels.insert(toString(m_fields[index]->key), *label);
            } else if (!snapshot.stored.record.setValue(toString(m_fields[index]->key), value)) {
                setSystemValue(snapshot.stored, toString(m_fields[index]->key), value);
            }
        }
    }

private:
    void add(const Field &field)
    {
        push(toString(field.key), field, false);
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        const Schema *target = reference ? findSchema(toString(reference->entity)) : nullptr;
        const Field *label = target ? target->find(toString(target->labelField)) : nullptr;
        if (label && m_rights.mayUse(*target, *label, Usage::Read))
            push(labelPath(field), field, true);
    }
    void push(const QString &path, const Field &field, bool isLabel)
    {
        m_columns.push_back(path);
        m_fields.push_back(&field);
        m_isLabel.push_back(isLabel);
    }
    static void setSystemValue(StoredRecord &stored, const QString &key, const Value &value)
    {
        if (const auto *moment = std::get_if<Moment>(&value)) {
            if (key == "created_at"_L1)
                stored.createdAt = *moment;
            else if (key == "updated_at"_L1)
                stored.updatedAt = *moment;
            else
                stored.archivedAt = *moment;
        } else if (const auto *user = std::get_if<QUuid>(&value)) {
            (key == "created_by"_L1 ? stored.createdBy : stored.updatedBy) = *user;
        }
    }

    const Schema &m_schema;
    const Rights &m_rights;
    std::vector<QString> m_columns;
    std::vector<const Field *> m_fields;
    std::vector<bool> m_isLabel;
};

} // namespace

Snapshot Store::read(const Schema &schema, const QUuid &id)
{
    Snapshot snapshot;
    snapshot.entity = schema.name();
    snapshot.stored.id = id;
    snapshot.stored.record = Record(schema.fields);
    const SnapshotPlan plan(schema, *m_caller.rights, snapshot);

    Query query;
    query.entity = schema.name();
    query.columns = plan.columns();
    query.filter = Filter::condition(u"id"_s, Operator::Is, {id});
    query.archived = Archived::With;
    query.limit = 1;
    std::shared_ptr<const CompiledQuery> compiled;
    const Rows rows = run(query, {}, compiled);
    if (rows.isEmpty())
        refuse(u"record.unknown"_s, schema.name());
    snapshot.stored.version = rows.integer(0, 1);
    plan.fill(snapshot, rows, *compiled);

    RecordLabels labels(*this);
    for (const Field &field : schema.fields) {
        const auto *subject = std::get_if<kinds::Subject>(&field.kind);
        const QUuid target = subject ? snapshot.stored.record.uuid(toString(field.key)) : QUuid();
        const Schema *holder =
            target.isNull() ? nullptr : findSchema(snapshot.stored.record.text(toString(subject->entityField)));
        const QString label = holder ? labels.of(*holder, std::array{target}).value(target) : QString();
        if (!label.isEmpty())
            snapshot.labels.insert(toString(field.key), label);
    }
    return snapshot;
}

} // namespace regie
