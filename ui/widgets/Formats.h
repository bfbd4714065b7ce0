// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

// Values as people read them, in the language of QLocale() at the time of the call (interface.md §9). What is written
// here is understood again by editors/TypedInput.h.
namespace regie::formats {

inline constexpr QChar minus(0x2212);
inline constexpr QChar noBreak(0x00a0);
inline constexpr QChar narrowNoBreak(0x202f);

enum class Zeros { Keep, Trim };
// `units` of 10^-decimals, thousands grouped.
[[nodiscard]] QString scaled(qint64 units, int decimals, Zeros zeros = Zeros::Keep);
[[nodiscard]] QString money(qint64 cents);
[[nodiscard]] QString percent(qint64 hundredths);
[[nodiscard]] QString hours(qint64 units, int decimals); // 3 h 10
[[nodiscard]] QString quantity(const kinds::Quantity &kind, qint64 units);

[[nodiscard]] QString day(QDate day);         // 18/11/2026
[[nodiscard]] QString dayWithName(QDate day); // mer. 18/11/2026
[[nodiscard]] QString longDay(QDate day);     // mercredi 18 novembre 2026
[[nodiscard]] QString time(QTime time);       // 10:42
[[nodiscard]] QString moment(Moment moment);  // 18/11/2026 10:42, in the zone of this computer
[[nodiscard]] QString momentWithDay(Moment moment);
// "4 min ago", "in 2 h 05" within 24 hours of now, as brief() beyond.
[[nodiscard]] QString relative(Moment moment, Moment now);
// 10:42 on the same day, else 17/11, 10:42; for captions that stand under a word.
[[nodiscard]] QString brief(Moment moment, Moment now);

// Phone numbers, SIREN, SIRET and VAT numbers in their usual groups; every other text as it is.
[[nodiscard]] QString text(kinds::TextFormat format, const QString &text);

// Any value in one line. References and files show `label`, since their id says nothing to anybody.
[[nodiscard]] QString value(const Kind &kind, const Value &value, const QString &label = {});

// Do numbers of this kind stand at the right of their column?
[[nodiscard]] bool isRightAligned(const Kind &kind);

// "Client", "Client and Deadline", "Client, Site and Deadline".
[[nodiscard]] QString list(const QStringList &words);

// What a title is called in the middle of a sentence: "Status" is "status", "SIREN" and "QR code" stay.
[[nodiscard]] QString withinSentence(const QString &title);
[[nodiscard]] QString atBeginning(const QString &words); // with a capital

} // namespace regie::formats
