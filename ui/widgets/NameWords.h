// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace regie {

// What people call an entity ("ticket"), an act ("ticket.assign") or another thing the log of activity tells of
// ("login"); the name itself when it is none of these.
[[nodiscard]] QString nameInWords(const QString &name);

// The other way round, for what people type: the names whose words say just this, and those with a word that begins so.
// Accents and case don't count.
[[nodiscard]] QStringList namesCalled(const QString &words);
[[nodiscard]] QStringList namesWith(const QString &beginning);

// What putting a record away is called: what only the program writes is not kept for later, it ends.
[[nodiscard]] QString archiveWords(bool isEnding);

} // namespace regie
