// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SaveChecks.h"

#include "server/storage/Values.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/Responsibility.h"
#include "shared/schema/Checks.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString writingIssue(const Schema &schema, const Rights &rights, const Field *field, Saving saving)
{
    if (!field || !field->isStored() || !rights.mayUse(schema, *field, Usage::Read))
        return u"permission.field_denied"_s;
    if (!rights.mayUse(schema, *field, Usage::Write))
        return u"field.read_only"_s;
    return saving == Saving::Change && field->is(FieldFlag::Immutable) ? u"field.immutable"_s : QString();
}

const Schema *targetOf(const Field &field, const Record &record)
{
    if (const auto *subject = std::get_if<kinds::Subject>(&field.kind))
        return findSchema(record.text(toString(subject->entityField)));
    return targetOf(field);
}

// The name of the foreign key that would say the same.
QString unknownCode(const Schema &schema, const QString &key)
{
    return schema.name() + u'.' + (key.endsWith("_id"_L1) ? key.chopped(3) : key) + "_unknown"_L1;
}

bool isReference(const Field &field)
{
    return std::holds_alternative<kinds::Ref>(field.kind) || std::holds_alternative<kinds::Subject>(field.kind);
}

} // namespace

Issues checkWritable(const Schema &schema, const Rights &rights, const Changes &changes, Saving saving)
{
    Issues issues;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const Field *field = findField(schema.fields, change.key());
        if (const QString code = writingIssue(schema, rights, field, saving); !code.isEmpty()) {
            issues.push_back({.code = code, .field = change.key(), .args = {}});
        } else if (!isEmpty(*change)) {
            const Issues found = checkField(*field, *change);
            issues.insert(issues.end(), found.begin(), found.end());
        }
    }
    // The order of a hash is no order: the same mistake is always told the same way.
    std::sort(issues.begin(), issues.end(),
              [](const Issue &left, const Issue &right) { return left.field < right.field; });
    return issues;
}

Issues checkReferences(Store &store, const Schema &schema, const Record &record, const Changes &changes)
{
    Issues issues;
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const QUuid id = isReference(field) && changes.contains(key) ? record.uuid(key) : QUuid();
        if (id.isNull())
            continue;
        const Schema *target = targetOf(field, record);
        if (!target || store.readable(*target, std::array{id}).empty())
            issues.push_back({.code = unknownCode(schema, key), .field = key, .args = {}});
    }
    return issues;
}

Issues checkOwnReach(const Schema &schema, const Record &record, const Changes &changes, const Caller &caller)
{
    const QString party = u"party_id"_s;
    if (schema.entity != "user" || !changes.contains(party) || record.uuid(u"id"_s) != caller.user ||
        caller.rights->scopeOf(u"user.update") == Scope::All)
        return {};
    return {{.code = u"permission.field_denied"_s, .field = party, .args = {}}};
}

Issues checkResponsible(Connection &connection, const Schema &schema, const Record &record, const Changes &changes)
{
    Issues issues;
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const QUuid person = namesResponsible(field) && changes.contains(key) ? record.uuid(key) : QUuid();
        if (person.isNull() || !isOpen(schema, record))
            continue;
        const Rows rows = connection.execute("SELECT status FROM \"user\" WHERE id = $1 FOR KEY SHARE", {person});
        if (!rows.isEmpty() && rows.text(0, 0) == "inactive"_L1)
            issues.push_back({.code = u"reference.inactive"_s, .field = key, .args = {}});
    }
    return issues;
}

// Asked of the database, whose numbers in JSON have no limit of digits.
bool isSame(Connection &connection, const Field &field, const Value &left, const Value &right)
{
    if (left == right || !std::holds_alternative<kinds::Json>(field.kind) || isEmpty(left) || isEmpty(right))
        return left == right;
    const std::optional<Parameter> one = parameterOf(field.kind, left);
    const std::optional<Parameter> other = parameterOf(field.kind, right);
    return one && other && connection.execute("SELECT $1::jsonb = $2::jsonb", {*one, *other}).flag(0, 0);
}

Changes effectiveChanges(Connection &connection, const Record &before, const Changes &changes)
{
    Changes effective;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const Field *field = findField(before.fields(), change.key());
        if (!field || !isSame(connection, *field, before.value(change.key()), *change))
            effective.insert(change.key(), *change);
    }
    return effective;
}

void apply(const Changes &changes, Record &record)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        record.setValue(change.key(), *change);
}

} // namespace regie
