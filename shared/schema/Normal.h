// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Kind.h"
#include "shared/schema/Value.h"

namespace regie {

// The one form in which a content is kept and compared, whether it came by a form, an act, an import or a filter: texts
// are composed (Unicode NFC), without space around them, their lines end in one line feed; a text of nothing else is
// empty, and so are tags of nothing. What is no text stays as it is.
[[nodiscard]] Value normalised(const Kind &kind, const Value &value);

// Only composed: for a part of a text, whose spaces count.
[[nodiscard]] QString composed(const QString &text);

} // namespace regie
