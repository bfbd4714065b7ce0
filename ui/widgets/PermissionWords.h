// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace regie {

struct Field;

// A permission's key as people read it: "ticket.update" is "Tickets: change". From the declarations of entities and
// acts; the key itself when none of them declares it.
[[nodiscard]] QString permissionWords(const QString &key);

// Does the field hold such a key, or refer to what has one as its label?
[[nodiscard]] bool namesPermission(const Field &field);

} // namespace regie
