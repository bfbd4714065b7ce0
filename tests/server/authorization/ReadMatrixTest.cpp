// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Kind.h"
#include "tests/server/authorization/Cells.h"
#include "tests/support/Campaign.h"

#include <QSet>

// Every role × every entity × every way of reading × own, team's, others' and missing records, asked over the wire.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

struct Count {
    int given = 0;
    int kept = 0;
    int relations[4] = {};
};

QCborMap listOf(const QString &entity, const QCborMap &more = {})
{
    QCborMap query{{u"entity"_s, entity}, {u"archived"_s, u"with"_s}, {u"limit"_s, 500}};
    for (const auto &pair : more)
        query.insert(pair.first, pair.second);
    return query;
}

QSet<QUuid> setOf(const std::vector<QUuid> &ids)
{
    return {ids.begin(), ids.end()};
}

// All pages; "(done)" or the first refusal.
QString fetchAll(RawClient &client, const QString &type, QCborMap body, const QString &queryKey, QSet<QUuid> &found)
{
    for (;;) {
        const RawClient::Answer page = client.ask(type, body);
        if (!page.isDone())
            return page.code;
        for (const QUuid &id : idsOf(page.body.value(u"ids"_s)))
            found.insert(id);
        const QByteArray next = page.body.value(u"next"_s).toByteArray();
        if (next.isEmpty())
            return page.code;
        if (queryKey.isEmpty()) {
            body.insert(u"after"_s, next);
        } else {
            QCborMap query = body.value(queryKey).toMap();
            query.insert(u"after"_s, next);
            body.insert(queryKey, query);
        }
    }
}

std::vector<qint64> sortedCounts(const QCborMap &rows)
{
    std::vector<qint64> counts;
    for (const QCborValue count : rows.value(u"columns"_s).toArray().last().toMap().value(u"values"_s).toArray())
        counts.push_back(count.toInteger());
    std::sort(counts.begin(), counts.end());
    return counts;
}

const Field *groupingField(const Schema &schema)
{
    const auto isGrouping = [](const Field &field) {
        const std::string_view kind = kindName(field.kind);
        return !field.is(FieldFlag::Secret) && (kind == "choice" || kind == "flag" || kind == "ref");
    };
    const auto found = std::find_if(schema.fields.begin(), schema.fields.end(), isGrouping);
    return found == schema.fields.end() ? nullptr : &*found;
}

class Reading {
public:
    Reading(ServedWorld &served, const QString &user, const Schema &schema, Count &count)
        : m_served(served)
        , m_client(served.client(user))
        , m_schema(schema)
        , m_cells(served, user, schema)
        , m_count(count)
        , m_isGranted(m_cells.isGranted(u"read"_s))
    {}

    void lists()
    {
        QSet<QUuid> found;
        const QString code = fetchAll(m_client, u"fetch"_s, listOf(m_schema.name()), {}, found);
        CHECK(code == (m_isGranted ? u"(done)"_s : u"permission.denied"_s));
        CHECK(found == setOf(m_cells.all(readable())));
        note(m_isGranted);
        const QCborArray counting{QCborMap{{u"measure"_s, u"count"_s}, {u"path"_s, QString()}}};
        const RawClient::Answer total =
            m_client.ask(u"fetch"_s, listOf(m_schema.name(), {{u"aggregates"_s, counting}}));
        CHECK(total.code == code);
        if (total.isDone())
            CHECK(sortedCounts(total.body) == std::vector<qint64>{found.size()});
        note(m_isGranted);
        if (const Field *field = groupingField(m_schema))
            groups(*field, counting);
    }

    void exports()
    {
        const bool isAllowed = m_isGranted && m_cells.isGranted(u"export"_s);
        const QByteArray exported = readable() + " and " + m_cells.condition(m_schema.name() + u".export"_s);
        const std::vector<QUuid> before = m_cells.all(exported); // an export of the log is a line in it itself
        const QUuid id = newUuid();
        const QCborMap query = listOf(m_schema.name(), {{u"columns"_s, QCborArray{u"id"_s}}});
        const RawClient::Answer opened =
            m_client.ask(u"export"_s, {{u"id"_s, raw(id)}, {u"format"_s, u"csv"_s}, {u"query"_s, query}});
        CHECK(opened.isDone() == isAllowed);
        const bool isDenied = opened.code == u"export.denied"_s || opened.code == u"permission.denied"_s;
        CHECK(isDenied == !isAllowed);
        QSet<QUuid> found;
        const QString page =
            fetchAll(m_client, u"export.page"_s, {{u"id"_s, raw(id)}, {u"query"_s, query}}, u"query"_s, found);
        CHECK((page == u"(done)"_s) == isAllowed);
        CHECK(found == setOf(m_cells.all(exported)));
        if (isAllowed)
            CHECK(opened.body.value(u"rows"_s).toInteger() == static_cast<qint64>(before.size()));
        note(isAllowed);
        note(isAllowed);
    }

    void records(int most)
    {
        for (const Cell &cell : m_cells.of(m_schema.name() + u".read"_s, most)) {
            INFO(nameOf(cell.relation) << " " << cell.id.toString().toStdString());
            const QCborMap one{{u"entity"_s, m_schema.name()}, {u"id"_s, raw(cell.id)}};
            const QString refused = m_isGranted ? u"record.unknown"_s : u"permission.denied"_s;
            const RawClient::Answer record = m_client.ask(u"read"_s, one);
            CHECK(record.code == (cell.isReached() ? u"(done)"_s : refused));
            CHECK(m_client.ask(u"history"_s, one).code == record.code);
            const QCborMap isIt{{u"path"_s, u"id"_s}, {u"op"_s, u"is"_s}, {u"values"_s, QCborArray{raw(cell.id)}}};
            const RawClient::Answer filtered = m_client.ask(u"fetch"_s, listOf(m_schema.name(), {{u"filter"_s, isIt}}));
            CHECK(idsOf(filtered.body.value(u"ids"_s)).size() == (cell.isReached() ? 1U : 0U));
            if (record.isDone())
                CHECK_FALSE(showsHidden(record.body));
            if (m_schema.entity == "attachment")
                CHECK(m_client.ask(u"file.read"_s, {{u"id"_s, raw(cell.id)}, {u"offset"_s, 0}}).code ==
                      (cell.isReached() ? u"(done)"_s : u"record.unknown"_s));
            search(cell);
            ++m_count.relations[static_cast<std::size_t>(cell.relation)];
            for (int asked = 0; asked < 4; ++asked)
                note(cell.isReached());
        }
    }

private:
    [[nodiscard]] QByteArray readable() const { return m_cells.condition(m_schema.name() + u".read"_s); }
    void note(bool isGiven) { ++(isGiven ? m_count.given : m_count.kept); }

    void groups(const Field &field, const QCborArray &counting)
    {
        const QString key = toString(field.key);
        const RawClient::Answer grouped = m_client.ask(
            u"fetch"_s, listOf(m_schema.name(), {{u"group_by"_s, QCborArray{key}}, {u"aggregates"_s, counting}}));
        note(grouped.isDone());
        if (!m_isGranted) {
            CHECK(grouped.code == u"permission.denied"_s);
            return;
        }
        if (m_cells.scopes().isHidden(m_schema.name(), key)) {
            CHECK(grouped.code == u"query.unknown_path"_s);
            return;
        }
        REQUIRE(grouped.isDone());
        const Rows rows =
            m_served.world().superuser().execute("select count(*) from \"" + m_schema.name().toUtf8() + "\" x where " +
                                                 readable() + " group by x.\"" + key.toUtf8() + "\" order by 1");
        std::vector<qint64> expected;
        for (int row = 0; row < rows.size(); ++row)
            expected.push_back(rows.integer(row, 0));
        CHECK(sortedCounts(grouped.body) == expected);
    }

    bool showsHidden(const QCborMap &record) const
    {
        const QCborMap fields = record.value(u"fields"_s).toMap();
        const QCborMap labels = record.value(u"labels"_s).toMap();
        return std::any_of(m_schema.fields.begin(), m_schema.fields.end(), [&](const Field &field) {
            const QString key = toString(field.key);
            const bool isHidden = field.is(FieldFlag::Secret) || m_cells.scopes().isHidden(m_schema.name(), key);
            return isHidden && (fields.contains(key) || labels.contains(key));
        });
    }

    // By what people call it: found by those who may read it, and nothing else is found with it.
    void search(const Cell &cell)
    {
        const Field *label = m_schema.find(toString(m_schema.labelField));
        if (!label || !label->isStored() || cell.relation == Relation::Missing)
            return;
        const QString words =
            m_served.world().text("select left(\"" + toString(label->key).toUtf8() + "\"::text, 200) from \"" +
                                      m_schema.name().toUtf8() + "\" where id = $1",
                                  {cell.id});
        if (words.trimmed().isEmpty())
            return;
        const RawClient::Answer results = m_client.ask(
            u"search"_s, {{u"text"_s, words}, {u"entities"_s, QCborArray{m_schema.name()}}, {u"limit"_s, 50}});
        REQUIRE(results.isDone());
        QSet<QUuid> found;
        bool isPartial = false;
        for (const QCborValue group : results.body.value(u"groups"_s).toArray()) {
            CHECK(group.toMap().value(u"entity"_s).toString() == m_schema.name());
            isPartial = isPartial || group.toMap().value(u"partial"_s).toBool();
            for (const QCborValue hit : group.toMap().value(u"hits"_s).toArray())
                found.insert(uuidOf(hit.toMap().value(u"id"_s)));
        }
        CHECK((found - setOf(m_cells.all(readable()))).isEmpty());
        const bool isArchived = m_served.world().number("select (archived_at is not null)::int from \"" +
                                                            m_schema.name().toUtf8() + "\" where id = $1",
                                                        {cell.id}) == 1;
        // What only the program writes is looked for in its own list.
        const bool isFindable = m_schema.isChangeable() && label->is(FieldFlag::Searchable) && !isArchived &&
                                !isPartial && found.size() < 50 &&
                                !m_cells.scopes().isHidden(m_schema.name(), toString(label->key));
        if (cell.isReached() && isFindable)
            CHECK(found.contains(cell.id));
        note(cell.isReached());
    }

    ServedWorld &m_served;
    RawClient &m_client;
    const Schema &m_schema;
    Cells m_cells;
    Count &m_count;
    bool m_isGranted;
};

} // namespace

TEST_CASE("Over the wire, each role reads, lists, counts, finds and exports exactly what SQL says is its to see",
          "[rights][matrix][campaign]")
{
    ServedWorld served;
    Count count;
    for (const QString &user : SampleWorld::users()) {
        for (const Schema *schema : catalogue()) {
            INFO(user.toStdString() << " on " << schema->entity);
            Reading reading(served, user, *schema, count);
            reading.lists();
            reading.exports();
            reading.records(figure(2, 500));
        }
    }
    INFO(count.given << " given, " << count.kept << " kept");
    std::printf("reading: %d cells given, %d kept\n", count.given, count.kept);
    CHECK(count.given > 3000);
    CHECK(count.kept > 4000);
    for (const int relation : count.relations)
        CHECK(relation > 50);
}
