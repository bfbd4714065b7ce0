// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Act.h"

namespace regie {

// The schema of an entity that a client names; refuses with query.unknown_entity.
[[nodiscard]] const Schema &knownSchema(const QString &entity);

} // namespace regie
