// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Store.h"

#include "server/access/RightsLoader.h"
#include "server/storage/FileStore.h"
#include "server/storage/OwnAccount.h"
#include "server/storage/QueryCache.h"
#include "server/storage/QueryCompiler.h"
#include "server/storage/RowEncoder.h"
#include "server/storage/RowGuards.h"
#include "server/storage/Values.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Query queryOfRecord(const Schema &schema, const QUuid &id)
{
    Query query;
    query.entity = schema.name();
    query.filter = Filter::condition(u"id"_s, Operator::Is, {id});
    query.archived = Archived::With;
    query.limit = 1;
    return query;
}

} // namespace

Store::Store(Connection &connection, const Caller &caller, QueryCache *cache)
    : m_connection(connection)
    , m_caller(caller)
    , m_cache(cache)
{}

Rows Store::run(const Query &query, const CompileOptions &options, std::shared_ptr<const CompiledQuery> &compiled)
{
    if (Issues issues = checkQuery(query); !issues.empty())
        refuseInvalid(query.entity, std::move(issues));
    const QByteArray shape = m_cache ? shapeOf(query, m_caller, options) : QByteArray();
    compiled = m_cache ? m_cache->find(shape) : nullptr;
    if (!compiled) {
        compiled = std::make_shared<const CompiledQuery>(compile(query, m_caller, options));
        if (m_cache)
            m_cache->insert(shape, compiled);
    }
    const std::vector<Parameter> parameters = bind(*compiled, query, m_caller);
    if (compiled->isGuarded && m_connection.canGuard())
        return m_connection.executeGuarded(rowguards::knowledgeOf(m_caller), compiled->sql, parameters,
                                           compiled->planning);
    return m_connection.execute(compiled->sql, parameters, compiled->planning);
}

QByteArray Store::fetch(const Query &query)
{
    std::shared_ptr<const CompiledQuery> compiled;
    const Rows rows = run(query, {}, compiled);
    return encodeRows(*compiled, rows, query.limit);
}

RowSet Store::rows(const Query &query)
{
    const QByteArray encoded = fetch(query);
    WireReader wire(encoded, replyLimits);
    return readRowSet(wire);
}

RowSet Store::lookUp(const Query &query)
{
    static const Caller system = systemCaller();
    return Store(m_connection, system, m_cache).rows(query);
}

std::vector<QUuid> Store::readable(const Schema &schema, std::span<const QUuid> ids)
{
    std::vector<QUuid> found;
    if (m_caller.rights->readScope(schema) == Scope::None)
        return found;
    Query query;
    query.entity = schema.name();
    query.archived = Archived::With;
    query.limit = Query::maxLimit;
    while (!ids.empty()) {
        const std::span<const QUuid> chunk = ids.first(std::min<std::size_t>(ids.size(), Query::maxLimit));
        query.filter = Filter::condition(u"id"_s, Operator::AnyOf, {chunk.begin(), chunk.end()});
        std::shared_ptr<const CompiledQuery> compiled;
        const Rows rows = run(query, {}, compiled);
        for (int row = 0; row < rows.size(); ++row)
            found.push_back(rows.uuid(row, 0));
        ids = ids.subspan(chunk.size());
    }
    return found;
}

std::vector<Store::Reader> Store::readers(const Schema &schema, const QUuid &id, std::span<const QUuid> users)
{
    std::vector<Reader> found;
    for (const QUuid &user : users) {
        Query query;
        query.entity = u"user"_s;
        query.columns = {u"party_id"_s};
        query.filter = Filter::all({Filter::condition(u"id"_s, Operator::Is, {user}),
                                    Filter::condition(u"status"_s, Operator::Is, {u"active"_s})});
        const RowSet person = lookUp(query);
        if (person.ids.empty())
            continue;
        Caller reader{
            .user = user, .session = {}, .party = {}, .address = {}, .rights = loadRights(m_connection, user)};
        if (const auto *party = std::get_if<QUuid>(&person.columns.front().values.front()))
            reader.party = *party;
        Store theirs(m_connection, reader);
        if (!theirs.readable(schema, std::array{id}).empty())
            found.push_back({user, reader.rights});
    }
    return found;
}

FileStore Store::files()
{
    return {m_connection, *this, m_caller};
}

OwnAccount Store::account()
{
    return {m_connection, m_caller};
}

StoredRecord Store::load(const Schema &schema, const QUuid &id, Lock lock, QStringView permission)
{
    Query query = queryOfRecord(schema, id);
    std::vector<std::size_t> places; // of the columns among the fields
    for (std::size_t index = 0; index < schema.fields.size(); ++index) {
        if (schema.fields[index].isStored()) {
            query.columns.push_back(toString(schema.fields[index].key));
            places.push_back(index);
        }
    }
    const CompileOptions options{.permission = permission.toString(),
                                 .reach = permission.isEmpty() ? Reach::Reading : Reach::Changing,
                                 .audience = Audience::Handler,
                                 .lock = lock};
    for (const Field &field : systemFields())
        query.columns.push_back(toString(field.key));
    std::shared_ptr<const CompiledQuery> compiled;
    const Rows rows = run(query, options, compiled);
    if (rows.isEmpty()) {
        // Who may see the record is told that changing it is not his; to anybody else it doesn't exist.
        const bool isSeen = !permission.isEmpty() && !readable(schema, std::array{id}).empty();
        refuse(isSeen ? u"permission.denied"_s : u"record.unknown"_s, schema.name());
    }

    StoredRecord stored;
    stored.id = id;
    stored.version = rows.integer(0, 1);
    stored.record = Record(schema.fields);
    for (std::size_t index = 0; index < places.size(); ++index) {
        const CompiledQuery::Column &column = compiled->columns[index];
        stored.record.setAt(places[index], valueAt(rows, 0, column.place, column.kind));
    }
    const auto place = [&](QLatin1StringView key) {
        const auto found = std::find_if(compiled->columns.begin(), compiled->columns.end(),
                                        [key](const CompiledQuery::Column &column) { return column.path == key; });
        return found->place;
    };
    stored.createdAt = rows.moment(0, place("created_at"_L1));
    stored.createdBy = rows.uuid(0, place("created_by"_L1));
    stored.updatedAt = rows.moment(0, place("updated_at"_L1));
    stored.updatedBy = rows.uuid(0, place("updated_by"_L1));
    stored.archivedAt = rows.moment(0, place("archived_at"_L1));
    return stored;
}

} // namespace regie
