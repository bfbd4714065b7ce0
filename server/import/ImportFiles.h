// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"
#include "shared/protocol/ImportMessages.h"

namespace regie::importing {

// Files that people bring to be imported: on their way, and for a day. Each is its bringer's alone.
class ImportFiles {
public:
    ImportFiles(Connection &connection, const Caller &caller)
        : m_connection(connection)
        , m_caller(caller)
    {}
    ImportFiles(Connection &connection, Caller &&caller) = delete; // it is only referred to

    struct File {
        QUuid id;
        const Schema *schema = nullptr; // what its rows are
        qint64 size = 0;
        qint64 received = 0;
    };
    [[nodiscard]] UploadState begin(const BeginImport &begin);
    [[nodiscard]] UploadState append(const ImportPart &part);
    void forget(const QUuid &id);
    // All of it, and still the caller's to import.
    [[nodiscard]] File whole(const QUuid &id);
    [[nodiscard]] ImportPreview preview(const PreviewImport &message);

    static constexpr int mostFiles = 10; // of one user

private:
    [[nodiscard]] std::optional<File> find(const QUuid &id);

    Connection &m_connection;
    const Caller &m_caller;
};

// Refuses with import.denied unless the caller may bring records of this entity in by the file.
const Schema &demandImport(const Caller &caller, const QString &entity);

} // namespace regie::importing
