// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/CatalogueExtension.h"
#include "shared/domain/communication/NotificationKinds.h"

namespace regie::tests {

// Machines that are lent, with their accessories as lines: an entity with something of every kind, which no code of the
// program names. What it can do follows from this declaration and from loans.up.sql alone.
[[nodiscard]] const Schema &testLoan();
[[nodiscard]] const Schema &testLoanItem();

struct LoanCatalogue {
    LoanCatalogue();

    CatalogueExtension entities;
    NotificationExtension notices; // to whoever a loan is entrusted
};

} // namespace regie::tests
