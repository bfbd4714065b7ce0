// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/Revert.h"
#include "tests/support/Database.h"

namespace regie::tests {

// What an import said, for comparing.
struct ImportRun {
    importing::ImportResult result;
    std::vector<importing::CellError> errors;
    QString refusal; // of the file or the mapping as a whole

    // «line column code» of each error.
    [[nodiscard]] QStringList codes() const;
};

struct ImportJob {
    QByteArray entity;
    QByteArray csv;
    QByteArray mapping = "{}";
    QString key = {};
    importing::ImportOptions options = {};
};

// A demonstration database and people of it who bring files.
class ImportBench {
public:
    ImportBench();

    [[nodiscard]] Connection &administrator() { return m_administrator; }
    [[nodiscard]] Caller callerOf(const QString &email);
    [[nodiscard]] ImportRun run(const ImportJob &job,
                                const QString &email = QStringLiteral("claire.fontaine@vauban-services.example"));
    // What was taken back, and «record: why» of what was not; the refusal's code when there was no such import.
    struct Reverted {
        importing::RevertResult result;
        QStringList refused;
        QString refusal;
    };
    [[nodiscard]] Reverted revert(const QUuid &request, importing::ImportOptions options = {},
                                  const QString &email = QStringLiteral("claire.fontaine@vauban-services.example"));
    [[nodiscard]] qint64 count(QByteArrayView query);
    [[nodiscard]] QString text(QByteArrayView query);

private:
    Database m_database;
    Connection m_administrator;
    Connection m_application;
};

} // namespace regie::tests
