// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Wire.h"
#include "shared/schema/Schema.h"

#include <optional>

namespace regie {

// A condition on one path: a field of the entity, or of a record it refers to ("client.city": the field client_id
// without "_id", then a field of the party). Values are typed by the field at the end of the path.
enum class Operator {
    Is,    // one value; empty value: is empty
    IsNot, // one value; records where the field is empty count as different
    AnyOf, // one of the values
    NoneOf,
    Less, // one value; ordered kinds only, like the next four
    AtMost,
    Greater,
    AtLeast,
    Between,  // two values, both included
    Contains, // one text, accents and case ignored; text kinds only, like the next
    StartsWith,
    HasTag,   // one text; tags only
    Empty,    // no value
    NotEmpty, // no value
};
[[nodiscard]] std::string_view operatorName(Operator op);
[[nodiscard]] std::optional<Operator> operatorNamed(QStringView name);

struct Filter {
    enum class Type { Everything, All, Any, Not, Condition };
    Type type = Type::Everything;
    std::vector<Filter> children; // of All, Any and Not (exactly one)
    QString path;                 // of a condition
    Operator op = Operator::Is;
    std::vector<Value> values;

    [[nodiscard]] static Filter condition(QString path, Operator op, std::vector<Value> values = {});
    [[nodiscard]] static Filter all(std::vector<Filter> children);
    [[nodiscard]] static Filter any(std::vector<Filter> children);
    [[nodiscard]] static Filter negation(Filter child);
    [[nodiscard]] bool isEverything() const { return type == Type::Everything; }
    friend bool operator==(const Filter &, const Filter &) = default;
};

struct SortKey {
    QString path;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey &, const SortKey &) = default;
};

enum class Measure { Count, Sum, Average, Minimum, Maximum };
[[nodiscard]] std::string_view measureName(Measure measure);

struct Aggregate {
    Measure measure = Measure::Count;
    QString path; // empty for Count
    friend bool operator==(const Aggregate &, const Aggregate &) = default;
};

// Which archived records a query sees.
enum class Archived { Without, With, Only };

// What a client asks to read. Two forms: rows (columns, sort, limit, after) or aggregates (groupBy, aggregates), when
// `aggregates` is not empty: then the columns of the answer are the group paths, then the measures. Groups come 500 at
// a time, with `after` like rows.
struct Query {
    static constexpr int maxLimit = 500;
    static constexpr int maxColumns = 60;
    static constexpr int maxSortKeys = 8;
    static constexpr int maxConditions = 200;
    static constexpr int maxSearch = 200; // UTF-16 units
    static constexpr qint64 maxSkip = 100'000'000;

    QString entity;
    std::vector<QString> columns;
    Filter filter;
    QString search; // words, all of which must be found in the searchable fields
    std::vector<SortKey> sort;
    int limit = 100;
    QByteArray after;       // RowSet::next of the page before; opaque
    qint64 skip = 0;        // rows to leave out, without `after`; costs the server a walk along all of them
    bool isFromEnd = false; // without `after`: the last rows but `skip`, in the same order
    Archived archived = Archived::Without;
    std::vector<QString> groupBy; // of a day or a moment also in steps: "deadline:week" (see ViewDefinition.h)
    QString zone;                 // IANA name: where the days of moments begin; empty: Europe/Paris
    Moment now;                   // for groups by how near something is: what is past; null: now
    std::vector<Aggregate> aggregates;

    friend bool operator==(const Query &, const Query &) = default;
};

// The entity must stand before the filter: the values of a condition are read by the kind of the field at the end of
// its path, so an unknown entity is a failure of the reader. Values on an unknown path are left out: whoever compiles
// the query refuses it, in the words it has for a path that the caller may not use.
void writeQuery(WireWriter &wire, const Query &query);
[[nodiscard]] Query readQuery(WireReader &wire);
// Numbers out of their range, beside "limit" and "skip": below_minimum{min}, above_maximum{max}.
[[nodiscard]] Issues checkQuery(const Query &query);

// The schema and field at the end of a path; a null field when there is no such path. At most three references deep.
struct PathTarget {
    const Schema *schema = nullptr;
    const Field *field = nullptr;
};
[[nodiscard]] PathTarget resolvePath(const Schema &schema, QStringView path);

} // namespace regie
