// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace regie::media {

// How many bytes of a file's beginning settle its type.
inline constexpr qsizetype headSize = 4096;

// The type of a content by its first bytes, as IANA names it; never by what somebody says it is. The name only tells
// apart what is packed alike (the office formats, which are zip files). "application/octet-stream" when nothing is
// known.
[[nodiscard]] QString typeOf(QByteArrayView head, const QString &fileName);

enum class Preview { None, Picture, Pdf };
[[nodiscard]] Preview previewOf(const QString &type);

// May a click hand it to another program? Only formats that run nothing by themselves, and only under the endings by
// which systems choose the program for them: a program that calls itself photo.png has the type of a program, and a
// picture called photo.exe the ending of one. Everything else is saved first, by somebody who sees its name.
[[nodiscard]] bool opensByClick(const QString &type, const QString &fileName);

// A glyph of the house for it: "doc", "camera"…
[[nodiscard]] QString glyphOf(const QString &type);

} // namespace regie::media
