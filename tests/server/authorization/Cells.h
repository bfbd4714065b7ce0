// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/Catalogue.h"
#include "tests/server/authorization/ServedWorld.h"

namespace regie::tests {

// How a record stands to a person: what matters to rights.
enum class Relation {
    Own,    // within reach, and the row names the person
    Team,   // within reach by what it belongs to
    Others, // out of reach
    Missing // there is none of that id
};
[[nodiscard]] const char *nameOf(Relation relation);

struct Cell {
    QUuid id;
    Relation relation;
    [[nodiscard]] bool isReached() const { return relation == Relation::Own || relation == Relation::Team; }
};

// What one person has to do with one entity, by SQL alone.
class Cells {
public:
    Cells(ServedWorld &served, const QString &user, const Schema &schema);

    // A few records of each relation to this permission ("<entity>.read"), and one that there is not.
    [[nodiscard]] std::vector<Cell> of(const QString &permission, int most);
    [[nodiscard]] bool isGranted(const QString &verb) const { return m_scopes.isGranted(permissionOf(verb)); }
    [[nodiscard]] bool reads(const QUuid &id); // whether it may be read
    [[nodiscard]] QByteArray condition(const QString &permission) const { return m_scopes.condition(permission, "x"); }
    [[nodiscard]] const ScopeOracle &scopes() const { return m_scopes; }
    [[nodiscard]] std::vector<QUuid> all(const QByteArray &condition);

private:
    [[nodiscard]] QString permissionOf(const QString &verb) const { return m_schema.name() + u'.' + verb; }

    ServedWorld &m_served;
    const Schema &m_schema;
    ScopeOracle m_scopes;
    QByteArray m_names; // a condition: the row names the person
};

} // namespace regie::tests
