// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/HistoryReader.h"
#include "server/storage/RecordLabels.h"
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
    HistoryRange range{.afterVersion = openedWith(*schema, history.id),
                       .limit = std::clamp<qint64>(history.limit, 1, maxEntries),
                       .hidden = hiddenFields(*schema, *m_caller.rights)};
    if (history.before > 0)
        range.beforeVersion = history.before;
    auto [rows, hasMore] = readHistory(m_connection, *schema, history.id, range);
    HistoryPage page;
    page.entity = schema->name();
    page.next = hasMore ? rows.back().version : 0;
    std::erase_if(rows, [](const HistoryRow &row) { return row.act == "changed"_L1 && row.changes.empty(); });
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

} // namespace regie
