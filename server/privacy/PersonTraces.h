// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/schema/Schema.h"

namespace regie {

// Where somebody stands in the records, as the declarations tell: nothing here
// names an entity.
struct PersonTrace {
    enum class Way {
        Self,
        Own,     // records that are the person's alone: a profile, addresses, what they
                 // arranged
        Named,   // records of the company that refer to the person
        About,   // what was said of, told of or attached to one of the first two
        Beside,  // what was said of records that refer to the person
        Written, // what the person said of or attached to others' records
    };
    Way way;
    const Schema *schema;
    const Field *field; // that leads to the person, the first of several; null for Self and Written
    std::vector<QUuid> ids;
};

// Archived records too; without those of which there are none.
[[nodiscard]] std::vector<PersonTrace> tracesOf(Connection &connection, const Schema &person, const QUuid &id);

} // namespace regie
