// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

#include <QStringList>

namespace regie {

// What people write above a column of such texts besides the field's own label, in French and in English files: an
// address is «Courriel» and «Mél» as well. Of an entity's fields of one format, the first is meant. Empty for fields
// whose content has no form of its own.
[[nodiscard]] QStringList usualNames(const Field &field);

} // namespace regie
