// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Convert.h"
#include "shared/schema/Kind.h"

#include <QFlags>

#include <span>

namespace regie {

enum class FieldFlag : unsigned {
    Required = 1 << 0,   // never empty
    Listed = 1 << 1,     // a default column of lists
    Searchable = 1 << 2, // found by the search box; a reference by what people call its record
    ReadOnly = 1 << 3,   // set by acts or the server, never by a save
    Generated = 1 << 4,  // computed by the database; implies read-only
    Secret = 1 << 5,     // never leaves the server, in no form
    Immutable = 1 << 6,  // may be given at creation, then never again
    Wide = 1 << 7,       // takes the whole width of a form
    Owner = 1 << 8,      // a reference: this record is a line of the other one, written on its page and saved with it
    Position = 1 << 9,   // an integer: where a line stands among those of its owner; gaps are allowed
    Deadline = 1 << 10,  // a day or moment: until when the record should be over, and late from then on
    Sensitive = 1 << 11, // giving it a value wants a fresh proof of who is there, and so does archiving its record
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

// Short names for tables of fields: a .cpp that has one says `using namespace flags`. Not in regie itself, where they
// would shadow the enumerators of every choice called Required, ReadOnly…
namespace flags {
inline constexpr FieldFlag Required = FieldFlag::Required;
inline constexpr FieldFlag Listed = FieldFlag::Listed;
inline constexpr FieldFlag Searchable = FieldFlag::Searchable;
inline constexpr FieldFlag ReadOnly = FieldFlag::ReadOnly;
inline constexpr FieldFlag Generated = FieldFlag::Generated;
inline constexpr FieldFlag Secret = FieldFlag::Secret;
inline constexpr FieldFlag Immutable = FieldFlag::Immutable;
inline constexpr FieldFlag Wide = FieldFlag::Wide;
inline constexpr FieldFlag Owner = FieldFlag::Owner;
inline constexpr FieldFlag Position = FieldFlag::Position;
inline constexpr FieldFlag Deadline = FieldFlag::Deadline;
inline constexpr FieldFlag Sensitive = FieldFlag::Sensitive;
} // namespace flags

// One row of an entity's or a message's table of fields.
struct Field {
    std::string_view key; // on the wire, in the database and in forms
    const char *label;    // English source, translated in the table's context
    Kind kind;
    FieldFlags flags;
    Value (*get)(const void *owner);
    bool (*set)(void *owner, const Value &value); // false when the value is of another type

    [[nodiscard]] bool is(FieldFlag flag) const { return flags.testFlag(flag); }
    // May a save by a client carry it?
    [[nodiscard]] bool isWritable() const
    {
        return !(flags & (FieldFlag::ReadOnly | FieldFlag::Generated | FieldFlag::Secret));
    }
    // Does it stand in a column of its own?
    [[nodiscard]] bool isStored() const { return !std::holds_alternative<kinds::Lines>(kind); }
};

using Fields = std::span<const Field>;

// nullptr when no row has that key.
[[nodiscard]] const Field *findField(Fields fields, QStringView key);

[[nodiscard]] inline QString toString(std::string_view latin)
{
    return QString::fromLatin1(latin.data(), static_cast<qsizetype>(latin.size()));
}

template <class Wanted>
[[nodiscard]] bool isKind(const Field &field)
{
    return std::holds_alternative<Wanted>(field.kind);
}

namespace detail {

template <class MemberPointer>
struct MemberOf;
template <class Owner, class Member>
struct MemberOf<Member Owner::*> {
    using OwnerType = Owner;
    using MemberType = Member;
};

} // namespace detail

// The row of one member: field<&Ticket::title>("title", QT_TRANSLATE_NOOP("Ticket", "Title"), kinds::Text{.max = 200})
template <auto Member>
[[nodiscard]] constexpr Field field(std::string_view key, const char *label, Kind kind, FieldFlags flags = {})
{
    using Owner = typename detail::MemberOf<decltype(Member)>::OwnerType;
    using Type = typename detail::MemberOf<decltype(Member)>::MemberType;
    return Field{key,
                 label,
                 kind,
                 flags,
                 [](const void *owner) { return Convert<Type>::toValue(static_cast<const Owner *>(owner)->*Member); },
                 [](void *owner, const Value &value) {
                     return Convert<Type>::fromValue(value, static_cast<Owner *>(owner)->*Member);
                 }};
}

namespace detail {

struct AnyMember {
    template <class Member>
    operator Member() const; // only for counting: never defined
};

template <class Aggregate, class... Members>
consteval std::size_t countMembers()
{
    if constexpr (requires { Aggregate{Members{}..., AnyMember{}}; })
        return countMembers<Aggregate, Members..., AnyMember>();
    else
        return sizeof...(Members);
}

} // namespace detail

// How many members an aggregate has; compared with its table of fields so that none is forgotten.
template <class Aggregate>
consteval std::size_t memberCount()
{
    return detail::countMembers<Aggregate>();
}

} // namespace regie
