// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Message.h"
#include "shared/protocol/Query.h"
#include "shared/protocol/RowSet.h"

namespace regie {

// Errors of all of these: permission.denied, query.unknown_path, query.not_sortable…; a record that is out of scope and
// one that does not exist answer alike: record.unknown.

struct Fetch {
    static constexpr std::string_view name = "fetch";
    using Reply = RowSet;
    Query query;

    void write(WireWriter &wire) const { writeQuery(wire, query); }
    [[nodiscard]] static Fetch read(WireReader &wire) { return {readQuery(wire)}; }
};

// One whole record with the labels of what it refers to. Hidden fields are absent.
struct Snapshot {
    QString entity;
    StoredRecord stored;
    QHash<QString, QString> labels; // of each reference field that is filled: what people call the other record
    std::vector<QString> hidden;    // fields of the entity that this session may not see

    void write(WireWriter &wire) const;
    [[nodiscard]] static Snapshot read(WireReader &wire);
};
struct Read {
    static constexpr std::string_view name = "read";
    using Reply = Snapshot;
    QString entity;
    QUuid id;

    [[nodiscard]] static Fields fields();
};

// A record's identity after a write.
struct RecordVersion {
    QString entity;
    QUuid id;
    qint64 version = 0;
};
struct Posted {
    std::vector<RecordVersion> records; // what the act wrote, the main one first

    void write(WireWriter &wire) const;
    [[nodiscard]] static Posted read(WireReader &wire);
};

// Creates (version 0) or changes a record. Only changed fields travel. When others changed other fields since
// `version`, the save merges; the same field gives Refusal "conflict" with base, theirs and mine.
// Errors: invalid{issues}, conflict{conflicts}, record.archived, and the codes of the database's constraints.
struct Save {
    static constexpr std::string_view name = "save";
    using Reply = Posted;
    QString entity;
    QUuid id; // made by the client, also for a new record
    qint64 version = 0;
    Changes changes;

    void write(WireWriter &wire) const;
    [[nodiscard]] static Save read(WireReader &wire);
};

// Puts a record away, or takes it back.
struct Archive {
    static constexpr std::string_view name = "archive";
    using Reply = Posted;
    QString entity;
    QUuid id;
    qint64 version = 0;
    bool archived = true;

    [[nodiscard]] static Fields fields();
};

// Saves several records and puts others away, all or none: a document and its lines. In this order, so that a record may
// refer to one that is created before it; a refusal names every record that is at fault.
// Errors: records.refused{parts}, each part what a save or an archive of that record alone would be refused with.
struct SaveAll {
    static constexpr std::string_view name = "save_all";
    static constexpr WireLimits limits = manyLimits;
    static constexpr qsizetype most = 1000; // of each
    using Reply = Posted;                   // what was saved, in this order, then what was put away
    std::vector<Save> saves;
    std::vector<Archive> archives;

    void write(WireWriter &wire) const;
    [[nodiscard]] static SaveAll read(WireReader &wire);
};

// What happened to a record: newest first.
struct HistoryEntry {
    struct Change {
        QString field;
        Value before;
        Value after;
        QString beforeLabel; // of references
        QString afterLabel;
    };
    Moment at;
    QString user; // display name; empty when the system did it
    QString act;  // created, changed, archived, restored, or the name of a business act
    std::vector<Change> changes;
};
struct HistoryPage {
    QString entity;
    std::vector<HistoryEntry> entries;
    qint64 next = 0; // give it back as History::before for what happened earlier; 0 on the last page

    void write(WireWriter &wire) const;
    [[nodiscard]] static HistoryPage read(WireReader &wire);
};
struct History {
    static constexpr std::string_view name = "history";
    using Reply = HistoryPage;
    QString entity;
    QUuid id;
    qint64 limit = 100;
    qint64 before = 0; // HistoryPage::next of the page before; 0 for the newest

    [[nodiscard]] static Fields fields();
};

} // namespace regie
