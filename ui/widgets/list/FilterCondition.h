// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"

#include <QVariantMap>

namespace regie {

// One chip of the filter row: a field, how it is compared and with what.
struct FilterCondition {
    const Field *field = nullptr;
    Operator op = Operator::AnyOf;
    std::vector<Value> values;
    QStringList labels; // of references, by value

    [[nodiscard]] Filter filter() const;
    // "open, planned", "from 18/11/2026", "≤ 12,5"…
    [[nodiscard]] QString words() const;

    friend bool operator==(const FilterCondition &, const FilterCondition &) = default;
};

// May a condition be built on it?
[[nodiscard]] bool isFilterable(const Field &field);

} // namespace regie
