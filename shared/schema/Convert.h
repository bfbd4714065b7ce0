// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Choice.h"
#include "shared/schema/Id.h"
#include "shared/schema/Scaled.h"
#include "shared/schema/Value.h"

#include <optional>
#include <type_traits>

// How a struct's member becomes an erased Value and back. A new member type needs one specialisation here and nothing
// anywhere else. fromValue returns false, and leaves the member alone, when the value is of another alternative.
namespace regie {

template <class Member> struct Convert;

namespace detail {

template <class Stored> [[nodiscard]] bool take(const Value &value, Stored &target)
{
    if (const auto *stored = std::get_if<Stored>(&value)) {
        target = *stored;
        return true;
    }
    if (!isEmpty(value))
        return false;
    target = Stored();
    return true;
}

} // namespace detail

template <> struct Convert<QString> {
    static Value toValue(const QString &member) { return member.isEmpty() ? Value() : Value(member); }
    static bool fromValue(const Value &value, QString &member) { return detail::take(value, member); }
};

template <> struct Convert<bool> {
    static Value toValue(bool member) { return member; }
    static bool fromValue(const Value &value, bool &member) { return detail::take(value, member); }
};

template <> struct Convert<qint64> {
    static Value toValue(qint64 member) { return member; }
    static bool fromValue(const Value &value, qint64 &member) { return detail::take(value, member); }
};

template <class Tag, int Decimals> struct Convert<Scaled<Tag, Decimals>> {
    using Member = Scaled<Tag, Decimals>;
    static Value toValue(Member member) { return member.units(); }
    static bool fromValue(const Value &value, Member &member)
    {
        qint64 units = 0;
        if (!detail::take(value, units))
            return false;
        member = Member::fromUnits(units);
        return true;
    }
};

template <class Entity> struct Convert<Id<Entity>> {
    static Value toValue(const Id<Entity> &member) { return member.isNull() ? Value() : Value(member.uuid()); }
    static bool fromValue(const Value &value, Id<Entity> &member)
    {
        QUuid uuid;
        if (!detail::take(value, uuid))
            return false;
        member = Id<Entity>(uuid);
        return true;
    }
};

template <> struct Convert<QUuid> {
    static Value toValue(const QUuid &member) { return member.isNull() ? Value() : Value(member); }
    static bool fromValue(const Value &value, QUuid &member) { return detail::take(value, member); }
};

template <class Temporal>
    requires std::is_same_v<Temporal, QDate> || std::is_same_v<Temporal, QTime> || std::is_same_v<Temporal, Moment>
struct Convert<Temporal> {
    static Value toValue(const Temporal &member) { return member.isNull() ? Value() : Value(member); }
    static bool fromValue(const Value &value, Temporal &member) { return detail::take(value, member); }
};

template <> struct Convert<QStringList> {
    static Value toValue(const QStringList &member) { return member.isEmpty() ? Value() : Value(member); }
    static bool fromValue(const Value &value, QStringList &member) { return detail::take(value, member); }
};

template <> struct Convert<QByteArray> {
    static Value toValue(const QByteArray &member) { return member.isEmpty() ? Value() : Value(member); }
    static bool fromValue(const Value &value, QByteArray &member) { return detail::take(value, member); }
};

// An enum's choice set is found by its own choicesOf(Enum), declared beside it.
template <class Enum>
    requires std::is_enum_v<Enum>
struct Convert<Enum> {
    static Value toValue(Enum member)
    {
        const std::string_view key = choicesOf(member).rows[static_cast<size_t>(member)].key;
        return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
    }
    static bool fromValue(const Value &value, Enum &member)
    {
        const auto *key = std::get_if<QString>(&value);
        const int index = key ? choicesOf(member).indexOf(*key) : -1;
        if (index < 0)
            return false;
        member = static_cast<Enum>(index);
        return true;
    }
};

// A member that may be empty although its type has no empty value of its own.
template <class Member> struct Convert<std::optional<Member>> {
    static Value toValue(const std::optional<Member> &member)
    {
        return member ? Convert<Member>::toValue(*member) : Value();
    }
    static bool fromValue(const Value &value, std::optional<Member> &member)
    {
        if (isEmpty(value)) {
            member.reset();
            return true;
        }
        Member content{};
        if (!Convert<Member>::fromValue(value, content))
            return false;
        member = std::move(content);
        return true;
    }
};

} // namespace regie
