// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

class Gateway;

// One column of a list: a field of the entity, or of a record it refers to, one or two steps away. A reference shows
// the label of the record it points to.
struct ListColumn {
    struct Step {
        const Schema *schema = nullptr; // of `field`
        const Field *field = nullptr;   // the reference that is followed
        friend bool operator==(const Step &, const Step &) = default;
    };
    const Schema *schema = nullptr; // of `field`
    const Field *field = nullptr;   // gives the title
    QString path;                   // what is queried; tells columns apart
    Kind kind;                      // of the value at the end of the path
    QString reference;              // the entity `field` refers to; empty for an ordinary field
    std::vector<Step> steps;        // from the list's own entity to `schema`

    [[nodiscard]] bool isOwn() const { return steps.empty(); }
    [[nodiscard]] QString title() const; // "Client › City"
    // Does a change of some record of this entity change what the column shows?
    [[nodiscard]] bool dependsOn(const QString &entity) const;
};
using ListColumns = std::vector<ListColumn>;

// "client_id" → "client": what a path calls the record that a reference points to.
[[nodiscard]] QString withoutId(const QString &key);
// "client_id" → "client.name"; every other field is its own path. Empty when the field cannot be shown in a row.
[[nodiscard]] QString columnPath(const Schema &schema, const Field &field);
[[nodiscard]] ListColumn listColumn(const Schema &schema, const Field &field);

// What a list of this entity may show to this session, in the order of the declaration, then the system's fields.
[[nodiscard]] ListColumns availableColumns(const Schema &schema, const Gateway &gateway);
// Those of the record that the last step points to; steps lead there from the list's entity. Empty when this session
// may not read that entity, or the way is longer than two steps.
[[nodiscard]] ListColumns relatedColumns(const std::vector<ListColumn::Step> &steps, const Gateway &gateway);
// Those of availableColumns that a list shows when nobody chose.
[[nodiscard]] ListColumns defaultColumns(const Schema &schema, const Gateway &gateway);
// The column of a path or of a field's key, own or related; nothing when this session may not see it.
[[nodiscard]] std::optional<ListColumn> columnOf(const Schema &schema, const QString &path, const Gateway &gateway);
// May this session filter, sort and group by it?
[[nodiscard]] bool isUsable(const Schema &schema, const QString &path, const Gateway &gateway);

} // namespace regie
