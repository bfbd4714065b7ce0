// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/ImportRunner.h"

#include "server/import/ImportRun.h"
#include "server/log/Log.h"
#include "server/storage/Transaction.h"

namespace regie::importing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto runnerPatience = 300ms;   // between two looks at who waits
constexpr qint64 settlePatience = 5'000; // milliseconds between two looks at what others left behind

// Held by the session that keeps a run's books: free when that server is no more.
constexpr auto lockOf = "hashtextextended($1::text, 0)";

} // namespace

ImportRunner::ImportRunner(ConnectionSettings settings, std::function<void()> committed)
    : m_settings(std::move(settings))
    , m_committed(std::move(committed))
{}

ImportRunner::~ImportRunner()
{
    stop();
}

void ImportRunner::start()
{
    m_thread = std::thread([this] { work(); });
}

void ImportRunner::stop()
{
    m_isStopping = true;
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void ImportRunner::wait()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, runnerPatience, [this] { return m_isStopping.load(); });
}

void ImportRunner::work()
{
    QElapsedTimer sinceSettled;
    sinceSettled.start();
    while (!m_isStopping) {
        try {
            if (!m_books || m_books->isLost()) {
                m_books = std::make_unique<Connection>(m_settings);
                settleLost();
            }
            while (!m_isStopping && runNext()) {
            }
            if (sinceSettled.elapsed() > settlePatience) {
                settleLost();
                sinceSettled.start();
            }
        } catch (const std::exception &error) {
            m_books.reset();
            writeLog(LogLevel::Debug, u"Imports wait for the database.", {{"reason", QString::fromUtf8(error.what())}});
        }
        wait();
    }
    m_books.reset();
}

bool ImportRunner::runNext()
{
    Transaction transaction(*m_books);
    const Rows rows = m_books->execute(
        "select id, user_id, entity, file_id, reverts, plan, progress from import_run where stage = 'waiting' "
        "order by queued_at limit 1 for update skip locked");
    if (rows.isEmpty())
        return false;
    const QUuid run = rows.uuid(0, 0);
    const Parameter key = run.toString(QUuid::WithoutBraces);
    m_books->execute(QByteArray("select pg_advisory_lock(") + lockOf + ')', {key});
    m_books->execute("update import_run set stage = 'running' where id = $1", {run});
    transaction.commit();
    const Result<ImportProgress> progress = decode<ImportProgress>(rows.bytes(0, 6));
    ImportRun(*m_books,
              {.run = run,
               .user = rows.uuid(0, 1),
               .entity = rows.text(0, 2),
               .file = rows.uuid(0, 3),
               .reverts = rows.uuid(0, 4),
               .plan = rows.bytes(0, 5),
               .progress = progress ? *progress : ImportProgress()},
              m_committed, m_isStopping)
        .run(m_settings);
    m_books->execute(QByteArray("select pg_advisory_unlock(") + lockOf + ')', {key});
    return true;
}

// What was kept stands in the log of activity, in the same transaction; so it is known what became of a run whose
// server did not live to say.
void ImportRunner::settleLost()
{
    const Rows rows =
        m_books->execute("select r.id, r.progress, exists (select from activity_log a where a.request_id "
                         "= r.id and a.act in ('import', 'import.revert')) from import_run r where r.stage "
                         "= 'running'");
    for (int row = 0; row < rows.size(); ++row) {
        const QUuid run = rows.uuid(row, 0);
        const Parameter key = run.toString(QUuid::WithoutBraces);
        if (!m_books->execute(QByteArray("select pg_try_advisory_lock(") + lockOf + ')', {key}).flag(0, 0))
            continue;
        const Result<ImportProgress> known = decode<ImportProgress>(rows.bytes(row, 1));
        ImportProgress progress = known ? *known : ImportProgress();
        progress.isKept = rows.flag(row, 2);
        progress.refusal = u"import.interrupted"_s;
        m_books->execute("update import_run set stage = 'failed', progress = $2 where id = $1 and stage = 'running'",
                         {run, Parameter::bytes(encode(progress))});
        m_books->execute(QByteArray("select pg_advisory_unlock(") + lockOf + ')', {key});
    }
}

} // namespace regie::importing
