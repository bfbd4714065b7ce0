// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Store.h"
#include "shared/protocol/FileMessages.h"

namespace regie {

// The contents of attachments, and those on their way. Who may have a content is who may read its attachment, as the
// query compiler says; who may bring one is asked at the beginning, at each part and at the end. Everything but finish
// may be done twice with the effect of once.
class FileStore {
public:
    FileStore(Connection &connection, Store &store, const Caller &caller);
    FileStore(Connection &connection, Store &store, Caller &&caller) = delete; // it is only referred to

    [[nodiscard]] UploadState begin(const BeginUpload &begin);
    [[nodiscard]] UploadState append(const UploadPart &part);
    [[nodiscard]] Posted finish(const QUuid &id);
    void cancel(const QUuid &id);
    [[nodiscard]] FilePart read(const ReadFile &part);
    // Refuses as a newer version of this attachment would be.
    void demandSuccession(const StoredRecord &replaced);

    static constexpr int mostUploads = 50; // begun and not finished, of one user

private:
    struct Upload {
        BeginUpload facts;
        qint64 received = 0;
    };
    void demandCreate() const;
    void demandSubject(const BeginUpload &facts);
    void demandChange(const QUuid &attachment);
    void demandReplaced(const BeginUpload &facts);
    void demandRoom(qint64 size);
    [[nodiscard]] std::optional<RecordVersion> finished(const QUuid &id);
    // The caller's own, locked.
    [[nodiscard]] std::optional<Upload> find(const QUuid &id);
    [[nodiscard]] QByteArray checkContent(const Upload &upload);
    void keepContent(const Upload &upload);
    [[nodiscard]] StoredRecord newest(const QUuid &attachment);

    Connection &m_connection;
    Store &m_store;
    const Caller &m_caller;
};

} // namespace regie
