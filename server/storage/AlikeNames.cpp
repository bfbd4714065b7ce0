// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/AlikeNames.h"

#include "server/storage/PathCompiler.h"

namespace regie {

namespace {

constexpr int mostOfOne = 8; // a name with as many is as little use as one with more

} // namespace

std::vector<AlikeName> namesAlike(Connection &connection, const Caller &caller, const Schema &schema,
                                  const Field &field, const QStringList &names, Likeness likeness)
{
    SqlBuilder builder;
    PathCompiler paths(builder, schema, caller, Audience::Caller);
    const QByteArray &root = paths.root();
    const PathColumn column = paths.column(toString(field.key), Usage::Filter);
    static_cast<void>(paths.column(toString(field.key), Usage::Read)); // names are told
    const QByteArray where =
        bothOf(ScopeCompiler(builder, caller).condition(schema, root), columnOf(root, "archived_at") + " IS NULL");
    CompiledQuery compiled;
    compiled.parameters = builder.takeParameters();
    std::vector<Parameter> parameters = bind(compiled, Query(), caller);
    parameters.emplace_back(names);
    const QByteArray fold = likeness == Likeness::Names ? "match_fold" : "lower"; // each as its indices are
    const QByteArray id = columnOf(root, "id");
    const QByteArray sql = "SELECT place, id, version, name FROM (SELECT wanted.place, " + id + " AS id, " +
                           columnOf(root, "version") + "::bigint AS version, " + column.sql +
                           " AS name, row_number() OVER (PARTITION BY wanted.place ORDER BY " + column.sql + ", " + id +
                           ") AS nth FROM unnest($" + QByteArray::number(parameters.size()) +
                           "::text[]) WITH ORDINALITY AS wanted (said, place) JOIN " + quotedName(schema.entity) + ' ' +
                           root + " ON " + fold + '(' + column.sql + ") = " + fold + "(wanted.said) WHERE " + where +
                           ") AS found WHERE nth <= " + QByteArray::number(mostOfOne) + " ORDER BY 1, 4, 2";
    const Rows rows = connection.execute(sql, parameters);
    std::vector<AlikeName> found;
    for (int row = 0; row < rows.size(); ++row)
        found.push_back({.place = static_cast<std::size_t>(rows.integer(row, 0) - 1),
                         .id = rows.uuid(row, 1),
                         .version = rows.integer(row, 2),
                         .name = rows.text(row, 3)});
    return found;
}

} // namespace regie
