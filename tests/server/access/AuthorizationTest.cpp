// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SaveChecks.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/support/Ticket.h"
#include "tests/server/storage/QueryOracle.h"

#include <QRandomGenerator>

// Every role × every entity × every operation × own, other and missing records, against SQL that knows nothing of the
// server's own rules.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// A few records that this condition reaches, or that it doesn't.
std::vector<QUuid> some(SampleWorld &world, const Schema &schema, const QByteArray &condition, bool reached)
{
    return world.ids("select x.id from \"" + schema.name().toUtf8() + "\" x where coalesce(" + condition +
                     ", false) is " + (reached ? "true" : "false") + " order by md5(x.id::text) limit 3");
}

std::vector<QUuid> all(SampleWorld &world, const Schema &schema, const QByteArray &condition)
{
    return world.ids("select x.id from \"" + schema.name().toUtf8() + "\" x where " + condition + " order by x.id");
}

qint64 versionOf(SampleWorld &world, const Schema &schema, const QUuid &id)
{
    return world.number("select version from \"" + schema.name().toUtf8() + "\" where id = $1", {id});
}

// Runs an action and undoes it, so that each cell starts from the same world; its refusal's code.
template <class Action>
QString tryOut(SampleWorld &world, const Caller &caller, Action action)
{
    return refusalOfAction([&] {
               Transaction transaction(world.connection(), {.user = caller.user});
               Store store(world.connection(), caller);
               action(store);
               transaction.rollback();
           })
        .code;
}

// A save of every field that this caller may write, with what stands there: changes nothing, but asks for everything.
const Field *changeableField(const Schema &schema, const Rights &rights)
{
    for (const Field &field : schema.fields) {
        const bool isPlain =
            std::holds_alternative<kinds::Text>(field.kind) || std::holds_alternative<kinds::Note>(field.kind);
        if (isPlain && !field.is(FieldFlag::Immutable) && rights.mayUse(schema, field, Usage::Write))
            return &field;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Reading: each role sees exactly its records, in lists, alone, and by their history", "[rights][matrix]")
{
    SampleWorld world;
    int cells = 0;
    for (const QString &user : SampleWorld::users()) {
        const Caller caller = world.caller(user);
        const ScopeOracle scopes(world, user);
        Store store(world.connection(), caller);
        for (const Schema *schema : catalogue()) {
            INFO(user.toStdString() << " reads " << schema->entity);
            const QByteArray condition = scopes.condition(schema->name() + u".read"_s, "x");
            Query query;
            query.entity = schema->name();
            query.archived = Archived::With;
            query.limit = Query::maxLimit;
            const QString missing = refusalOfAction([&] { static_cast<void>(store.read(*schema, newUuid())); }).code;
            if (!scopes.isGranted(schema->name() + u".read"_s)) {
                CHECK(refusalOfAction([&] { static_cast<void>(store.fetch(query)); }).code == u"permission.denied"_s);
                CHECK(missing == u"permission.denied"_s);
                ++cells;
                continue;
            }
            const std::vector<QUuid> expected = all(world, *schema, condition);
            CHECK(idsOf(store, query) == expected);
            CHECK(missing == u"record.unknown"_s);
            const std::vector<QUuid> everything = all(world, *schema, "true");
            std::vector<QUuid> readable = store.readable(*schema, everything);
            std::sort(readable.begin(), readable.end(),
                      [](const QUuid &left, const QUuid &right) { return left.toRfc4122() < right.toRfc4122(); });
            CHECK(readable == expected);
            for (const bool reached : {true, false}) {
                for (const QUuid &id : some(world, *schema, condition, reached)) {
                    const QString wanted = reached ? u"(done)"_s : u"record.unknown"_s;
                    CHECK(refusalOfAction([&] { static_cast<void>(store.read(*schema, id)); }).code == wanted);
                    CHECK(refusalOfAction([&] {
                              static_cast<void>(store.history({.entity = schema->name(), .id = id}));
                          }).code == wanted);
                    cells += 2;
                }
            }
        }
    }
    CHECK(cells > 900);
}

TEST_CASE("Changing and archiving: each role reaches exactly its records", "[rights][matrix]")
{
    SampleWorld world;
    int allowed = 0;
    int denied = 0;
    for (const QString &user : SampleWorld::users()) {
        const Caller caller = world.caller(user);
        const ScopeOracle scopes(world, user);
        for (const Schema *schema : catalogue()) {
            const QByteArray readable = scopes.condition(schema->name() + u".read"_s, "x");
            const Field *field = changeableField(*schema, *caller.rights);
            const auto check = [&](const QString &verb, bool isOffered, auto action) {
                const QString permission = schema->name() + verb;
                const QByteArray condition = scopes.condition(permission, "x");
                for (const bool reached : {true, false}) {
                    for (const QUuid &id : some(world, *schema, condition, reached)) {
                        INFO(user.toStdString() << " " << permission.toStdString() << " " << id.toString().toStdString()
                                                << " reached " << reached);
                        const bool isSeen = scopes.isGranted(schema->name() + u".read"_s) &&
                                            world.number("select count(*) from \"" + schema->name().toUtf8() +
                                                             "\" x where x.id = $1 and " + readable,
                                                         {id}) == 1;
                        QString wanted = u"(done)"_s;
                        if (!isOffered || !scopes.isGranted(permission))
                            wanted = u"permission.denied"_s;
                        else if (!reached)
                            wanted = isSeen ? u"permission.denied"_s : u"record.unknown"_s;
                        CHECK(tryOut(world, caller, [&](Store &store) { action(store, id); }) == wanted);
                        ++(wanted == u"(done)"_s ? allowed : denied);
                    }
                }
                const QString missing =
                    isOffered && scopes.isGranted(permission) ? u"record.unknown"_s : u"permission.denied"_s;
                CHECK(tryOut(world, caller, [&](Store &store) { action(store, newUuid()); }) == missing);
            };
            check(u".archive"_s, schema->has(Feature::Archivable), [&](Store &store, const QUuid &id) {
                const bool isArchived = world.number("select count(*) from \"" + schema->name().toUtf8() +
                                                         "\" where id = $1 and archived_at is not null",
                                                     {id}) == 1;
                static_cast<void>(store.archive({.entity = schema->name(),
                                                 .id = id,
                                                 .version = versionOf(world, *schema, id),
                                                 .archived = !isArchived}));
            });
            // Archived ones can't be changed by anybody.
            if (schema->has(Feature::Archivable))
                world.superuser().execute("update \"" + schema->name().toUtf8() + "\" set archived_at = null");
            if (!field)
                continue;
            check(u".update"_s, true, [&](Store &store, const QUuid &id) {
                const QString old = world.text("select coalesce(\"" + toString(field->key).toUtf8() +
                                                   "\", '') from \"" + schema->name().toUtf8() + "\" where id = $1",
                                               {id});
                const auto *text = std::get_if<kinds::Text>(&field->kind);
                const bool isCode = (text && text->format != kinds::TextFormat::Plain) ||
                                    schema->entity == "role_field_rule"; // names of entities and fields
                static_cast<void>(store.save({.entity = schema->name(),
                                              .id = id,
                                              .version = versionOf(world, *schema, id),
                                              .changes = {{toString(field->key), isCode ? old : old + u'x'}}}));
            });
        }
    }
    INFO(allowed << " allowed, " << denied << " denied");
    CHECK(allowed > 190);
    CHECK(denied > 1000);
}

TEST_CASE("Creating: only with the permission, only within its scope, only what one may refer to", "[rights][matrix]")
{
    SampleWorld world;
    const auto id = [](const char *name) { return Value(SampleWorld::id(QString::fromLatin1(name))); };
    const std::vector<std::pair<QString, Changes>> contents{
        {u"party"_s, {{u"name"_s, u"Neuf"_s}, {u"kind"_s, u"company"_s}}},
        {u"party_address"_s,
         {{u"party_id"_s, id("party 1")},
          {u"street"_s, u"1 rue"_s},
          {u"kind"_s, u"site"_s},
          {u"postal_code"_s, u"69001"_s},
          {u"city"_s, u"Lyon"_s}}},
        {u"contact"_s, {{u"party_id"_s, id("party 1")}, {u"last_name"_s, u"Neuf"_s}}},
        {u"equipment"_s, {{u"name"_s, u"Neuf"_s}, {u"category_id"_s, id("category 1")}, {u"status"_s, u"stopped"_s}}},
        {u"ticket_domain"_s, {{u"name"_s, u"Neuf"_s}}},
        {u"ticket"_s, {{u"title"_s, u"Neuf"_s}, {u"domain_id"_s, id("domain 1")}, {u"client_id"_s, id("party 1")}}},
        {u"comment"_s,
         {{u"subject_entity"_s, u"ticket"_s},
          {u"subject_id"_s, id("ticket 2")},
          {u"body"_s, u"Mot"_s},
          {u"visibility"_s, u"public"_s}}},
        {u"user"_s, {{u"email"_s, u"neuf@example.com"_s}, {u"first_name"_s, u"N"_s}, {u"last_name"_s, u"F"_s}}},
        {u"user_role"_s,
         {{u"user_id"_s, id("user nobody")}, {u"role_id"_s, world.ids("select id from role where key = 'adv'")[0]}}},
        {u"user_session"_s, {{u"user_id"_s, id("user nobody")}}},
        {u"login_attempt"_s, {{u"user_id"_s, id("user nobody")}}},
        {u"activity_log"_s, {{u"user_id"_s, id("user nobody")}, {u"act"_s, u"login"_s}}},
        {u"notification"_s, {{u"title"_s, u"Neuf"_s}}},
        {u"setting"_s, {{u"key"_s, u"neuf"_s}, {u"value"_s, u"1"_s}}}};
    for (const QString &user : SampleWorld::users()) {
        const Caller caller = world.caller(user);
        const ScopeOracle scopes(world, user);
        for (const auto &[entity, changes] : contents) {
            INFO(user.toStdString() << " creates " << entity.toStdString());
            const QString code = tryOut(world, caller, [&](Store &store) {
                static_cast<void>(store.save({.entity = entity, .id = newUuid(), .version = 0, .changes = changes}));
            });
            const bool isMachinery = entity == u"user_session"_s || entity == u"login_attempt"_s ||
                entity == u"activity_log"_s || entity == u"notification"_s || entity == u"setting"_s;
            if (isMachinery || !scopes.isGranted(entity + u".create"_s)) {
                CHECK(code == u"permission.denied"_s);
                continue;
            }
            // Of these roles, only those who comment have a scope narrower than all.
            const bool seesSubject =
                entity != u"comment"_s || world.number("select count(*) from ticket x where x.id = $1 and " +
                                                           scopes.condition(u"ticket.read"_s, "x"),
                                                       {SampleWorld::id(u"ticket 2"_s)}) == 1;
            CHECK(code == (seesSubject ? u"(done)"_s : u"invalid"_s));
        }
    }
}

TEST_CASE("A record can't be handed into or out of one's scope", "[rights]")
{
    SampleWorld world;
    // A role whose technicians may change their own tickets.
    world.superuser().execute(
        "insert into role_permission (role_id, permission_id, scope) select r.id, p.id, 'own' from role r, "
        "permission p where r.key = 'technician' and p.key in ('ticket.update', 'ticket.create')");
    const Caller technician = world.caller(u"technician"_s);
    const QUuid mine = world.ids("select id from ticket where technician_id = $1 and archived_at is null limit 1",
                                 {technician.user})[0];
    const QUuid other = world.ids("select id from ticket where technician_id <> $1 and archived_at is null limit 1",
                                  {technician.user})[0];
    const QUuid colleague = SampleWorld::id(u"user technician2"_s);
    const auto assign = [&](const QUuid &ticket, const QUuid &user) {
        return tryOut(world, technician, [&](Store &store) {
            static_cast<void>(store.save(
                {.entity = u"ticket"_s, .id = ticket, .version = 1, .changes = {{u"technician_id"_s, user}}}));
        });
    };
    CHECK(assign(mine, colleague) == u"permission.denied"_s);
    CHECK(assign(other, technician.user) == u"record.unknown"_s);
    const auto create = [&](const QUuid &user) {
        return tryOut(world, technician, [&](Store &store) {
            static_cast<void>(store.save({.entity = u"ticket"_s,
                                          .id = newUuid(),
                                          .version = 0,
                                          .changes = {{u"title"_s, u"Neuf"_s},
                                                      {u"domain_id"_s, SampleWorld::id(u"domain 1"_s)},
                                                      {u"client_id"_s, SampleWorld::id(u"party 1"_s)},
                                                      {u"technician_id"_s, user}}}));
        });
    };
    CHECK(create(colleague) == u"permission.denied"_s);
    CHECK(create(technician.user) == u"(done)"_s);
}

TEST_CASE("Of each entity, every field that is not for saves is refused, and the row stays as it was", "[rights]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    int refusedFields = 0;
    for (const Schema *schema : catalogue()) {
        const std::vector<QUuid> ids = all(world, *schema, "true");
        if (ids.empty()) // the sample has none of these
            continue;
        std::vector<const Field *> fields;
        for (const Field &field : schema->fields)
            fields.push_back(&field);
        for (const Field &field : systemFields())
            fields.push_back(&field);
        for (const Field *field : fields) {
            const bool isOwn = findField(schema->fields, toString(field->key)) != nullptr;
            if (isOwn && field->isWritable() && !field->is(FieldFlag::Immutable))
                continue;
            INFO(schema->entity << "." << field->key);
            const QByteArray row =
                "select (to_jsonb(x))::text from \"" + schema->name().toUtf8() + "\" x where id = $1";
            const QString before = world.text(row, {ids.front()});
            const QString code = tryOut(world, admin, [&](Store &store) {
                static_cast<void>(store.save({.entity = schema->name(),
                                              .id = ids.front(),
                                              .version = versionOf(world, *schema, ids.front()),
                                              .changes = {{toString(field->key), Value()}}}));
            });
            CHECK(code == (schema->isChangeable() ? u"invalid"_s : u"permission.denied"_s));
            CHECK(world.text(row, {ids.front()}) == before);
            ++refusedFields;
        }
    }
    CHECK(refusedFields > 150);
}
