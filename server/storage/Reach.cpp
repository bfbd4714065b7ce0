// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Reach.h"

#include "server/storage/ScopeCompiler.h"
#include "shared/domain/Catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const kinds::Subject *subjectOf(const Schema &schema, std::string_view field)
{
    const Field *found = schema.find(toString(field));
    return found ? std::get_if<kinds::Subject>(&found->kind) : nullptr;
}

// The columns that decide who may read a record, and what may be read by way of it.
std::vector<std::string_view> reachFields(const Schema &schema)
{
    std::vector<std::string_view> fields;
    const auto add = [&fields](std::string_view field) {
        if (field != "id" && std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    };
    for (const ScopeRow &row : schema.scopes) {
        if (row.who == ScopeRow::Who::Related)
            continue;
        add(row.field);
        if (const kinds::Subject *subject = subjectOf(schema, row.field))
            add(subject->entityField);
    }
    for (const ReachEdge &edge : reachEdges()) {
        if (edge.from == &schema && !edge.isHolder())
            add(edge.row->field);
    }
    if (const Secrecy *secrecy = secrecyOf(schema))
        add(secrecy->field);
    return fields;
}

// The row before a change is the row of now with what this change and the later ones replaced. What is older than a
// week is no news any more, and leaves the partitions of its time alone. What a transaction itself had made of the row
// before is no former one: nobody saw it.
QByteArray formerStatement(const Schema &schema, const std::vector<std::string_view> &fields)
{
    QByteArray now = "jsonb_build_object('id', s.record_id";
    for (const std::string_view field : fields)
        now += ", " + literal(field) + ", t." + quotedName(field);
    return "WITH step AS MATERIALIZED (SELECT id, record_id, version, old_values, h.xmin AS writer, "
           "EXISTS (SELECT FROM record_history p "
           "WHERE p.entity = h.entity AND p.record_id = h.record_id AND p.version = h.version - 1 AND p.xmin = h.xmin) "
           "AS is_within FROM record_history h "
           "WHERE entity = $1 AND record_id = ANY ($2) AND version >= $4 AND at > now() - interval '7 days' "
           "AND old_values IS NOT NULL) "
           "SELECT s.record_id, (" +
           now + ") || o.content)::text FROM step s LEFT JOIN " + quotedName(schema.entity) +
           " t ON t.id = s.record_id CROSS JOIN LATERAL (SELECT jsonb_object_agg(e.key, e.value ORDER BY l.id DESC) "
           "AS content FROM step l CROSS JOIN LATERAL jsonb_each(l.old_values) e "
           "WHERE l.record_id = s.record_id AND l.id >= s.id AND e.key = ANY ($5)) o "
           "WHERE NOT s.is_within AND EXISTS (SELECT FROM step l WHERE l.record_id = s.record_id AND l.id >= s.id "
           "AND l.writer = s.writer AND l.old_values ?| $5) AND (s.record_id, s.version) IN "
           "(SELECT c.id, c.version FROM unnest($2, $3::bigint[]) AS c (id, version)) ORDER BY s.id";
}

// Whoever may read a holder may read what hangs on it, unless it is secret and his right to secrets ends before.
bool opensSecrets(const ReachEdge &edge, const Caller &caller)
{
    const Secrecy *secrecy = secrecyOf(*edge.to);
    return !secrecy || caller.rights->scopeOf(secrecy->permission) >= edge.row->scope;
}

QByteArray reachedStatement(const ReachEdge &edge, bool withSecrets)
{
    if (!edge.isHolder())
        return "SELECT DISTINCT t." + quotedName(edge.row->field) + " FROM " + quotedName(edge.from->entity) +
               " t WHERE t.id = ANY ($1) AND t." + quotedName(edge.row->field) + " IS NOT NULL LIMIT $2";
    QByteArray condition = "t." + quotedName(edge.row->field) + " = ANY ($1)";
    if (const kinds::Subject *subject = subjectOf(*edge.to, edge.row->field))
        condition += " AND t." + quotedName(subject->entityField) + " = " + literal(edge.from->entity);
    if (const Secrecy *secrecy = secrecyOf(*edge.to); secrecy && !withSecrets)
        condition += " AND t." + quotedName(secrecy->field) + " <> " + literal(secrecy->secretValue);
    return "SELECT t.id FROM " + quotedName(edge.to->entity) + " t WHERE " + condition + " LIMIT $2";
}

} // namespace

std::span<const ReachEdge> reachEdges()
{
    static const std::vector<ReachEdge> all = [] {
        std::vector<ReachEdge> edges;
        for (const Schema *schema : catalogue()) {
            for (const ScopeRow &row : schema->scopes) {
                for (const Schema *from : catalogue()) {
                    const bool leads =
                        row.who == ScopeRow::Who::Subject ? from->has(Feature::Files) : from->entity == row.entity;
                    if (leads)
                        edges.push_back({.from = from, .to = schema, .row = &row});
                }
            }
        }
        return edges;
    }();
    return all;
}

QUuid FormerRow::reference(std::string_view field) const
{
    return QUuid::fromString(content.value(toString(field)).toString());
}

std::vector<FormerRow> formerRows(Connection &connection, const Schema &schema, std::span<const ChangedRecord> changes)
{
    const std::vector<std::string_view> fields = reachFields(schema);
    if (fields.empty() || changes.empty() || !schema.has(Feature::History))
        return {};
    QStringList keys;
    for (const std::string_view field : fields)
        keys += toString(field);
    std::vector<QUuid> ids;
    std::vector<qint64> versions;
    for (const ChangedRecord &change : changes) {
        ids.push_back(change.id);
        versions.push_back(change.version);
    }
    const Rows rows = connection.execute(formerStatement(schema, fields),
                                         {schema.name(), Parameter::uuids(ids), Parameter::integers(versions),
                                          *std::min_element(versions.begin(), versions.end()), keys});
    std::vector<FormerRow> formers;
    for (int row = 0; row < rows.size(); ++row)
        formers.push_back(
            {.id = rows.uuid(row, 0), .content = QJsonDocument::fromJson(rows.utf8(row, 1).toByteArray()).object()});
    return formers;
}

std::vector<FormerRow> readableFormers(Connection &connection, const Caller &caller, const Schema &schema,
                                       std::span<const FormerRow> rows)
{
    SqlBuilder builder;
    const QByteArray alias = builder.nextAlias();
    const QByteArray condition = ScopeCompiler(builder, caller).condition(schema, alias);
    if (rows.empty() || condition == "false")
        return {};
    if (condition == "true")
        return {rows.begin(), rows.end()};
    CompiledQuery compiled;
    compiled.parameters = builder.takeParameters();
    std::vector<Parameter> parameters = bind(compiled, Query(), caller);
    QJsonArray contents;
    for (const FormerRow &row : rows)
        contents.append(row.content);
    parameters.push_back(Parameter::json(QJsonDocument(contents).toJson(QJsonDocument::Compact)));
    const Rows found = connection.execute(
        "SELECT " + alias + ".ordinality FROM jsonb_populate_recordset(NULL::" + quotedName(schema.entity) + ", $" +
            QByteArray::number(parameters.size()) + ") WITH ORDINALITY AS " + alias + " WHERE " + condition,
        parameters);
    std::vector<FormerRow> readable;
    for (int row = 0; row < found.size(); ++row)
        readable.push_back(rows[static_cast<std::size_t>(found.integer(row, 0) - 1)]);
    return readable;
}

bool wasHeld(const ReachEdge &edge, const Caller &caller, const FormerRow &row, const QSet<QUuid> &holders)
{
    if (!holders.contains(row.reference(edge.row->field)))
        return false;
    const kinds::Subject *subject = subjectOf(*edge.to, edge.row->field);
    if (subject && row.content.value(toString(subject->entityField)).toString() != edge.from->name())
        return false;
    const Secrecy *secrecy = secrecyOf(*edge.to);
    return opensSecrets(edge, caller) ||
           row.content.value(toString(secrecy->field)).toString() != toString(secrecy->secretValue);
}

std::vector<QUuid> reached(Connection &connection, const Caller &caller, const ReachEdge &edge,
                           std::span<const QUuid> from, int most)
{
    const Rows rows =
        connection.execute(reachedStatement(edge, opensSecrets(edge, caller)), {Parameter::uuids(from), qint64{most}});
    std::vector<QUuid> ids;
    for (int row = 0; row < rows.size(); ++row)
        ids.push_back(rows.uuid(row, 0));
    return ids;
}

} // namespace regie
