// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Store.h"

namespace regie {

enum class Saving { Creation, Change };

// What is wrong with the fields a client sends, beside each: permission.field_denied (hidden and unknown ones alike),
// field.read_only, field.immutable, and what checkField says.
[[nodiscard]] Issues checkWritable(const Schema &schema, const Rights &rights, const Changes &changes, Saving saving);

// <entity>.<reference>_unknown beside each reference to a record that doesn't exist for the caller. `record` is what
// the changes make of the record: a subject's entity may be an older value.
[[nodiscard]] Issues checkReferences(Store &store, const Schema &schema, const Record &record, const Changes &changes);

// permission.field_denied beside the company of the caller's own account, which decides what he reaches, unless he may
// change every account.
[[nodiscard]] Issues checkOwnReach(const Schema &schema, const Record &record, const Changes &changes,
                                   const Caller &caller);

// reference.inactive beside each person who would become responsible for something open though his account is closed.
// Whoever is named stays as he is until the transaction ends: an account that is closed in the same moment either
// waits, and then finds the record, or is found closed.
[[nodiscard]] Issues checkResponsible(Connection &connection, const Schema &schema, const Record &record,
                                      const Changes &changes);

// By value: an order of keys or a zero after the comma makes no other JSON.
[[nodiscard]] bool isSame(Connection &connection, const Field &field, const Value &left, const Value &right);

// The changes that change something.
[[nodiscard]] Changes effectiveChanges(Connection &connection, const Record &before, const Changes &changes);

// Lays changes over a record.
void apply(const Changes &changes, Record &record);

} // namespace regie
