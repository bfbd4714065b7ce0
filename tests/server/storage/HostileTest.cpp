// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/CompiledQuery.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/parties/Party.h"
#include "shared/schema/Normal.h"
#include "tests/server/SampleWorld.h"
#include "tests/server/storage/HostileStrings.h"

// Five hundred strings that want to be something else, in every place a text can stand.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Says nothing, but compiles to the same SQL.
QString harmless(const QString &search)
{
    QString words;
    int number = 100;
    for (const QString &word : searchWords(search))
        words += (isPrefixWord(word) ? QString::number(number++ - 90) : u"word%1"_s.arg(number++)) + u' ';
    return words;
}

QSet<QString> preparedStatements(SampleWorld &world)
{
    const Rows rows = world.connection().execute("select statement from pg_prepared_statements");
    QSet<QString> statements;
    for (int row = 0; row < rows.size(); ++row)
        statements.insert(rows.text(row, 0));
    return statements;
}

bool isCleanRefusal(const QString &code)
{
    static const QSet<QString> clean{u"(done)"_s,
                                     u"query.unknown_path"_s,
                                     u"query.unknown_entity"_s,
                                     u"query.wrong_values"_s,
                                     u"query.stale_page"_s,
                                     u"invalid"_s,
                                     u"record.unknown"_s};
    return clean.contains(code);
}

std::vector<Query> queriesWith(const QString &text)
{
    std::vector<Query> queries;
    const auto add = [&](auto change) {
        Query query;
        query.entity = u"party"_s;
        change(query);
        queries.push_back(query);
    };
    for (const QString &path : {u"name"_s, u"notes"_s}) {
        for (const Operator op : {Operator::Is, Operator::IsNot, Operator::AnyOf, Operator::NoneOf, Operator::Contains,
                                  Operator::StartsWith})
            add([&](Query &query) { query.filter = Filter::condition(path, op, {text}); });
    }
    for (const Operator op : {Operator::Less, Operator::AtLeast})
        add([&](Query &query) { query.filter = Filter::condition(u"sales_contact.email"_s, op, {text}); });
    add([&](Query &query) { query.filter = Filter::condition(u"languages"_s, Operator::HasTag, {text}); });
    add([&](Query &query) { query.filter = Filter::condition(u"status"_s, Operator::Is, {text}); });
    add([&](Query &query) { query.filter = Filter::condition(u"status"_s, Operator::Less, {text}); });
    add([&](Query &query) { query.search = text; });
    return queries;
}

std::vector<Query> pathsWith(const QString &text)
{
    std::vector<Query> queries(7);
    for (Query &query : queries)
        query.entity = u"party"_s;
    queries[0].columns = {text};
    queries[1].sort = {{text, Qt::DescendingOrder}};
    queries[2].filter = Filter::condition(text, Operator::Is, {u"x"_s});
    queries[3].groupBy = {text};
    queries[3].aggregates = {{Measure::Count, {}}};
    queries[4].aggregates = {{Measure::Sum, text.isEmpty() ? u" "_s : text}};
    queries[5].entity = text;
    queries[6].after = text.toUtf8();
    return queries;
}

} // namespace

TEST_CASE("Hostile strings are data wherever they stand, and no statement is made of them", "[hostile]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    const QStringList strings = hostileStrings(500);
    REQUIRE(strings.size() == 500);

    // First with harmless words of the same shape: the statements that may be prepared.
    const auto ask = [&](Store &store, const Query &query) {
        return refusalOfAction([&] { static_cast<void>(store.rows(query)); }).code;
    };
    {
        Store store(world.connection(), admin);
        for (const Query &query : queriesWith(u"low"_s))
            static_cast<void>(ask(store, query));
        for (Query query : queriesWith(u"active"_s))
            CHECK(ask(store, query) == u"(done)"_s);
        for (const QString &string : strings) {
            Query query;
            query.entity = u"party"_s;
            query.search = harmless(string);
            CHECK(ask(store, query) == u"(done)"_s);
        }
    }
    const QSet<QString> allowed = preparedStatements(world);
    REQUIRE(allowed.size() < 250);

    Store store(world.connection(), admin);
    int done = 0;
    for (const QString &string : strings) {
        for (const Query &query : queriesWith(string)) {
            const QString code = ask(store, query);
            INFO(string.left(60).toStdString() << " → " << code.toStdString());
            CHECK(isCleanRefusal(code));
            done += code == u"(done)"_s ? 1 : 0;
        }
        for (const Query &query : pathsWith(string)) {
            if (query.after.isEmpty() && query.columns.empty() && query.sort.empty() && query.groupBy.empty() &&
                query.aggregates.empty() && query.filter.isEverything() && query.entity == u"party"_s)
                continue;
            const QString code = ask(store, query);
            INFO(string.left(60).toStdString() << " as a path → " << code.toStdString());
            const bool isName = string == u"id"_s; // the one that is a path
            CHECK((isName || (isCleanRefusal(code) && code != u"(done)"_s)));
        }
    }
    CHECK(done > 6000);
    for (const QString &statement : preparedStatements(world) - allowed) {
        const bool isOfPathId = statement.contains(u"\"id\""_s) && !statement.contains(u"drop"_s);
        INFO(statement.toStdString());
        CHECK(isOfPathId);
    }
    CHECK(world.number("select count(*) from ticket") == 120);
}

TEST_CASE("Hostile strings are stored for what they are, or refused beside their field", "[hostile]")
{
    SampleWorld world;
    const Caller admin = world.caller(u"admin"_s);
    int stored = 0;
    qint64 version = world.number("select version from party where id = $1", {SampleWorld::id(u"party 1"_s)});
    for (const QString &string : hostileStrings(500)) {
        const Save save{.entity = u"party"_s,
                        .id = SampleWorld::id(u"party 1"_s),
                        .version = version,
                        .changes = {{u"name"_s, string}, {u"notes"_s, string}, {u"languages"_s, QStringList{string}}}};
        const Refusal refusal = refusalOfAction([&] {
            Transaction transaction(world.connection(), {.user = admin.user});
            Store store(world.connection(), admin);
            version = store.save(save).record.version;
            transaction.commit();
        });
        INFO(string.left(60).toStdString() << " → " << summary(refusal).toStdString());
        if (refusal.code == u"(done)"_s) {
            // A lone surrogate is no character, and becomes the sign for that.
            const Value kept = normalised(kinds::Text(), QString::fromUtf8(string.toUtf8()));
            Store store(world.connection(), admin);
            CHECK(store.load(schemaOf<Party>(), save.id, Lock::None).record.value(u"name") == kept);
            ++stored;
        } else {
            CHECK(refusal.code == u"invalid"_s);
            REQUIRE_FALSE(refusal.issues.empty());
            CHECK_FALSE(refusal.issues.front().field.isEmpty());
        }
    }
    CHECK(stored > 300);
    for (const QString &entity : {u"ticket; drop table ticket"_s, u"pg_class"_s, u"record_history"_s, u""_s}) {
        Store store(world.connection(), admin);
        CHECK(refusalOfAction([&] {
                  store.save({.entity = entity, .id = newUuid(), .version = 0, .changes = {}});
              }).code == u"query.unknown_entity"_s);
        CHECK(refusalOfAction([&] { static_cast<void>(store.history({.entity = entity, .id = newUuid()})); }).code ==
              u"query.unknown_entity"_s);
    }
}
