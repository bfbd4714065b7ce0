// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ImportMessages.h"

namespace regie {

// One thing wrong with one cell, or with a line as a whole when `column` is empty. Of a revert: a record that stays.
struct ImportFault {
    qint64 number = 0; // from 1, in the order in which they were found
    qint64 line = 0;   // of the file; 0 when it is about none
    QString column;    // as the file names it, or the field's label; of a revert: what people call the record
    QString value;     // what the cell holds, cut to measure
    Refusal refusal;
    friend bool operator==(const ImportFault &, const ImportFault &) = default;
};
struct ImportFaults {
    std::vector<ImportFault> faults;

    void write(WireWriter &wire) const;
    [[nodiscard]] static ImportFaults read(WireReader &wire);
};
void writeFault(WireWriter &wire, const ImportFault &fault);
[[nodiscard]] ImportFault readFault(WireReader &wire);

// The next faults of a run of one's own; none when there are no more for now. Errors: import.unknown.
struct ListImportFaults {
    static constexpr std::string_view name = "import.errors";
    using Reply = ImportFaults;
    QUuid run;
    qint64 after = 0; // the number of the last one that is known

    [[nodiscard]] static Fields fields();
};

// What the caller has kept of the meaning of columns, to be offered for the next file.
struct ImportMapping {
    QString name;
    QString mapping; // JSON (docs/import.md)
    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
};
struct ImportMappings {
    std::vector<ImportMapping> mappings;

    void write(WireWriter &wire) const;
    [[nodiscard]] static ImportMappings read(WireReader &wire);
};
struct ListImportMappings {
    static constexpr std::string_view name = "import.mappings";
    using Reply = ImportMappings;
    QString entity;

    [[nodiscard]] static Fields fields();
};
// Under this name, in the place of what was kept under it; an empty mapping forgets it. Errors: import.denied,
// mapping.too_many{max}.
struct KeepImportMapping {
    static constexpr std::string_view name = "import.keep_mapping";
    using Reply = Done;
    QString entity;
    QString mappingName;
    QString mapping;

    [[nodiscard]] static Fields fields();
};

using ImportMessages = MessageList<BeginImport, ImportPart, ForgetImport, PreviewImport, RunImport, RevertImport,
                                   FollowImport, CancelImport, ListImportFaults, ListImportMappings, KeepImportMapping>;

} // namespace regie
