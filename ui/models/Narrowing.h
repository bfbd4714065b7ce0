// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"
#include "shared/schema/Schema.h"

#include <functional>

namespace regie {

// Contacts, sites and equipment of the client chosen beside: what a reference of a record offers first. A required
// reference of the other entity, or one of the same name, to an entity that this record refers to by a required one
// too.
[[nodiscard]] Filter narrowing(const Schema &schema, const Field &field,
                               const std::function<Value(const QString &key)> &valueOf);

} // namespace regie
