// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/formats/CsvFormat.h"
#include "server/import/Mapping.h"
#include "shared/schema/Outcome.h"

namespace regie::importing {

// How people and messages name a separator: «;», «,», any sign, «tab», «pipe»; empty or «auto»: to be guessed. Throws
// ImportError (import.separator), as the encoding's does (import.encoding).
[[nodiscard]] std::optional<char> separatorNamed(const QString &name);
[[nodiscard]] QString separatorName(char separator);
// utf-8, windows-1252; empty or «auto»: to be guessed.
[[nodiscard]] std::optional<CsvEncoding> encodingNamed(const QString &name);
[[nodiscard]] QString encodingName(CsvEncoding encoding);

// Empty for an empty text.
[[nodiscard]] QJsonObject givenMapping(const QString &json);

// What is wrong with a file or a mapping as a whole, as a client is told.
[[nodiscard]] Refusal refusalOf(const ImportError &error, const Schema &schema);
[[nodiscard]] Refusal refusalOf(const CsvError &error);

} // namespace regie::importing
