// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/import/ImportRun.h"

#include "server/access/RightsLoader.h"
#include "server/demo/Demo.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"

#include <QBuffer>

namespace regie::tests {

using namespace importing;

QStringList ImportRun::codes() const
{
    QStringList codes;
    for (const CellError &error : errors)
        codes += QStringLiteral("%1 %2 %3").arg(error.line).arg(error.column, error.code);
    return codes;
}

ImportBench::ImportBench()
    : m_administrator(m_database.administrator())
    , m_application(m_database.application())
{
    Connection owner(m_database.owner());
    demo::Options options;
    options.tickets = 300;
    demo::fill(owner, options, [](const QString &) {});
}

Caller ImportBench::callerOf(const QString &email)
{
    Caller caller;
    caller.user = m_administrator.execute("select id from \"user\" where email = $1", {email}).uuid(0, 0);
    caller.rights = loadRights(m_application, caller.user);
    return caller;
}

ImportRun ImportBench::run(const ImportJob &job, const QString &email)
{
    ImportRun run;
    QByteArray bytes = job.csv;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const Caller caller = callerOf(email);
    try {
        CsvReader file(buffer, guessCsvFormat(buffer));
        const Labels labels;
        const Mapping mapping = makeMapping({.schema = findSchema(QString::fromLatin1(job.entity)),
                                             .headers = readHeaders(file),
                                             .given = readMapping(job.mapping),
                                             .key = job.key},
                                            labels, *caller.rights);
        run.result = importRecords(m_application, caller, file, mapping, job.options,
                                   [&run](const CellError &error) { run.errors.push_back(error); });
    } catch (const ImportError &error) {
        run.refusal = error.code();
    } catch (const CsvError &error) {
        run.refusal = error.code();
    } catch (const RefusalError &error) {
        run.refusal = error.refusal().code;
    }
    return run;
}

ImportBench::Reverted ImportBench::revert(const QUuid &request, ImportOptions options, const QString &email)
{
    Reverted reverted;
    const Caller caller = callerOf(email);
    try {
        reverted.result = revertImport(
            m_application, caller, request, options,
            [&reverted](const QString &record, const Refusal &why) { reverted.refused += record + QStringLiteral(": ") + describe(why); });
    } catch (const RefusalError &error) {
        reverted.refusal = error.refusal().code;
    }
    return reverted;
}

qint64 ImportBench::count(QByteArrayView query)
{
    return m_administrator.execute("select count(*) from (" + query.toByteArray() + ") as found").integer(0, 0);
}

QString ImportBench::text(QByteArrayView query)
{
    const Rows rows = m_administrator.execute(query);
    return rows.isEmpty() ? QStringLiteral("(none)") : rows.text(0, 0);
}

} // namespace regie::tests
