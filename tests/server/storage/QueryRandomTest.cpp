// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Values.h"
#include "shared/domain/Catalogue.h"
#include "tests/server/storage/QueryOracle.h"

#include <QRandomGenerator>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Random queries over one entity, of values that stand in the sample and some that don't.
class Generator {
public:
    Generator(SampleWorld &world, const Schema &schema, QRandomGenerator &random)
        : m_world(world)
        , m_schema(schema)
        , m_random(random)
    {
        for (const Field &field : schema.fields)
            add(toString(field.key), field);
        for (const Field &field : systemFields())
            add(toString(field.key), field);
        for (const Field &field : schema.fields)
            if (const auto *reference = std::get_if<kinds::Ref>(&field.kind))
                addTarget(toString(field.key).chopped(3), *findSchema(toString(reference->entity)), 1);
    }

    Query rows()
    {
        Query query = base();
        query.limit = 1 + pick(40);
        for (int count = pick(4); count > 0; --count) {
            const Place &place = any();
            if (isIn(place, {"text", "choice", "integer", "quantity", "day", "moment", "flag"}))
                query.sort.push_back({place.path, pick(2) ? Qt::AscendingOrder : Qt::DescendingOrder});
        }
        // Twice the same path is once: the oracle's ORDER BY agrees, its id's direction need not.
        return query;
    }
    Query aggregates()
    {
        Query query = base();
        for (int count = pick(3); count > 0; --count) {
            const Place &place = any();
            if (isIn(place, {"choice", "flag", "text", "ref"}))
                query.groupBy.push_back(place.path);
        }
        query.aggregates.push_back({Measure::Count, {}});
        const Place &place = any();
        if (isIn(place, {"quantity", "integer", "day", "moment"}))
            query.aggregates.push_back({pick(2) ? Measure::Minimum : Measure::Maximum, place.path});
        if (isIn(place, {"quantity", "integer"}))
            query.aggregates.push_back({Measure::Sum, place.path});
        return query;
    }
    // Does the query use a field this user may not?
    bool usesHidden(const Query &query, const ScopeOracle &scopes) const
    {
        std::vector<QString> paths = query.groupBy;
        for (const SortKey &key : query.sort)
            paths.push_back(key.path);
        for (const Aggregate &aggregate : query.aggregates)
            paths.push_back(aggregate.path);
        for (const Filter *condition : conditionsOf(query.filter))
            paths.push_back(condition->path);
        return std::any_of(paths.begin(), paths.end(),
                           [&](const QString &path) { return !path.isEmpty() && isHidden(path, scopes); });
    }

private:
    struct Place {
        QString path;
        const Field *field;
        std::vector<Value> values;
    };

    int pick(int count) { return static_cast<int>(m_random.bounded(count)); }
    const Place &any() { return m_places[static_cast<std::size_t>(pick(static_cast<int>(m_places.size())))]; }
    static bool isIn(const Place &place, std::initializer_list<std::string_view> kinds)
    {
        return std::find(kinds.begin(), kinds.end(), kindName(place.field->kind)) != kinds.end();
    }

    bool isHidden(const QString &path, const ScopeOracle &scopes) const
    {
        const Schema *schema = &m_schema;
        const QStringList steps = path.split(u'.');
        for (qsizetype index = 0; index + 1 < steps.size(); ++index) {
            const Field *reference = schema->find(steps[index] + u"_id"_s);
            if (scopes.isHidden(schema->name(), toString(reference->key)))
                return true;
            schema = findSchema(toString(std::get<kinds::Ref>(reference->kind).entity));
        }
        return scopes.isHidden(schema->name(), steps.back());
    }

    void add(const QString &path, const Field &field, const Schema *owner = nullptr)
    {
        if (field.is(FieldFlag::Secret))
            return;
        const QByteArray column = '"' + toString(field.key).toUtf8() + '"';
        const Rows rows = m_world.superuser().execute("select distinct " + column + " from \"" +
                                                      (owner ? owner : &m_schema)->name().toUtf8() + "\" where " +
                                                      column + " is not null limit 30");
        Place place{path, &field, {}};
        for (int row = 0; row < rows.size(); ++row)
            place.values.push_back(valueAt(rows, row, 0, field.kind));
        if (!place.values.empty())
            m_places.push_back(std::move(place));
    }
    void addTarget(const QString &prefix, const Schema &target, int depth)
    {
        for (const Field &field : target.fields)
            add(prefix + u'.' + toString(field.key), field, &target);
        for (const Field &field : target.fields) {
            const auto *reference = std::get_if<kinds::Ref>(&field.kind);
            if (reference && depth < 2)
                addTarget(prefix + u'.' + toString(field.key).chopped(3), *findSchema(toString(reference->entity)),
                          depth + 1);
        }
    }

    Query base()
    {
        Query query;
        query.entity = m_schema.name();
        query.filter = filter(3);
        query.archived = static_cast<Archived>(pick(3));
        static const QStringList words{u"e"_s,   u"éc"_s,    u"PANNE"_s, u"zoe"_s,
                                       u"100"_s, u"nom 1"_s, u"d'e"_s,   u"example"_s};
        const bool isSearchable = std::any_of(m_schema.fields.begin(), m_schema.fields.end(),
                                              [](const Field &field) { return field.is(FieldFlag::Searchable); });
        if (isSearchable && pick(5) == 0)
            query.search = words[pick(static_cast<int>(words.size()))];
        return query;
    }

    Filter filter(int depth)
    {
        const int kind = depth == 0 ? 3 : pick(7);
        if (kind < 2 && depth > 0) {
            std::vector<Filter> children;
            for (int count = pick(4); count > 0; --count)
                children.push_back(filter(depth - 1));
            Filter combined = Filter::any(std::move(children));
            combined.type = kind == 0 ? Filter::Type::All : Filter::Type::Any;
            return combined;
        }
        if (kind == 2)
            return Filter::negation(filter(depth - 1));
        return kind == 6 && depth == 3 ? Filter() : condition();
    }

    Filter condition()
    {
        const Place &place = any();
        const auto value = [&] {
            return place.values[static_cast<std::size_t>(pick(static_cast<int>(place.values.size())))];
        };
        const auto some = [&] {
            std::vector<Value> values;
            for (int count = pick(4); count > 0; --count)
                values.push_back(value());
            return values;
        };
        if (pick(6) == 0)
            return Filter::condition(place.path, pick(2) ? Operator::Empty : Operator::NotEmpty);
        if (isIn(place, {"json"}))
            return Filter::condition(place.path, Operator::NotEmpty);
        if (isIn(place, {"tags"}))
            return Filter::condition(place.path, Operator::HasTag, {u"fr"_s});
        if (isIn(place, {"text", "note"}) && pick(2) == 0) {
            const QString text = std::get<QString>(value());
            const qsizetype start = pick(static_cast<int>(text.size()));
            return pick(2) ? Filter::condition(place.path, Operator::Contains, {text.mid(start, 3).toUpper()})
                           : Filter::condition(place.path, Operator::StartsWith, {text.left(2).toLower()});
        }
        const bool isOrdered = !isIn(place, {"ref", "id", "subject", "flag", "note"});
        switch (pick(isOrdered ? 9 : 4)) {
        case 0:
            return Filter::condition(place.path, Operator::Is, {value()});
        case 1:
            return Filter::condition(place.path, Operator::IsNot, {value()});
        case 2:
            return Filter::condition(place.path, Operator::AnyOf, some());
        case 3:
            return Filter::condition(place.path, Operator::NoneOf, some());
        case 4:
            return Filter::condition(place.path, Operator::Less, {value()});
        case 5:
            return Filter::condition(place.path, Operator::AtMost, {value()});
        case 6:
            return Filter::condition(place.path, Operator::Greater, {value()});
        case 7:
            return Filter::condition(place.path, Operator::AtLeast, {value()});
        default:
            return Filter::condition(place.path, Operator::Between, {value(), value()});
        }
    }

    SampleWorld &m_world;
    const Schema &m_schema;
    QRandomGenerator &m_random;
    std::vector<Place> m_places;
};

// All groups and measures as one text per row, whatever their order.
QStringList linesOf(const RowSet &rows)
{
    QStringList lines;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        QStringList cells;
        for (const RowSet::Column &column : rows.columns)
            cells += printValue(column.values[row]);
        lines += cells.join(u'|');
    }
    lines.sort();
    return lines;
}

QStringList linesOf(const Rows &rows, const RowSet &like)
{
    QStringList lines;
    for (int row = 0; row < rows.size(); ++row) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column)
            cells += printValue(valueAt(rows, row, column, like.columns[static_cast<std::size_t>(column)].kind));
        lines += cells.join(u'|');
    }
    lines.sort();
    return lines;
}

quint32 seed()
{
    const int given = qEnvironmentVariableIntValue("REGIE_SEED");
    return given ? static_cast<quint32>(given) : QRandomGenerator::global()->generate();
}

} // namespace

TEST_CASE("Two thousand random queries answer what naive SQL answers", "[query][random]")
{
    SampleWorld world;
    const quint32 start = seed();
    QRandomGenerator random(start);
    QueryCache cache;
    int answered = 0;
    int refused = 0;
    int rowsSeen = 0;
    const QStringList entities{u"ticket"_s,    u"ticket"_s,  u"party"_s, u"contact"_s,
                               u"equipment"_s, u"comment"_s, u"user"_s};
    for (int round = 0; answered < 2000; ++round) {
        const QString user = SampleWorld::users()[random.bounded(static_cast<int>(SampleWorld::users().size()))];
        const Schema &schema = *findSchema(entities[random.bounded(static_cast<int>(entities.size()))]);
        const Caller caller = world.caller(user);
        const ScopeOracle scopes(world, user);
        const QueryOracle oracle(schema, scopes);
        Store store(world.connection(), caller, &cache);
        Generator generator(world, schema, random);
        for (int index = 0; index < 20; ++index) {
            const bool isAggregate = random.bounded(5) == 0;
            Query query = isAggregate ? generator.aggregates() : generator.rows();
            INFO("REGIE_SEED=" << start << " round " << round << " query " << index << " of " << user.toStdString()
                               << " on " << schema.entity);
            if (!scopes.isGranted(schema.name() + u".read"_s)) {
                CHECK(summary(refusalOfAction([&] { static_cast<void>(store.fetch(query)); })) ==
                      u"permission.denied"_s);
                ++refused;
                continue;
            }
            if (generator.usesHidden(query, scopes)) {
                CHECK(summary(refusalOfAction([&] { static_cast<void>(store.fetch(query)); })) ==
                      u"query.unknown_path"_s);
                ++refused;
                continue;
            }
            if (isAggregate) {
                const RowSet rows = store.rows(query);
                const QByteArray naive = oracle.aggregates(query);
                INFO(naive.constData());
                CHECK(linesOf(rows) == linesOf(world.superuser().execute(naive), rows));
            } else {
                const QByteArray naive = oracle.rows(query);
                INFO(naive.constData());
                std::vector<QUuid> found;
                for (;;) {
                    const RowSet rows = store.rows(query);
                    found.insert(found.end(), rows.ids.begin(), rows.ids.end());
                    if (rows.next.isEmpty())
                        break;
                    query.after = rows.next;
                }
                CHECK(found == world.ids(naive));
                rowsSeen += static_cast<int>(found.size());
            }
            ++answered;
        }
    }
    CHECK(refused > 500);
    CHECK(rowsSeen > 10'000); // they weren't all empty
}
