// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"
#include "shared/protocol/ImportLists.h"

namespace regie::importing {

// The runs that people asked for, as the database knows them: any server may do the work, and any may tell of it.
class ImportRuns {
public:
    ImportRuns(Connection &connection, const Caller &caller)
        : m_connection(connection)
        , m_caller(caller)
    {}
    ImportRuns(Connection &connection, Caller &&caller) = delete; // it is only referred to

    [[nodiscard]] ImportProgress queue(const RunImport &message);
    [[nodiscard]] ImportProgress queue(const RevertImport &message);
    [[nodiscard]] ImportProgress follow(const QUuid &run);
    void cancel(const QUuid &run);
    [[nodiscard]] ImportFaults faults(const ListImportFaults &message);
    [[nodiscard]] ImportMappings mappings(const QString &entity);
    void keep(const KeepImportMapping &message);

    static constexpr int mostMappings = 50; // of one user and entity

private:
    [[nodiscard]] std::optional<ImportProgress> find(const QUuid &run);
    void demandIdle();
    struct Queued {
        QUuid run;
        QString entity;
        QUuid file;
        QUuid reverts;
        QByteArray plan;
    };
    [[nodiscard]] ImportProgress add(const Queued &queued, const ImportProgress &progress);

    Connection &m_connection;
    const Caller &m_caller;
};

} // namespace regie::importing
