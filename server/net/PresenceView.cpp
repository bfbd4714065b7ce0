// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/PresenceView.h"

#include "server/storage/QueryCache.h"
#include "server/storage/RecordLabels.h"
#include "server/storage/ScopeCompiler.h"
#include "server/storage/Store.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/PresenceMessages.h"

#include <algorithm>
#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Callers who may read all of an entity and the same fields of it know the same; the others are asked for one by one.
QByteArray keyOf(const Schema &schema, const Caller &caller)
{
    return (readsAll(schema, caller) ? QByteArrayLiteral("all") : caller.user.toRfc4122()) +
           caller.rights->fingerprint();
}

class View {
public:
    View(Connection &connection, QueryCache &queries, const Schema &schema, const PresencePlace &place)
        : m_connection(connection)
        , m_queries(queries)
        , m_schema(schema)
        , m_place(place)
    {}

    [[nodiscard]] bool mayRead(const Caller &caller)
    {
        const QByteArray key = keyOf(m_schema, caller);
        const auto known = m_open.constFind(key);
        return known != m_open.constEnd() ? *known : *m_open.insert(key, isOpen(caller));
    }

    // The names of those whom the caller may know.
    [[nodiscard]] const QHash<QUuid, QString> &names(const Caller &caller, const std::vector<QUuid> &users)
    {
        const QByteArray key = keyOf(m_people, caller);
        const auto known = m_names.constFind(key);
        if (known != m_names.constEnd())
            return *known;
        Store store(m_connection, caller, &m_queries);
        return *m_names.insert(key, RecordLabels(store).of(m_people, users));
    }

private:
    [[nodiscard]] bool isOpen(const Caller &caller)
    {
        if (caller.rights->readScope(m_schema) == Scope::None)
            return false;
        return m_place.record.isNull() ||
               !Store(m_connection, caller, &m_queries).readable(m_schema, std::array{m_place.record}).empty();
    }

    Connection &m_connection;
    QueryCache &m_queries;
    const Schema &m_schema;
    const PresencePlace &m_place;
    const Schema &m_people = *findSchema(u"user");
    QHash<QByteArray, bool> m_open;
    QHash<QByteArray, QHash<QUuid, QString>> m_names;
};

struct Person {
    QUuid user;
    QString field;
};

// Two connections of one person are one; the one that types speaks.
std::vector<Person> peopleOf(const std::vector<PresentSession> &sessions)
{
    std::vector<Person> people;
    for (const PresentSession &present : sessions) {
        const auto known = std::find_if(people.begin(), people.end(), [&present](const Person &person) {
            return person.user == present.session->user();
        });
        if (known == people.end())
            people.push_back({present.session->user(), present.field});
        else if (known->field.isEmpty())
            known->field = present.field;
    }
    return people;
}

bool mayUse(const Schema &schema, const Rights &rights, const QString &key, Usage usage)
{
    const Field *field = findField(schema.fields, key);
    return field && rights.mayUse(schema, *field, usage);
}

bool mayType(const Schema &schema, const Rights &rights, const QString &key)
{
    return mayUse(schema, rights, key, Usage::Write) && rights.scopeOf(schema.name() + ".update"_L1) != Scope::None;
}

Present presentFor(const Caller &reader, const Schema &schema, const PresencePlace &place,
                   const std::vector<Person> &people, const QHash<QUuid, QString> &names)
{
    Present present{.entity = place.entity, .record = place.record, .people = {}};
    for (const Person &person : people) {
        const QString name = names.value(person.user);
        if (person.user == reader.user || name.isEmpty())
            continue;
        ++present.count;
        if (present.people.size() == Present::mostPeople)
            continue;
        const bool isTold = !person.field.isEmpty() && mayUse(schema, *reader.rights, person.field, Usage::Read);
        present.people.push_back({person.user, name, isTold ? person.field : QString()});
    }
    return present;
}

} // namespace

Deliveries tellPresence(Connection &connection, QueryCache &queries, const PresencePlace &place,
                        const std::vector<PresentSession> &sessions, std::chrono::milliseconds rightsAge,
                        const sessions::Rules &rules)
{
    Deliveries deliveries;
    const Schema *schema = findSchema(place.entity);
    if (!schema)
        return deliveries;
    View view(connection, queries, *schema, place);
    std::vector<PresentSession> inside;
    for (const PresentSession &present : sessions) {
        const LiveSession::Refreshed now = present.session->refresh(connection, rightsAge, rules);
        if (now.standing != sessions::Standing::Valid)
            continue; // its next request, or the feed, will end it
        if (now.hasChanged)
            deliveries.push_back({.session = present.session,
                                  .type = SessionChanged::name,
                                  .body = encode(SessionChanged{present.session->info()})});
        const Caller caller = present.session->caller();
        if (!view.mayRead(caller))
            continue;
        // Nobody types into what is closed to him, whatever his program says.
        const bool isTyping = mayType(*schema, *caller.rights, present.field);
        inside.push_back({present.session, isTyping ? present.field : QString()});
    }
    const std::vector<Person> people = peopleOf(inside);
    std::vector<QUuid> users;
    for (const Person &person : people)
        users.push_back(person.user);
    for (const PresentSession &present : sessions) {
        const bool isInside = std::any_of(inside.begin(), inside.end(), [&present](const PresentSession &one) {
            return one.session == present.session;
        });
        const Caller caller = present.session->caller();
        const Present told = isInside ? presentFor(caller, *schema, place, people, view.names(caller, users))
                                      : Present{.entity = place.entity, .record = place.record, .people = {}};
        deliveries.push_back({.session = present.session, .type = Present::name, .body = encode(told)});
    }
    return deliveries;
}

} // namespace regie
