// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace regie {

// How high somebody wants the rows of lists.
enum class RowHeight { Compact, Comfortable };

[[nodiscard]] QString toJson(RowHeight height);
// Nothing when it is not understood.
[[nodiscard]] std::optional<RowHeight> rowHeightFromJson(const QString &json);

} // namespace regie
