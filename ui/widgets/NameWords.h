// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace regie {

// What people call an entity ("ticket"), an act ("ticket.assign") or another thing the log of activity tells of
// ("login"); the name itself when it is none of these.
[[nodiscard]] QString nameInWords(const QString &name);

// What putting a record away is called: what only the program writes is not kept for later, it ends.
[[nodiscard]] QString archiveWords(bool isEnding);

} // namespace regie
