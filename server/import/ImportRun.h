// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/Importer.h"
#include "shared/protocol/ImportLists.h"

#include <QElapsedTimer>

#include <atomic>

namespace regie::importing {

class RowsSource;

// One run at work: what it does in one session, its books are kept in another, where everybody may look meanwhile.
class ImportRun {
public:
    struct Order {
        QUuid run;
        QUuid user;
        QString entity;
        QUuid file;
        QUuid reverts;
        QByteArray plan;
        ImportProgress progress;
    };
    ImportRun(Connection &books, Order order, std::function<void()> committed, const std::atomic<bool> &isStopping);

    // To its end, good or bad, and writes down which. Throws DbError only when the books cannot be kept.
    void run(const ConnectionSettings &settings);

    static constexpr qint64 mostRows = 1'000'000;
    static constexpr qint64 longest = 60 * 60 * 1000; // milliseconds

private:
    void work(Connection &connection);
    [[nodiscard]] Caller callerNow(Connection &connection) const;
    [[nodiscard]] bool mayStill() const;
    void bringIn(Connection &connection, const RunImport &plan);
    void revert(Connection &connection, const RevertImport &plan);
    void take(const ImportResult &result);
    void add(ImportFault fault);
    void fail(const Refusal &refusal);
    void flush();
    // Writes down how far it is; false when it is to stop, also because whoever asked for it may no longer.
    [[nodiscard]] bool goOn();

    Connection &m_books;
    Order m_order;
    Caller m_caller; // as of the beginning
    ImportProgress m_progress;
    std::function<void()> m_committed;
    const std::atomic<bool> &m_isStopping;
    QElapsedTimer m_clock;
    const RowsSource *m_source = nullptr; // these two while rows are being read
    const CsvReader *m_reader = nullptr;
    std::vector<ImportFault> m_faults; // not written down yet
    qint64 m_faultCount = 0;
    QString m_stopReason; // a code; empty when a person cancelled
    bool m_isStopped = false;
};

} // namespace regie::importing
