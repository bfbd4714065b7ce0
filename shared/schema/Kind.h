// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Choice.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <variant>

// The kinds of content a field may have. Each has one editor, one SQL mapping and one codec; an entity adds none.
namespace regie::kinds {

enum class TextFormat {
    Plain,
    Email,
    Phone,
    WebAddress,
    PostalCode,
    Siren,
    Siret,
    VatNumber,
    Name // of an entity or an act, as the program writes it; people read its words. For fields nobody writes.
};

struct Text { // one line; `max` in UTF-16 units
    int max = 200;
    TextFormat format = TextFormat::Plain;
};
struct Note { // several lines
    int max = 20'000;
};
struct Integer {
    std::int64_t min = std::numeric_limits<std::int32_t>::min();
    std::int64_t max = std::numeric_limits<std::int32_t>::max();
};
enum class QuantityUnit { None, Hours, Degrees };
struct Quantity { // numeric(14,`decimals`), scaled integer on the wire
    int decimals = 4;
    bool negative = false;
    QuantityUnit unit = QuantityUnit::None;
};
struct Money { // numeric(14,2), cents on the wire
    bool negative = false;
};
struct Percent { // numeric(7,2), hundredths of a percent on the wire
    std::int64_t max = 10'000;
};
struct Day {};       // date
struct TimeOfDay {}; // time, to the minute
struct Moment {};    // timestamptz, microseconds since the Unix epoch on the wire
struct Flag {};      // boolean, never empty
struct Choice {
    const ChoiceSet *choices = nullptr;
};
struct Ref { // another record
    std::string_view entity;
};
struct Lines { // records of another entity that belong to this one; not a column
    std::string_view entity;
    std::string_view field; // the field of `entity` that points here
};
struct Tags {        // ordered list of short texts
    int max = 30;    // how many
    int length = 60; // of each
};
struct Json {
    int max = 100'000;
    // When set: how a list is arranged (protocol/ViewDefinition.h), of the entity named in this text field; the server
    // checks it against that entity and the rights of whoever saves it.
    std::string_view viewOf = {};
};
struct Identity {}; // a record's own, or a request's
// Any record of any entity: the column pair <key>_entity, <key>_id (documents, comments, notifications).
// The field with this kind is the id; the entity name stands in the text field `entityField`.
struct Subject {
    std::string_view entityField;
};
struct Binary { // never leaves the server: hashes, tokens
    int max = 64;
};

} // namespace regie::kinds

namespace regie {

using Kind = std::variant<kinds::Text, kinds::Note, kinds::Integer, kinds::Quantity, kinds::Money, kinds::Percent,
                          kinds::Day, kinds::TimeOfDay, kinds::Moment, kinds::Flag, kinds::Choice, kinds::Ref,
                          kinds::Lines, kinds::Tags, kinds::Json, kinds::Identity, kinds::Subject, kinds::Binary>;

// The kind's name on the wire and in docs: "text", "money"…
[[nodiscard]] std::string_view kindName(const Kind &kind);

// A kind without its limits, from its name; nullopt when no kind is called so. Choices are read as the texts they are.
[[nodiscard]] std::optional<Kind> kindNamed(QStringView name, int decimals = 0);

// Decimals of a scaled kind; 0 for every other.
[[nodiscard]] int kindDecimals(const Kind &kind);

} // namespace regie
