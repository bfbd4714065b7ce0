// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"
#include "ui/models/filter/FilterNames.h"
#include "ui/models/filter/FilterValues.h"

namespace regie {

// What is wrong with a typed filter, where, and what was perhaps meant instead of those letters.
struct FilterIssue {
    int start = 0;
    int length = 0;
    QString sentence;
    QString suggestion; // may be empty
};

// A typed filter, understood as far as it goes.
struct TypedFilter {
    Filter filter; // the terms without those that have issues
    QString words; // what is searched for: words that name no field
    std::vector<FilterIssue> issues;
};

// Filters as people type them:
//   client:dup priorité:haute,critique échéance:<demain montant:10..50 -statut:clos (titre:gaz OU titre:eau)
// name:value, several values with a comma (numbers: semicolon), < <= > >= =, ranges a..b, a.., ..b, "quoted", mot*,
// name:vide and name:rempli, - in front for not, OU between alternatives, parentheses. = means the whole content.
class FilterLanguage {
public:
    FilterLanguage(const Schema &schema, const Gateway &gateway);

    [[nodiscard]] TypedFilter parse(const QString &text) const;
    // parse(print(filter)).filter == normalised(filter), for filters whose records have names (see records()).
    [[nodiscard]] QString print(const Filter &filter) const;

    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const FilterNames &names() const { return m_names; }
    [[nodiscard]] RecordNames &records() { return m_records; }
    [[nodiscard]] const RecordNames &records() const { return m_records; }

private:
    [[nodiscard]] QString printCondition(const Filter &condition) const;
    [[nodiscard]] QString printJoined(const Filter &filter) const;
    [[nodiscard]] QString printValues(const FilterNames::Named &named, const Filter &condition) const;
    [[nodiscard]] QString printValue(const Field &field, const Value &value) const;

    const Schema &m_schema;
    FilterNames m_names;
    RecordNames m_records;
};

// The one way to write a filter: no "is not" but not(is), no list of one, nothing joined within the same joint.
[[nodiscard]] Filter normalised(const Filter &filter);

// What could stand at the cursor.
struct FilterCompletion {
    struct Offer {
        QString text; // takes the place of the letters
        QString label;
    };
    int start = 0; // of the letters it takes the place of
    int length = 0;
    std::vector<Offer> offers;
    // A reference whose records are worth asking for: their labels, and what is typed of one.
    const Field *reference = nullptr;
    QString typed;
};
[[nodiscard]] FilterCompletion completionAt(const FilterLanguage &language, const QString &text, int cursor);

} // namespace regie
