// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody else sees, looked at: as much of it as both may read, nothing written, and over when it must be.
#include "server/net/MessageTable.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/RightsUnion.h"
#include "shared/protocol/AdministrationMessages.h"
#include "tests/server/authorization/Cells.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<RawClient> viewOf(ServedWorld &served, const QString &user)
{
    std::unique_ptr<RawClient> client = served.newClient(u"admin"_s);
    REQUIRE(client->ask(u"session.view_as"_s, {{u"user_id"_s, raw(SampleWorld::id(u"user "_s + user))}}).isDone());
    return client;
}

std::vector<QUuid> listed(RawClient &client, const QString &entity)
{
    std::vector<QUuid> ids =
        idsOf(client.ask(u"fetch"_s, {{u"entity"_s, entity}, {u"limit"_s, 500}, {u"archived"_s, u"with"_s}})
                  .body.value(u"ids"_s));
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

TEST_CASE("A view lists what the person lists, of what the viewer may read all of", "[access][rights]")
{
    ServedWorld served;
    const ScopeOracle admin(served.world(), u"admin"_s);
    int compared = 0;
    for (const QString &user : {u"technician"_s, u"partner"_s, u"support"_s}) {
        const std::unique_ptr<RawClient> view = viewOf(served, user);
        for (const Schema *schema : catalogue()) {
            // What is logged meanwhile is of the log's own making.
            if (schema->entity == "activity_log" || schema->entity == "user_session")
                continue;
            INFO(user.toStdString() << " " << schema->entity);
            const bool readsAll =
                served.world().number(
                    "select count(*) from role_permission g join role r on r.id = g.role_id and r.key "
                    "= 'admin' join permission p on p.id = g.permission_id where g.scope = 'all' and "
                    "p.key = $1",
                    {schema->name() + u".read"_s}) > 0;
            const std::vector<QUuid> seen = listed(*view, schema->name());
            CHECK(seen == (readsAll ? listed(served.client(user), schema->name()) : std::vector<QUuid>()));
            compared += seen.empty() ? 0 : 1;
        }
    }
    CHECK(compared > 20);
}

TEST_CASE("In a view every message that writes is refused, whatever it says", "[access][rights]")
{
    ServedWorld served;
    const std::unique_ptr<RawClient> view = viewOf(served, u"support"_s);
    const QUuid ticket = SampleWorld::id(u"ticket 1"_s);
    const QString before = served.rowOf(u"ticket"_s, ticket);
    int refused = 0;
    const auto check = [&]<class Message>() {
        const QString name = toString(Message::name);
        const MessageEntry *entry = findMessage(name);
        if (!entry || entry->effect == MessageEntry::Effect::Reads)
            return;
        INFO(name.toStdString());
        CHECK(view->ask(name, {{u"id"_s, raw(ticket)},
                               {u"version"_s, 1},
                               {u"entity"_s, u"ticket"_s},
                               {u"user_id"_s, raw(ticket)}})
                  .code == u"session.view_only"_s);
        ++refused;
    };
    RecordMessages::forEach(check);
    AdministrationMessages::forEach(check);
    Acts::forEach(check);
    CHECK(refused > 15);
    CHECK(served.rowOf(u"ticket"_s, ticket) == before);
    CHECK(view->ask(u"read"_s, {{u"entity"_s, u"ticket"_s}, {u"id"_s, raw(ticket)}}).isDone());
}

TEST_CASE("A view begins and ends in the log, in the viewer's name, and leaves his session alone", "[access][rights]")
{
    ServedWorld served;
    const auto lines = [&](const QString &act) {
        return served.world().number(
            "select count(*) from activity_log where act = $1 and user_id = $2 and entity = 'user' "
            "and record_id = $3",
            {act, SampleWorld::id(u"user admin"_s), SampleWorld::id(u"user support"_s)});
    };
    std::unique_ptr<RawClient> view = viewOf(served, u"support"_s);
    CHECK(lines(u"session.view_as"_s) == 1);
    CHECK(lines(u"session.view_end"_s) == 0);
    CHECK(view->ask(u"logout"_s, {}).isDone());
    view = viewOf(served, u"support"_s);
    view.reset(); // the line goes dead
    for (int look = 0; look < 400 && lines(u"session.view_end"_s) < 2; ++look)
        QThread::msleep(10);
    CHECK(lines(u"session.view_as"_s) == 2);
    CHECK(lines(u"session.view_end"_s) == 2);
    CHECK(served.client(u"admin"_s).ask(u"ping"_s, {}).isDone());
}

TEST_CASE("A view is over as soon as the viewer's right or the person's account is", "[access][rights]")
{
    ServedWorld served;
    Connection &sql = served.world().superuser();
    const auto isOver = [](RawClient &client) {
        for (int look = 0; look < 100; ++look) {
            if (!client.ask(u"fetch"_s, {{u"entity"_s, u"ticket"_s}, {u"limit"_s, 1}}).isDone())
                return true;
            QThread::msleep(50);
        }
        return false;
    };
    const std::unique_ptr<RawClient> first = viewOf(served, u"support"_s);
    sql.execute("update \"user\" set status = 'blocked' where id = $1", {SampleWorld::id(u"user support"_s)});
    CHECK(isOver(*first));
    const std::unique_ptr<RawClient> second = viewOf(served, u"technician"_s);
    sql.execute("insert into user_role (user_id, role_id) select $1, id from role where key = 'admin'",
                {SampleWorld::id(u"user manager"_s)}); // somebody must be left who can
    sql.execute("update \"user\" set password_hash = 'x' where id = $1", {SampleWorld::id(u"user manager"_s)});
    sql.execute("delete from user_role where user_id = $1", {SampleWorld::id(u"user admin"_s)});
    CHECK(isOver(*second));
}

TEST_CASE("What both may read is shown, and nothing that does something", "[access][rights]")
{
    const RightsUnion person{.roles = {u"support"_s},
                             .grants = {{u"ticket.read"_s, Scope::Own},
                                        {u"ticket.update"_s, Scope::All},
                                        {u"comment.read_internal"_s, Scope::All},
                                        {u"attachment.read_internal"_s, Scope::Own},
                                        {u"attachment.create"_s, Scope::All},
                                        {u"user.invite"_s, Scope::All},
                                        {u"user.reset_second_factor"_s, Scope::All},
                                        {u"party.read"_s, Scope::All},
                                        {u"ticket.export"_s, Scope::All}},
                             .fieldRules = {{u"ticket"_s, u"title"_s, FieldAccess::ReadOnly}}};
    const RightsUnion viewer{.roles = {u"admin"_s},
                             .grants = {{u"ticket.read"_s, Scope::All},
                                        {u"ticket.update"_s, Scope::All},
                                        {u"party.read"_s, Scope::Team},
                                        {u"attachment.read_internal"_s, Scope::All},
                                        {u"attachment.create"_s, Scope::All},
                                        {u"user.invite"_s, Scope::All},
                                        {u"user.reset_second_factor"_s, Scope::All}},
                             .fieldRules = {{u"ticket"_s, u"title"_s, FieldAccess::Hidden}}};
    const RightsUnion view = viewedRights(person, viewer);
    REQUIRE(view.grants.size() == 2);
    CHECK(view.scopeOf(u"ticket.read") == Scope::Own);
    CHECK(view.scopeOf(u"attachment.read_internal") == Scope::Own);
    REQUIRE(view.fieldRules.size() == 1);
    CHECK(view.fieldRules.front().access == FieldAccess::Hidden);
}

TEST_CASE("Of all the permissions there are, a view has those that show something", "[access][rights]")
{
    RightsUnion everything;
    for (const Schema *schema : catalogue()) {
        for (const QString &permission : schema->permissions())
            everything.grants.push_back({permission, Scope::All});
    }
    QStringList words;
    for (const Grant &grant : viewedRights(everything, everything).grants)
        words += grant.permission.section(u'.', 1);
    words.removeDuplicates();
    words.sort();
    CHECK(words == QStringList{u"read"_s, u"read_internal"_s});
}
