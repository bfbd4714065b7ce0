// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/documents/MediaType.h"

#include <QImage>
#include <QPointer>
#include <QProcess>
#include <QTimer>

namespace regie {

// Pictures of a file, drawn by regie-preview beside this program: whatever a file does to its reader, it does there.
class FilePictures final : public QObject {
    Q_OBJECT

public:
    explicit FilePictures(QObject *parent);
    ~FilePictures() override;

    // drawn() or failed() follows; an order given before is forgotten.
    void draw(const QString &path, media::Preview kind, int page, int width);
    void stop();

Q_SIGNALS:
    void drawn(const QImage &image, int page, int pages);
    void failed();

private:
    void finish(bool isWhole);

    QPointer<QProcess> m_process; // of the last order, while it runs
    QTimer m_patience;
    int m_page = 0;
};

} // namespace regie
