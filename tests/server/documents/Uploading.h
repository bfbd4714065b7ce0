// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/FileMessages.h"
#include "tests/support/WireClient.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace regie::tests {

// Bytes that don't repeat, the same for the same seed.
inline QByteArray noise(qsizetype size, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes.left(size);
}

inline BeginUpload uploadOf(const QByteArray &content, const QString &entity, const QUuid &subject,
                            const QString &name = QStringLiteral("mesure.bin"))
{
    return {.id = newUuid(),
            .subjectEntity = entity,
            .subject = subject,
            .fileName = name,
            .size = content.size(),
            .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256),
            .visibility = AttachmentVisibility::Public,
            .replaces = {}};
}

inline UploadPart partAt(const BeginUpload &upload, const QByteArray &content, qint64 offset)
{
    return {.id = upload.id, .offset = offset, .content = content.mid(offset, files::chunk)};
}

// From where the server says to the end; "(done)" or the first refusal.
inline QString sendAll(WireClient &client, const BeginUpload &upload, const QByteArray &content)
{
    const auto state = client.request(upload);
    if (!state)
        return state.error().code;
    for (qint64 offset = state->received; offset < content.size(); offset += files::chunk) {
        if (const QString outcome = client.outcome(partAt(upload, content, offset)); outcome != u"(done)")
            return outcome;
    }
    return client.outcome(FinishUpload{upload.id});
}

// All of it, or the code of the refusal.
inline QByteArray download(WireClient &client, const QUuid &id)
{
    QByteArray content;
    for (;;) {
        const auto part = client.request(ReadFile{.id = id, .offset = content.size()});
        if (!part)
            return part.error().code.toUtf8();
        if (part->content.isEmpty())
            return content;
        content += part->content;
    }
}

} // namespace regie::tests
