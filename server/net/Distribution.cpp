// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/Distribution.h"

#include "server/net/Departures.h"
#include "server/storage/QueryCache.h"
#include "server/storage/ScopeCompiler.h"
#include "server/storage/Store.h"
#include "shared/domain/Catalogue.h"

#include <QMap>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostRecordsPerEvent = 500;

using Records = std::vector<ChangedRecord>;
using ByEntity = QMap<QString, Records>;

QByteArrayList bodies(const Records &records)
{
    QByteArrayList result;
    for (std::size_t begin = 0; begin < records.size(); begin += mostRecordsPerEvent) {
        const std::size_t end = std::min(begin + mostRecordsPerEvent, records.size());
        result += encode(Changed{Records(records.begin() + static_cast<std::ptrdiff_t>(begin),
                                         records.begin() + static_cast<std::ptrdiff_t>(end))});
    }
    return result;
}

// Of records that are gone for somebody without having changed themselves.
Records farewells(const Schema &schema, const QSet<QUuid> &ids)
{
    Records records;
    for (const QUuid &id : ids)
        records.push_back({.entity = schema.name(), .id = id, .version = 0, .type = ChangeType::Delete});
    return records;
}

// What one caller may read of one entity's changed records, worked out once.
class Readable {
public:
    Readable(Connection &connection, QueryCache &queries, const Schema &schema, const Records &records,
             Departures &departures)
        : m_connection(connection)
        , m_queries(queries)
        , m_schema(schema)
        , m_records(records)
        , m_departures(departures)
    {}

    // Events' bodies, shared by all who may read the same.
    [[nodiscard]] const QByteArrayList &bodiesFor(const Caller &caller)
    {
        if (caller.rights->readScope(m_schema) == Scope::None)
            return m_nothing;
        const bool isAll = readsAll(m_schema, caller);
        const QByteArray key =
            isAll ? QByteArrayLiteral("all") : caller.user.toRfc4122() + caller.rights->fingerprint();
        const auto place = m_bodies.constFind(key);
        return place != m_bodies.constEnd() ? *place
                                            : *m_bodies.insert(key, bodies(isAll ? m_records : visibleTo(caller)));
    }

private:
    [[nodiscard]] Records visibleTo(const Caller &caller)
    {
        std::vector<QUuid> ids;
        for (const ChangedRecord &record : m_records)
            ids.push_back(record.id);
        const std::vector<QUuid> readable = Store(m_connection, caller, &m_queries).readable(m_schema, ids);
        const QSet<QUuid> allowed(readable.begin(), readable.end());
        QSet<QUuid> left = m_departures.of(caller).records.value(&m_schema);
        Records visible;
        for (ChangedRecord record : m_records) {
            const bool hasLeft = left.remove(record.id);
            if (!allowed.contains(record.id)) {
                if (!hasLeft)
                    continue;
                record.type = ChangeType::Delete; // from what he may read
            }
            visible.push_back(std::move(record));
        }
        const Records followed = farewells(m_schema, left);
        visible.insert(visible.end(), followed.begin(), followed.end());
        return visible;
    }

    Connection &m_connection;
    QueryCache &m_queries;
    const Schema &m_schema;
    const Records &m_records;
    Departures &m_departures;
    const QByteArrayList m_nothing;
    QHash<QByteArray, QByteArrayList> m_bodies;
};

} // namespace

std::vector<ChangedRecord> condensed(const std::vector<ChangedRecord> &changes)
{
    Records result;
    QHash<std::pair<QString, QUuid>, std::size_t> places;
    for (const ChangedRecord &change : changes) {
        const auto key = std::pair(change.entity, change.id);
        const auto place = places.constFind(key);
        if (place == places.constEnd()) {
            places.insert(key, result.size());
            result.push_back(change);
            continue;
        }
        ChangedRecord &known = result[*place];
        const bool staysNew = known.type == ChangeType::Insert && change.type == ChangeType::Update;
        known.version = std::max(known.version, change.version);
        known.type = staysNew ? ChangeType::Insert : change.type;
    }
    return result;
}

Deliveries distribute(Connection &connection, QueryCache &queries, const Listeners &listeners,
                      const std::vector<ChangedRecord> &changes)
{
    ByEntity byEntity;
    for (const ChangedRecord &change : condensed(changes))
        byEntity[change.entity].push_back(change);
    Departures departures(connection, queries, changes);
    Deliveries deliveries;
    for (auto entity = byEntity.cbegin(); entity != byEntity.cend(); ++entity) {
        const Schema *schema = findSchema(entity.key());
        if (schema == nullptr) // a newer server's
            continue;
        Readable readable(connection, queries, *schema, entity.value(), departures);
        for (const std::shared_ptr<LiveSession> &session : listeners) {
            if (!session->followed().contains(entity.key()))
                continue;
            for (const QByteArray &body : readable.bodiesFor(session->caller()))
                deliveries.push_back({.session = session, .type = Changed::name, .body = body});
        }
    }
    for (const std::shared_ptr<LiveSession> &session : listeners) {
        const QSet<QString> followed = session->followed();
        if (followed.isEmpty())
            continue;
        const Departures::Gone &gone = departures.of(session->caller());
        for (auto left = gone.records.cbegin(); left != gone.records.cend(); ++left) {
            if (!followed.contains(left.key()->name()) || byEntity.contains(left.key()->name()))
                continue;
            for (const QByteArray &body : bodies(farewells(*left.key(), *left)))
                deliveries.push_back({.session = session, .type = Changed::name, .body = body});
        }
        if (gone.isTooMuch)
            deliveries.push_back({.session = session, .type = Resync::name, .body = encode(Resync())});
    }
    return deliveries;
}

Listeners concernedBy(const std::vector<ChangedRecord> &changes, const Listeners &listeners)
{
    QSet<QUuid> concerned; // of users and of sessions
    for (const ChangedRecord &change : changes) {
        if (change.entity == "user"_L1 || change.entity == "user_session"_L1)
            concerned.insert(change.id);
    }
    Listeners found;
    for (const std::shared_ptr<LiveSession> &session : listeners) {
        if (concerned.contains(session->user()) || concerned.contains(session->id()) ||
            concerned.contains(session->viewer().user))
            found.push_back(session);
    }
    return found;
}

Deliveries refreshSessions(Connection &connection, const Listeners &listeners, std::chrono::milliseconds maxAge,
                           const sessions::Rules &rules)
{
    Deliveries deliveries;
    for (const std::shared_ptr<LiveSession> &session : listeners) {
        const LiveSession::Refreshed now = session->refresh(connection, maxAge, rules);
        if (now.standing == sessions::Standing::Expired && maxAge.count() > 0)
            continue; // its own clock ends it, to the second (Session::endIfStale)
        if (now.standing != sessions::Standing::Valid)
            deliveries.push_back({.session = session,
                                  .type = {},
                                  .body = {},
                                  .end = refused(sessions::refusalCode(now.standing)).value()});
        else if (now.hasChanged)
            deliveries.push_back(
                {.session = session, .type = SessionChanged::name, .body = encode(SessionChanged{session->info()})});
    }
    return deliveries;
}

} // namespace regie
