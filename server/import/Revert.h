// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/Importer.h"

namespace regie::importing {

struct RevertResult {
    qint64 records = 0;   // that the import wrote
    qint64 reverted = 0;  // put back, or archived when they were new
    qint64 untouched = 0; // stood as before already
    qint64 refused = 0;   // changed since, or against the rights or rules of today
    bool isKept = false;  // whether what the counts say is in the database
};

// Called for each record that cannot be taken back: what people call it, and why.
using RefusedSink = std::function<void(const QString &record, const Refusal &why)>;

// Takes back everything an import did, with the caller's rights and today's rules: as one change, or with
// Landing::Singly as far as it goes. Refuses with undo.unknown when there was no such import.
[[nodiscard]] RevertResult revertImport(Connection &connection, const Caller &caller, const QUuid &request,
                                        const ImportOptions &options, const RefusedSink &sink);

} // namespace regie::importing
