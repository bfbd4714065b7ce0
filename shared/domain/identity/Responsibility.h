// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"
#include "shared/schema/Schema.h"

namespace regie {

// Does the field name who is responsible for the record: a person, filled in by people, so that it can name somebody
// else?
[[nodiscard]] bool namesResponsible(const Field &field);

// Does the record still wait for something? Records without states do as long as they are in use.
[[nodiscard]] bool isOpen(const Schema &schema, const Record &record);
// Those that do and name the person in this field.
[[nodiscard]] Filter stillHeldBy(const Schema &schema, const Field &field, const QUuid &person);

} // namespace regie
