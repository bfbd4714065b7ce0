// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Message.h"

namespace regie {

// How well a record answers what was typed, the best first.
enum class MatchRank {
    Exact,  // a field is just this, or the record bears this number
    Prefix, // a field begins so
    Word,   // every word begins a word somewhere in the record
    Fuzzy,  // its name is spelt nearly so
};
[[nodiscard]] std::string_view matchRankName(MatchRank rank);

struct SearchHit {
    QUuid id;
    MatchRank rank = MatchRank::Word;
    QString label;
    QString reference; // empty for entities without
    QString state;     // the value of the state field, when there is one
    QString detail;    // what tells two of the same name apart: the label of the record it belongs to
    QString field;     // the first field that matched, among those the session may read; empty when none says why
    QString snippet;   // of that field, around the match
};
struct SearchGroup {
    QString entity;
    std::vector<SearchHit> hits; // by rank, then the newest first
    bool partial = false;        // the time for this entity was up: there may be better ones
};
struct SearchResults {
    std::vector<SearchGroup> groups; // in the order of the catalogue; entities without hits only when partial

    void write(WireWriter &wire) const;
    [[nodiscard]] static SearchResults read(WireReader &wire);
};

// Records of all kinds at once, by what people type: names, numbers, addresses, telephones in any format; accents and
// case don't count, and typing errors are forgiven when nothing is spelt so. Only in what the session may read.
struct Search {
    static constexpr std::string_view name = "search";
    using Reply = SearchResults;
    QString text;
    QStringList entities; // empty: every one that can be searched; those out of reach are passed over
    qint64 limit = 5;     // hits of each entity

    [[nodiscard]] static Fields fields();
};

} // namespace regie
