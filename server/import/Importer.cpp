// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/Importer.h"

#include "server/access/ActivityLog.h"
#include "server/import/RowReader.h"
#include "server/storage/DbRefusal.h"
#include "server/storage/QueryCache.h"
#include "server/storage/Transaction.h"

#include <optional>

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rowsAtOnce = 250;

class Import {
public:
    Import(Connection &connection, const Caller &caller, CsvReader &file, const Mapping &mapping, std::size_t columns,
           const ImportOptions &options, const ErrorSink &sink)
        : m_connection(connection)
        , m_caller(caller)
        , m_file(file)
        , m_mapping(mapping)
        , m_options(options)
        , m_sink(sink)
        , m_store(connection, caller, &m_cache)
        , m_reader({connection, caller, m_store}, mapping, m_labels, columns)
        , m_createsAny(mapping.schema->has(Feature::Creatable) &&
                       caller.rights->scopeOf(mapping.schema->name() + ".create"_L1) == Scope::All)
    {
        m_result.request = options.request.isNull() ? newUuid() : options.request;
    }

    ImportResult run()
    {
        const bool isSingly = m_options.landing == Landing::Singly && !m_options.isDryRun;
        begin();
        std::vector<CsvRecord> records;
        bool isStopped = false;
        while (!isStopped && readSome(records)) {
            writeBatch(m_reader.read(records));
            if (isSingly) {
                logActivity(); // with the first rows: whatever stops it, they can be taken back
                m_transaction->commit();
                begin();
            }
            isStopped = m_options.goOn && !m_options.goOn(m_result);
        }
        m_result.isKept = !m_options.isDryRun && (isSingly || (m_result.errors == 0 && !isStopped));
        if (m_result.isKept) {
            logActivity();
            m_transaction->commit();
        }
        return m_result;
    }

private:
    void begin()
    {
        m_transaction.reset();
        m_transaction.emplace(m_connection,
                              TransactionContext{.user = m_caller.user, .request = m_result.request, .act = "import"});
    }

    // A broken file still gives the rows before the break, whose faults are told too.
    bool readSome(std::vector<CsvRecord> &records)
    {
        records.clear();
        if (m_result.isBroken)
            return false;
        try {
            CsvRecord record;
            while (records.size() < rowsAtOnce && m_file.read(record))
                records.push_back(std::move(record));
        } catch (const CsvError &error) {
            m_result.isBroken = true;
            m_breakage = CellError{.line = error.line(),
                                   .column = {},
                                   .value = {},
                                   .code = error.code(),
                                   .text = describeCode(error.code(), {}, {}, nullptr),
                                   .field = {}};
        }
        if (records.empty() && m_breakage)
            report(*std::exchange(m_breakage, std::nullopt));
        m_result.rows += static_cast<qint64>(records.size());
        return !records.empty();
    }

    // One savepoint serves a batch without trouble; in one with trouble, each row gets its own.
    void writeBatch(std::vector<ImportRow> rows)
    {
        const ImportResult before = m_result;
        m_connection.executeScript("savepoint import_batch");
        bool isTroubled = false;
        for (ImportRow &row : rows) {
            isTroubled = !row.isFaulty() && !write(row);
            if (isTroubled)
                break;
        }
        if (isTroubled) {
            m_connection.executeScript("rollback to savepoint import_batch");
            m_result = before;
            for (ImportRow &row : rows)
                writeAlone(row);
        }
        m_connection.executeScript("release savepoint import_batch");
        for (const ImportRow &row : rows) {
            for (const CellError &error : row.errors)
                report(error);
            m_result.faultyRows += row.isFaulty() ? 1 : 0;
        }
        if (m_breakage)
            report(*std::exchange(m_breakage, std::nullopt));
    }

    void writeAlone(ImportRow &row)
    {
        if (row.isFaulty())
            return;
        m_connection.executeScript("savepoint import_row");
        if (!write(row))
            m_connection.executeScript("rollback to savepoint import_row");
        m_connection.executeScript("release savepoint import_row");
    }

    // Who may create any record of this entity need not be asked again for each: the fields were checked with the
    // mapping, the references were found with the person's own eyes, and nobody has sent these rows before.
    RecordVersion save(const ImportRow &row)
    {
        const Schema &schema = *m_mapping.schema;
        if (row.version == 0 && m_createsAny)
            return m_store.insert(schema, row.id, row.newRecord(schema));
        return m_store.save({.entity = schema.name(), .id = row.id, .version = row.version, .changes = row.changes})
            .record;
    }

    // false, with the row's errors filled, when it was refused; the transaction may then be unusable until undone.
    bool write(ImportRow &row)
    {
        try {
            const RecordVersion saved = save(row);
            qint64 &count = row.version == 0               ? m_result.created
                            : saved.version == row.version ? m_result.unchanged
                                                           : m_result.updated;
            ++count;
            return true;
        } catch (const RefusalError &error) {
            blame(row, error.refusal());
        } catch (const DbError &error) {
            const Refusal refusal = refusalFor(error);
            if (error.connectionLost() || refusal.code.startsWith("database."_L1) || refusal.code == "internal"_L1)
                throw;
            blame(row, refusal);
        }
        return false;
    }

    void blame(ImportRow &row, const Refusal &refusal) const
    {
        for (const Issue &issue : refusal.issues)
            m_reader.blame(row, issue.code, issue.field, issue.args);
        if (refusal.issues.empty())
            m_reader.blame(row, refusal.code, refusal.field, refusal.args);
    }

    void report(const CellError &error)
    {
        ++m_result.errors;
        m_sink(error);
    }

    void logActivity()
    {
        if (std::exchange(m_isLogged, true))
            return;
        const Command entry = activityEntry(
            m_caller,
            {.act = u"import"_s, .request = m_result.request, .entity = m_mapping.schema->name(), .record = {}});
        m_connection.execute(entry.sql, entry.parameters);
    }

    Connection &m_connection;
    const Caller &m_caller;
    CsvReader &m_file;
    const Mapping &m_mapping;
    const ImportOptions &m_options;
    const ErrorSink &m_sink;
    Labels m_labels;
    QueryCache m_cache;
    Store m_store;
    RowReader m_reader;
    bool m_createsAny;
    bool m_isLogged = false;
    ImportResult m_result;
    std::optional<CellError> m_breakage;
    std::optional<Transaction> m_transaction;
};

} // namespace

std::vector<QString> readHeaders(CsvReader &file)
{
    CsvRecord record;
    if (!file.read(record))
        throw ImportError(u"import.no_header"_s);
    for (QString &header : record.cells)
        header = header.trimmed();
    return std::move(record.cells);
}

ImportResult importRecords(Connection &connection, const Caller &caller, CsvReader &file, const Mapping &mapping,
                           const ImportOptions &options, const ErrorSink &sink)
{
    const QString entity = mapping.schema->name();
    const Rights &rights = *caller.rights;
    if (rights.scopeOf(entity + ".create"_L1) == Scope::None && rights.scopeOf(entity + ".update"_L1) == Scope::None)
        refuse(u"permission.denied"_s, entity);
    auto columns = static_cast<std::size_t>(mapping.ignored.size());
    for (const Rule &rule : mapping.rules)
        columns += rule.column >= 0 ? 1 : 0;
    return Import(connection, caller, file, mapping, columns, options, sink).run();
}

} // namespace regie::importing
