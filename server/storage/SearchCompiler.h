// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/PathCompiler.h"
#include "shared/protocol/SearchMessages.h"

namespace regie {

// What finds records by what people type, in SQL over search_vector (see sql/0012): its terms bear the field they stand
// in, and only those of fields that the caller may search are asked for.
class SearchCompiler {
public:
    SearchCompiler(SqlBuilder &builder, const PathCompiler &paths, const Schema &schema)
        : m_builder(builder)
        , m_paths(paths)
        , m_schema(schema)
    {}
    // Records that answer the query's search at least as well as this; "false" when the caller may search nothing.
    [[nodiscard]] QByteArray condition(MatchRank rank);
    // The beginning of an ORDER BY: the names most like the search.
    [[nodiscard]] QByteArray closest();
    // Records where each word of `typed`, a piece of SQL, begins a word of a field.
    [[nodiscard]] QByteArray words(const QByteArray &typed) const;
    // Records that refer by this field to one whose label has `typed` in it, as far as the caller may read that one.
    // The few that are meant are found first, so that the index on the reference serves.
    [[nodiscard]] QByteArray refersTo(const Field &reference, const QByteArray &typed) const;

private:
    [[nodiscard]] QByteArray matching(MatchRank rank, const QByteArray &typed) const;
    [[nodiscard]] QByteArray foldedLabel() const;

    SqlBuilder &m_builder;
    const PathCompiler &m_paths;
    const Schema &m_schema;
};

// The lexemes of a field begin with this; the same as search_tag in SQL.
[[nodiscard]] QByteArray searchTag(std::string_view field);

// Folded, then escaped for LIKE: folding turns wide forms into the very signs that LIKE knows.
[[nodiscard]] QByteArray likePattern(const QByteArray &typed);

} // namespace regie
