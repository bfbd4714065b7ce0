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

// The field of `part` that leads to the record it belongs to; null for what is no part of such a record.
const Field *linkTo(const Schema &schema, const Schema &part)
{
    if (part.entity == "comment")
        return schema.has(Feature::Comments) ? part.find(u"subject_id"_s) : nullptr;
    const Field *link = part.marked(FieldFlag::Owner);
    const auto *reference = link ? std::get_if<kinds::Ref>(&link->kind) : nullptr;
    return reference && reference->entity == schema.entity ? link : nullptr;
}

// Whose field it is: the record's own, or that of a part of it.
const Schema *typedInto(const Schema &schema, const PresenceTyping &typing)
{
    if (typing.part.isEmpty())
        return &schema;
    const Schema *part = findSchema(typing.part);
    return part && linkTo(schema, *part) ? part : nullptr;
}

bool mayUse(const Schema &schema, const Rights &rights, const PresenceTyping &typing, Usage usage)
{
    const Schema *typed = typing.field.isEmpty() ? nullptr : typedInto(schema, typing);
    const Field *field = typed ? findField(typed->fields, typing.field) : nullptr;
    return field && rights.mayUse(*typed, *field, usage);
}

bool mayType(const Schema &schema, const Rights &rights, const PresenceTyping &typing)
{
    if (!mayUse(schema, rights, typing, Usage::Write))
        return false;
    const QString entity = typedInto(schema, typing)->name();
    return rights.scopeOf(entity + ".update"_L1) != Scope::None ||
           (!typing.part.isEmpty() && rights.scopeOf(entity + ".create"_L1) != Scope::None);
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

    // Whether he who may read the record may also read what is typed into there: the field, the line, and the comment
    // once it is said.
    [[nodiscard]] bool mayRead(const Caller &caller, const PresenceTyping &typing)
    {
        if (!mayUse(m_schema, *caller.rights, typing, Usage::Read))
            return false;
        const Schema &typed = *typedInto(m_schema, typing);
        if (&typed == &m_schema)
            return true;
        const Secrecy *secrecy = typing.isPublic ? nullptr : secrecyOf(typed);
        const bool isSecret = secrecy && caller.rights->scopeOf(secrecy->permission) == Scope::None;
        return !isSecret && (readsParts(caller, typed) || readsLine(caller, typed, typing.partRecord));
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
    // Everything of that kind that belongs to the record, whatever is added.
    [[nodiscard]] bool readsParts(const Caller &caller, const Schema &part) const
    {
        const Scope scope = caller.rights->readScope(part);
        const Field *link = linkTo(m_schema, part);
        return scope == Scope::All || std::any_of(part.scopes.begin(), part.scopes.end(), [&](const ScopeRow &row) {
                   return row.scope <= scope && row.who == ScopeRow::Who::Holder && row.field == link->key &&
                          row.entity == m_schema.entity;
               });
    }

    [[nodiscard]] bool readsLine(const Caller &caller, const Schema &part, const QUuid &line)
    {
        return !line.isNull() && caller.rights->readScope(part) != Scope::None &&
               !Store(m_connection, caller, &m_queries).readable(part, std::array{line}).empty();
    }

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
    PresenceTyping typing;
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
            people.push_back({present.session->user(), present.typing});
        else if (known->typing.field.isEmpty())
            known->typing = present.typing;
    }
    return people;
}

Present presentFor(View &view, const Caller &reader, const PresencePlace &place, const std::vector<Person> &people,
                   const QHash<QUuid, QString> &names)
{
    Present present{.entity = place.entity, .record = place.record, .people = {}};
    for (const Person &person : people) {
        const QString name = names.value(person.user);
        if (person.user == reader.user || name.isEmpty())
            continue;
        ++present.count;
        if (present.people.size() == Present::mostPeople)
            continue;
        const PresenceTyping &typing = person.typing;
        PresentPerson told{.user = person.user, .name = name, .field = {}};
        if (!typing.field.isEmpty() && view.mayRead(reader, typing)) {
            (typing.part.isEmpty() ? told.field : told.partField) = typing.field;
            told.part = typing.part;
            told.partRecord = typing.partRecord;
        }
        present.people.push_back(told);
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
        const bool isTyping = mayType(*schema, *caller.rights, present.typing);
        inside.push_back({present.session, isTyping ? present.typing : PresenceTyping()});
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
        const Present told = isInside ? presentFor(view, caller, place, people, view.names(caller, users))
                                      : Present{.entity = place.entity, .record = place.record, .people = {}};
        deliveries.push_back({.session = present.session, .type = Present::name, .body = encode(told)});
    }
    return deliveries;
}

} // namespace regie
