// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/SampleWorld.h"

namespace regie::tests {

// Which records a user's permission reaches, in SQL written by hand from the rights that the database holds: nothing of
// the server's own scope rows or compiler is in it.
class ScopeOracle {
public:
    ScopeOracle(SampleWorld &world, const QString &user);

    // A condition on the rows of `alias` for "<entity>.read", "ticket.start"…
    [[nodiscard]] QByteArray condition(const QString &permission, const QByteArray &alias) const;
    [[nodiscard]] bool isGranted(const QString &permission) const { return m_scopes.contains(permission); }
    // Fields of the entity that every role which reads it hides.
    [[nodiscard]] bool isHidden(const QString &entity, const QString &field) const;
    // Hidden or not to be changed.
    [[nodiscard]] bool isRestricted(const QString &entity, const QString &field) const;
    // Whether `own` and the like mean something for this entity; of others there is all or nothing.
    [[nodiscard]] static bool knows(const QString &entity);

private:
    [[nodiscard]] QByteArray own(const QString &entity, const QString &verb, const QByteArray &alias,
                                 bool partner) const;

    QHash<QString, QString> m_scopes;
    QSet<QString> m_hidden; // "entity.field"
    QSet<QString> m_restricted;
    QByteArray m_me;
    QByteArray m_party;
};

// The same query as one naive statement: correlated subqueries for paths, literals for values, no pages.
class QueryOracle {
public:
    QueryOracle(const Schema &schema, const ScopeOracle &scopes)
        : m_schema(schema)
        , m_scopes(scopes)
    {}
    [[nodiscard]] QByteArray rows(const Query &query) const;
    [[nodiscard]] QByteArray aggregates(const Query &query) const;

private:
    [[nodiscard]] QByteArray where(const Query &query) const;
    [[nodiscard]] QByteArray filter(const Filter &filter) const;
    [[nodiscard]] QByteArray condition(const Filter &filter) const;
    [[nodiscard]] QByteArray path(const QString &path, const Field **field = nullptr) const;
    [[nodiscard]] QByteArray ordered(const QString &path) const;
    [[nodiscard]] QByteArray search(const QString &search) const;

    const Schema &m_schema;
    const ScopeOracle &m_scopes;
};

// The ids of all rows, page after page, as a client that follows `next` gets them.
[[nodiscard]] std::vector<QUuid> idsOf(Store &store, Query query);

[[nodiscard]] QByteArray sqlLiteral(const Kind &kind, const Value &value);

} // namespace regie::tests
