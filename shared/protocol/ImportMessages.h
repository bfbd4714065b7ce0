// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/FileMessages.h"

#include <optional>

namespace regie {

namespace imports {
inline constexpr qint64 largest = files::largest;
inline constexpr int rowsShown = 50; // of a preview
inline constexpr int errorsAtOnce = 200;
inline constexpr int errorsKept = 5000; // of a run; more are only counted
} // namespace imports

// Announces a file whose rows are to become records, or asks how far its upload has got; it is kept for a day. Needs
// `<entity>.import`. Errors: import.denied, upload.too_large{max}, upload.too_many{max}, record.exists.
struct BeginImport {
    static constexpr std::string_view name = "import.begin";
    using Reply = UploadState;
    QUuid id; // made by the client
    QString entity;
    QString fileName;
    qint64 size = 0;

    [[nodiscard]] static Fields fields();
};

// As UploadPart. Errors: upload.unknown, upload.gap{received}, upload.part_length.
struct ImportPart {
    static constexpr std::string_view name = "import.part";
    using Reply = UploadState;
    QUuid id;
    qint64 offset = 0;
    QByteArray content;

    [[nodiscard]] static Fields fields();
};

// The file is wanted no more; one that isn't there is forgotten already.
struct ForgetImport {
    static constexpr std::string_view name = "import.forget";
    using Reply = Done;
    QUuid id;

    [[nodiscard]] static Fields fields();
};

struct ImportColumn {
    QString header;
    QString field;   // its key, that of a reference also as reference.field; empty: left alone
    QString nearest; // the key of a field that was perhaps meant
    friend bool operator==(const ImportColumn &, const ImportColumn &) = default;
};
struct ImportLine {
    qint64 line = 0;
    QStringList cells;
    friend bool operator==(const ImportLine &, const ImportLine &) = default;
};
// What a file looks like, and what its columns are taken for.
struct ImportPreview {
    QString separator; // one character, or tab, or pipe
    QString encoding;  // utf-8, windows-1252
    std::vector<ImportColumn> columns;
    std::vector<ImportLine> lines;
    std::optional<Refusal> problem; // why it cannot be run so

    void write(WireWriter &wire) const;
    [[nodiscard]] static ImportPreview read(WireReader &wire);
};
// Reads the file from this line on as it would be run. Errors: upload.unknown, upload.incomplete{received}.
struct PreviewImport {
    static constexpr std::string_view name = "import.preview";
    using Reply = ImportPreview;
    QUuid id;
    QString separator = {}; // empty: guessed
    QString encoding = {};  // empty: guessed
    QString mapping = {};   // JSON (docs/import.md); empty: everything is guessed
    QString key = {};       // of the field by which a row finds the record to update; empty: as the mapping says
    qint64 line = 0;

    [[nodiscard]] static Fields fields();
};

enum class ImportStage { Waiting, Running, Done, Failed, Cancelled };
[[nodiscard]] const ChoiceSet &choicesOf(ImportStage);

// How far a run has got, and what came of it.
struct ImportProgress {
    ImportStage stage = ImportStage::Waiting;
    bool isDryRun = false;
    qint64 bytes = 0; // of the file that were read
    qint64 size = 0;
    qint64 rows = 0;
    qint64 created = 0; // of a revert: taken back
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 faulty = 0;
    qint64 errors = 0;
    bool isKept = false; // whether the counts say what is in the database
    QString refusal;     // of ImportStage::Failed: a code

    [[nodiscard]] static Fields fields();
};

// Runs a file, beside everybody's requests; known by `run`, which stands in the history as the request of every record
// written. A run that is known already is told how far it has got. Errors: import.denied, import.busy,
// upload.unknown, upload.incomplete{received}.
struct RunImport {
    static constexpr std::string_view name = "import.run";
    using Reply = ImportProgress;
    QUuid id;
    QUuid run; // made by the client
    QString separator = {};
    QString encoding = {};
    QString mapping = {};
    QString key = {};
    bool isDryRun = false;
    bool isRowByRow = false;

    [[nodiscard]] static Fields fields();
};
// Takes back all that a run of one's own did, as a run of its own. Errors: import.busy, undo.unknown.
struct RevertImport {
    static constexpr std::string_view name = "import.revert";
    using Reply = ImportProgress;
    QUuid run;    // made by the client
    QUuid import; // the run to take back
    bool isRowByRow = false;

    [[nodiscard]] static Fields fields();
};
// Errors: import.unknown.
struct FollowImport {
    static constexpr std::string_view name = "import.progress";
    using Reply = ImportProgress;
    QUuid run;

    [[nodiscard]] static Fields fields();
};
// Asks a run to stop before its next rows; what is kept by then, its progress tells.
struct CancelImport {
    static constexpr std::string_view name = "import.cancel";
    using Reply = Done;
    QUuid run;

    [[nodiscard]] static Fields fields();
};

} // namespace regie
