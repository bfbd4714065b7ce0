// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/CatalogueExtension.h"
#include "shared/domain/communication/NotificationKinds.h"

namespace regie::tests {

// Machines that are lent, with their accessories as lines: an entity with something of every kind, which no code of the
// program names. What it can do follows from this declaration and from loans.up.sql alone. They are handed over at an
// hour, and what is signed then can no longer be changed, as an invoice cannot once it is issued.
[[nodiscard]] const Schema &testLoan();
[[nodiscard]] const Schema &testLoanItem();
[[nodiscard]] const Schema &testLoanHandover();

struct LoanCatalogue {
    LoanCatalogue();

    CatalogueExtension entities;
    NotificationExtension notices; // to whoever a loan is entrusted
};

} // namespace regie::tests
