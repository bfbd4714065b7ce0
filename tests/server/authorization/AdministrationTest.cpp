// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/Cells.h"

// What those send who look after accounts and rights, sent as every role.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

TEST_CASE("Each role closes exactly the accounts it may change, and hands over exactly what it may change",
          "[rights][matrix]")
{
    ServedWorld served;
    int reached = 0;
    int refused = 0;
    for (const QString &user : SampleWorld::users()) {
        Cells cells(served, user, *findSchema(u"user"_s));
        RawClient &client = served.client(user); // whose login changes an account
        for (const Cell &cell : cells.of(u"user.update"_s, 3)) {
            INFO(user.toStdString() << " of " << nameOf(cell.relation));
            const QString before = served.rowOf(u"user"_s, cell.id);
            // Of a version there never was: who may is told so, and nothing moves.
            const RawClient::Answer answer =
                client.ask(u"user.deactivate"_s, {{u"id"_s, raw(cell.id)}, {u"version"_s, 100'000}});
            const bool isReadable = cells.isGranted(u"read"_s) && cells.reads(cell.id);
            if (!cells.isGranted(u"update"_s))
                CHECK(answer.code == u"permission.denied"_s);
            else if (!cell.isReached() || !isReadable)
                CHECK(answer.code == (isReadable ? u"permission.denied"_s : u"record.unknown"_s));
            else
                CHECK((answer.code == u"conflict"_s || answer.code == u"record.archived"_s));
            CHECK(served.rowOf(u"user"_s, cell.id) == before);
            ++(answer.code == u"conflict"_s ? reached : refused);
        }
    }
    CHECK(reached > 0);
    CHECK(refused > 30);
}

TEST_CASE("Each session hears which one it is, and of no other", "[rights][matrix]")
{
    ServedWorld served;
    QSet<QUuid> told;
    for (const QString &user : SampleWorld::users()) {
        INFO(user.toStdString());
        const RawClient::Answer answer = served.client(user).ask(u"session.which"_s, {});
        REQUIRE(answer.isDone());
        const QUuid session = uuidOf(answer.body.value(u"session_id"_s));
        CHECK(
            served.world().number("select count(*) from user_session where id = $1 and user_id = $2 and revoked_at is "
                                  "null",
                                  {session, SampleWorld::id(u"user "_s + user)}) == 1);
        told.insert(session);
    }
    CHECK(told.size() == SampleWorld::users().size());
}

TEST_CASE("Only who may change rights has it explained what others see, and only of what he sees himself",
          "[rights][matrix]")
{
    ServedWorld served;
    int told = 0;
    for (const QString &user : SampleWorld::users()) {
        INFO(user.toStdString());
        const Schema &schema = *findSchema(u"ticket"_s);
        Cells cells(served, user, schema);
        const ScopeOracle scopes(served.world(), user);
        for (const Cell &cell : cells.of(u"ticket.read"_s, 2)) {
            const RawClient::Answer answer = served.client(user).ask(
                u"rights.explain"_s, {{u"user_id"_s, raw(SampleWorld::id(u"user technician"_s))},
                                      {u"entity"_s, u"ticket"_s},
                                      {u"record_id"_s, raw(cell.id)}});
            QString wanted = u"(done)"_s;
            if (!scopes.isGranted(u"role_permission.update"_s))
                wanted = u"permission.denied"_s;
            else if (!cell.isReached())
                wanted = u"record.unknown"_s;
            CHECK(answer.code == wanted);
            told += answer.isDone() ? 1 : 0;
        }
    }
    CHECK(told > 0);
}

TEST_CASE("What is explained is what the person finds, for every role and every entity", "[rights][matrix]")
{
    ServedWorld served;
    int seen = 0;
    int unseen = 0;
    for (const QString &user : SampleWorld::users()) {
        for (const Schema *schema : catalogue()) {
            INFO(user.toStdString() << " on " << schema->entity);
            Cells cells(served, user, *schema);
            Cells ofAdmin(served, u"admin"_s, *schema);
            for (const Cell &cell : cells.of(schema->name() + u".read"_s, 2)) {
                if (cell.relation == Relation::Missing || !ofAdmin.reads(cell.id))
                    continue;
                const RawClient::Answer answer =
                    served.client(u"admin"_s)
                        .ask(u"rights.explain"_s, {{u"user_id"_s, raw(SampleWorld::id(u"user "_s + user))},
                                                   {u"entity"_s, schema->name()},
                                                   {u"record_id"_s, raw(cell.id)}});
                REQUIRE(answer.isDone());
                const QString reading = answer.body.value(u"reading"_s).toString();
                const bool isActive = answer.body.value(u"status"_s).toString() == u"active"_s;
                CHECK((reading == u"reads"_s) == (isActive && cells.isGranted(u"read"_s) && cells.reads(cell.id)));
                CHECK((reading == u"no_right"_s) == (isActive && !cells.isGranted(u"read"_s)));
                ++(reading == u"reads"_s ? seen : unseen);
            }
        }
    }
    CHECK(seen > 150);
    CHECK(unseen > 150);
}

TEST_CASE("Only who may change rights sees what others see, and then writes nothing", "[rights][matrix]")
{
    ServedWorld served;
    int views = 0;
    for (const QString &user : SampleWorld::users()) {
        INFO(user.toStdString());
        const ScopeOracle scopes(served.world(), user);
        const std::unique_ptr<RawClient> client = served.newClient(user);
        const RawClient::Answer answer =
            client->ask(u"session.view_as"_s, {{u"user_id"_s, raw(SampleWorld::id(u"user technician"_s))}});
        const bool isAllowed = scopes.isGranted(u"role_permission.update"_s);
        CHECK(answer.code == (isAllowed ? u"(done)"_s : u"permission.denied"_s));
        if (!answer.isDone())
            continue;
        ++views;
        CHECK(uuidOf(answer.body.value(u"user"_s)) == SampleWorld::id(u"user technician"_s));
        CHECK(answer.body.value(u"token"_s).toByteArray().isEmpty());
    }
    CHECK(views > 0);
}
