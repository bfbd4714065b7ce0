// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what a request changed: by the same checks as a save, an archiving or an act, and as a change of its own.
#include "server/access/FreshProof.h"
#include "server/storage/FileStore.h"
#include "server/storage/HistoryReader.h"
#include "server/storage/OwnWork.h"
#include "server/storage/QueryCompiler.h"
#include "server/storage/RecordLabels.h"
#include "server/storage/RecordWriter.h"
#include "server/storage/RequestTrace.h"
#include "server/storage/SaveChecks.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Messages.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// The history tells a taking back from a change by its act.
class UndoneWrites {
public:
    explicit UndoneWrites(Connection &connection)
        : m_connection(connection)
        , m_usual(connection.execute("SELECT coalesce(current_setting('regie.act', true), '')").text(0, 0))
    {
        set(undoneAct);
    }
    Q_DISABLE_COPY_MOVE(UndoneWrites)
    void end() { set(m_usual); }

private:
    void set(const QString &act)
    {
        static_cast<void>(m_connection.execute("SELECT set_config('regie.act', $1, true)", {act}));
    }

    Connection &m_connection;
    QString m_usual;
};

// The act that leads from where the request left the record to where it found it.
const ActInfo *wayBack(const Schema &schema, const HistoryRow::Change &state)
{
    const auto *from = std::get_if<QString>(&state.after);
    const auto *to = std::get_if<QString>(&state.before);
    for (const Transition &transition : schema.transitions) {
        if (from && to && *from == toString(transition.from) && *to == toString(transition.to))
            return findAct(toString(transition.act));
    }
    return nullptr;
}

bool isState(const Schema &schema, const Field &field)
{
    return !schema.stateField.empty() && field.key == schema.stateField;
}

// Who replaces a file by a newer version has the server write that into the older one, where no hand writes. It goes
// back, and comes again, with the version that the same request made, put away or brought back; never by itself.
bool isSuccession(Connection &connection, const TracedRecord &trace, const HistoryRow::Change &change)
{
    if (trace.entity != schemaOf<Attachment>().name() || change.field->key != "replaced_by_id")
        return false;
    const auto *newer = std::get_if<QUuid>(isEmpty(change.after) ? &change.before : &change.after);
    return newer && connection
                        .execute("SELECT EXISTS (SELECT FROM record_history WHERE entity = $1 AND record_id = $2 AND "
                                 "request_id = $3 AND (old_values IS NULL OR jsonb_exists(new_values, 'archived_at')))",
                                 {trace.entity, *newer, trace.request})
                        .flag(0, 0);
}

} // namespace

std::vector<TracedRecord> Store::traced(const QUuid &request)
{
    return traceOf(m_connection, m_caller, request);
}

Store::Reverted Store::revert(const TracedRecord &trace)
{
    const Schema *schema = findSchema(trace.entity);
    if (!schema || trace.isDeleted)
        refuse(u"undo.no_way_back"_s, trace.entity);
    if (trace.isCreated)
        return revertCreation(*schema, trace);
    if (trace.archived)
        return revertArchiving(*schema, trace);
    return revertChanges(*schema, trace);
}

// Who made a record takes it back by the right by which it was made, as long as nobody else has a hand in it.
StoredRecord Store::loadToArchive(const Schema &schema, const QUuid &id)
{
    const QString archive = schema.name() + ".archive"_L1;
    const QString create = schema.name() + ".create"_L1;
    if (rights().scopeOf(archive) != Scope::None || rights().scopeOf(create) == Scope::None) {
        demand(schema, archive);
        return load(schema, id, Lock::ForUpdate, archive);
    }
    StoredRecord before = load(schema, id, Lock::ForUpdate, create);
    if (before.createdBy != m_caller.user)
        refuse(u"permission.denied"_s, schema.name());
    if (!isOwnWork(m_connection, schema, id, m_caller.user))
        refuse(u"undo.in_use"_s, schema.name());
    return before;
}

// Nothing is ever deleted: what should not have been made is put away.
Store::Reverted Store::revertCreation(const Schema &schema, const TracedRecord &trace)
{
    if (!schema.has(Feature::Archivable))
        refuse(u"undo.no_way_back"_s, schema.name());
    StoredRecord before = loadToArchive(schema, trace.id);
    if (!before.archivedAt.isNull())
        return {};
    const QHash<QString, Value> made = valuesAt(m_connection, schema, trace.id, trace.lastVersion);
    QStringList changed;
    for (const Field &field : schema.fields) {
        const auto value = made.constFind(toString(field.key));
        if (value != made.cend() && !isSame(m_connection, field, *value, before.record.value(toString(field.key))))
            changed += toString(field.key);
    }
    refuseChangedSince(schema, trace, changed);
    const RecordVersion written = setArchived(schema, before, /*archived=*/true);
    return {.written = written, .act = {}, .before = std::move(before)};
}

Store::Reverted Store::revertArchiving(const Schema &schema, const TracedRecord &trace)
{
    StoredRecord before = loadToArchive(schema, trace.id);
    if (before.archivedAt.isNull() == *trace.archived)
        return {};
    const RecordVersion written = setArchived(schema, before, !*trace.archived);
    return {.written = written, .act = {}, .before = std::move(before)};
}

Store::Reverted Store::revertChanges(const Schema &schema, const TracedRecord &trace)
{
    std::vector<HistoryRow::Change> traced = tracedChanges(m_connection, schema, trace);
    std::erase_if(traced, [](const HistoryRow::Change &change) { return change.field->is(FieldFlag::Generated); });
    const ActInfo *move = nullptr;
    Changes typed; // what only a save may write
    bool isSucceeded = false;
    for (const HistoryRow::Change &change : traced) {
        if (isSuccession(m_connection, trace, change))
            isSucceeded = true;
        else if (!isState(schema, *change.field))
            typed.insert(toString(change.field->key), change.before);
        else if (move = wayBack(schema, change); move == nullptr)
            refuse(u"undo.no_way_back"_s, schema.name(), toString(change.field->key));
    }

    std::optional<StoredRecord> before;
    const QString update = schema.name() + ".update"_L1;
    for (const QString &permission :
         {move ? toString(move->permission) : QString(), typed.isEmpty() ? QString() : update}) {
        if (permission.isEmpty())
            continue;
        demand(schema, permission);
        before = load(schema, trace.id, Lock::ForUpdate, permission);
    }
    if (isSucceeded) {
        before = load(schema, trace.id);
        files().demandSuccession(*before);
    }
    if (!before)
        return {};
    if (Issues issues = checkWritable(schema, *m_caller.rights, typed, Saving::Change); !issues.empty())
        refuseInvalid(schema.name(), std::move(issues));
    if (!before->archivedAt.isNull())
        refuse(u"record.archived"_s, schema.name());

    Changes back;
    QStringList changed;
    for (const HistoryRow::Change &change : traced) {
        const QString key = toString(change.field->key);
        const Value &now = before->record.value(key);
        if (isSame(m_connection, *change.field, now, change.before))
            continue;
        if (!isSame(m_connection, *change.field, now, change.after))
            changed += key;
        back.insert(key, change.before);
    }
    refuseChangedSince(schema, trace, changed);
    if (back.isEmpty())
        return {};
    const bool isMoved = move && back.contains(toString(schema.stateField));
    Record after = before->record;
    regie::apply(back, after);
    if (Issues issues = checkAgainstRights(schema, after, back); !issues.empty())
        refuseInvalid(schema.name(), std::move(issues));
    freshproof::demandFor(m_connection, m_caller, schema, back);
    UndoneWrites undone(m_connection);
    const RecordVersion written = this->update(schema, *before, back);
    undone.end();
    if (!typed.isEmpty())
        demandWithin(schema, trace.id, update, Reach::Changing);
    return {.written = written, .act = isMoved ? toString(move->name) : QString(), .before = *std::move(before)};
}

// Names who changed it, as far as the caller may know them, and of the fields those that he may see.
void Store::refuseChangedSince(const Schema &schema, const TracedRecord &trace, const QStringList &fields)
{
    if (fields.isEmpty())
        return;
    Refusal refusal{.code = u"undo.changed_by_others"_s,
                    .entity = schema.name(),
                    .field = {},
                    .args = {},
                    .issues = {},
                    .conflicts = {}};
    RecordLabels labels(*this);
    for (const QString &key : fields) {
        const Field *field = schema.find(key);
        if (!rights().mayUse(schema, *field, Usage::Read))
            continue;
        Issue issue{.code = refusal.code, .field = key, .args = {}};
        const Rows rows =
            m_connection.execute("SELECT user_id, at FROM record_history WHERE entity = $1 AND record_id = $2 AND "
                                 "version > $3 AND jsonb_exists(new_values, $4) ORDER BY id DESC LIMIT 1",
                                 {schema.name(), trace.id, trace.lastVersion, key});
        const QUuid user = rows.isEmpty() ? QUuid() : rows.uuid(0, 0);
        const Schema *people = findSchema(u"user");
        const QString who = user.isNull() || !people ? QString() : labels.of(*people, std::array{user}).value(user);
        if (!who.isEmpty()) {
            issue.code = u"undo.changed_since"_s;
            issue.args = {{u"who"_s, who}, {u"at"_s, rows.moment(0, 1)}};
        }
        refusal.issues.push_back(std::move(issue));
    }
    if (refusal.issues.empty())
        refuse(u"permission.denied"_s, schema.name());
    refusal.code = refusal.issues.front().code;
    refusal.field = refusal.issues.front().field;
    refusal.args = refusal.issues.front().args;
    throw RefusalError(std::move(refusal));
}

} // namespace regie
