// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/FileStore.h"

#include "server/storage/StoredSettings.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/documents/FileName.h"
#include "shared/domain/documents/MediaType.h"

#include <QCryptographicHash>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

const Schema &attachments()
{
    return schemaOf<Attachment>();
}

int partOf(qint64 offset)
{
    return static_cast<int>(offset / files::chunk);
}

// One line for both: the text of a choice as it stands in the database.
QString keyOf(AttachmentVisibility visibility)
{
    return toString(choicesOf(visibility).rows[static_cast<std::size_t>(visibility)].key);
}

} // namespace

FileStore::FileStore(Connection &connection, Store &store, const Caller &caller)
    : m_connection(connection)
    , m_store(store)
    , m_caller(caller)
{}

void FileStore::demandCreate() const
{
    if (m_caller.rights->scopeOf(u"attachment.create"_s) == Scope::None)
        refuse(u"permission.denied"_s, attachments().name());
}

void FileStore::demandSubject(const BeginUpload &facts)
{
    const Schema *schema = findSchema(facts.subjectEntity);
    if (!schema || !schema->has(Feature::Files))
        refuse(u"query.unknown_entity"_s);
    if (m_store.readable(*schema, std::array{facts.subject}).empty())
        refuse(u"record.unknown"_s, schema->name());
    if (!m_store.load(*schema, facts.subject, Lock::None).archivedAt.isNull())
        refuse(u"record.archived"_s, schema->name());
    const bool isInternal = facts.visibility == AttachmentVisibility::Internal;
    if (isInternal && m_caller.rights->scopeOf(u"attachment.read_internal"_s) == Scope::None)
        refuse(u"permission.denied"_s, attachments().name());
}

// What takes its place changes it, whoever brought it: what counts is what was asked of it.
void FileStore::demandChange(const QUuid &attachment)
{
    static_cast<void>(m_store.load(attachments(), attachment, Lock::None, u"attachment.update"));
}

void FileStore::demandReplaced(const BeginUpload &facts)
{
    if (facts.replaces.isNull())
        return;
    const StoredRecord replaced = m_store.load(attachments(), facts.replaces.uuid(), Lock::None);
    const auto attachment = fromRecord<Attachment>(replaced.record);
    if (attachment.subjectEntity != facts.subjectEntity || attachment.subject != facts.subject)
        refuse(u"record.unknown"_s, attachments().name());
    if (!replaced.archivedAt.isNull())
        refuse(u"record.archived"_s, attachments().name());
    demandChange(newest(replaced.id).id);
}

void FileStore::demandSuccession(const StoredRecord &replaced)
{
    const auto attachment = fromRecord<Attachment>(replaced.record);
    demandCreate();
    BeginUpload facts;
    facts.subjectEntity = attachment.subjectEntity;
    facts.subject = attachment.subject;
    facts.visibility = attachment.visibility;
    demandSubject(facts);
    demandChange(replaced.id);
    if (!replaced.archivedAt.isNull())
        refuse(u"record.archived"_s, attachments().name());
}

void FileStore::demandRoom(qint64 size)
{
    const Rows rows = m_connection.execute("select (select coalesce(sum(size::bigint), 0)::bigint from file_content) "
                                           "+ (select coalesce(sum(received::bigint), 0)::bigint from file_upload), "
                                           "(select count(*) from file_upload where user_id = $1)",
                                           {m_caller.user});
    const StoredSettings stored(m_connection);
    const qint64 most = stored.number(settingkeys::fileMegabytes);
    if (size > most * megabyte)
        refuse(u"upload.too_large"_s, attachments().name(), {}, {{u"max"_s, most}});
    if (rows.integer(0, 0) + size > stored.number(settingkeys::quotaMegabytes) * megabyte)
        refuse(u"upload.quota"_s, attachments().name());
    if (rows.integer(0, 1) >= mostUploads)
        refuse(u"upload.too_many"_s, attachments().name(), {}, {{u"max"_s, qint64{mostUploads}}});
}

std::optional<RecordVersion> FileStore::finished(const QUuid &id)
{
    const Rows rows = m_connection.execute("select created_by, version from attachment where id = $1", {id});
    if (rows.isEmpty())
        return std::nullopt;
    if (rows.uuid(0, 0) != m_caller.user || m_caller.user.isNull())
        refuse(u"record.exists"_s, attachments().name());
    return RecordVersion{.entity = attachments().name(), .id = id, .version = rows.integer(0, 1)};
}

std::optional<FileStore::Upload> FileStore::find(const QUuid &id)
{
    const Rows rows = m_connection.execute(
        "select subject_entity, subject_id, name, size, sha256, visibility, replaces_id, received, "
        "user_id from file_upload where id = $1 for update",
        {id});
    if (rows.isEmpty() || rows.uuid(0, 8) != m_caller.user)
        return std::nullopt;
    Upload upload;
    upload.facts = {.id = id,
                    .subjectEntity = rows.text(0, 0),
                    .subject = rows.uuid(0, 1),
                    .fileName = rows.text(0, 2),
                    .size = rows.integer(0, 3),
                    .sha256 = QByteArray::fromHex(rows.utf8(0, 4).toByteArray()),
                    .visibility = rows.utf8(0, 5) == QByteArrayView("public") ? AttachmentVisibility::Public
                                                                              : AttachmentVisibility::Internal,
                    .replaces = AttachmentId(rows.uuid(0, 6))};
    upload.received = rows.integer(0, 7);
    return upload;
}

UploadState FileStore::begin(const BeginUpload &begin)
{
    demandCreate();
    if (begin.sha256.size() != files::digest || begin.id.isNull())
        refuse(u"upload.checksum"_s, attachments().name());
    demandSubject(begin);
    if (finished(begin.id))
        return {begin.size, files::chunk, true};
    if (const std::optional<Upload> known = find(begin.id)) {
        const bool isSame = known->facts.size == begin.size && known->facts.sha256 == begin.sha256 &&
                            known->facts.subject == begin.subject && known->facts.subjectEntity == begin.subjectEntity;
        if (!isSame)
            refuse(u"record.exists"_s, attachments().name());
        return {known->received, files::chunk, false};
    }
    demandReplaced(begin);
    demandRoom(begin.size);
    const Rows begun =
        m_connection.execute("insert into file_upload (id, user_id, subject_entity, subject_id, name, size, sha256, "
                             "visibility, replaces_id) "
                             "values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing",
                             {begin.id, m_caller.user, begin.subjectEntity, begin.subject,
                              fileName::normalised(begin.fileName), static_cast<int>(begin.size),
                              Parameter::utf8(begin.sha256.toHex()), keyOf(begin.visibility), begin.replaces.uuid()});
    if (begun.affected() != 1)
        refuse(u"record.exists"_s, attachments().name());
    return {};
}

UploadState FileStore::append(const UploadPart &part)
{
    demandCreate();
    const std::optional<Upload> upload = find(part.id);
    if (!upload) {
        if (finished(part.id))
            return {part.offset + part.content.size(), files::chunk, true};
        refuse(u"upload.unknown"_s, attachments().name());
    }
    const qint64 length = part.content.size();
    if (part.offset + length <= upload->received)
        return {upload->received, files::chunk, false};
    if (part.offset != upload->received)
        refuse(u"upload.gap"_s, attachments().name(), {}, {{u"received"_s, upload->received}});
    if (length != std::min(files::chunk, upload->facts.size - upload->received))
        refuse(u"upload.part_length"_s, attachments().name());
    const std::array commands{
        Command{"insert into file_chunk (content_id, number, bytes) values ($1, $2, $3)",
                {part.id, partOf(part.offset), Parameter::bytes(part.content)}},
        Command{"update file_upload set received = received + $2, touched_at = now() where id = $1",
                {part.id, static_cast<int>(length)}}};
    static_cast<void>(m_connection.executeAll(commands));
    return {upload->received + length, files::chunk, false};
}

// The content's beginning, once all of it is what was announced.
QByteArray FileStore::checkContent(const Upload &upload)
{
    if (upload.received != upload.facts.size)
        refuse(u"upload.incomplete"_s, attachments().name(), {}, {{u"received"_s, upload.received}});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray head;
    for (qint64 offset = 0; offset < upload.facts.size; offset += files::chunk) {
        const Rows rows = m_connection.execute("select bytes from file_chunk where content_id = $1 and number = $2",
                                               {upload.facts.id, partOf(offset)});
        const QByteArray bytes = rows.isEmpty() ? QByteArray() : rows.bytes(0, 0);
        hash.addData(bytes);
        if (offset == 0)
            head = bytes.left(media::headSize);
    }
    if (hash.result() != upload.facts.sha256)
        refuse(u"upload.checksum"_s, attachments().name());
    return head;
}

// Once per content: bytes that stand already are not kept twice.
void FileStore::keepContent(const Upload &upload)
{
    const Rows kept = m_connection.execute(
        "insert into file_content (id, sha256, size) values ($1, $2, $3) on conflict (sha256) do nothing",
        {upload.facts.id, Parameter::utf8(upload.facts.sha256.toHex()), static_cast<int>(upload.facts.size)});
    if (kept.affected() == 0)
        m_connection.execute("delete from file_chunk where content_id = $1", {upload.facts.id});
    m_connection.execute("delete from file_upload where id = $1", {upload.facts.id});
}

// Two people who replace the same file make two versions of it, one after the other.
StoredRecord FileStore::newest(const QUuid &attachment)
{
    StoredRecord record = m_store.load(attachments(), attachment);
    for (QUuid next = record.record.uuid(u"replaced_by_id"); !next.isNull();
         next = record.record.uuid(u"replaced_by_id"))
        record = m_store.load(attachments(), next);
    return record;
}

Posted FileStore::finish(const QUuid &id)
{
    demandCreate();
    const std::optional<Upload> upload = find(id);
    if (!upload) {
        if (const std::optional<RecordVersion> known = finished(id))
            return {{*known}};
        refuse(u"upload.unknown"_s, attachments().name());
    }
    demandSubject(upload->facts);
    demandReplaced(upload->facts);
    const QByteArray head = checkContent(*upload);
    keepContent(*upload);

    Attachment attachment;
    attachment.subjectEntity = upload->facts.subjectEntity;
    attachment.subject = upload->facts.subject;
    attachment.name = upload->facts.fileName;
    attachment.mediaType = media::typeOf(head, upload->facts.fileName);
    attachment.size = upload->facts.size;
    attachment.sha256 = QString::fromLatin1(upload->facts.sha256.toHex());
    attachment.visibility = upload->facts.visibility;
    std::optional<StoredRecord> replaced;
    if (!upload->facts.replaces.isNull()) {
        replaced = newest(upload->facts.replaces.uuid());
        attachment.revision = fromRecord<Attachment>(replaced->record).revision + 1;
    }
    Posted posted{{m_store.insert(attachments(), id, toRecord(attachment, attachments().fields))}};
    if (replaced)
        posted.records.push_back(m_store.update(attachments(), *replaced, {{u"replaced_by_id"_s, id}}));
    if (m_store.readable(attachments(), std::array{id}).empty()) // undoes it
        refuse(u"permission.denied"_s, attachments().name());
    return posted;
}

void FileStore::cancel(const QUuid &id)
{
    if (!find(id))
        return;
    const std::array commands{Command{"delete from file_chunk where content_id = $1", {id}},
                              Command{"delete from file_upload where id = $1", {id}}};
    static_cast<void>(m_connection.executeAll(commands));
}

FilePart FileStore::read(const ReadFile &part)
{
    if (m_store.readable(attachments(), std::array{part.id}).empty())
        refuse(u"record.unknown"_s, attachments().name());
    const Rows rows =
        m_connection.execute("select a.size, c.bytes from attachment a join file_content f on f.sha256 = a.sha256 "
                             "left join file_chunk c on c.content_id = f.id and c.number = $2 where a.id = $1",
                             {part.id, partOf(part.offset)});
    if (rows.isEmpty())
        refuse(u"record.unknown"_s, attachments().name());
    const QByteArray bytes = rows.isNull(0, 1) ? QByteArray() : rows.bytes(0, 1);
    return {.size = rows.integer(0, 0), .content = bytes.mid(part.offset % files::chunk)};
}

} // namespace regie
