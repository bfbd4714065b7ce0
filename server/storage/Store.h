// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Refuse.h"
#include "server/access/Rights.h"
#include "server/storage/Connection.h"
#include "shared/protocol/RecordMessages.h"
#include "shared/protocol/SearchMessages.h"
#include "shared/protocol/UndoMessages.h"

namespace regie {

class FileStore;
class OwnAccount;
class QueryCache;
struct CompiledQuery;
struct CompileOptions;
struct SearchBudget;
struct ExportPage;
struct HistoryRange;
struct TracedRecord;
enum class Reach;

enum class Lock { None, ForUpdate };

// Every read and write of records, with the caller's scope and hidden fields applied. Nothing else compiles SQL for
// entities. Refusals are thrown (Refuse.h), database failures as DbError (see refusalFor).
class Store {
public:
    // A worker keeps one cache beside its connection; without one, every query is compiled anew.
    Store(Connection &connection, const Caller &caller, QueryCache *cache = nullptr);
    Store(Connection &connection, Caller &&caller, QueryCache *cache = nullptr) = delete; // it is only referred to

    [[nodiscard]] const Rights &rights() const { return *m_caller.rights; }

    // The encoded body of a RowSet, straight from the database's own bytes to the wire. Of rows that would pass
    // pageBytes it holds the first, and `next` leads on. Numbers out of their range are refused (checkQuery).
    [[nodiscard]] QByteArray fetch(const Query &query);
    // The same, decoded, for handlers that need rows.
    [[nodiscard]] RowSet rows(const Query &query);

    // How many rows of this query the caller may take away in a file; refuses what a page of them would be refused.
    [[nodiscard]] qint64 countExport(const Query &query);
    // The encoded body of a RowSet, of an export that stands in the log of activity with this very query.
    [[nodiscard]] QByteArray exportPage(const ExportPage &page);

    // Rows beyond what the caller may see, for handlers that must know; never for an answer.
    [[nodiscard]] RowSet lookUp(const Query &query);

    // Refuses with record.unknown when there is no such record in the caller's scope.
    [[nodiscard]] Snapshot read(const Schema &schema, const QUuid &id);
    // Whole, with hidden and secret fields: for handlers, not for the wire.
    [[nodiscard]] StoredRecord load(const Schema &schema, const QUuid &id, Lock lock = Lock::ForUpdate,
                                    QStringView permission = {}); // scope of this permission; of reading when empty
    // Over many entities at once; runs transactions of its own.
    [[nodiscard]] SearchResults search(const Search &search, const SearchBudget &budget);
    // The records that answer the query's search so, in its order; of names that are only alike, the nearest first.
    // Only among so many of the newest records, unless 0.
    [[nodiscard]] std::vector<QUuid> match(const Query &query, MatchRank rank, int newest = 0);

    // Which of these records the caller may read.
    [[nodiscard]] std::vector<QUuid> readable(const Schema &schema, std::span<const QUuid> ids);

    // Which of these people are active and may read the record: whom an act may tell of it, and of which fields.
    struct Reader {
        QUuid user;
        std::shared_ptr<const Rights> rights;
    };
    [[nodiscard]] std::vector<Reader> readers(const Schema &schema, const QUuid &id, std::span<const QUuid> users);

    // What clients may do: rights on entity and fields checked, rules run, merged or refused.
    struct Saved {
        RecordVersion record;
        Changes changed; // what has another value than before; nothing when it had been saved already
    };
    Saved save(const Save &save);
    RecordVersion archive(const Archive &archive);

    // What acts do: rules run and versions checked, but any field may be written.
    RecordVersion insert(const Schema &schema, const QUuid &id, const Record &record);
    RecordVersion update(const Schema &schema, const StoredRecord &before, const Changes &changes);
    // Gives all that is open in somebody's name in this field to somebody else; refuses with user.hand_over_denied when
    // the caller may not change all of it so.
    std::vector<RecordVersion> handOver(const Schema &schema, const Field &field, const QUuid &from, const QUuid &to);
    // Refuses with conflict when others changed, since that version, a field that is now to become something else. What
    // was secret to the caller since then stays unknown.
    void refuseConflicts(const Schema &schema, const StoredRecord &before, qint64 version, const Changes &changes);

    // The contents of attachments; it lives as long as the store.
    [[nodiscard]] FileStore files();
    // The caller's own; it lives as long as the caller.
    [[nodiscard]] OwnAccount account();

    // Pages end early rather than pass pageBytes (see RowEncoder.h).
    [[nodiscard]] HistoryPage history(const History &history);

    // What a request of the caller left in the history; refuses with undo.unknown.
    [[nodiscard]] std::vector<TracedRecord> traced(const QUuid &request);
    // The same for a name in words.
    [[nodiscard]] StepReport step(const QUuid &request);
    // Takes back what a request made of one record, as a save would; see Undo for what is refused.
    struct Reverted {
        std::optional<RecordVersion> written; // nothing when all stood as before already
        QString act;                          // that the state was moved back by
        StoredRecord before = {};
    };
    [[nodiscard]] Reverted revert(const TracedRecord &trace);

private:
    void demand(const Schema &schema, const QString &permission) const;
    [[nodiscard]] bool isWithin(const Schema &schema, const QUuid &id, const QString &permission, Reach reach);
    void demandWithin(const Schema &schema, const QUuid &id, const QString &permission, Reach reach);
    // The version that made the record open to the caller, when it was secret before; 0 when it never was.
    [[nodiscard]] qint64 openedWith(const Schema &schema, const QUuid &id);
    [[nodiscard]] Saved create(const Schema &schema, const Save &save);
    [[nodiscard]] std::optional<RecordVersion> repeated(const Schema &schema, const Save &save);
    [[nodiscard]] Saved change(const Schema &schema, const Save &save);
    [[nodiscard]] Issues checkAgainstRights(const Schema &schema, const Record &record, const Changes &changes);
    [[nodiscard]] HistoryPage historyPage(const Schema &schema, const QUuid &id, HistoryRange range);
    [[nodiscard]] StoredRecord loadToArchive(const Schema &schema, const QUuid &id);
    [[nodiscard]] qint64 countChangeable(const Schema &schema, const Field &field, Filter filter);
    RecordVersion setArchived(const Schema &schema, const StoredRecord &before, bool archived);
    [[nodiscard]] Reverted revertCreation(const Schema &schema, const TracedRecord &trace);
    [[nodiscard]] Reverted revertArchiving(const Schema &schema, const TracedRecord &trace);
    [[nodiscard]] Reverted revertChanges(const Schema &schema, const TracedRecord &trace);
    void refuseChangedSince(const Schema &schema, const TracedRecord &trace, const QStringList &fields);
    [[nodiscard]] Rows run(const Query &query, const CompileOptions &options,
                           std::shared_ptr<const CompiledQuery> &compiled);

    Connection &m_connection;
    const Caller &m_caller;
    QueryCache *m_cache;
};

} // namespace regie
