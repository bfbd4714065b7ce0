// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that leave in a file.
#include "server/storage/LoggedExport.h"
#include "server/storage/QueryCompiler.h"
#include "server/storage/RowEncoder.h"
#include "shared/protocol/ExportMessages.h"

#include <QJsonDocument>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

CompileOptions forExport()
{
    CompileOptions options;
    options.isExport = true;
    return options;
}

} // namespace

qint64 Store::countExport(const Query &query)
{
    std::shared_ptr<const CompiledQuery> compiled;
    Query first = query;
    first.after.clear();
    first.limit = 1;
    static_cast<void>(run(first, forExport(), compiled)); // columns and order, which counting does not look at
    Query count = query;
    count.columns.clear();
    count.sort.clear();
    count.after.clear();
    count.aggregates = {Aggregate{}};
    const Rows rows = run(count, forExport(), compiled);
    return rows.integer(0, compiled->columns.front().place);
}

QByteArray Store::exportPage(const ExportPage &page)
{
    const QByteArray query = QJsonDocument(loggedExport(page.id, page.query)).toJson(QJsonDocument::Compact);
    const Rows logged = m_connection.execute(
        "select from activity_log where entity = $1 and record_id = $2 and user_id = $3 and act = 'export' "
        "and created_at > now() - interval '1 day' and detail->'query' = $4",
        {page.query.entity, page.id, m_caller.user, Parameter::json(query)});
    if (logged.isEmpty())
        refuse(u"export.unknown"_s);
    std::shared_ptr<const CompiledQuery> compiled;
    const Rows rows = run(page.query, forExport(), compiled);
    return encodeRows(*compiled, rows, page.query.limit);
}

} // namespace regie
