// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/ImportFiles.h"

#include "server/formats/CsvReader.h"
#include "server/import/FilePlan.h"
#include "server/import/Importer.h"
#include "server/import/RowsSource.h"
#include "server/import/StoredFile.h"
#include "server/storage/StoredSettings.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/documents/FileName.h"

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerMegabyte = 1024 * 1024;
constexpr qsizetype cellShown = 200; // UTF-16 units

ImportLine shown(const CsvRecord &record)
{
    ImportLine line{.line = record.line, .cells = {}};
    for (const QString &cell : record.cells)
        line.cells += cell.left(cellShown);
    return line;
}

std::vector<ImportColumn> columnsOf(const std::vector<QString> &headers, const Mapping &mapping)
{
    std::vector<ImportColumn> columns;
    for (const QString &header : headers)
        columns.push_back({.header = header.left(cellShown), .field = {}, .nearest = {}});
    for (const Rule &rule : mapping.rules) {
        if (rule.column >= 0)
            columns[static_cast<std::size_t>(rule.column)].field =
                toString(rule.field->key) + (rule.by.isEmpty() ? QString() : u'.' + rule.by);
    }
    for (const Mapping::Misspelt &misspelt : mapping.misspelt) {
        for (std::size_t column = 0; column < headers.size(); ++column) {
            if (headers[column] == misspelt.header)
                columns[column].nearest = toString(misspelt.field->key);
        }
    }
    return columns;
}

} // namespace

const Schema &demandImport(const Caller &caller, const QString &entity)
{
    const Schema *schema = findSchema(entity);
    if (!schema || !schema->has(Feature::Creatable) || caller.rights->scopeOf(entity + ".import"_L1) == Scope::None)
        refuse(u"import.denied"_s);
    return *schema;
}

std::optional<ImportFiles::File> ImportFiles::find(const QUuid &id)
{
    const Rows rows =
        m_connection.execute("select entity, size, received from import_file where id = $1 and user_id = $2 for update",
                             {id, m_caller.user});
    if (rows.isEmpty())
        return std::nullopt;
    return File{.id = id,
                .schema = &demandImport(m_caller, rows.text(0, 0)),
                .size = rows.integer(0, 1),
                .received = rows.integer(0, 2)};
}

UploadState ImportFiles::begin(const BeginImport &begin)
{
    static_cast<void>(demandImport(m_caller, begin.entity));
    if (const std::optional<File> known = find(begin.id)) {
        if (known->size != begin.size || known->schema->name() != begin.entity)
            refuse(u"record.exists"_s);
        return {known->received, files::chunk, known->received == known->size};
    }
    const Rows room = m_connection.execute("select count(*) from import_file where user_id = $1", {m_caller.user});
    const qint64 set = StoredSettings(m_connection).number(settingkeys::fileMegabytes);
    const qint64 most = std::min(set, imports::largest / bytesPerMegabyte);
    if (begin.size > most * bytesPerMegabyte)
        refuse(u"upload.too_large"_s, {}, {}, {{u"max"_s, most}});
    if (room.integer(0, 0) >= mostFiles)
        refuse(u"upload.too_many"_s, {}, {}, {{u"max"_s, qint64{mostFiles}}});
    const Rows begun = m_connection.execute(
        "insert into import_file (id, user_id, entity, name, size) values ($1, $2, $3, $4, $5) on conflict do nothing",
        {begin.id, m_caller.user, begin.entity, fileName::normalised(begin.fileName), static_cast<int>(begin.size)});
    if (begun.affected() != 1)
        refuse(u"record.exists"_s);
    return {0, files::chunk, begin.size == 0};
}

UploadState ImportFiles::append(const ImportPart &part)
{
    const std::optional<File> file = find(part.id);
    if (!file)
        refuse(u"upload.unknown"_s);
    const qint64 length = part.content.size();
    if (part.offset + length <= file->received)
        return {file->received, files::chunk, file->received == file->size};
    if (part.offset != file->received)
        refuse(u"upload.gap"_s, {}, {}, {{u"received"_s, file->received}});
    if (length != std::min(files::chunk, file->size - file->received))
        refuse(u"upload.part_length"_s);
    const std::array commands{
        Command{"insert into import_part (file_id, number, bytes) values ($1, $2, $3)",
                {part.id, static_cast<int>(part.offset / files::chunk), Parameter::bytes(part.content)}},
        Command{"update import_file set received = received + $2, touched_at = now() where id = $1",
                {part.id, static_cast<int>(length)}}};
    static_cast<void>(m_connection.executeAll(commands));
    const qint64 received = file->received + length;
    return {received, files::chunk, received == file->size};
}

// Not under a run's feet: what is being read goes when its day is over.
void ImportFiles::forget(const QUuid &id)
{
    m_connection.execute("delete from import_file f where id = $1 and user_id = $2 and not exists "
                         "(select from import_run r where r.file_id = f.id and r.stage in ('waiting', 'running'))",
                         {id, m_caller.user});
}

ImportFiles::File ImportFiles::whole(const QUuid &id)
{
    const std::optional<File> file = find(id);
    if (!file)
        refuse(u"upload.unknown"_s);
    if (file->received != file->size)
        refuse(u"upload.incomplete"_s, {}, {}, {{u"received"_s, file->received}});
    return *file;
}

ImportPreview ImportFiles::preview(const PreviewImport &message)
{
    const File file = whole(message.id);
    StoredFile device(m_connection, file.id, file.size);
    ImportPreview preview;
    try {
        RowsSource source(device);
        const CsvFormat format = source.format(separatorNamed(message.separator), encodingNamed(message.encoding));
        preview.separator = separatorName(format.separator);
        preview.encoding = encodingName(format.encoding);
        CsvReader reader(source.rows(), format);
        const std::vector<QString> headers = readHeaders(reader);
        const MappingDraft draft = draftMapping(
            {.schema = file.schema, .headers = headers, .given = givenMapping(message.mapping), .key = message.key},
            Labels(), *m_caller.rights);
        preview.columns = columnsOf(headers, draft.mapping);
        if (draft.problem)
            preview.problem = refusalOf(*draft.problem, *file.schema);
        CsvRecord record;
        while (preview.lines.size() < imports::rowsShown && reader.read(record)) {
            if (record.line >= message.line)
                preview.lines.push_back(shown(record));
        }
    } catch (const ImportError &error) {
        preview.problem = refusalOf(error, *file.schema);
    } catch (const CsvError &error) {
        device.rethrow();
        preview.problem = refusalOf(error);
    }
    return preview;
}

} // namespace regie::importing
