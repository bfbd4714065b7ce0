// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// One file as lists show it.
struct FileEntry {
    QUuid id;
    qint64 recordVersion = 0;
    QString name;
    QString mediaType;
    qint64 size = 0; // bytes
    QString sha256;
    qint64 revision = 1;
    QUuid replacedBy; // null for the version that counts
    bool isInternal = true;
    QUuid authorId;
    QString author;
    Moment at;
    friend bool operator==(const FileEntry &, const FileEntry &) = default;
};

// The files on one record, the newest first, live.
class FileFeed : public QObject {
    Q_OBJECT

public:
    FileFeed(Gateway &gateway, QObject *parent);

    void setSubject(const QString &entity, const QUuid &id);
    [[nodiscard]] const QString &entity() const { return m_entity; }
    [[nodiscard]] const QUuid &subject() const { return m_id; }
    [[nodiscard]] const std::vector<FileEntry> &files() const { return m_files; } // those that count
    [[nodiscard]] std::vector<FileEntry> olderVersions(const QUuid &id) const;    // the newest first
    [[nodiscard]] const FileEntry *named(const QString &name) const;              // null when none is called so
    [[nodiscard]] bool isRead() const { return m_isRead; }
    void read();

Q_SIGNALS:
    void changed();

private:
    void take(const RowSet &rows);

    Gateway &m_gateway;
    QString m_entity;
    QUuid m_id;
    std::vector<FileEntry> m_all;
    std::vector<FileEntry> m_files;
    bool m_isRead = false;
    int m_generation = 0;
    QTimer m_readTimer;
};

} // namespace regie
