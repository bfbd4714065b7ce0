// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/PathCompiler.h"
#include "server/storage/Store.h"
#include "shared/protocol/SearchMessages.h"

#include <optional>

namespace regie {

struct CompileOptions {
    QString permission; // whose scope limits the rows; of reading when empty
    Reach reach = Reach::Reading;
    Audience audience = Audience::Caller;
    Lock lock = Lock::None;
    std::optional<MatchRank> match = {}; // how well rows must answer the search; as lists filter when empty
    // Only among so many of the newest records, in the order of created_at: what many answer is found there. 0 for all,
    // found by the index of what is searched.
    int newest = 0;
    bool isExport = false; // within the scope of `<entity>.export` too
};

// The only maker of SQL that reads entities. Refuses with permission.denied, export.denied, query.unknown_path,
// query.too_many_joins, query.too_many_parts, query.not_sortable, query.wrong_operator, query.not_searchable, query.not_measurable and
// query.wrong_values; a path the caller may not use is refused exactly as one that doesn't exist.
[[nodiscard]] CompiledQuery compile(const Query &query, const Caller &caller, const CompileOptions &options = {});

// Equal for queries and callers that compile to the same SQL: everything but the values.
[[nodiscard]] QByteArray shapeOf(const Query &query, const Caller &caller, const CompileOptions &options);

// How many rows a statement asks for: a page, one row more to know whether there is another page, and rounded up, so
// that statements don't differ by their limit alone. Very wide rows are asked for fewer at a time.
[[nodiscard]] int rowsAskedFor(int limit);

// The order of texts is what people expect of French: case and accents count only between words that are otherwise
// equal. ICU brings it to every platform alike, and it is deterministic: equal means the same bytes, so that pages by
// key lose nothing.
inline constexpr auto textCollation = " COLLATE \"fr-x-icu\"";

} // namespace regie
