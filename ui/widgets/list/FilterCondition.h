// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"
#include "ui/models/filter/FilterLanguage.h"

namespace regie {

// A condition as a chip says it and its editor builds it: a field, how it is compared and with what.
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

// What one chip stands for.
struct ChipText {
    QString field;
    QString words;
};
[[nodiscard]] ChipText chipText(const FilterLanguage &language, const Filter &part);

// The part as its editor builds it; nothing when it must be edited as text.
[[nodiscard]] std::optional<FilterCondition> editable(const FilterLanguage &language, const Filter &part);

} // namespace regie
