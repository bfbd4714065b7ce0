// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// The one place where an error code becomes a sentence. A code is looked for among the texts of the entity it begins
// with, then among the general ones, then by its ending: the database names its plain checks <entity>.<field>_length,
// _range, _format, _choice, _unknown and _taken, and one sentence serves each ending.
struct FoundText {
    const char *context = nullptr;
    const char *text = nullptr; // null when nobody wrote one
    QString field;              // of an ending: the field the code names
};
[[nodiscard]] FoundText findText(QStringView code);

// Translated sentences, with every placeholder filled: {field} is the field's label, {fields} those of a list of keys,
// {min} and {max} are written in the decimals of the field's kind, the others come from the arguments.
[[nodiscard]] QString describe(const Refusal &refusal);
// `schema` gives the labels of fields; null for the inputs of an act, whose codes name no field.
[[nodiscard]] QString describe(const Issue &issue, const Schema *schema);

} // namespace regie
