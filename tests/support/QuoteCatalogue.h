// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/CatalogueExtension.h"

namespace regie::tests {

// A document with ordered lines and amounts, for tests of what every such entity gets from its declaration:
// `test_quote` (title, party) and `test_line` (title, quantity, price, day, party, and the amount they make).
[[nodiscard]] const Schema &testQuote();
[[nodiscard]] const Schema &testLine();

struct QuoteCatalogue {
    CatalogueExtension extension{{&testQuote(), &testLine()}};
};

} // namespace regie::tests
