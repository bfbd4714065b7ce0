// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace regie {

// Tells the desktop of this person that regie:// links are opened by this program: what an installation does for
// everybody, and what one that was only built and started can do for one's own account. Done again, it is as before.
struct LinkRegistration {
    bool isDone = false;
    QString told; // where it was written, or what went wrong
};
[[nodiscard]] LinkRegistration registerLinks(const QString &program); // its absolute path

// How a desktop entry starts a program with a link: the specification quotes in a way of its own.
[[nodiscard]] QString execLine(const QString &program);

} // namespace regie
