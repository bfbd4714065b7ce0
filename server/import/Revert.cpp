// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/Revert.h"

#include "server/access/ActivityLog.h"
#include "server/storage/DbError.h"
#include "server/storage/DbRefusal.h"
#include "server/storage/QueryCache.h"
#include "server/storage/RecordLabels.h"
#include "server/storage/RequestTrace.h"
#include "server/storage/Transaction.h"
#include "shared/domain/Catalogue.h"

#include <array>

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 recordsAtOnce = 50;

class Reverter {
public:
    Reverter(Connection &connection, const Caller &caller, const ImportOptions &options, const RefusedSink &sink)
        : m_connection(connection)
        , m_store(connection, caller, &m_cache)
        , m_options(options)
        , m_sink(sink)
    {}

    // The last record first: what came later may hang on what came before.
    RevertResult run(const std::vector<TracedRecord> &traces)
    {
        m_result.records = static_cast<qint64>(traces.size());
        for (auto trace = traces.rbegin(); trace != traces.rend() && !m_isStopped; ++trace) {
            takeBack(*trace);
            m_isStopped = isToStop(trace - traces.rbegin() + 1); // and once more after the last
        }
        return m_result;
    }

    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    bool isToStop(qint64 done) const
    {
        if (!m_options.goOn || (done % recordsAtOnce != 0 && done != m_result.records))
            return false;
        ImportResult sofar;
        sofar.rows = m_result.records;
        sofar.created = m_result.reverted;
        sofar.unchanged = m_result.untouched;
        sofar.faultyRows = m_result.refused;
        sofar.errors = m_result.refused;
        return !m_options.goOn(sofar);
    }

    void takeBack(const TracedRecord &trace)
    {
        m_connection.executeScript("savepoint revert_record");
        try {
            ++(m_store.revert(trace).written ? m_result.reverted : m_result.untouched);
        } catch (const RefusalError &error) {
            m_connection.executeScript("rollback to savepoint revert_record");
            refused(trace, error.refusal());
        } catch (const DbError &error) {
            const Refusal refusal = refusalFor(error);
            if (error.connectionLost() || refusal.code.startsWith("database."_L1) || refusal.code == "internal"_L1)
                throw;
            m_connection.executeScript("rollback to savepoint revert_record");
            refused(trace, refusal);
        }
        m_connection.executeScript("release savepoint revert_record");
    }

    void refused(const TracedRecord &trace, const Refusal &refusal)
    {
        ++m_result.refused;
        const Schema *schema = findSchema(trace.entity);
        const QString label =
            schema ? RecordLabels(m_store).of(*schema, std::array{trace.id}).value(trace.id) : QString();
        const QString name = label.isEmpty() ? trace.id.toString(QUuid::WithoutBraces) : label;
        if (refusal.issues.empty())
            return m_sink(name, refusal);
        const Issue &issue = refusal.issues.front();
        m_sink(name, {.code = issue.code,
                      .entity = trace.entity,
                      .field = issue.field,
                      .args = issue.args,
                      .issues = {},
                      .conflicts = {}});
    }

    Connection &m_connection;
    QueryCache m_cache;
    Store m_store;
    const ImportOptions &m_options;
    const RefusedSink &m_sink;
    RevertResult m_result;
    bool m_isStopped = false;
};

} // namespace

RevertResult revertImport(Connection &connection, const Caller &caller, const QUuid &request,
                          const ImportOptions &options, const RefusedSink &sink)
{
    const Rows imports =
        connection.execute("select entity from activity_log where act = 'import' and request_id = $1", {request});
    if (imports.isEmpty())
        refuse(u"undo.unknown"_s);
    const QUuid self = options.request.isNull() ? newUuid() : options.request;
    Transaction transaction(connection, {.user = caller.user, .request = self, .act = {}});
    Reverter reverter(connection, caller, options, sink);
    RevertResult result = reverter.run(traceOf(connection, request));
    result.isKept =
        !options.isDryRun && !reverter.isStopped() && (result.refused == 0 || options.landing == Landing::Singly);
    if (!result.isKept)
        return result;
    const Command entry =
        activityEntry(caller, {.act = u"import.revert"_s, .request = self, .entity = imports.text(0, 0), .record = {}});
    connection.execute(entry.sql, entry.parameters);
    transaction.commit();
    return result;
}

} // namespace regie::importing
