// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

namespace regie {

// A permission's key as people read it: "ticket.update" is "Tickets: change". From the declarations of entities,
// acts and general rights; the key itself when none of them declares it.
[[nodiscard]] QString permissionWords(const QString &key);

// Does the field hold such a key, or refer to what has one as its label?
[[nodiscard]] bool namesPermission(const Field &field);

// A value as people read it in a list, on a card or as a heading: by its kind, unless it is such a key.
[[nodiscard]] QString valueWords(const Field *field, const Kind &kind, const Value &value);

} // namespace regie
