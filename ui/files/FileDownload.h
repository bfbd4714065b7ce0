// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/FileMessages.h"
#include "ui/files/FileFeed.h"

#include <QTimer>

namespace regie {

// One file on its way down. It appears in its place when it is whole and its checksum right, and not before; goes on
// after a lost line. Cancelled by being deleted.
class FileDownload final : public QObject {
    Q_OBJECT

public:
    // How a part is asked for.
    using Then = std::function<void(const Result<FilePart> &part)>;
    using Ask = std::function<void(Gateway &gateway, const QUuid &id, qint64 offset, QObject *context, Then then)>;
    template <class Message>
    [[nodiscard]] static Ask by()
    {
        return [](Gateway &gateway, const QUuid &id, qint64 offset, QObject *context, Then then) {
            gateway.request(Message{id, offset}, context, std::move(then));
        };
    }

    // Of `file` its id, size and checksum count.
    FileDownload(Gateway &gateway, const FileEntry &file, const QString &path, QObject *parent,
                 Ask askPart = by<ReadFile>());
    ~FileDownload() override;

    void start();
    [[nodiscard]] const FileEntry &file() const { return m_file; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 received() const { return m_received; }

Q_SIGNALS:
    void progressed();
    // One of these ends it.
    void finished(const QString &path);
    void failed(const QString &sentence);

private:
    struct Place; // the file while it is written; of one background task at a time
    void ask();
    void write(const QByteArray &content);
    void close();
    [[nodiscard]] QString unwritable() const;

    Gateway &m_gateway;
    FileEntry m_file;
    QString m_path;
    Ask m_askPart;
    std::shared_ptr<Place> m_place;
    qint64 m_received = 0;
    bool m_isWaiting = false;
    QTimer m_again;
};

} // namespace regie
