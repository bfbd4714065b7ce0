// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "shared/protocol/Query.h"

namespace regie {

struct Caller;

// Where the content of one $n comes from each time the statement runs.
struct ParameterSource {
    enum class From {
        CallerUser,
        CallerParty,
        CallerRoles,
        Condition,
        Word,
        Search,
        Cursor,
        CursorId,
        Skip,
        Zone,
        Now
    };
    enum class Form {
        One,  // one value, as its kind
        List, // all values of the condition, as one array
        Rank, // the place of a choice in its set, from 1
    };
    From from;
    std::size_t index = 0; // which condition, word or sort key, in the order of the query
    std::size_t value = 0; // which value of the condition
    const Field *field = nullptr;
    Form form = Form::One;
};

// A query's SQL without its values: one for all queries of a shape and callers of the same rights.
struct CompiledQuery {
    struct Column {
        QString path;
        Kind kind;
        int place; // in the rows of the result
    };
    QByteArray sql;
    std::vector<ParameterSource> parameters;
    std::vector<Column> columns;
    std::vector<Column> sort; // what a cursor holds, before the id
    int rowsAsked = 0;        // of the statement: more than a page, or as many as memory should hold at their longest
    bool isAggregate = false; // otherwise the first two columns of the result are id and version
    bool leadsOn = false;     // rows follow, though the statement brought none of them
    Planning planning = Planning::Once;
    bool isGuarded = false; // see RowGuards.h
    int groupsBefore = 0;   // of an aggregate: how many came with earlier pages
};

// The values of this query in the order of the statement's parameters. Refuses values of a wrong type and cursors that
// are not from a query of this shape.
[[nodiscard]] std::vector<Parameter> bind(const CompiledQuery &compiled, const Query &query, const Caller &caller);

// The conditions of a filter, in the order in which they are compiled and bound.
[[nodiscard]] std::vector<const Filter *> conditionsOf(const Filter &filter);

// The words of a search that count; the rest is left out.
[[nodiscard]] std::vector<QString> searchWords(const QString &search);
// Too short for trigrams: found at the start of words only.
[[nodiscard]] bool isPrefixWord(QStringView word);

} // namespace regie
