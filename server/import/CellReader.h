// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/Labels.h"

#include <QTimeZone>

namespace regie::importing {

// What one cell says, or why it says nothing.
struct CellContent {
    Value value; // empty for an empty cell
    QString code;
    Arguments args;
    [[nodiscard]] bool isFaulty() const { return !code.isEmpty(); }
    [[nodiscard]] static CellContent fault(const QString &code, Arguments args = {})
    {
        return {.value = {}, .code = code, .args = std::move(args)};
    }
};

// Makes values of people's texts, by the kind of the field: French and ISO dates, decimals with comma or point, yes in
// two languages, choices by key or by label. Whether the value is allowed there is for checkField to say. Nothing a
// cell holds is ever executed: «=1+1» is a text.
class CellReader {
public:
    explicit CellReader(const Labels &labels, QTimeZone zone = QTimeZone("Europe/Paris"));

    // References and subjects are read as ids only; finding them by other fields is for References.
    [[nodiscard]] CellContent read(const Field &field, const QString &text) const;

private:
    const Labels &m_labels;
    QTimeZone m_zone;
};

// The smallest unit of «1 234,56 €», «1,234.56», «−3 %» at so many decimals. A code when it is none.
[[nodiscard]] CellContent readDecimal(const QString &text, int decimals);
// Also «3 h 10» and «3:10», in ten-thousandths of an hour.
[[nodiscard]] CellContent readHours(const QString &text, int decimals);
// 18/11/2026, 18-11-26, 18.11.2026, 2026-11-18; nullopt otherwise.
[[nodiscard]] std::optional<QDate> readDay(QStringView text);
// 10:42, 10:42:30, 10h42, 9 h.
[[nodiscard]] std::optional<QTime> readTime(QStringView text);

} // namespace regie::importing
