// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie {

// What is wrong with one field's content in the form in which it would be kept (Normal.h), from its row alone:
// required, type, length, range, format, unknown choice. Codes: required, wrong_type, too_long{max}, control_character,
// below_minimum{min}, above_maximum{max}, unknown_choice, invalid_email, invalid_phone, invalid_web_address,
// invalid_postal_code, invalid_siren, invalid_siret, invalid_vat_number, too_many{max}.
[[nodiscard]] Issues checkField(const Field &field, const Value &value);

// Every field of the record, then nothing else.
[[nodiscard]] Issues checkFields(const Record &record);

// Every field, then the entity's own rules. The form shows the list beside the editors; the server runs the same
// function and refuses with code "invalid" when it is not empty.
[[nodiscard]] Issues checkRecord(const Schema &schema, const Record &record);

} // namespace regie
