// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/HistoryReader.h"
#include "server/storage/RecordLabels.h"
#include "server/storage/RequestTrace.h"
#include "server/storage/ScopeCompiler.h"
#include "server/storage/Store.h"
#include "shared/domain/Catalogue.h"

#include <algorithm>
#include <map>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QStringList hiddenFields(const Schema &schema, const Rights &rights)
{
    QStringList hidden;
    for (const Field &field : schema.fields) {
        if (!rights.mayUse(schema, field, Usage::Read))
            hidden += toString(field.key);
    }
    return hidden;
}

// The labels of everything that a history refers to, one query per entity.
class HistoryLabels {
public:
    HistoryLabels(Store &store, const std::vector<HistoryRow> &history)
    {
        std::map<QString, std::vector<QUuid>> wanted;
        const auto want = [&](const QString &entity, const Value &value) {
            if (const auto *id = std::get_if<QUuid>(&value); id && !id->isNull())
                wanted[entity].push_back(*id);
        };
        for (const HistoryRow &row : history) {
            want(u"user"_s, row.user);
            for (const HistoryRow::Change &change : row.changes) {
                if (const auto *reference = std::get_if<kinds::Ref>(&change.field->kind)) {
                    want(toString(reference->entity), change.before);
                    want(toString(reference->entity), change.after);
                }
            }
        }
        RecordLabels labels(store);
        for (const auto &[entity, ids] : wanted) {
            if (const Schema *schema = findSchema(entity))
                m_labels.insert(labels.of(*schema, ids));
        }
    }
    [[nodiscard]] QString of(const Value &value) const
    {
        const auto *id = std::get_if<QUuid>(&value);
        return id ? m_labels.value(*id) : QString();
    }

private:
    QHash<QUuid, QString> m_labels;
};

} // namespace

// A record that was once secret and is open now was opened by someone: what it said before stays secret.
qint64 Store::openedWith(const Schema &schema, const QUuid &id)
{
    const Secrecy *secrecy = secrecyOf(schema);
    if (!secrecy)
        return 0;
    const QString permission = secrecy->permission.toString();
    if (rights().scopeOf(permission) != Scope::None && isWithin(schema, id, permission, Reach::Reading))
        return 0;
    const Rows rows =
        m_connection.execute("SELECT coalesce(max(version), 0) FROM record_history WHERE entity = $1 AND "
                             "record_id = $2 AND $4 IN (old_values ->> $3, new_values ->> $3)",
                             {schema.name(), id, toString(secrecy->field), toString(secrecy->secretValue)});
    return rows.integer(0, 0);
}

HistoryPage Store::history(const History &history)
{
    const Schema *schema = findSchema(history.entity);
    if (!schema)
        refuse(u"query.unknown_entity"_s);
    if (m_caller.rights->readScope(*schema) == Scope::None)
        refuse(u"permission.denied"_s, history.entity);
    if (readable(*schema, std::array{history.id}).empty())
        refuse(u"record.unknown"_s, history.entity);

    constexpr qint64 maxEntries = 500;
    HistoryRange range{.limit = std::clamp<qint64>(history.limit, 1, maxEntries)};
    if (history.before > 0)
        range.beforeVersion = history.before;
    return historyPage(*schema, history.id, std::move(range));
}

HistoryPage Store::historyPage(const Schema &schema, const QUuid &id, HistoryRange range)
{
    range.afterVersion = std::max(range.afterVersion, openedWith(schema, id));
    range.hidden = hiddenFields(schema, *m_caller.rights);
    auto [rows, hasMore] = readHistory(m_connection, schema, id, range);
    HistoryPage page;
    page.entity = schema.name();
    page.next = hasMore ? rows.back().version : 0;
    std::erase_if(rows, [](const HistoryRow &row) {
        return (row.act == "changed"_L1 || row.act == undoneAct) && row.changes.empty();
    });
    const HistoryLabels labels(*this, rows);
    for (const HistoryRow &row : rows) {
        HistoryEntry entry{.at = row.at, .user = labels.of(row.user), .act = row.act, .changes = {}};
        for (const HistoryRow::Change &change : row.changes)
            entry.changes.push_back({.field = toString(change.field->key),
                                     .before = change.before,
                                     .after = change.after,
                                     .beforeLabel = labels.of(change.before),
                                     .afterLabel = labels.of(change.after)});
        page.entries.push_back(std::move(entry));
    }
    return page;
}

StepReport Store::step(const QUuid &request)
{
    constexpr std::size_t mostRecords = 3;
    StepReport report;
    for (const TracedRecord &trace : traceOf(m_connection, m_caller, request)) {
        const Schema *schema = findSchema(trace.entity);
        if (!schema || readable(*schema, std::array{trace.id}).empty())
            continue;
        if (++report.count > static_cast<qint64>(mostRecords))
            continue;
        const Snapshot snapshot = read(*schema, trace.id);
        const QString reference =
            schema->referenceField.empty() ? QString() : snapshot.stored.record.text(toString(schema->referenceField));
        const QString key = toString(schema->labelField);
        const QString label = snapshot.labels.value(key, snapshot.stored.record.text(key));
        report.records.push_back(
            {.id = trace.id,
             .label = reference.isEmpty() ? label : reference,
             .history = historyPage(*schema, trace.id,
                                    {.afterVersion = trace.firstVersion - 1, .beforeVersion = trace.lastVersion + 1})});
    }
    return report;
}

} // namespace regie
