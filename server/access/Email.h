// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace regie {

// How e-mail addresses name people who log in. Which spellings are one address is for the database to say, by lower()
// in its own locale.

// As the database is asked.
[[nodiscard]] QString tidyEmail(const QString &typed);

// The same for all spellings that any locale's lower() takes for one address. Coarser than that: accents and the dots
// of «i» do not count, so two addresses may share it. For counting attempts, never for finding people.
[[nodiscard]] QString emailKey(const QString &typed);

// What to call somebody of whom only the address is known; neither name is ever empty. «claire.fontaine@…» is Claire
// Fontaine, «admin@example.org» is Admin (example.org).
struct PersonName {
    QString first;
    QString last;
};
[[nodiscard]] PersonName nameIn(const QString &email);

} // namespace regie
