// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/PersonTraces.h"

#include "server/storage/SqlBuilder.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/User.h"

#include <set>

namespace regie {

namespace {

using Way = PersonTrace::Way;

std::vector<QUuid> idsIn(const Rows &rows)
{
    std::vector<QUuid> ids;
    for (int row = 0; row < rows.size(); ++row)
        ids.push_back(rows.uuid(row, 0));
    return ids;
}

std::vector<QUuid> referring(Connection &connection, const Schema &schema, const Field &field,
                             std::span<const QUuid> ids)
{
    return idsIn(connection.execute("select id from " + quotedName(schema.entity) + " where " + quotedName(field.key) +
                                        " = any ($1) order by created_at, id",
                                    {Parameter::uuids(ids)}));
}

std::vector<QUuid> about(Connection &connection, const Schema &schema, const Field &field, const Schema &subject,
                         std::span<const QUuid> ids)
{
    const std::string_view entityField = std::get<kinds::Subject>(field.kind).entityField;
    return idsIn(connection.execute("select id from " + quotedName(schema.entity) + " where " +
                                        quotedName(entityField) + " = $1 and " + quotedName(field.key) +
                                        " = any ($2) order by created_at, id",
                                    {subject.name(), Parameter::uuids(ids)}));
}

// A line of the person's own page, or what nobody could ever give to somebody
// else.
bool makesOwn(const Field &field)
{
    const bool stays = field.is(FieldFlag::Immutable) || field.is(FieldFlag::ReadOnly);
    return field.is(FieldFlag::Owner) || (field.is(FieldFlag::Required) && stays);
}

class TraceSearch {
public:
    explicit TraceSearch(Connection &connection)
        : m_connection(connection)
    {}

    std::vector<PersonTrace> of(const Schema &person, const QUuid &id)
    {
        add({Way::Self, &person, nullptr, {id}});
        for (std::size_t at = 0; at < m_found.size(); ++at) { // grows by what is the person's own
            if (m_found[at].way == Way::Self || m_found[at].way == Way::Own)
                follow(*m_found[at].schema, std::vector<QUuid>(m_found[at].ids));
        }
        for (std::size_t at = 0, end = m_found.size(); at < end; ++at) {
            if (m_found[at].way == Way::Named)
                addAbout(Way::Beside, *m_found[at].schema, std::vector<QUuid>(m_found[at].ids));
        }
        if (person.entity == schemaOf<User>().entity)
            addWritten(id);
        return std::move(m_found);
    }

private:
    void follow(const Schema &target, const std::vector<QUuid> &ids)
    {
        for (const Schema *schema : catalogue()) {
            for (const Field &field : schema->fields) {
                const auto *reference = std::get_if<kinds::Ref>(&field.kind);
                if (reference != nullptr && reference->entity == target.entity)
                    add({makesOwn(field) ? Way::Own : Way::Named, schema, &field,
                         referring(m_connection, *schema, field, ids)});
            }
        }
        addAbout(Way::About, target, ids);
    }

    void addAbout(Way way, const Schema &subject, const std::vector<QUuid> &ids)
    {
        for (const Schema *schema : catalogue()) {
            for (const Field &field : schema->fields) {
                if (isKind<kinds::Subject>(field))
                    add({way, schema, &field, about(m_connection, *schema, field, subject, ids)});
            }
        }
    }

    // Only what is somebody's words on something else: of other records the
    // author is but who typed them in.
    void addWritten(const QUuid &user)
    {
        for (const Schema *schema : catalogue()) {
            const bool isWords = std::ranges::any_of(schema->fields, isKind<kinds::Subject>) &&
                                 schema->isChangeable() && schema->has(Feature::Archivable);
            if (isWords)
                add({Way::Written, schema, nullptr,
                     idsIn(m_connection.execute("select id from " + quotedName(schema->entity) +
                                                    " where created_by = $1 order by created_at, id",
                                                {user}))});
        }
    }

    // Each record once, as what it was found as first; what several references lead to stands together.
    void add(PersonTrace trace)
    {
        std::erase_if(trace.ids, [&](const QUuid &id) { return !m_seen.insert({trace.schema->entity, id}).second; });
        if (trace.ids.empty())
            return;
        const auto same = std::ranges::find_if(m_found, [&trace](const PersonTrace &other) {
            return trace.way != Way::Own && other.way == trace.way && other.schema == trace.schema;
        });
        if (same == m_found.end())
            m_found.push_back(std::move(trace));
        else
            same->ids.insert(same->ids.end(), trace.ids.begin(), trace.ids.end());
    }

    Connection &m_connection;
    std::vector<PersonTrace> m_found;
    std::set<std::pair<std::string_view, QUuid>> m_seen;
};

} // namespace

std::vector<PersonTrace> tracesOf(Connection &connection, const Schema &person, const QUuid &id)
{
    return TraceSearch(connection).of(person, id);
}

} // namespace regie
