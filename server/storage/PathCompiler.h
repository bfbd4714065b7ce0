// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/ScopeCompiler.h"

#include <map>

namespace regie {

// How far the fields of a query reach.
enum class Audience {
    Caller,  // what the caller may use; anything else is as unknown as what doesn't exist
    Handler, // every stored field, secret ones too: for acts, never for the wire
};

// A path's field, ready to be written into SQL.
struct PathColumn {
    const Field *field = nullptr;
    QByteArray sql;
    bool mayBeNull = true;
};

// Finds the columns that paths mean, and joins the records on the way: each within the caller's own scope, so that a
// record out of it shows as empty and tells nothing by sorting or filtering either.
class PathCompiler {
public:
    PathCompiler(SqlBuilder &builder, const Schema &schema, const Caller &caller, Audience audience);

    // Refuses with query.unknown_path and query.too_many_joins.
    [[nodiscard]] PathColumn column(const QString &path, Usage usage);
    // The same without saying no; null when there is no such path.
    [[nodiscard]] const Field *find(QStringView path, Usage usage) const;

    // The rows of `alias` that the caller may read.
    [[nodiscard]] QByteArray readable(const Schema &schema, const QByteArray &alias) const;

    [[nodiscard]] const QByteArray &root() const { return m_root; }
    [[nodiscard]] const QByteArray &joins() const { return m_joins; }

private:
    struct Step {
        const Schema *schema;
        QByteArray alias;
    };
    [[nodiscard]] bool mayUse(const Schema &schema, const Field &field, Usage usage) const;
    [[nodiscard]] const Field *reference(const Schema &schema, QStringView name, Usage usage) const;
    [[nodiscard]] QByteArray join(const QByteArray &from, const Field &field, const Schema &target);

    SqlBuilder &m_builder;
    const Schema &m_schema;
    const Caller &m_caller;
    Audience m_audience;
    QByteArray m_root;
    QByteArray m_joins;
    std::map<QByteArray, QByteArray> m_aliases; // of each "alias.field" that was followed
};

// The path to what people call the record this reference points to: "client_id" → "client.name".
[[nodiscard]] QString labelPath(const Field &reference);

} // namespace regie
