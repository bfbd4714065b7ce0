// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/Sheet.h"
#include "ui/models/Gateway.h"

#include <QThread>

namespace regie {

struct ExportOrder {
    ExportFormat format = ExportFormat::Xlsx;
    QString path;
    Query query;      // as the list asks it; limit and after do not count
    SheetFacts facts; // a column per column of the query, but for the last ones, which only groups ask for
    struct Group {
        std::size_t column; // of the query
        std::function<QString(const Value &)> title;
    };
    std::vector<Group> groups = {}; // that the rows stand in, the outermost first
};

// One list on its way into a file: opened at the server, read page by page, written on a thread of its own. The next
// page is asked for when the one before is in the file, so that memory holds one and the connection stays free between.
// The file appears in its place when it is whole, and not before.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    ExportJob(Gateway &gateway, ExportOrder order, QObject *parent = nullptr);
    ~ExportJob() override; // waits for the thread

    void start();
    void cancel(); // cancelled() follows

    [[nodiscard]] const ExportOrder &order() const { return m_order; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; } // -1 while unknown

Q_SIGNALS:
    void progressed();
    // One of these ends it.
    void finished();
    void failed(const QString &sentence);
    void cancelled();

private:
    using Work = std::function<bool()>;
    void write(Work work, void (ExportJob::*then)());
    void open(const ExportOpened &opened);
    void askPage();
    void receivePage(const RowSet &page);
    [[nodiscard]] std::vector<QStringList> groupsOf(const RowSet &page) const;
    void finishFile();
    void putInPlace();
    void fail(const QString &sentence);
    void end();
    [[nodiscard]] QString unwritable() const;
    [[nodiscard]] QString part() const; // the file while it is made

    Gateway &m_gateway;
    ExportOrder m_order;
    QUuid m_id = newUuid();
    std::unique_ptr<Sheet> m_sheet; // of the thread, once that runs
    QThread m_thread;
    QObject *m_worker; // lives in the thread
    QByteArray m_next;
    qint64 m_done = 0;
    qint64 m_total = -1;
    bool m_isCancelled = false;
    bool m_hasEnded = false;
    bool m_isWriting = false;
};

} // namespace regie
