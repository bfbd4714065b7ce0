// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Kind.h"
#include "shared/schema/Value.h"

// What people type, understood: commas or dots, any space, "=12*3", "1811", "ven", "+3s", "3 h 10" (interface.md §8,
// §9).
namespace regie::typed {

// Either a value (empty for an empty text) or the sentence that says why there is none.
struct Input {
    Value value;
    QString problem;

    [[nodiscard]] bool isValid() const { return problem.isEmpty(); }
};

// A number of `decimals` places in units of its last place.
[[nodiscard]] Input number(const QString &text, int decimals);
[[nodiscard]] Input hours(const QString &text, int decimals);
[[nodiscard]] Input day(const QString &text, QDate today);
[[nodiscard]] Input time(const QString &text, QTime now);
// A day, a time or both; what is missing comes from `before`, the field's last content.
[[nodiscard]] Input moment(const QString &text, const QDateTime &now, Moment before);
// A text of this format as it is stored: digits without their spaces, one line.
[[nodiscard]] QString text(kinds::TextFormat format, const QString &text);

// The result of an arithmetic expression, in millionths and not rounded further; nothing when it is none.
[[nodiscard]] std::optional<qint64> evaluate(QStringView expression);

} // namespace regie::typed
