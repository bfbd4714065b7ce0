// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// What can be wrong with cells, files and mappings: the server finds it, both programs say it.
[[nodiscard]] const char *importContext();
[[nodiscard]] std::span<const CodeText> importTexts();

} // namespace regie
