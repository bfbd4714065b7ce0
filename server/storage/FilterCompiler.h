// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/PathCompiler.h"

namespace regie {

// Filters and searches as conditions in SQL.
class FilterCompiler {
public:
    FilterCompiler(SqlBuilder &builder, PathCompiler &paths, const Schema &schema)
        : m_builder(builder)
        , m_paths(paths)
        , m_schema(schema)
    {}
    // "true" when it is everything.
    [[nodiscard]] QByteArray filter(const Filter &filter);
    // Records where each of the words is found in a searchable field.
    [[nodiscard]] QByteArray search(const QString &search);

private:
    [[nodiscard]] QByteArray condition(const Filter &filter);
    [[nodiscard]] QByteArray parts(const PathColumn &column);
    [[nodiscard]] QByteArray equality(const Filter &filter, const PathColumn &column);
    [[nodiscard]] QByteArray membership(const Filter &filter, const PathColumn &column);
    [[nodiscard]] QByteArray comparison(const Filter &filter, const PathColumn &column);
    [[nodiscard]] QByteArray value(const PathColumn &column, std::size_t index,
                                   ParameterSource::Form form = ParameterSource::Form::One);
    [[nodiscard]] QByteArray searchedText() const;
    [[nodiscard]] std::vector<const Field *> searchedReferences() const;

    SqlBuilder &m_builder;
    PathCompiler &m_paths;
    const Schema &m_schema;
    std::size_t m_condition = 0; // the place of the one at hand
    int m_parts = 0;             // how many conditions look for parts of texts
};

// What rows are compared and ordered by: texts in the people's order, choices in their declared one.
[[nodiscard]] QByteArray orderExpression(const PathColumn &column);
[[nodiscard]] bool isOrdered(const Kind &kind);
// Found by what people call the record it refers to.
[[nodiscard]] bool isSearchedReference(const Field &field);

} // namespace regie
