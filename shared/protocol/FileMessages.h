// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/documents/Attachment.h"
#include "shared/protocol/RecordMessages.h"
#include "shared/protocol/SessionMessages.h"

namespace regie {

// How far the server got with an upload.
struct UploadState {
    qint64 received = 0; // bytes; the next part begins there
    qint64 chunk = files::chunk;
    bool isFinished = false; // the file stands already

    [[nodiscard]] static Fields fields();
};

// Begins an upload, or asks how far one has got that was begun with the same contents before: after a lost line, or in
// another life of the program. Errors: permission.denied, record.unknown, record.archived, record.exists,
// upload.too_large{max}, upload.quota, upload.too_many{max}.
struct BeginUpload {
    static constexpr std::string_view name = "upload.begin";
    using Reply = UploadState;
    QUuid id; // made by the client; becomes the attachment's
    QString subjectEntity;
    QUuid subject;
    QString fileName;
    qint64 size = 0;
    QByteArray sha256;
    AttachmentVisibility visibility = AttachmentVisibility::Internal;
    AttachmentId replaces; // the file it is a new version of; null for a file of its own

    [[nodiscard]] static Fields fields();
};

// The next part, as long as UploadState::chunk unless it is the last. One that has arrived already changes nothing.
// Errors: upload.unknown, upload.gap{received}, upload.part_length.
struct UploadPart {
    static constexpr std::string_view name = "upload.part";
    using Reply = UploadState;
    QUuid id;
    qint64 offset = 0;
    QByteArray content;

    [[nodiscard]] static Fields fields();
};

// Checks size and checksum and makes the attachment, in one step. Errors: upload.unknown, upload.incomplete{received},
// upload.checksum, and those of BeginUpload.
struct FinishUpload {
    static constexpr std::string_view name = "upload.finish";
    using Reply = Posted; // the attachment, then the one it replaced
    QUuid id;

    [[nodiscard]] static Fields fields();
};

// Forgets an upload that is not finished; one that isn't there is forgotten already.
struct CancelUpload {
    static constexpr std::string_view name = "upload.cancel";
    using Reply = Done;
    QUuid id;

    [[nodiscard]] static Fields fields();
};

// A part of an attachment's content from that byte on, as long as the server likes; none from the end on.
struct FilePart {
    qint64 size = 0; // of the whole
    QByteArray content;

    [[nodiscard]] static Fields fields();
};
// Rights are looked at for every part. Errors: record.unknown.
struct ReadFile {
    static constexpr std::string_view name = "file.read";
    using Reply = FilePart;
    QUuid id; // of the attachment
    qint64 offset = 0;

    [[nodiscard]] static Fields fields();
};

using FileMessages = MessageList<BeginUpload, UploadPart, FinishUpload, CancelUpload, ReadFile>;

} // namespace regie
