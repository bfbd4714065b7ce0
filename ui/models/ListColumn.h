// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

class Gateway;

// One column of a list: a field of the entity, or the label of the record that a reference points to.
struct ListColumn {
    const Schema *schema = nullptr; // of `field`
    const Field *field = nullptr;   // the entity's own field, which gives the title
    QString path;                   // what is queried
    Kind kind;                      // of the value at the end of the path
    QString reference;              // the entity referred to; empty for an ordinary field

    [[nodiscard]] QString key() const { return toString(field->key); }
    [[nodiscard]] QString title() const { return schema->label(*field); }
};

// "client_id" → "client.name"; every other field is its own path. Empty when the field cannot be shown in a row.
[[nodiscard]] QString columnPath(const Schema &schema, const Field &field);
[[nodiscard]] ListColumn listColumn(const Schema &schema, const Field &field);

// What a list of this entity may show to this session, in the order of the declaration, then the system's fields.
[[nodiscard]] std::vector<ListColumn> availableColumns(const Schema &schema, const Gateway &gateway);
// Those of them that it shows when nobody chose.
[[nodiscard]] std::vector<ListColumn> defaultColumns(const Schema &schema, const Gateway &gateway);

} // namespace regie
