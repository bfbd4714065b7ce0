// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

struct Attachment;
using AttachmentId = Id<Attachment>;

namespace files {
inline constexpr qint64 chunk = 256 * 1024;          // bytes that travel and are kept together
inline constexpr qint64 largest = 100 * 1024 * 1024; // bytes of one file, whatever the settings say
inline constexpr qsizetype digest = 32;              // bytes of a SHA-256
} // namespace files

// Who reads a file: the house, or those outside who see its record too.
enum class AttachmentVisibility { Internal, Public };
[[nodiscard]] const ChoiceSet &choicesOf(AttachmentVisibility);

// A file on a record; who brought it is created_by. Made by an upload (shared/protocol/FileMessages.h), never by a
// save.
struct Attachment {
    AttachmentId id;
    QString subjectEntity; // one with Feature::Files
    QUuid subject;
    QString name;      // see FileName.h
    QString mediaType; // found in the content, see MediaType.h
    qint64 size = 0;   // bytes
    QString sha256;    // of the content, sixty-four hexadecimal digits
    qint64 revision = 1;
    AttachmentId replacedBy; // the next version; null for the one that counts
    AttachmentVisibility visibility = AttachmentVisibility::Internal;
};
template <>
const Schema &schemaOf<Attachment>();

// Rules over one whole record.
[[nodiscard]] Issues checkAttachment(const Record &record);

} // namespace regie
