// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace regie {

// CBOR in the diagnostic notation of RFC 8949 §8, broken into lines where it is long. For bytes of our own making.
[[nodiscard]] QString diagnostic(const QByteArray &cbor);

} // namespace regie
