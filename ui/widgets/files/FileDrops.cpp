// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/FileDrops.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace regie {

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QImage pictureIn(const QMimeData &data)
{
    return data.hasImage() && !data.hasText() && !data.hasUrls() ? qvariant_cast<QImage>(data.imageData()) : QImage();
}

bool hasFiles(const QMimeData *data)
{
    return data && (!filesIn(*data).isEmpty() || (data->hasImage() && !data->hasText() && !data->hasUrls()));
}

} // namespace regie
