// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewDefinition.h"

// The words of typed filters, in the language of the person and in English.
namespace regie::filtervalues {

[[nodiscard]] bool isEmptyWord(const QString &text);
[[nodiscard]] bool isFilledWord(const QString &text);
[[nodiscard]] bool isMeWord(const QString &text);
[[nodiscard]] bool isOrWord(const QString &text); // in capitals
[[nodiscard]] std::optional<bool> yesOrNo(const QString &text);
[[nodiscard]] QString emptyWord();
[[nodiscard]] QString filledWord();
[[nodiscard]] QString meWord();
[[nodiscard]] QString orWord();
[[nodiscard]] QString yesWord();
[[nodiscard]] QString noWord();

// "semaine-1", "+3j", "demain".
[[nodiscard]] std::optional<Period> periodTyped(const QString &text);
[[nodiscard]] QString periodText(const Period &period);
[[nodiscard]] QStringList periodWords(); // the plain ones

} // namespace regie::filtervalues
