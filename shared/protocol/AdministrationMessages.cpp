// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/AdministrationMessages.h"

#include <algorithm>
#include <array>

namespace regie {

using namespace flags;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 5> readings{"reads", "account", "no_right", "out_of_reach", "secret"};
constexpr qsizetype longestName = 100;

void writeNames(WireWriter &wire, std::string_view key, const std::vector<QString> &names)
{
    wire.key(key);
    wire.beginArray(static_cast<qsizetype>(names.size()));
    for (const QString &name : names)
        wire.text(name);
    wire.endArray();
}

std::vector<QString> readNames(WireReader &wire)
{
    std::vector<QString> names;
    wire.readArray([&] { names.push_back(wire.text(longestName)); });
    return names;
}

void writeText(WireWriter &wire, std::string_view key, std::string_view text)
{
    wire.key(key);
    wire.text(toString(text));
}

Explanation::Kept readKept(WireReader &wire)
{
    Explanation::Kept kept;
    wire.readMap([&](const QString &key) {
        if (key == "field"_L1)
            kept.field = wire.text(longestName);
        else if (key == "access"_L1)
            kept.access = wire.text(longestName) == "hidden"_L1 ? FieldAccess::Hidden : FieldAccess::ReadOnly;
        else if (key == "roles"_L1)
            kept.roles = readNames(wire);
    });
    return kept;
}

} // namespace

Fields DeactivateUser::fields()
{
    static constexpr std::array table{
        field<&DeactivateUser::id>("id", "", kinds::Ref{"user"}, Required),
        field<&DeactivateUser::version>("version", "", kinds::Integer{.min = 1}, Required),
        field<&DeactivateUser::successor>("successor_id", "", kinds::Ref{"user"})};
    static_assert(table.size() == memberCount<DeactivateUser>());
    return table;
}

Fields Explain::fields()
{
    static constexpr std::array table{field<&Explain::user>("user_id", "", kinds::Ref{"user"}, Required),
                                      field<&Explain::recordEntity>("entity", "", kinds::Text{.max = 60}, Required),
                                      field<&Explain::record>("record_id", "", kinds::Subject{"entity"}, Required)};
    static_assert(table.size() == memberCount<Explain>());
    return table;
}

Fields ViewAs::fields()
{
    static constexpr std::array table{field<&ViewAs::user>("user_id", "", kinds::Ref{"user"}, Required)};
    static_assert(table.size() == memberCount<ViewAs>());
    return table;
}

std::string_view nameOf(Explanation::Reading reading)
{
    return readings[static_cast<std::size_t>(reading)];
}

void Explanation::write(WireWriter &wire) const
{
    wire.beginMap(11);
    writeText(wire, "reading", nameOf(reading));
    writeText(wire, "status", status.toStdString());
    wire.key("archived");
    wire.boolean(isArchived);
    writeText(wire, "scope", scopeName(scope));
    writeNames(wire, "roles", roles);
    writeText(wire, "needed", scopeName(needed));
    writeNames(wire, "showing", showing);
    wire.key("changes");
    wire.boolean(changes);
    writeText(wire, "changing", scopeName(changing));
    writeNames(wire, "changers", changers);
    wire.key("kept");
    wire.beginArray(static_cast<qsizetype>(kept.size()));
    for (const Kept &one : kept) {
        wire.beginMap(3);
        wire.key("field");
        wire.text(one.field);
        writeText(wire, "access", one.access == FieldAccess::Hidden ? "hidden" : "read_only");
        writeNames(wire, "roles", one.roles);
        wire.endMap();
    }
    wire.endArray();
    wire.endMap();
}

Explanation Explanation::read(WireReader &wire)
{
    Explanation explanation;
    wire.readMap([&](const QString &key) {
        if (key == "reading"_L1) {
            const QString name = wire.text(longestName);
            const auto known = std::find_if(readings.begin(), readings.end(),
                                            [&](std::string_view one) { return name == toString(one); });
            if (known != readings.end())
                explanation.reading = static_cast<Reading>(known - readings.begin());
        } else if (key == "status"_L1)
            explanation.status = wire.text(longestName);
        else if (key == "archived"_L1)
            explanation.isArchived = wire.boolean();
        else if (key == "scope"_L1)
            explanation.scope = scopeNamed(wire.text(longestName));
        else if (key == "roles"_L1)
            explanation.roles = readNames(wire);
        else if (key == "needed"_L1)
            explanation.needed = scopeNamed(wire.text(longestName));
        else if (key == "showing"_L1)
            explanation.showing = readNames(wire);
        else if (key == "changes"_L1)
            explanation.changes = wire.boolean();
        else if (key == "changing"_L1)
            explanation.changing = scopeNamed(wire.text(longestName));
        else if (key == "changers"_L1)
            explanation.changers = readNames(wire);
        else if (key == "kept"_L1)
            wire.readArray([&] { explanation.kept.push_back(readKept(wire)); });
    });
    return explanation;
}

Fields WhichSession::fields()
{
    return {};
}

Fields ThisSession::fields()
{
    static constexpr std::array table{
        field<&ThisSession::session>("session_id", "", kinds::Ref{"user_session"}, Required)};
    static_assert(table.size() == memberCount<ThisSession>());
    return table;
}

} // namespace regie
