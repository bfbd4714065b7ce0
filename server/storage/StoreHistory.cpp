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

// Drops what the caller may not see: hidden fields, and changes of nothing else.
void hide(std::vector<HistoryRow> &history, const Schema &schema, const Rights &rights)
{
    for (HistoryRow &row : history) {
        std::erase_if(row.changes, [&](const HistoryRow::Change &change) {
            return !rights.mayUse(schema, *change.field, Usage::Read);
        });
    }
    std::erase_if(history, [](const HistoryRow &row) { return row.act == "changed"_L1 && row.changes.empty(); });
    // A record that was once secret and is open now was opened by someone: what it said before stays secret.
    const auto opening = std::find_if(history.begin(), history.end(), [&](const HistoryRow &row) {
        return std::any_of(row.changes.begin(), row.changes.end(), [&](const HistoryRow::Change &change) {
            return isSecretFor(schema, *change.field, change.before, rights);
        });
    });
    history.erase(opening, history.end());
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
    std::vector<HistoryRow> rows =
        readHistory(m_connection, *schema, history.id, {.limit = std::clamp<qint64>(history.limit, 1, maxEntries)});
    hide(rows, *schema, *m_caller.rights);
    const HistoryLabels labels(*this, rows);

    HistoryPage page;
    page.entity = schema->name();
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
