// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DbError.h"
#include "server/storage/Transaction.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/storage/SqlSample.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// The entries of one record's history, oldest first: action, old values, new values.
struct Entry {
    QString action;
    QJsonObject before;
    QJsonObject after;
};

std::vector<Entry> historyOf(Connection &connection, const QUuid &record)
{
    const Rows rows = connection.execute(
        "select action, old_values, new_values from record_history where record_id = $1 order by id", {record});
    std::vector<Entry> entries;
    for (int row = 0; row < rows.size(); ++row)
        entries.push_back({rows.text(row, 0), QJsonDocument::fromJson(rows.utf8(row, 1).toByteArray()).object(),
                           QJsonDocument::fromJson(rows.utf8(row, 2).toByteArray()).object()});
    return entries;
}

QString stateOf(const std::function<void()> &action)
{
    try {
        action();
    } catch (const DbError &error) {
        return QString::fromLatin1(error.sqlState());
    }
    return {};
}

} // namespace

TEST_CASE("Versions, dates and authors are the database's, whatever a statement says", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const QUuid author = QUuid::createUuid();
    const QUuid editor = QUuid::createUuid();
    QUuid id;
    {
        Transaction transaction(connection, {.user = author});
        id = connection
                 .execute("insert into party (name, kind, version, created_at, created_by, updated_at) "
                          "values ('A', 'company', 77, '1999-01-01', uuid7(), '1999-01-01') returning id")
                 .uuid(0, 0);
        transaction.commit();
    }
    {
        Transaction transaction(connection, {.user = editor});
        connection.execute("update party set name = 'B', version = 50, id = uuid7(), created_at = '1999-01-01', "
                           "created_by = null, updated_by = null, updated_at = '1999-01-01' where id = $1",
                           {id});
        transaction.commit();
    }
    const Rows rows =
        connection.execute("select version, created_by, updated_by, created_at > now() - interval '1 hour', "
                           "updated_at > created_at from party where id = $1",
                           {id});
    REQUIRE(rows.size() == 1);
    CHECK(rows.integer(0, 0) == 2);
    CHECK(rows.uuid(0, 1) == author);
    CHECK(rows.uuid(0, 2) == editor);
    CHECK(rows.flag(0, 3));
    CHECK(rows.flag(0, 4));
}

TEST_CASE("A bulk load keeps its dates and leaves no history and no change rows; rules still hold", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    Transaction transaction(connection, {.load = Load::Bulk});
    connection.execute("insert into party (name, kind, created_at) values ('A', 'company', '2019-05-01')");
    CHECK(connection.execute("select from party where created_at = '2019-05-01'").size() == 1);
    CHECK(connection.execute("select from record_history").isEmpty());
    CHECK(connection.execute("select from change").isEmpty());
    CHECK(refusalOf(connection, "insert into party (name, kind) values ('A', 'planet')") == u"party.kind_choice"_s);
}

TEST_CASE("History holds who did what to which fields, and nothing secret", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const QUuid author = QUuid::createUuid();
    const QUuid request = QUuid::createUuid();
    const auto as = [&](const char *act, const QByteArray &sql, const QUuid &id) {
        Transaction transaction(connection, {.user = author, .request = request, .act = act});
        connection.execute(sql, {id});
        transaction.commit();
    };
    const SqlSample sample = SqlSample::insertInto(connection);
    as("", "update party set name = 'Électrique', phone = '01', payment_days = 30 where id = $1", sample.client);
    as("", "update party set phone = phone where id = $1", sample.client);
    as("", "update party set archived_at = now() where id = $1", sample.client);
    as("", "update party set archived_at = null where id = $1", sample.client);
    as("ticket.qualify", "update ticket set status = 'qualified' where id = $1", sample.ticket);

    const std::vector<Entry> party = historyOf(connection, sample.client);
    REQUIRE(party.size() == 4);
    CHECK(party[0].action == u"created"_s);
    CHECK(party[0].before.isEmpty());
    CHECK(party[0].after.value(u"name"_s).toString() == u"Société Générale Électrique"_s);
    CHECK_FALSE(party[0].after.contains(u"search_text"_s));
    CHECK_FALSE(party[0].after.contains(u"phone"_s)); // was empty
    CHECK(party[1].action == u"changed"_s);
    CHECK(party[1].before == QJsonObject{{u"name"_s, u"Société Générale Électrique"_s},
                                         {u"phone"_s, QJsonValue::Null},
                                         {u"payment_days"_s, QJsonValue::Null}});
    CHECK(party[1].after == QJsonObject{{u"name"_s, u"Électrique"_s}, {u"phone"_s, u"01"_s}, {u"payment_days"_s, 30}});
    CHECK(party[2].action == u"archived"_s);
    CHECK(party[2].after.keys() == QStringList{u"archived_at"_s});
    CHECK(party[3].action == u"restored"_s);
    CHECK(historyOf(connection, sample.ticket).back().action == u"ticket.qualify"_s);

    const Rows who = connection.execute("select user_id, request_id, version from record_history where record_id = $1 "
                                        "order by id desc limit 1",
                                        {sample.ticket});
    CHECK(who.uuid(0, 0) == author);
    CHECK(who.uuid(0, 1) == request);
    CHECK(who.integer(0, 2) == 2);

    connection.execute("update \"user\" set password_hash = 'other-secret', last_login_at = now() where id = $1",
                       {sample.user});
    connection.execute("delete from user_role where user_id = $1", {sample.seller});
    CHECK(connection.execute("select from record_history where concat(old_values, new_values) ~ 'secret'").isEmpty());
    CHECK(connection.execute("select from record_history where entity = 'user_session'").isEmpty());
    CHECK(connection.execute("select from record_history where entity = 'user_role' and action = 'deleted'").size() ==
          1);
}

TEST_CASE("Every write leaves a change row with the new version", "[database][sql]")
{
    const Database database;
    Connection connection(database.owner()); // nobody else deletes
    const QUuid id = connection.execute("insert into ticket_domain (name) values ('A') returning id").uuid(0, 0);
    connection.execute("update ticket_domain set name = 'B' where id = $1", {id});
    connection.execute("delete from ticket_domain where id = $1", {id});
    const Rows rows =
        connection.execute("select entity, op, version, xid from change where id = $1 order by seq", {id});
    REQUIRE(rows.size() == 3);
    CHECK(rows.text(0, 0) == u"ticket_domain"_s);
    CHECK(rows.text(0, 1) == u"insert"_s);
    CHECK(rows.text(1, 1) == u"update"_s);
    CHECK(rows.integer(1, 2) == 2);
    CHECK(rows.text(2, 1) == u"delete"_s);
    CHECK(rows.transactionId(2, 3) > rows.transactionId(0, 3));
}

TEST_CASE("Crossed transactions never lose a change row between two horizons", "[database][sql]")
{
    const Database database;
    Connection early(database.application());
    Connection late(database.application());
    Connection reader(database.application());
    quint64 horizon = 0;
    qint64 naivePosition = 0;
    std::multiset<QUuid> seen;
    std::set<QUuid> seenNaively;
    const auto read = [&] {
        const Rows position = reader.execute("select change_horizon()");
        const quint64 next = position.transactionId(0, 0);
        const Rows rows = reader.execute("select id from change where xid >= $1 and xid < $2 order by seq",
                                         {Parameter::transactionId(horizon), Parameter::transactionId(next)});
        for (int row = 0; row < rows.size(); ++row)
            seen.insert(rows.uuid(row, 0));
        horizon = next;
        const Rows naive = reader.execute("select id, seq from change where seq > $1 order by seq", {naivePosition});
        for (int row = 0; row < naive.size(); ++row) {
            seenNaively.insert(naive.uuid(row, 0));
            naivePosition = naive.integer(row, 1);
        }
    };
    constexpr auto insertion = "insert into ticket_domain (id, name) values ($1, $2)";
    std::set<QUuid> written;
    for (int i = 0; i < 1'000; ++i) {
        const QUuid first = QUuid::createUuid();
        const QUuid second = QUuid::createUuid();
        Transaction slow(early);
        early.execute(insertion, {first, first.toString()});
        Transaction quick(late);
        late.execute(insertion, {second, second.toString()});
        if (i % 2 == 0)
            quick.commit();
        read();
        slow.commit();
        if (i % 3 == 0)
            read();
        if (quick.isActive())
            quick.commit();
        read();
        written.insert({first, second});
    }
    CHECK(seen.size() == written.size());
    CHECK(std::set<QUuid>(seen.begin(), seen.end()) == written);
    CHECK(seenNaively.size() < written.size()); // or the test proves nothing
}

TEST_CASE("A subject is a record that exists, and stays while something hangs on it", "[database][sql]")
{
    const Database database;
    Connection connection(database.owner());
    const SqlSample sample = SqlSample::insertInto(connection);
    constexpr auto comment = "insert into comment (subject_entity, subject_id, body) values ($1, $2, 'x')";
    CHECK(refusalOf(connection, comment, {u"party"_s, sample.client}) == u"(accepted)"_s);
    CHECK(refusalOf(connection, comment, {u"party"_s, sample.ticket}) == u"comment.subject_unknown"_s);
    CHECK(refusalOf(connection, comment, {u"planet"_s, sample.client}) == u"comment.subject_unknown"_s);
    CHECK(refusalOf(connection, comment, {u"pg_class"_s, sample.client}) == u"comment.subject_unknown"_s);
    CHECK(refusalOf(connection, comment, {u"user\"; drop table ticket; --"_s, sample.client}) ==
          u"comment.subject_unknown"_s);
    CHECK(refusalOf(connection, "update comment set subject_id = uuid7()") == u"comment.subject_unknown"_s);

    constexpr auto notice = "insert into notification (user_id, title, kind, subject_entity, subject_id) "
                            "values ($1, 'x', 'x', $2, $3)";
    CHECK(refusalOf(connection, notice, {sample.user, QString(), QUuid()}) == u"(accepted)"_s);
    CHECK(refusalOf(connection, notice, {sample.user, u"ticket"_s, QUuid()}) == u"notification.subject_unknown"_s);
    CHECK(refusalOf(connection, notice, {sample.user, QString(), sample.ticket}) == u"notification.subject_unknown"_s);

    CHECK(refusalOf(connection, "delete from ticket where id = $1", {sample.ticket}) ==
          u"attachment.subject_unknown"_s);
    connection.execute("delete from attachment");
    CHECK(refusalOf(connection, "delete from ticket where id = $1", {sample.ticket}) == u"comment.subject_unknown"_s);
    connection.execute("delete from comment where subject_id = $1", {sample.ticket});
    CHECK(refusalOf(connection, "delete from ticket where id = $1", {sample.ticket}) ==
          u"notification.subject_unknown"_s);
    connection.execute("delete from notification");
    CHECK(refusalOf(connection, "delete from ticket where id = $1", {sample.ticket}) == u"(accepted)"_s);
}

TEST_CASE("A subject can't vanish under a comment being written", "[database][sql]")
{
    const Database database;
    Connection writer(database.owner());
    Connection deleter(database.owner());
    const QUuid domain = writer.execute("insert into ticket_domain (name) values ('A') returning id").uuid(0, 0);
    deleter.execute("set lock_timeout = '100ms'");
    Transaction transaction(writer);
    writer.execute("insert into comment (subject_entity, subject_id, body) values ('ticket_domain', $1, 'x')",
                   {domain});
    CHECK(stateOf([&] { deleter.execute("delete from ticket_domain where id = $1", {domain}); }) == u"55P03"_s);
    transaction.commit();
    CHECK(refusalOf(deleter, "delete from ticket_domain where id = $1", {domain}) == u"comment.subject_unknown"_s);
}

TEST_CASE("References count per series and year, in the pattern of the series", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    Connection owner(database.owner());
    const QString year = connection.execute("select to_char(now() at time zone 'Europe/Paris', 'YYYY')").text(0, 0);
    const auto next = [&connection](const char *series) {
        return connection.execute("select next_reference($1)", {Parameter::utf8(series)}).text(0, 0);
    };
    CHECK(next("TK") == "TK-"_L1 + year + "-00001"_L1);
    CHECK(next("TK") == "TK-"_L1 + year + "-00002"_L1);
    owner.execute("select setval('reference_tk_" + year.toUtf8() + "', 99999)");
    CHECK(next("TK") == "TK-"_L1 + year + "-100000"_L1);
    owner.execute("insert into number_series values ('XX', 'ticket', '{number:3}/{year}')");
    CHECK(next("XX") == "001/"_L1 + year);
    CHECK(stateOf([&] { next("nothing"); }) == u"22023"_s);
    CHECK(refusalOf(owner, "insert into number_series values ('YY', 'ticket', 'YY')") ==
          u"number_series.pattern_format"_s);
}

TEST_CASE("Search texts are folded and follow their fields", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const SqlSample sample = SqlSample::insertInto(connection);
    const auto found = [&connection](const char *word) {
        return connection
            .execute("select from party where search_text like '%' || search_fold($1) || '%'", {Parameter::utf8(word)})
            .size();
    };
    CHECK(found("electrique") == 1);
    CHECK(found("GÉNÉRALE") == 1);
    CHECK(connection
              .execute("select from party where search_vector @@ search_query('word', array[search_tag('name')], '{}', "
                       "'{}', 'Électr')")
              .size() == 1);
    CHECK(
        connection
            .execute("select from party where search_vector @@ search_query('word', array[search_tag('siren')], '{}', "
                     "'{}', 'Électr')")
            .isEmpty());
    connection.execute("update party set name = 'Œuvres' where id = $1", {sample.client});
    CHECK(found("electrique") == 0);
    CHECK(found("oeuvres") == 1);
}

TEST_CASE("Partitions are made ahead, and take over what the default had to hold", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    const auto insertAt = [&connection](const char *when) {
        connection.execute(QByteArray("insert into record_history (at, entity, record_id, version, action) "
                                      "values (now() + interval '") +
                           when + "', 'x', uuid7(), 1, 'created')");
    };
    insertAt("4 months");
    insertAt("4 months");
    insertAt("60 months");
    insertAt("1 day");
    CHECK(connection.execute("select from record_history_default").size() == 3);
    CHECK(connection.execute("select ensure_partitions(5)").integer(0, 0) == 9); // 3 tables, 3 months more
    CHECK(connection.execute("select ensure_partitions(5)").integer(0, 0) == 0);
    CHECK(connection.execute("select from record_history_default").size() == 1);
    CHECK(connection.execute("select from record_history").size() == 4);
    insertAt("5 months");
    CHECK(connection.execute("select from record_history_default").size() == 1);
    // What may never be taken away moves all the same, and is as safe afterwards.
    connection.execute("insert into activity_log (created_at, act) values (now() + interval '8 months', 'login')");
    CHECK(connection.execute("select ensure_partitions(8)").integer(0, 0) == 9);
    CHECK(connection.execute("select from activity_log_default").size() == 0);
    CHECK(connection.execute("select from activity_log").size() == 1);
    Connection owner(database.owner());
    CHECK(refusalOf(owner, "delete from activity_log") == u"activity_log.append_only"_s);
    owner.execute("insert into activity_log (created_at, act) values (now() + interval '99 months', 'login')");
    CHECK(refusalOf(owner, "delete from activity_log_default") == u"activity_log.append_only"_s);
}

TEST_CASE("The server's role can add to what must not be rewritten, and nothing more", "[database][sql]")
{
    const Database database;
    Connection connection(database.application());
    static_cast<void>(SqlSample::insertInto(connection));
    const auto state = [&connection](const QByteArray &sql) { return stateOf([&] { connection.execute(sql); }); };
    for (const char *sql :
         {"update record_history set action = 'x'", "delete from record_history", "update change set op = 'insert'",
          "delete from change", "delete from request_log", "update activity_log set act = 'x'",
          "delete from activity_log", "truncate activity_log", "truncate ticket cascade", "drop table ticket",
          "create table mine (a int)", "insert into state_transition values ('ticket', 'closed', 'new')",
          "delete from state_transition", "delete from entity", "alter table ticket disable trigger all",
          "set session_replication_role = replica",
          "alter table record_history detach partition record_history_default"}) {
        INFO(sql);
        CHECK(state(sql) == u"42501"_s);
    }
    CHECK(connection.execute("select prune_changes('0')").integer(0, 0) > 0);
    CHECK(connection.execute("select prune_requests('0')").integer(0, 0) == 1);
    CHECK(state("update request_log set reply = ''") == u"42501"_s);

    Connection owner(database.owner());
    CHECK(refusalOf(owner, "update activity_log set act = 'x'") == u"activity_log.append_only"_s);
    CHECK(refusalOf(owner, "delete from activity_log") == u"activity_log.append_only"_s);
    CHECK(refusalOf(owner, "truncate activity_log") == u"activity_log.append_only"_s);
}

TEST_CASE("Every entity is installed, its constraints are named as codes, its foreign keys have indices",
          "[database][sql]")
{
    const Database database;
    Connection connection(database.owner());
    const auto none = [&connection](const char *sql) {
        const Rows rows = connection.execute(sql);
        QStringList wrong;
        for (int row = 0; row < rows.size(); ++row)
            wrong += rows.text(row, 0);
        return wrong;
    };
    CHECK(connection.execute("select from entity").size() == static_cast<int>(catalogue().size()));
    CHECK(
        none("select conrelid::regclass || ' ' || conname from pg_constraint join entity on conrelid::regclass::text = "
             "quote_ident(name) where contype in ('c', 'f', 'u', 'x') and conname not like name || '.%'")
            .isEmpty());
    CHECK(
        none(
            "select indexrelid::regclass::text from pg_index join entity on indrelid::regclass::text = "
            "quote_ident(name) "
            "where indisunique and not indisprimary and indexrelid::regclass::text not like '%' || name || '.%_taken%'")
            .isEmpty());
    CHECK(
        none("select conname::text from pg_constraint c where contype = 'f' and connamespace = 'public'::regnamespace "
             "and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])") ==
        QStringList());
    CHECK(
        none(
            "select e.name || ' ' || wanted from entity e, unnest(array['touch', 'change', 'subject_guard']) as wanted "
            // What is only ever added to needs but the second.
            "where not (wanted <> 'change' and exists (select from pg_trigger where tgrelid = "
            "quote_ident(e.name)::regclass and tgname = 'append_only')) "
            "and not exists (select from pg_trigger where tgrelid = quote_ident(e.name)::regclass and tgname = "
            "wanted)")
            .isEmpty());
}
