// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/FreshProof.h"
#include "server/storage/GivenRights.h"
#include "server/storage/HistoryReader.h"
#include "server/storage/QueryCompiler.h"
#include "server/storage/RecordWriter.h"
#include "server/storage/SaveChecks.h"
#include "server/storage/ViewChecks.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/Checks.h"
#include "shared/schema/Normal.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

void refuseIssues(const Schema &schema, Issues issues)
{
    if (!issues.empty())
        refuseInvalid(schema.name(), std::move(issues));
}

// The same mistake may be found by the rules of the record and by those of who saves it: it is told once.
void addMissing(Issues &issues, const Issues &more)
{
    for (const Issue &issue : more) {
        if (std::find(issues.begin(), issues.end(), issue) == issues.end())
            issues.push_back(issue);
    }
}

Changes normalised(const Schema &schema, Changes changes)
{
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (const Field *field = findField(schema.fields, change.key()))
            *change = regie::normalised(field->kind, *change);
    }
    return changes;
}

const Schema &changeableSchema(const QString &entity)
{
    const Schema *schema = findSchema(entity);
    if (!schema)
        refuse(u"query.unknown_entity"_s);
    return *schema;
}

} // namespace

void Store::demand(const Schema &schema, const QString &permission) const
{
    if (m_caller.rights->scopeOf(permission) == Scope::None)
        refuse(u"permission.denied"_s, schema.name());
}

bool Store::isWithin(const Schema &schema, const QUuid &id, const QString &permission, Reach reach)
{
    Query query;
    query.entity = schema.name();
    query.filter = Filter::condition(u"id"_s, Operator::Is, {id});
    query.archived = Archived::With;
    query.limit = 1;
    const CompileOptions options{.permission = permission, .reach = reach};
    std::shared_ptr<const CompiledQuery> compiled;
    return !run(query, options, compiled).isEmpty();
}

// A record must be within the scope after the write as before it: nobody hands a record to himself, or creates one for
// others. The refusal undoes the transaction.
void Store::demandWithin(const Schema &schema, const QUuid &id, const QString &permission, Reach reach)
{
    if (!isWithin(schema, id, permission, reach))
        refuse(u"permission.denied"_s, schema.name());
}

Store::Saved Store::save(const Save &save)
{
    const Schema &schema = changeableSchema(save.entity);
    Save normal = save;
    normal.changes = normalised(schema, save.changes);
    return save.version == 0 ? create(schema, normal) : change(schema, normal);
}

Store::Saved Store::create(const Schema &schema, const Save &save)
{
    const QString permission = schema.name() + ".create"_L1;
    if (!schema.has(Feature::Creatable))
        refuse(u"permission.denied"_s, schema.name());
    demand(schema, permission);
    if (save.id.isNull())
        refuse(u"record.unknown"_s, schema.name());
    refuseIssues(schema, checkWritable(schema, *m_caller.rights, save.changes, Saving::Creation));
    if (const std::optional<RecordVersion> known = repeated(schema, save))
        return {*known, {}};

    Record record = schema.blank ? schema.blank() : Record(schema.fields);
    apply(save.changes, record);
    record.setAt(0, save.id);
    Issues issues = checkRecord(schema, record);
    addMissing(issues, checkAgainstRights(schema, record, save.changes));
    addMissing(issues, checkResponsible(m_connection, schema, record, save.changes));
    refuseIssues(schema, std::move(issues));
    // Also of what is not named: a default is a value.
    freshproof::demandFor(m_connection, m_caller, schema);

    const GivenRights given(m_connection, m_caller, schema, save.id, record, /*isSensitive=*/true);
    const RecordVersion created = RecordWriter(m_connection, schema).insert(save.id, record);
    given.demand();
    demandWithin(schema, save.id, permission, Reach::Reading);
    return {created, save.changes};
}

// What depends on who saves: what he may refer to, show in a list, or share.
Issues Store::checkAgainstRights(const Schema &schema, const Record &record, const Changes &changes)
{
    Issues issues = checkReferences(*this, schema, record, changes);
    for (const Issues &more : {checkViews(schema, record, changes, m_caller), checkSharing(schema, changes, m_caller),
                               checkOwnReach(schema, record, changes, m_caller)})
        addMissing(issues, more);
    return issues;
}

// The same creation by the same person, sent again because the first answer got lost.
std::optional<RecordVersion> Store::repeated(const Schema &schema, const Save &save)
{
    const Rows rows = m_connection.execute(
        "SELECT created_by, version FROM " + quotedName(schema.entity) + " WHERE id = $1", {save.id});
    if (rows.isEmpty())
        return std::nullopt;
    const QUuid author = rows.uuid(0, 0);
    const qint64 version = rows.integer(0, 1);
    if (author.isNull() || author != m_caller.user || readable(schema, std::array{save.id}).empty())
        refuse(u"record.exists"_s, schema.name());
    const StoredRecord stored = load(schema, save.id, Lock::None);
    Record first = stored.record;
    const QHash<QString, Value> original = valuesAt(m_connection, schema, save.id, 1);
    for (auto value = original.cbegin(); value != original.cend(); ++value)
        first.setValue(value.key(), *value);
    if (!effectiveChanges(m_connection, first, save.changes).isEmpty())
        refuse(u"record.exists"_s, schema.name());
    return RecordVersion{.entity = schema.name(), .id = save.id, .version = version};
}

Store::Saved Store::change(const Schema &schema, const Save &save)
{
    const QString permission = schema.name() + ".update"_L1;
    if (!schema.isChangeable())
        refuse(u"permission.denied"_s, schema.name());
    demand(schema, permission);
    const StoredRecord before = load(schema, save.id, Lock::ForUpdate, permission);
    refuseIssues(schema, checkWritable(schema, *m_caller.rights, save.changes, Saving::Change));
    if (!before.archivedAt.isNull())
        refuse(u"record.archived"_s, schema.name());
    refuseConflicts(schema, before, save.version, save.changes);
    const Changes changes = effectiveChanges(m_connection, before.record, save.changes);
    if (changes.isEmpty())
        return {{.entity = schema.name(), .id = save.id, .version = before.version}, {}};

    Record after = before.record;
    apply(changes, after);
    refuseIssues(schema, checkAgainstRights(schema, after, changes));
    freshproof::demandFor(m_connection, m_caller, schema, changes);
    const RecordVersion changed = update(schema, before, changes);
    demandWithin(schema, save.id, permission, Reach::Changing);
    return {changed, changes};
}

void Store::refuseConflicts(const Schema &schema, const StoredRecord &before, qint64 version, const Changes &changes)
{
    if (version == before.version)
        return;
    // Without a history nobody knows what the others changed, a version that never was proves nothing, and of one that
    // was secret nothing may be told: then every field that would change is in doubt.
    const bool isKnown =
        schema.has(Feature::History) && version < before.version && version >= openedWith(schema, before.id);
    const QHash<QString, Value> base =
        isKnown ? valuesAt(m_connection, schema, before.id, version) : QHash<QString, Value>();
    Refusal refusal{
        .code = u"conflict"_s, .entity = schema.name(), .field = {}, .args = {}, .issues = {}, .conflicts = {}};
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const auto mine = changes.constFind(key);
        if (mine == changes.constEnd() || (isKnown && !base.contains(key)) ||
            isSame(m_connection, field, *mine, before.record.value(key)))
            continue;
        refusal.conflicts.push_back({.field = key,
                                     .base = base.value(key, before.record.value(key)),
                                     .theirs = before.record.value(key),
                                     .mine = *mine});
    }
    if (!refusal.conflicts.empty())
        throw RefusalError(std::move(refusal));
}

RecordVersion Store::archive(const Archive &archive)
{
    const Schema &schema = changeableSchema(archive.entity);
    const QString permission = schema.name() + ".archive"_L1;
    if (!schema.has(Feature::Archivable))
        refuse(u"permission.denied"_s, schema.name());
    demand(schema, permission);
    const StoredRecord before = load(schema, archive.id, Lock::ForUpdate, permission);
    if (before.archivedAt.isNull() != archive.archived)
        return {.entity = schema.name(), .id = archive.id, .version = before.version};
    if (before.version != archive.version)
        refuse(u"conflict"_s, schema.name());
    return setArchived(schema, before, archive.archived);
}

RecordVersion Store::setArchived(const Schema &schema, const StoredRecord &before, bool archived)
{
    freshproof::demandFor(m_connection, m_caller, schema);
    const GivenRights given(m_connection, m_caller, schema, before.id, before.record, /*isSensitive=*/true);
    const RecordVersion written = RecordWriter(m_connection, schema).setArchived(before.id, before.version, archived);
    given.demand();
    return written;
}

RecordVersion Store::insert(const Schema &schema, const QUuid &id, const Record &record)
{
    Record whole = record;
    whole.setAt(0, id);
    for (std::size_t index = 0; index < whole.fields().size(); ++index)
        whole.setAt(index, normalised(whole.fields()[index].kind, whole.at(index)));
    refuseIssues(schema, checkRecord(schema, whole));
    return RecordWriter(m_connection, schema).insert(id, whole);
}

RecordVersion Store::update(const Schema &schema, const StoredRecord &before, const Changes &changes)
{
    const Changes normal = normalised(schema, changes);
    Record after = before.record;
    apply(normal, after);
    Issues issues = checkRecord(schema, after);
    addMissing(issues, checkResponsible(m_connection, schema, after, normal));
    refuseIssues(schema, std::move(issues));
    const GivenRights given(m_connection, m_caller, schema, before.id, before.record,
                            freshproof::isSensitive(schema, normal));
    const RecordVersion written = RecordWriter(m_connection, schema).update(before.id, before.version, normal);
    given.demand();
    return written;
}

} // namespace regie
