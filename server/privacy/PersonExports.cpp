// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/PersonExports.h"

#include "server/privacy/PersonArchive.h"
#include "server/records/Records.h"
#include "server/storage/SetupError.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SetupError(u"The file %1 could not be read: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

} // namespace

PersonExport PersonExports::make(const QUuid &id, const PersonFound &whom)
{
    const QTemporaryDir folder; // of this account of the system alone, and gone at the end
    const QString path = folder.filePath(u"person.zip"_s);
    const PersonArchive::Written written = PersonArchive(m_connection, *whom.schema, whom.id).write(path);
    const QByteArray content = contentOf(path);
    keep(id, whom, content);
    return {.size = content.size(),
            .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256),
            .records = written.records,
            .files = written.files};
}

void PersonExports::keep(const QUuid &id, const PersonFound &whom, const QByteArray &content)
{
    const Rows kept =
        m_connection.execute("insert into person_export (id, user_id, entity, record_id, size) values ($1, $2, $3, $4, "
                             "$5) on conflict (id) do nothing",
                             {id, m_caller.user, whom.schema->name(), whom.id, static_cast<qint64>(content.size())});
    if (kept.affected() != 1)
        refuse(u"record.exists"_s, whom.schema->name());
    for (qsizetype offset = 0; offset < content.size(); offset += files::chunk)
        m_connection.execute(
            "insert into person_export_part (export_id, number, bytes) values ($1, $2, $3)",
            {id, static_cast<int>(offset / files::chunk), Parameter::bytes(content.mid(offset, files::chunk))});
}

FilePart PersonExports::read(const ReadPersonExport &part)
{
    const Rows rows = m_connection.execute("select e.size, p.bytes from person_export e left join person_export_part p "
                                           "on p.export_id = e.id and p.number = $3 where e.id = $1 and e.user_id = $2",
                                           {part.id, m_caller.user, static_cast<int>(part.offset / files::chunk)});
    if (rows.isEmpty())
        refuse(u"person.export_ended"_s);
    const QByteArray bytes = rows.isNull(0, 1) ? QByteArray() : rows.bytes(0, 1);
    return {.size = rows.integer(0, 0), .content = bytes.mid(part.offset % files::chunk)};
}

PersonFound demandPerson(Act &act, const QString &entity, const QUuid &id)
{
    const Schema &schema = knownSchema(entity);
    const StoredRecord record = act.store().load(schema, id, Lock::ForUpdate);
    const std::optional<PersonFound> found = personOf(act.connection(), schema, record.id);
    if (!found)
        refuse(u"record.unknown"_s, schema.name());
    return *found;
}

} // namespace regie
