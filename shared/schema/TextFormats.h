// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Kind.h"

#include <QStringView>

namespace regie {

// The code of what is wrong with a text of this format; empty when nothing is. Empty texts are always right.
[[nodiscard]] QString checkFormat(kinds::TextFormat format, QStringView text);

// Luhn's sum over digits, as INSEE asks of SIREN and SIRET (Code de commerce R123-221).
[[nodiscard]] bool hasLuhnSum(QStringView digits);

} // namespace regie
