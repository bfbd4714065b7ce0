// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/FileTransfers.h"

#include "shared/domain/documents/FileName.h"
#include "ui/files/Background.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "upload/";
constexpr int mostAtOnce = 2;

Draft draftOf(const UploadOrder &order)
{
    Draft draft{.baseVersion = 0, .changes = {}, .base = {}, .labels = {}, .at = Moment::now()};
    draft.changes = {{u"id"_s, order.id},         {u"path"_s, order.path},       {u"name"_s, order.name},
                     {u"entity"_s, order.entity}, {u"subject"_s, order.subject}, {u"internal"_s, order.isInternal},
                     {u"ours"_s, order.isOurs}};
    if (!order.replaces.isNull())
        draft.changes.insert(u"replaces"_s, order.replaces);
    if (!order.sha256.isEmpty())
        draft.changes.insert(u"sha256"_s, order.sha256);
    return draft;
}

template <class Stored>
Stored at(const Draft &draft, const QString &key)
{
    const Value value = draft.changes.value(key);
    const auto *stored = std::get_if<Stored>(&value);
    return stored ? *stored : Stored();
}

UploadOrder orderOf(const Draft &draft)
{
    return {.id = at<QUuid>(draft, u"id"_s),
            .path = at<QString>(draft, u"path"_s),
            .name = at<QString>(draft, u"name"_s),
            .entity = at<QString>(draft, u"entity"_s),
            .subject = at<QUuid>(draft, u"subject"_s),
            .isInternal = at<bool>(draft, u"internal"_s),
            .replaces = at<QUuid>(draft, u"replaces"_s),
            .isOurs = at<bool>(draft, u"ours"_s),
            .sha256 = at<QByteArray>(draft, u"sha256"_s)};
}

} // namespace

FileTransfers &FileTransfers::of(Gateway &gateway, DraftStore &drafts)
{
    for (FileTransfers *transfers : gateway.findChildren<FileTransfers *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (&transfers->m_drafts == &drafts)
            return *transfers;
    }
    return *new FileTransfers(gateway, drafts);
}

FileTransfers::FileTransfers(Gateway &gateway, DraftStore &drafts)
    : QObject(&gateway)
    , m_gateway(gateway)
    , m_drafts(drafts)
{
    restore();
}

// What an earlier life of the program did not finish.
void FileTransfers::restore()
{
    QStringList keys = m_drafts.keys();
    keys.sort();
    for (const QString &key : keys) {
        if (!key.startsWith(QLatin1StringView(prefix)))
            continue;
        const UploadOrder order = orderOf(m_drafts.find(key));
        const bool isGone = order.isOurs && !QFile::exists(order.path);
        if (order.id.isNull() || order.path.isEmpty() || isGone)
            m_drafts.forget(key);
        else
            m_keys.insert(append(order), key);
    }
    startNext();
}

FileUpload *FileTransfers::append(UploadOrder order)
{
    auto *upload = new FileUpload(m_gateway, std::move(order), this);
    m_uploads.push_back(upload);
    connect(upload, &FileUpload::orderChanged, this, [this, upload] { keep(*upload); });
    connect(upload, &FileUpload::stateChanged, this, [this, upload] { onState(upload); });
    return upload;
}

FileUpload *FileTransfers::add(UploadOrder order)
{
    order.name = fileName::normalised(order.name);
    FileUpload *upload = append(std::move(order));
    m_keys.insert(upload, QLatin1StringView(prefix) + upload->order().id.toString(QUuid::WithoutBraces));
    keep(*upload);
    Q_EMIT changed();
    startNext();
    return upload;
}

FileUpload *FileTransfers::addPicture(const QImage &picture, UploadOrder order)
{
    const QString folder = m_drafts.folder();
    if (picture.isNull() || folder.isEmpty())
        return nullptr;
    order.isOurs = true;
    order.name = pictureName(QDateTime::currentDateTime());
    order.path = folder + u'/' + order.id.toString(QUuid::WithoutBraces) + u".png"_s;
    order.name = fileName::normalised(order.name);
    FileUpload *upload = append(std::move(order));
    m_keys.insert(upload, QLatin1StringView(prefix) + upload->order().id.toString(QUuid::WithoutBraces));
    Q_EMIT changed();
    // Packing a screenful takes longer than a window may stand still.
    inBackground(
        upload,
        [picture, path = upload->order().path] {
            const bool isKept = picture.save(path, "PNG");
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
            return isKept;
        },
        [this, upload](bool) { // what could not be kept cannot be read, and the upload says so
            keep(*upload);
            upload->start();
        });
    return upload;
}

QString FileTransfers::pictureName(const QDateTime &at)
{
    return tr("Screenshot %1.png", "name of a picture out of the clipboard; day and time follow")
        .arg(at.toString(u"yyyy-MM-dd HH.mm.ss"_s));
}

std::vector<FileUpload *> FileTransfers::uploadsOn(const QString &entity, const QUuid &subject) const
{
    std::vector<FileUpload *> found;
    std::copy_if(m_uploads.begin(), m_uploads.end(), std::back_inserter(found), [&](const FileUpload *upload) {
        return upload->order().entity == entity && upload->order().subject == subject;
    });
    return found;
}

void FileTransfers::keep(const FileUpload &upload)
{
    m_drafts.keep(m_keys.value(&upload), draftOf(upload.order()));
}

void FileTransfers::forget(const FileUpload &upload)
{
    m_drafts.forget(m_keys.value(&upload));
    if (upload.order().isOurs)
        QFile::remove(upload.order().path);
}

void FileTransfers::onState(FileUpload *upload)
{
    if (upload->state() == FileUpload::State::Done) {
        forget(*upload);
        Q_EMIT finished(upload);
        std::erase(m_uploads, upload);
        m_keys.remove(upload);
        upload->deleteLater();
    }
    Q_EMIT changed();
    startNext();
}

void FileTransfers::remove(FileUpload *upload)
{
    if (std::find(m_uploads.begin(), m_uploads.end(), upload) == m_uploads.end())
        return;
    upload->cancel();
    forget(*upload);
    std::erase(m_uploads, upload);
    m_keys.remove(upload);
    upload->deleteLater();
    Q_EMIT changed();
    startNext();
}

void FileTransfers::startNext()
{
    const auto isRunning = [](const FileUpload *upload) {
        return !upload->hasEnded() && upload->state() != FileUpload::State::Queued;
    };
    auto running = std::count_if(m_uploads.begin(), m_uploads.end(), isRunning);
    for (FileUpload *upload : std::vector(m_uploads)) {
        if (running >= mostAtOnce)
            return;
        if (upload->state() != FileUpload::State::Queued ||
            (upload->order().isOurs && !QFile::exists(upload->order().path)))
            continue;
        ++running;
        upload->start();
    }
}

QString FileTransfers::folderFor(const QUuid &file)
{
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    const QString name = file.toString(QUuid::WithoutBraces);
    return m_opened->isValid() && QDir(m_opened->path()).mkpath(name) ? m_opened->filePath(name) : QString();
}

} // namespace regie
