// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Messages.h"

#include <QString>

#include <span>

namespace regie {

// What an act asks of the person: all its fields but the record's id and version, with which every act begins.
[[nodiscard]] std::span<const Field> askedFields(const ActInfo &act);
// The act in words, with an ellipsis when it asks for something.
[[nodiscard]] QString actLabel(const ActInfo &act);

} // namespace regie
