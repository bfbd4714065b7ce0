// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportJob.h"

#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Formats.h"

#include <QDir>
#include <QFile>

#include <filesystem>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// When the thread does nothing with it.
void discard(std::unique_ptr<Sheet> &sheet, const QString &file)
{
    sheet.reset();
    QFile::remove(file);
}

} // namespace

ExportJob::ExportJob(Gateway &gateway, ExportOrder order, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_order(std::move(order))
    , m_sheet(makeSheet(m_order.format))
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

ExportJob::~ExportJob()
{
    if (m_sheet)
        m_sheet->interrupt();
    m_thread.quit();
    m_thread.wait();
    if (!m_hasEnded)
        discard(m_sheet, part());
}

QString ExportJob::part() const
{
    return m_order.path + u".part"_s;
}

QString ExportJob::unwritable() const
{
    return tr("The file %1 could not be written. Is it open in another program, or the disk full?")
        .arg(QDir::toNativeSeparators(m_order.path));
}

void ExportJob::start()
{
    m_gateway.request(Export{m_id, m_order.format, m_order.query}, this, [this](const Result<ExportOpened> &answer) {
        if (m_hasEnded)
            return;
        if (!answer)
            return fail(describe(answer.error()));
        open(*answer);
    });
}

// On the thread; what follows comes back here, unless the job has ended meanwhile.
void ExportJob::write(Work work, void (ExportJob::*then)())
{
    m_isWriting = true;
    QMetaObject::invokeMethod(m_worker, [this, work = std::move(work), then] {
        const bool isWritten = work();
        QMetaObject::invokeMethod(
            this,
            [this, isWritten, then] {
                m_isWriting = false;
                if (m_isCancelled)
                    return end();
                isWritten ? (this->*then)() : fail(unwritable());
            },
            Qt::QueuedConnection);
    });
}

void ExportJob::open(const ExportOpened &opened)
{
    m_total = opened.rows;
    if (m_total > mostRows(m_order.format))
        return fail(tr("These are %1 rows, and a workbook holds %2. Filter the list, or export it as CSV.")
                        .arg(formats::scaled(m_total, 0), formats::scaled(mostRows(m_order.format), 0)));
    Q_EMIT progressed();
    if (m_hasEnded) // cancelled by who was told
        return;
    write([this] { return m_sheet->begin(part(), m_order.facts); }, &ExportJob::askPage);
}

void ExportJob::askPage()
{
    Query page = m_order.query;
    page.limit = Query::maxLimit;
    page.after = m_next;
    m_gateway.request(ExportPage{m_id, page}, this, [this](const Result<RowSet> &answer) {
        if (m_hasEnded)
            return;
        if (!answer)
            return fail(describe(answer.error()));
        receivePage(*answer);
    });
}

void ExportJob::receivePage(const RowSet &page)
{
    m_next = page.next;
    m_done += static_cast<qint64>(page.ids.size());
    const auto add = [this, rows = std::make_shared<const RowSet>(page), groups = groupsOf(page)] {
        std::vector<Value> row(m_order.facts.columns.size());
        for (std::size_t at = 0; at < rows->ids.size(); ++at) {
            for (std::size_t column = 0; column < row.size(); ++column)
                row[column] = rows->columns[column].values[at];
            if (!m_sheet->add(row, groups[at]))
                return false;
        }
        return true;
    };
    Q_EMIT progressed();
    if (m_hasEnded) // cancelled by who was told
        return;
    write(add, m_next.isEmpty() ? &ExportJob::finishFile : &ExportJob::askPage);
}

// Here and not on the thread, which knows no rights of the session.
std::vector<QStringList> ExportJob::groupsOf(const RowSet &page) const
{
    std::vector<QStringList> all(page.ids.size());
    for (const ExportOrder::Group &group : m_order.groups) {
        for (std::size_t row = 0; row < all.size(); ++row)
            all[row].append(group.title(page.columns[group.column].values[row]));
    }
    return all;
}

void ExportJob::finishFile()
{
    write([this] { return m_sheet->finish(); }, &ExportJob::putInPlace);
}

// At once: there is no moment at which neither the old file nor the new one is there.
void ExportJob::putInPlace()
{
    std::error_code error;
    std::filesystem::rename(part().toStdU16String(), m_order.path.toStdU16String(), error);
    if (error)
        return fail(unwritable());
    m_hasEnded = true;
    Q_EMIT finished();
}

void ExportJob::fail(const QString &sentence)
{
    m_hasEnded = true;
    discard(m_sheet, part());
    Q_EMIT failed(sentence);
}

void ExportJob::cancel()
{
    if (m_hasEnded || m_isCancelled)
        return;
    m_isCancelled = true;
    m_sheet->interrupt();
    if (!m_isWriting)
        end();
}

void ExportJob::end()
{
    m_hasEnded = true;
    discard(m_sheet, part());
    Q_EMIT cancelled();
}

} // namespace regie
