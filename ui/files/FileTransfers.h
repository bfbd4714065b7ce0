// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileUpload.h"
#include "ui/models/DraftStore.h"

#include <QImage>
#include <QTemporaryDir>

namespace regie {

// The uploads of one person, wherever they were begun. They run on when their page is left, two at a time, and are kept
// among the drafts until the server has them: the next life of the program goes on with them.
class FileTransfers final : public QObject {
    Q_OBJECT

public:
    // The one for these drafts, made when there is none yet; it goes with the gateway, or when who keeps the drafts
    // says.
    [[nodiscard]] static FileTransfers &of(Gateway &gateway, DraftStore &drafts);

    FileUpload *add(UploadOrder order);
    // A picture out of the clipboard, as a PNG named by the moment; null when it cannot be kept on this computer.
    FileUpload *addPicture(const QImage &picture, UploadOrder order);
    void remove(FileUpload *upload); // cancels it if it still runs

    [[nodiscard]] const std::vector<FileUpload *> &uploads() const { return m_uploads; }
    [[nodiscard]] std::vector<FileUpload *> uploadsOn(const QString &entity, const QUuid &subject) const;
    // A folder for what is opened, gone with the program.
    [[nodiscard]] QString folderFor(const QUuid &file);
    [[nodiscard]] static QString pictureName(const QDateTime &at);

Q_SIGNALS:
    void changed(); // which there are, or how they stand
    void finished(regie::FileUpload *upload);

private:
    FileTransfers(Gateway &gateway, DraftStore &drafts);
    FileUpload *append(UploadOrder order);
    void restore();
    void keep(const FileUpload &upload);
    void forget(const FileUpload &upload);
    void onState(FileUpload *upload);
    void startNext();

    Gateway &m_gateway;
    DraftStore &m_drafts;
    std::vector<FileUpload *> m_uploads;
    QHash<const FileUpload *, QString> m_keys; // under which each is kept
    std::unique_ptr<QTemporaryDir> m_opened;
};

} // namespace regie
