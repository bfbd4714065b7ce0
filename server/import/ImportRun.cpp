// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/ImportRun.h"

#include "server/access/RightsLoader.h"
#include "server/import/FilePlan.h"
#include "server/import/ImportFiles.h"
#include "server/import/Revert.h"
#include "server/import/RowsSource.h"
#include "server/import/StoredFile.h"
#include "server/log/Log.h"
#include "server/net/Failures.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/RightsUnion.h"

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype valueShown = 200; // UTF-16 units

QString stageName(ImportStage stage)
{
    return toString(choicesOf(stage).rows[static_cast<std::size_t>(stage)].key);
}

} // namespace

ImportRun::ImportRun(Connection &books, Order order, std::function<void()> committed,
                     const std::atomic<bool> &isStopping)
    : m_books(books)
    , m_order(std::move(order))
    , m_progress(m_order.progress)
    , m_committed(std::move(committed))
    , m_isStopping(isStopping)
{}

void ImportRun::run(const ConnectionSettings &settings)
{
    m_clock.start();
    m_progress.stage = ImportStage::Running;
    try {
        Connection connection(settings);
        work(connection);
    } catch (const ImportError &error) {
        fail(refusalOf(error, *findSchema(m_order.entity)));
    } catch (const CsvError &error) {
        fail(refusalOf(error));
    } catch (const RefusalError &error) {
        fail(error.refusal());
    } catch (const DbError &error) {
        fail(tellFailure(error, u"import"_s, m_order.run));
    } catch (const std::exception &error) {
        writeLog(
            LogLevel::Error, u"An import failed; this is a fault of the program, please report it.",
            {{"request", m_order.run.toString(QUuid::WithoutBraces)}, {"reason", QString::fromUtf8(error.what())}});
        fail(refused(u"internal"_s, {{u"request"_s, m_order.run.toString(QUuid::WithoutBraces)}}).value());
    }
    if (m_progress.stage == ImportStage::Running)
        m_progress.stage = !m_isStopped             ? ImportStage::Done
                           : m_stopReason.isEmpty() ? ImportStage::Cancelled
                                                    : ImportStage::Failed;
    if (m_isStopped)
        m_progress.refusal = m_stopReason;
    flush();
    m_books.execute("update import_run set stage = $2, progress = $3 where id = $1",
                    {m_order.run, stageName(m_progress.stage), Parameter::bytes(encode(m_progress))});
    if (m_progress.isKept)
        m_committed();
}

// As of now: who was dismissed while his file waited brings nothing in any more.
Caller ImportRun::callerNow(Connection &connection) const
{
    const Rows rows = connection.execute(
        "select party_id from \"user\" where id = $1 and status = 'active' and archived_at is null", {m_order.user});
    if (rows.isEmpty())
        refuse(u"import.denied"_s);
    Caller caller;
    caller.user = m_order.user;
    caller.party = rows.uuid(0, 0);
    caller.rights = loadRights(connection, m_order.user);
    static_cast<void>(demandImport(caller, m_order.entity));
    return caller;
}

// With all that he could do when it began: rows are read and written by those rights.
bool ImportRun::mayStill() const
{
    try {
        const Caller now = callerNow(m_books);
        const Rights &had = *m_caller.rights;
        const Rights &has = *now.rights;
        return now.party == m_caller.party &&
               (has.fingerprint() == had.fingerprint() ||
                excessOf({.key = {}, .grants = had.grants(), .fieldRules = had.fieldRules()},
                         {.roles = has.roles(), .grants = has.grants(), .fieldRules = has.fieldRules()})
                    .empty());
    } catch (const RefusalError &) {
        return false;
    }
}

void ImportRun::work(Connection &connection)
{
    m_caller = callerNow(connection);
    if (m_order.reverts.isNull()) {
        const Result<RunImport> plan = decode<RunImport>(m_order.plan);
        if (!plan)
            throw RefusalError(plan.error());
        return bringIn(connection, *plan);
    }
    const Result<RevertImport> plan = decode<RevertImport>(m_order.plan);
    if (!plan)
        throw RefusalError(plan.error());
    revert(connection, *plan);
}

void ImportRun::bringIn(Connection &connection, const RunImport &plan)
{
    const Schema &schema = *findSchema(m_order.entity);
    StoredFile device(m_books, m_order.file, m_progress.size);
    RowsSource source(device);
    m_source = &source;
    CsvReader file(source.rows(), source.format(separatorNamed(plan.separator), encodingNamed(plan.encoding)));
    m_reader = &file;
    const Mapping mapping = makeMapping(
        {.schema = &schema, .headers = readHeaders(file), .given = givenMapping(plan.mapping), .key = plan.key},
        Labels(), *m_caller.rights);
    const ImportOptions options{.isDryRun = plan.isDryRun,
                                .landing = plan.isRowByRow ? Landing::Singly : Landing::Together,
                                .request = m_order.run,
                                .goOn = [this, isSeen = plan.isRowByRow && !plan.isDryRun](const ImportResult &result) {
                                    take(result);
                                    if (isSeen)
                                        m_committed();
                                    return goOn();
                                }};
    const ImportResult result =
        importRecords(connection, m_caller, file, mapping, options, [this, &schema](const CellError &error) {
            Refusal refusal{.code = error.code,
                            .entity = schema.name(),
                            .field = error.field,
                            .args = error.args,
                            .issues = {},
                            .conflicts = {}};
            add({.number = 0,
                 .line = error.line,
                 .column = error.column.left(valueShown),
                 .value = error.value.left(valueShown),
                 .refusal = std::move(refusal)});
        });
    take(result);
    m_source = nullptr;
    m_reader = nullptr;
    m_progress.isKept = result.isKept;
    device.rethrow();
}

void ImportRun::revert(Connection &connection, const RevertImport &plan)
{
    ImportOptions options{.isDryRun = false,
                          .landing = plan.isRowByRow ? Landing::Singly : Landing::Together,
                          .request = m_order.run,
                          .goOn = [this](const ImportResult &result) {
                              take(result);
                              return goOn();
                          }};
    const RevertResult result =
        revertImport(connection, m_caller, plan.import, options, [this](const QString &record, const Refusal &why) {
            add({.number = 0, .line = 0, .column = record.left(valueShown), .value = {}, .refusal = why});
        });
    m_progress.rows = result.records;
    m_progress.created = result.reverted;
    m_progress.unchanged = result.untouched;
    m_progress.faulty = result.refused;
    m_progress.isKept = result.isKept;
}

void ImportRun::take(const ImportResult &result)
{
    m_progress.rows = result.rows;
    m_progress.created = result.created;
    m_progress.updated = result.updated;
    m_progress.unchanged = result.unchanged;
    m_progress.faulty = result.faultyRows;
    m_progress.errors = result.errors;
    if (m_source && m_reader)
        m_progress.bytes = std::min(m_source->read(m_reader->ahead()), m_progress.size);
}

void ImportRun::add(ImportFault fault)
{
    fault.number = ++m_faultCount;
    if (m_faultCount <= imports::errorsKept)
        m_faults.push_back(std::move(fault));
    m_progress.errors = m_faultCount;
}

void ImportRun::fail(const Refusal &refusal)
{
    m_progress.stage = ImportStage::Failed;
    m_progress.refusal = refusal.code;
    const qint64 line = refusal.args.contains(u"line"_s) ? std::get<qint64>(refusal.args.value(u"line"_s)) : 0;
    add({.number = 0, .line = line, .column = {}, .value = {}, .refusal = refusal});
}

void ImportRun::flush()
{
    std::vector<Command> commands;
    for (const ImportFault &fault : std::exchange(m_faults, {})) {
        WireWriter wire;
        writeFault(wire, fault);
        commands.push_back({"insert into import_fault (run_id, number, content) values ($1, $2, $3)",
                            {m_order.run, static_cast<int>(fault.number), Parameter::bytes(wire.result())}});
    }
    if (!commands.empty())
        static_cast<void>(m_books.executeAll(commands));
}

bool ImportRun::goOn()
{
    flush();
    const Rows rows = m_books.execute("update import_run set progress = $2 where id = $1 returning is_cancelled",
                                      {m_order.run, Parameter::bytes(encode(m_progress))});
    const bool isCancelled = rows.isEmpty() || rows.flag(0, 0);
    if (m_isStopping)
        m_stopReason = u"import.interrupted"_s;
    else if (!mayStill())
        m_stopReason = u"import.denied"_s;
    else if (m_clock.elapsed() > longest || m_progress.rows > mostRows)
        m_stopReason = u"import.too_long"_s;
    m_isStopped = isCancelled || !m_stopReason.isEmpty();
    return !m_isStopped;
}

} // namespace regie::importing
