// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace regie {

// Whether this is one value of JSON (RFC 8259) that a database can keep. Qt's own reader takes escapes that are none,
// and U+0000, halves of surrogate pairs and numbers of thousands of digits are JSON that no jsonb column holds.
[[nodiscard]] bool isJson(QStringView text);

} // namespace regie
