// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ExportMessages.h"

namespace regie {

// The query of an export as its line in the log of activity has it, by which the pages that follow are known. Nothing
// is ever taken out of that log: words by which people are looked for stand there as «…», and only a hash tells one
// query from another.
[[nodiscard]] QJsonObject loggedExport(const QUuid &id, const Query &query);

} // namespace regie
