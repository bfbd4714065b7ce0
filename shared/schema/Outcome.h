// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Value.h"

#include <tl/expected.hpp>

#include <QMap>

#include <vector>

namespace regie {

// Named values for the placeholders of a code's text: {max}, {field}…
using Arguments = QMap<QString, Value>;

// One thing wrong with what a person typed. All issues of a record are found and shown at once.
struct Issue {
    QString code;  // dotted word with a text in CodeTexts, e.g. "required", "ticket.contact_of_other_client"
    QString field; // key of the field it stands beside; empty when it concerns the whole record
    Arguments args;

    friend bool operator==(const Issue &, const Issue &) = default;
};
using Issues = std::vector<Issue>;

// The same field changed by two people: what both started from, what the other one saved, what this one wants.
struct FieldConflict {
    QString field;
    Value base;
    Value theirs;
    Value mine;

    friend bool operator==(const FieldConflict &, const FieldConflict &) = default;
};

// Why the server did not do what was asked. Nothing internal (SQL, paths, stack) is ever in it.
struct Refusal {
    QString code;   // dotted word with a text in CodeTexts
    QString entity; // what it concerns, when it concerns one
    QString field;
    Arguments args;
    Issues issues;                        // with code "invalid"
    std::vector<FieldConflict> conflicts; // with code "conflict"
    QUuid record = {};                    // which one, when several were to be written
    std::vector<Refusal> parts = {};      // with code "records.refused": one of each record that could not be

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

template <class T> using Result = tl::expected<T, Refusal>;
using Refused = tl::unexpected<Refusal>;

[[nodiscard]] inline Refused refused(QString code, Arguments args = {})
{
    return Refused(Refusal{.code = std::move(code), .entity = {}, .field = {}, .args = std::move(args), .issues = {},
                           .conflicts = {}});
}

} // namespace regie
