// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

[[nodiscard]] const char *generalContext();
[[nodiscard]] std::span<const CodeText> generalTexts(); // codes of no entity
[[nodiscard]] std::span<const CodeText> endingTexts();  // `code` is the ending
[[nodiscard]] const char *unknownCodeText();            // {code}

} // namespace regie
