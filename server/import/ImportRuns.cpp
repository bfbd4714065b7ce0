// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/ImportRuns.h"

#include "server/Refuse.h"
#include "server/access/FreshProof.h"
#include "server/import/ImportFiles.h"
#include "server/net/RequestLog.h"
#include "shared/domain/Catalogue.h"

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

ImportStage stageNamed(const QString &name)
{
    return static_cast<ImportStage>(std::max(0, choicesOf(ImportStage()).indexOf(name)));
}

} // namespace

// The stage of its own column counts: it is also set by whoever finds a run that nobody works on any more.
std::optional<ImportProgress> ImportRuns::find(const QUuid &run)
{
    const Rows rows = m_connection.execute("select stage, progress from import_run where id = $1 and user_id = $2",
                                           {run, m_caller.user});
    if (rows.isEmpty())
        return std::nullopt;
    Result<ImportProgress> progress = decode<ImportProgress>(rows.bytes(0, 1));
    if (!progress)
        return std::nullopt;
    progress->stage = stageNamed(rows.text(0, 0));
    return *progress;
}

// One at a time of each person, lest two of them wait for each other's records.
void ImportRuns::demandIdle()
{
    if (!m_connection
             .execute("select from import_run where user_id = $1 and stage in ('waiting', 'running')", {m_caller.user})
             .isEmpty())
        refuse(u"import.busy"_s);
}

ImportProgress ImportRuns::add(const Queued &queued, const ImportProgress &progress)
{
    freshproof::demandFor(m_connection, m_caller, *findSchema(queued.entity));
    // What the run writes bears its id, as what a request writes bears the request's: one id, one of them.
    if (requestlog::claim(m_connection, m_caller, {.id = queued.run, .type = u"import"_s, .body = queued.plan}))
        refuse(u"request.reused"_s);
    m_connection.execute("insert into import_run (id, user_id, entity, file_id, reverts, plan, progress) "
                         "values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing",
                         {queued.run, m_caller.user, queued.entity, queued.file, queued.reverts,
                          Parameter::bytes(queued.plan), Parameter::bytes(encode(progress))});
    return follow(queued.run);
}

ImportProgress ImportRuns::queue(const RunImport &message)
{
    if (const std::optional<ImportProgress> known = find(message.run))
        return *known;
    const ImportFiles::File file = ImportFiles(m_connection, m_caller).whole(message.id);
    demandIdle();
    ImportProgress progress;
    progress.isDryRun = message.isDryRun;
    progress.size = file.size;
    return add(
        {.run = message.run, .entity = file.schema->name(), .file = message.id, .reverts = {}, .plan = encode(message)},
        progress);
}

ImportProgress ImportRuns::queue(const RevertImport &message)
{
    if (const std::optional<ImportProgress> known = find(message.run))
        return *known;
    const Rows import = m_connection.execute(
        "select entity from activity_log where act = 'import' and request_id = $1 and user_id = $2",
        {message.import, m_caller.user});
    if (import.isEmpty())
        refuse(u"undo.unknown"_s);
    static_cast<void>(demandImport(m_caller, import.text(0, 0)));
    demandIdle();
    return add({.run = message.run,
                .entity = import.text(0, 0),
                .file = {},
                .reverts = message.import,
                .plan = encode(message)},
               {});
}

ImportProgress ImportRuns::follow(const QUuid &run)
{
    const std::optional<ImportProgress> progress = find(run);
    if (!progress)
        refuse(u"import.unknown"_s);
    return *progress;
}

void ImportRuns::cancel(const QUuid &run)
{
    m_connection.execute(
        "update import_run set is_cancelled = true, stage = case when stage = 'waiting' then "
        "'cancelled' else stage end where id = $1 and user_id = $2 and stage in ('waiting', 'running')",
        {run, m_caller.user});
}

ImportFaults ImportRuns::faults(const ListImportFaults &message)
{
    static_cast<void>(follow(message.run)); // its owner's alone
    const Rows rows = m_connection.execute(
        "select content from import_fault where run_id = $1 and number > $2 order by number limit $3",
        {message.run, message.after, imports::errorsAtOnce});
    ImportFaults page;
    for (int row = 0; row < rows.size(); ++row) {
        const QByteArray content = rows.bytes(row, 0);
        WireReader wire(content);
        page.faults.push_back(readFault(wire));
    }
    return page;
}

ImportMappings ImportRuns::mappings(const QString &entity)
{
    static_cast<void>(demandImport(m_caller, entity));
    const Rows rows = m_connection.execute(
        "select name, mapping::text from import_mapping where user_id = $1 and entity = $2 order by name",
        {m_caller.user, entity});
    ImportMappings list;
    for (int row = 0; row < rows.size(); ++row)
        list.mappings.push_back({.name = rows.text(row, 0), .mapping = rows.text(row, 1)});
    return list;
}

void ImportRuns::keep(const KeepImportMapping &message)
{
    static_cast<void>(demandImport(m_caller, message.entity));
    m_connection.execute("delete from import_mapping where user_id = $1 and entity = $2 and name = $3",
                         {m_caller.user, message.entity, message.mappingName});
    if (message.mapping.isEmpty())
        return;
    if (mappings(message.entity).mappings.size() >= mostMappings)
        refuse(u"mapping.too_many"_s, {}, {}, {{u"max"_s, qint64{mostMappings}}});
    m_connection.execute(
        "insert into import_mapping (user_id, entity, name, mapping) values ($1, $2, $3, $4)",
        {m_caller.user, message.entity, message.mappingName, Parameter::json(message.mapping.toUtf8())});
}

} // namespace regie::importing
