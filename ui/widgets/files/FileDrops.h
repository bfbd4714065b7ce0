// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

class QMimeData;

namespace regie {

// The files of this computer among what is dropped or pasted; folders and things of elsewhere are none.
[[nodiscard]] QStringList filesIn(const QMimeData &data);
// A picture without a file or text: a screenshot.
[[nodiscard]] QImage pictureIn(const QMimeData &data);
[[nodiscard]] bool hasFiles(const QMimeData *data);

} // namespace regie
