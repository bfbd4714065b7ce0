// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/DraftStore.h"

namespace regie {

// How the lines of a record are kept as one draft: "id of the line/field" for what was typed, and marks for the rest.
namespace lineDraft {

inline const QString versionMark = QStringLiteral("/version");
inline const QString removedMark = QStringLiteral("/removed");
inline const QString rowMark = QStringLiteral("/row");

[[nodiscard]] QString key(const QString &entity, const QUuid &owner);

} // namespace lineDraft

// The record's version once that save is done; the one it had when only its lines were saved.
[[nodiscard]] qint64 versionAfter(const SentSave &sent, const Posted &posted);

// What was sent of the record's lines is saved; what was typed into them since stays a draft over what they are now.
void acknowledgeLines(DraftStore &drafts, const SentSave &sent, const Posted &posted);

} // namespace regie
