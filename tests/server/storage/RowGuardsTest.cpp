// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What PostgreSQL hides when the query compiler forgets to.
#include "server/storage/RowGuards.h"

#include "server/storage/DatabaseRoles.h"
#include "server/storage/Migrator.h"
#include "server/storage/QueryCompiler.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/storage/QueryOracle.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const DatabaseRoles roles;

std::vector<QUuid> sorted(const Rows &rows)
{
    std::vector<QUuid> ids;
    for (int row = 0; row < rows.size(); ++row)
        ids.push_back(rows.uuid(row, 0));
    std::sort(ids.begin(), ids.end());
    return ids;
}

Rows readGuarded(Connection &connection, const Caller &caller, const QByteArray &sql,
                 std::span<const Parameter> parameters = {})
{
    return connection.executeGuarded(rowguards::knowledgeOf(caller), sql, parameters, Planning::Once);
}

// The users of the sample have no role that reaches as far as a team.
void makeTeamRole(SampleWorld &world)
{
    world.superuser().executeScript(
        "insert into role (key, name) values ('leader', 'Leader'); "
        "insert into role_permission (role_id, permission_id, scope) select r.id, p.id, 'team' from role r, permission "
        "p "
        "where r.key = 'leader' and p.key in ('ticket.read', 'comment.read', 'comment.read_internal', 'party.read'); "
        "update user_role set role_id = (select id from role where key = 'leader') "
        "where user_id = sample_id('user technician2')");
}

QString currentRole(Connection &connection)
{
    return connection.execute("select current_user || ' ' || coalesce(current_setting('regie.guard', true), '')")
        .text(0, 0)
        .trimmed();
}

} // namespace

TEST_CASE("Rows out of somebody's scope are hidden from statements without any condition", "[database][rowguards]")
{
    SampleWorld world;
    makeTeamRole(world);
    QSet<Scope> met;
    int hidden = 0;
    for (const QString &user : SampleWorld::users()) {
        const Caller caller = world.caller(user);
        const ScopeOracle oracle(world, user);
        for (const Schema *schema : catalogue()) {
            const QByteArray table = schema->name().toUtf8();
            const bool isGuarded = std::any_of(rowguards::declared().begin(), rowguards::declared().end(),
                                               [&](const rowguards::Policy &policy) { return policy.table == table; });
            if (!isGuarded)
                continue;
            const QByteArray rows = "select r.id from \"" + table + "\" r";
            const std::vector<QUuid> allowed = sorted(
                world.superuser().execute(rows + " where " + oracle.condition(schema->name() + u".read"_s, "r")));
            INFO(user.toStdString() << " reads " << table.toStdString());
            CHECK(sorted(readGuarded(world.connection(), caller, rows)) == allowed);
            met += caller.rights->readScope(*schema);
            hidden += static_cast<int>(world.number("select count(*) from \"" + table + '"')) -
                      static_cast<int>(allowed.size());
        }
    }
    CHECK(met == QSet<Scope>{Scope::None, Scope::Own, Scope::Team, Scope::Partner, Scope::All});
    CHECK(hidden > 1000);
}

TEST_CASE("A query that was compiled without its scope still brings only what the caller may read",
          "[database][rowguards]")
{
    SampleWorld world;
    const Caller technician = world.caller(u"technician"_s);
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"title"_s, u"client.name"_s};
    query.archived = Archived::With;
    query.limit = Query::maxLimit;
    const CompiledQuery scopeless = compile(query, systemCaller());
    const QByteArray mine = "select id from ticket where technician_id = '" +
                            technician.user.toByteArray(QUuid::WithoutBraces) + "' order by id";
    const std::vector<Parameter> parameters = bind(scopeless, query, technician);
    CHECK(world.connection().execute(scopeless.sql, parameters).size() == 120);
    const std::vector<QUuid> allowed = sorted(world.superuser().execute(mine));
    REQUIRE(!allowed.empty());
    CHECK(sorted(readGuarded(world.connection(), technician, scopeless.sql, parameters)) == allowed);

    // So is what is counted, and what stands beside a record.
    Store store(world.connection(), technician);
    CHECK(store.rows(query).ids.size() == allowed.size());
    CHECK(readGuarded(world.connection(), technician, "select count(*) from ticket").integer(0, 0) ==
          static_cast<qint64>(allowed.size()));
}

TEST_CASE("A guard is wanted where the caller doesn't read every row of every table named", "[database][rowguards]")
{
    SampleWorld world;
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"title"_s, u"client.name"_s};
    const auto isGuarded = [&](const QString &user, const CompileOptions &options = {}) {
        return compile(query, world.caller(user), options).isGuarded;
    };
    CHECK(isGuarded(u"technician"_s));
    CHECK(isGuarded(u"partner"_s));
    CHECK_FALSE(isGuarded(u"support"_s));
    // Who reads every ticket doesn't read every account: its label beside the ticket is guarded.
    world.superuser().executeScript(
        "update role_permission set scope = 'own' where role_id = (select id from role where "
        "key = 'support') and permission_id = (select id from permission where key = "
        "'party.read')");
    CHECK(isGuarded(u"support"_s));
    query.columns = {u"title"_s};
    CHECK_FALSE(isGuarded(u"support"_s));
    CHECK_FALSE(compile(query, systemCaller()).isGuarded);
    // What an act loads is nobody's answer, and locked by the server's own role.
    CompileOptions loading;
    loading.audience = Audience::Handler;
    loading.lock = Lock::ForUpdate;
    CHECK_FALSE(isGuarded(u"technician"_s, loading));
}

TEST_CASE("A guard ends with its statement", "[database][rowguards]")
{
    SampleWorld world;
    Connection &connection = world.connection();
    const Caller technician = world.caller(u"technician"_s);
    const auto visible = [&] { return readGuarded(connection, technician, "select id from ticket").size(); };
    const int few = visible();
    CHECK(few < 120);
    CHECK(currentRole(connection) == u"regie_app"_s);
    {
        Transaction transaction(connection, {.user = world.caller(u"admin"_s).user});
        CHECK(visible() == few);
        CHECK(currentRole(connection) == u"regie_app"_s);
        CHECK(connection.execute("select count(*) from ticket").integer(0, 0) == 120);
        // Whose work it is, the history is told as before.
        CHECK(connection.execute("select current_setting('regie.user')").text(0, 0) ==
              world.caller(u"admin"_s).user.toString(QUuid::WithoutBraces));
        CHECK_THROWS_AS(readGuarded(connection, technician, "select 1 / count(*) from ticket where false"), DbError);
    }
    CHECK(currentRole(connection) == u"regie_app"_s);
    CHECK_THROWS_AS(readGuarded(connection, technician, "select 1 / count(*) from ticket where false"), DbError);
    CHECK(currentRole(connection) == u"regie_app"_s);
    // Nobody in particular, as in a session that an earlier statement went through.
    connection.executeScript("begin; set local role regie_guarded");
    CHECK(connection.execute("select count(*) from ticket").integer(0, 0) == 0);
    connection.executeScript("rollback");
    // And it is for reading.
    const auto write = [&](const QByteArray &sql) {
        try {
            readGuarded(connection, technician, sql);
        } catch (const DbError &error) {
            return QString::fromLatin1(error.sqlState());
        }
        return u"(done)"_s;
    };
    CHECK(write("update ticket set title = ''") == u"42501"_s);
    CHECK(write("delete from ticket") == u"42501"_s);
    CHECK(write("select password_hash from \"user\"") == u"42501"_s);
    CHECK(write("select from record_history") == u"42501"_s);
}

TEST_CASE("Row-level security is what the scopes declare, in the database", "[database][rowguards][privileges]")
{
    const Database database;
    Connection owner(database.owner());
    const auto differing = [&] { return rowguards::differences(owner); };
    CHECK(differing() == QStringList());
    CHECK(owner.execute("select count(*) from pg_class where relrowsecurity and relforcerowsecurity").integer(0, 0) ==
          static_cast<qint64>(rowguards::declared().size()));
    const auto lineOf = [](const QStringList &lines, const QString &beginning) {
        return std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.startsWith(beginning); });
    };
    SECTION("a table without row security")
    {
        owner.executeScript("alter table ticket disable row level security");
        CHECK(differing() == QStringList{u"- ticket row security, forced"_s});
    }
    SECTION("a table whose owner goes round it")
    {
        owner.executeScript("alter table ticket no force row level security");
        CHECK(differing() == QStringList{u"+ ticket row security"_s, u"- ticket row security, forced"_s});
    }
    SECTION("a policy that is missing")
    {
        owner.executeScript("drop policy guarded on comment");
        CHECK(differing().size() == 1);
        CHECK(lineOf(differing(), u"- comment policy guarded for r to regie_guarded"_s));
    }
    SECTION("a policy of somebody's own")
    {
        owner.executeScript("create policy wider on party for select to regie_guarded using (name <> '')");
        CHECK(differing().size() == 1);
        CHECK(lineOf(differing(), u"+ party policy wider"_s));
    }
    SECTION("a condition that was changed")
    {
        owner.executeScript("alter policy guarded on ticket using (true)");
        CHECK(differing().size() == 2);
        CHECK(lineOf(differing(), u"+ ticket policy guarded for r to regie_guarded of something else"_s));
    }
    SECTION("somebody else let through")
    {
        owner.executeScript("alter policy unguarded on ticket to public");
        CHECK(lineOf(differing(), u"+ ticket policy unguarded for * to , public"_s));
    }
    SECTION("none at all, and back again, with rows in the tables")
    {
        owner.executeScript("insert into party (name, kind) values ('Dupont', 'company')");
        CHECK(Migrator(owner).downTo(22) > 0);
        CHECK(owner.execute("select count(*) from pg_policy").integer(0, 0) == 0);
        CHECK(
            owner.execute("select count(*) from pg_class where relrowsecurity or relforcerowsecurity").integer(0, 0) ==
            0);
        CHECK(owner.execute("select count(*) from party").integer(0, 0) == 1);
    }
    Migrator(owner).up();
    CHECK(differing() == QStringList());
}
