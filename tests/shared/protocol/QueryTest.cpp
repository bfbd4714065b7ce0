// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "tests/shared/protocol/Cbor.h"
#include "tests/shared/protocol/Samples.h"
#include "tests/support/StringMakers.h"

#include <random>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

Result<Query> readQuery(const QByteArray &bytes)
{
    Result<Fetch> fetch = decode<Fetch>(bytes);
    if (!fetch)
        return Refused(fetch.error());
    return std::move(fetch->query);
}

Result<Query> roundTrip(const Query &query)
{
    return readQuery(encode(Fetch{query}));
}

QString failureOf(const Result<Query> &query)
{
    return query ? QString() : printValue(query.error().args.value(u"reason"_s));
}

// Random filters over real paths, to any depth the wire takes.
class FilterMaker {
public:
    explicit FilterMaker(unsigned seed)
        : m_random(seed)
    {}

    Filter make(int depth)
    {
        switch (depth <= 0 ? 3 : below(5)) {
        case 0:
            return {.type = Filter::Type::All, .children = children(depth), .path = {}, .values = {}};
        case 1:
            return Filter::any(children(depth));
        case 2:
            return Filter::negation(make(depth - 1));
        default:
            return condition();
        }
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    std::vector<Filter> children(int depth)
    {
        std::vector<Filter> made;
        for (int count = below(4); count-- > 0;)
            made.push_back(make(depth - 1));
        return made;
    }

    Filter condition()
    {
        static const QStringList paths{u"title"_s,
                                       u"deadline"_s,
                                       u"status"_s,
                                       u"client_id"_s,
                                       u"client.name"_s,
                                       u"client.is_client"_s,
                                       u"site.latitude"_s,
                                       u"equipment.purchase_date"_s,
                                       u"technician.email"_s,
                                       u"created_at"_s,
                                       u"version"_s,
                                       u"client.sales_contact.status"_s};
        const QString path = paths[below(static_cast<int>(paths.size()))];
        const Kind kind = resolvePath(*findSchema(u"ticket"), path).field->kind;
        std::vector<Value> values;
        for (int count = below(4); count-- > 0;)
            values.push_back(below(5) == 0 ? Value() : samples::valueOf(kind, below(100) + 1));
        return Filter::condition(path, static_cast<Operator>(below(14)), std::move(values));
    }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("A query comes back as it went")
{
    const Query query = samples::query();
    const auto copy = roundTrip(query);
    REQUIRE(copy);
    CHECK(*copy == query);
    Query bare;
    bare.entity = u"party"_s;
    CHECK(roundTrip(bare) == bare);
}

TEST_CASE("Random filter trees come back as they went")
{
    FilterMaker maker(20261118);
    for (int count = 0; count < 500; ++count) {
        Query query;
        query.entity = u"ticket"_s;
        query.filter = maker.make(5);
        const auto copy = roundTrip(query);
        INFO(failureOf(copy).toStdString());
        REQUIRE(copy);
        REQUIRE(*copy == query);
    }
}

TEST_CASE("Filters are joined without empty parts")
{
    const Filter condition = Filter::condition(u"title"_s, Operator::NotEmpty);
    CHECK(Filter::all({}).isEverything());
    CHECK(Filter::all({Filter(), Filter()}).isEverything());
    CHECK(Filter::all({Filter(), condition}) == condition);
    CHECK(Filter::all({condition, condition}).children.size() == 2);
}

TEST_CASE("Paths follow references, three at most")
{
    const Schema &ticket = *findSchema(u"ticket");
    const auto keyAt = [&](QStringView path) {
        const PathTarget target = resolvePath(ticket, path);
        return target.field ? target.schema->name() + u'.' + toString(target.field->key) : QString();
    };
    CHECK(keyAt(u"title") == u"ticket.title");
    CHECK(keyAt(u"client.name") == u"party.name");
    CHECK(keyAt(u"created_by.display_name") == u"user.display_name");
    CHECK(keyAt(u"equipment.client.sales_contact.email") == u"user.email");
    CHECK(keyAt(u"equipment.client.sales_contact.party.name").isEmpty());
    CHECK(keyAt(u"client").isEmpty());
    CHECK(keyAt(u"title.name").isEmpty());
    CHECK(keyAt(u"client..name").isEmpty());
    CHECK(keyAt(u".title").isEmpty());
    CHECK(keyAt(u"").isEmpty());
}

TEST_CASE("A query of an unknown entity or with values of a wrong type is refused")
{
    Query query;
    query.entity = u"nobody"_s;
    CHECK(failureOf(roundTrip(query)) == u"unknown entity");
    query.entity = u"ticket"_s;
    query.filter = Filter::condition(u"deadline"_s, Operator::Is, {u"tomorrow"_s});
    CHECK_FALSE(roundTrip(query));
}

TEST_CASE("Values on an unknown or secret path are never read")
{
    Query query;
    query.entity = u"ticket"_s;
    for (const QString &path : {u"colour"_s, u"technician.password_hash"_s}) {
        query.filter = Filter::condition(path, Operator::StartsWith, {u"$argon"_s});
        const auto copy = roundTrip(query);
        REQUIRE(copy);
        CHECK(copy->filter.path == path);
        CHECK(copy->filter.values.empty());
    }
}

TEST_CASE("The shape of a filter is checked")
{
    const auto withFilter = [](const QByteArray &filter) {
        return readQuery(cbor::hex("a2") + cbor::text("entity") + cbor::text("ticket") + cbor::text("filter") + filter);
    };
    const QByteArray condition =
        cbor::hex("a2") + cbor::text("path") + cbor::text("title") + cbor::text("op") + cbor::text("empty");
    CHECK(withFilter(condition));
    CHECK(withFilter(cbor::hex("f6")));
    CHECK(withFilter(cbor::hex("a1") + cbor::text("all") + cbor::hex("80")));
    CHECK(withFilter(cbor::hex("a1") + cbor::text("not") + condition));
    CHECK_FALSE(withFilter(cbor::hex("a0")));
    CHECK_FALSE(withFilter(cbor::hex("a1") + cbor::text("op") + cbor::text("is")));
    CHECK_FALSE(withFilter(cbor::hex("a2") + cbor::text("path") + cbor::text("title") + cbor::text("op") +
                           cbor::text("matches")));
    CHECK_FALSE(
        withFilter(cbor::hex("a2") + cbor::text("all") + cbor::hex("80") + cbor::text("any") + cbor::hex("80")));
    CHECK_FALSE(
        withFilter(cbor::hex("a2") + cbor::text("all") + cbor::hex("80") + cbor::text("path") + cbor::text("title")));
    CHECK_FALSE(withFilter(cbor::hex("a2") + cbor::text("values") + cbor::hex("816178") + cbor::text("path") +
                           cbor::text("title")));
    CHECK_FALSE(
        readQuery(cbor::hex("a2") + cbor::text("filter") + condition + cbor::text("entity") + cbor::text("ticket")));
}

TEST_CASE("Counts of columns, conditions and sort keys are bounded, the limit is brought within bounds")
{
    Query query;
    query.entity = u"ticket"_s;
    for (int column = 0; column < Query::maxColumns; ++column)
        query.columns.push_back(u"path_%1"_s.arg(column));
    CHECK(roundTrip(query));
    query.columns.push_back(u"title"_s);
    CHECK_FALSE(roundTrip(query));
    query.columns = {u"title"_s, u"title"_s}; // twice the same is twice the answer
    CHECK_FALSE(roundTrip(query));

    query.columns.clear();
    query.sort.assign(Query::maxSortKeys, {u"title"_s, Qt::AscendingOrder});
    CHECK(roundTrip(query));
    query.sort.push_back({u"title"_s, Qt::AscendingOrder});
    CHECK_FALSE(roundTrip(query));

    query.sort.clear();
    query.filter =
        Filter::any(std::vector<Filter>(Query::maxConditions, Filter::condition(u"title"_s, Operator::Empty)));
    CHECK(roundTrip(query));
    query.filter.children.push_back(Filter::condition(u"title"_s, Operator::Empty));
    CHECK_FALSE(roundTrip(query));
}

TEST_CASE("A number out of its range is told beside its key, and never bent into it")
{
    const auto codes = [](const Query &query) {
        const auto copy = roundTrip(query);
        REQUIRE(copy);
        QStringList told;
        for (const Issue &issue : checkQuery(*copy))
            told += issue.field + u' ' + issue.code + u' ' + printValue(issue.args.cbegin().value());
        return told.join(u", "_s);
    };
    Query query;
    query.entity = u"ticket"_s;
    for (const auto &[limit, told] : {std::pair{0, u"limit below_minimum 1"_s},
                                      {-1, u"limit below_minimum 1"_s},
                                      {1, QString()},
                                      {500, QString()},
                                      {501, u"limit above_maximum 500"_s},
                                      {std::numeric_limits<int>::max(), u"limit above_maximum 500"_s}}) {
        query.limit = limit;
        CHECK(codes(query) == told);
    }
    query.limit = 0;
    query.skip = -1;
    CHECK(codes(query) == u"limit below_minimum 1, skip below_minimum 0"_s);
    query.limit = 1;
    query.skip = Query::maxSkip + 1;
    CHECK(codes(query) == u"skip above_maximum 100000000"_s);
}

TEST_CASE("A filter nested too deeply is refused, not followed")
{
    Filter filter = Filter::condition(u"title"_s, Operator::Empty);
    for (int depth = 0; depth < 40; ++depth)
        filter = Filter::negation(filter);
    Query query;
    query.entity = u"ticket"_s;
    query.filter = filter;
    CHECK(failureOf(roundTrip(query)) == u"nested too deeply");
}
