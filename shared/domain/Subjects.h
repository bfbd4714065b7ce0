// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// The pair (subject_entity, subject_id) names a record of an entity that has these features, or is empty as a whole.
// That the record exists is for the database to say, under the same code: <entity>.subject_unknown.
[[nodiscard]] Issues checkSubject(const Record &record, const QString &code, Features needed = {});

} // namespace regie
