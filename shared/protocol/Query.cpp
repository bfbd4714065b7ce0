// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Query.h"

#include "shared/domain/Catalogue.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 14> operatorNames{"is",          "is_not",  "any_of",   "none_of",  "less",
                                                         "at_most",     "greater", "at_least", "between",  "contains",
                                                         "starts_with", "has_tag", "empty",    "not_empty"};
constexpr std::array<std::string_view, 5> measureNames{"count", "sum", "average", "minimum", "maximum"};
constexpr std::array<std::string_view, 3> archivedNames{"without", "with", "only"};

template <class Enum, std::size_t Count>
Enum readName(WireReader &wire, const std::array<std::string_view, Count> &names)
{
    const QString name = wire.text(20);
    for (std::size_t index = 0; index < Count; ++index) {
        if (name == toString(names[index]))
            return static_cast<Enum>(index);
    }
    wire.fail(u"unknown name of an operator, a measure or a mode"_s);
    return {};
}

void writeName(WireWriter &wire, std::string_view name)
{
    wire.utf8(name.data(), static_cast<qsizetype>(name.size()));
}

template <class List, class Write>
void writeList(WireWriter &wire, std::string_view key, const List &list, Write write)
{
    wire.key(key);
    wire.beginArray(static_cast<qsizetype>(list.size()));
    for (const auto &item : list)
        write(item);
    wire.endArray();
}

void writeFilter(WireWriter &wire, const Filter &filter)
{
    const auto children = [&](std::string_view key) {
        wire.beginMap(1);
        writeList(wire, key, filter.children, [&](const Filter &child) { writeFilter(wire, child); });
        wire.endMap();
    };
    switch (filter.type) {
    case Filter::Type::Everything:
        wire.null();
        return;
    case Filter::Type::All:
        return children("all");
    case Filter::Type::Any:
        return children("any");
    case Filter::Type::Not:
        wire.beginMap(1);
        wire.key("not");
        writeFilter(wire, filter.children.front());
        wire.endMap();
        return;
    case Filter::Type::Condition:
        wire.beginMap(3);
        wire.key("path");
        wire.text(filter.path);
        wire.key("op");
        writeName(wire, operatorName(filter.op));
        writeList(wire, "values", filter.values, [&](const Value &value) { wire.value(value); });
        wire.endMap();
    }
}

class FilterReader {
public:
    FilterReader(WireReader &wire, const Schema &schema)
        : m_wire(wire)
        , m_schema(schema)
    {}

    Filter read()
    {
        if (m_wire.atNull()) {
            m_wire.skip();
            return {};
        }
        Filter filter;
        m_wire.readMap([&](const QString &key) {
            if (key == "all"_L1 || key == "any"_L1) {
                expectFirst(filter);
                filter.type = key == "all"_L1 ? Filter::Type::All : Filter::Type::Any;
                m_wire.readArray([&] { filter.children.push_back(read()); });
            } else if (key == "not"_L1) {
                expectFirst(filter);
                filter.type = Filter::Type::Not;
                filter.children = {read()};
            } else {
                readConditionKey(filter, key);
            }
        });
        if (filter.type == Filter::Type::Everything)
            m_wire.fail(u"a filter needs all, any, not, or a path"_s);
        return filter;
    }

private:
    // What "all" and a path would mean together, two readers would understand differently.
    void expectFirst(const Filter &filter)
    {
        if (filter.type != Filter::Type::Everything)
            m_wire.fail(u"a filter is one of all, any, not and a path"_s);
    }

    void readConditionKey(Filter &filter, const QString &key)
    {
        if (key == "path"_L1) {
            expectFirst(filter);
            filter.type = Filter::Type::Condition;
            filter.path = m_wire.text(100);
            if (++m_conditions > Query::maxConditions)
                m_wire.fail(u"too many conditions"_s);
        } else if (key == "op"_L1) {
            filter.op = readName<Operator>(m_wire, operatorNames);
        } else if (key == "values"_L1) {
            if (filter.path.isEmpty())
                return m_wire.fail(u"the path of a condition must stand before its values"_s);
            const PathTarget target = resolvePath(m_schema, filter.path);
            // The compiler refuses an unknown path, in the words it has for one that the caller may not use.
            if (!target.field || target.field->is(FieldFlag::Secret))
                return m_wire.skip();
            const Kind kind = valueKind(target.field->kind);
            m_wire.readArray([&] { filter.values.push_back(m_wire.value(kind)); });
        }
    }

    // A condition on tags compares one tag.
    static Kind valueKind(const Kind &kind)
    {
        return std::holds_alternative<kinds::Tags>(kind) ? Kind(kinds::Text{}) : kind;
    }

    WireReader &m_wire;
    const Schema &m_schema;
    int m_conditions = 0;
};

std::vector<QString> readPaths(WireReader &wire, std::size_t max)
{
    std::vector<QString> paths;
    wire.readArray([&] {
        if (paths.size() >= max)
            return wire.fail(u"too many columns"_s);
        QString path = wire.text(100);
        // One long column asked for sixty times would be an answer of hundreds of megabytes.
        if (std::find(paths.begin(), paths.end(), path) != paths.end())
            return wire.fail(u"a path stands twice"_s);
        paths.push_back(std::move(path));
    });
    return paths;
}

// What is far out of range stays out of range: checkQuery says so.
int saturated(qint64 number)
{
    return static_cast<int>(
        std::clamp<qint64>(number, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

void checkRange(Issues &issues, const QString &key, qint64 number, qint64 least, qint64 most)
{
    if (number < least)
        issues.push_back({.code = u"below_minimum"_s, .field = key, .args = {{u"min"_s, least}}});
    else if (number > most)
        issues.push_back({.code = u"above_maximum"_s, .field = key, .args = {{u"max"_s, most}}});
}

SortKey readSortKey(WireReader &wire)
{
    SortKey sort;
    wire.readMap([&](const QString &key) {
        if (key == "path"_L1)
            sort.path = wire.text(100);
        else if (key == "descending"_L1)
            sort.order = wire.boolean() ? Qt::DescendingOrder : Qt::AscendingOrder;
    });
    return sort;
}

Aggregate readAggregate(WireReader &wire)
{
    Aggregate aggregate;
    wire.readMap([&](const QString &key) {
        if (key == "measure"_L1)
            aggregate.measure = readName<Measure>(wire, measureNames);
        else if (key == "path"_L1)
            aggregate.path = wire.text(100);
    });
    return aggregate;
}

} // namespace

std::string_view operatorName(Operator op)
{
    return operatorNames[static_cast<std::size_t>(op)];
}

std::optional<Operator> operatorNamed(QStringView name)
{
    for (std::size_t index = 0; index < operatorNames.size(); ++index) {
        if (name == toString(operatorNames[index]))
            return static_cast<Operator>(index);
    }
    return std::nullopt;
}

std::string_view measureName(Measure measure)
{
    return measureNames[static_cast<std::size_t>(measure)];
}

Filter Filter::condition(QString path, Operator op, std::vector<Value> values)
{
    return {.type = Type::Condition, .children = {}, .path = std::move(path), .op = op, .values = std::move(values)};
}

Filter Filter::all(std::vector<Filter> children)
{
    std::erase_if(children, [](const Filter &child) { return child.isEverything(); });
    if (children.empty())
        return {};
    if (children.size() == 1)
        return children.front();
    return {.type = Type::All, .children = std::move(children), .path = {}, .values = {}};
}

Filter Filter::any(std::vector<Filter> children)
{
    return {.type = Type::Any, .children = std::move(children), .path = {}, .values = {}};
}

Filter Filter::negation(Filter child)
{
    return {.type = Type::Not, .children = {std::move(child)}, .path = {}, .values = {}};
}

void writeQuery(WireWriter &wire, const Query &query)
{
    wire.beginMap(10 + (query.zone.isEmpty() ? 0 : 1) + (query.now.isNull() ? 0 : 1) + (query.skip != 0 ? 1 : 0) +
                  (query.isFromEnd ? 1 : 0));
    wire.key("entity");
    wire.text(query.entity);
    writeList(wire, "columns", query.columns, [&](const QString &path) { wire.text(path); });
    wire.key("filter");
    writeFilter(wire, query.filter);
    wire.key("search");
    wire.text(query.search);
    writeList(wire, "sort", query.sort, [&](const SortKey &sort) {
        wire.beginMap(2);
        wire.key("path");
        wire.text(sort.path);
        wire.key("descending");
        wire.boolean(sort.order == Qt::DescendingOrder);
        wire.endMap();
    });
    wire.key("limit");
    wire.integer(query.limit);
    wire.key("after");
    wire.bytes(query.after);
    wire.key("archived");
    writeName(wire, archivedNames[static_cast<std::size_t>(query.archived)]);
    writeList(wire, "group_by", query.groupBy, [&](const QString &path) { wire.text(path); });
    writeList(wire, "aggregates", query.aggregates, [&](const Aggregate &aggregate) {
        wire.beginMap(2);
        wire.key("measure");
        writeName(wire, measureName(aggregate.measure));
        wire.key("path");
        wire.text(aggregate.path);
        wire.endMap();
    });
    if (!query.zone.isEmpty()) {
        wire.key("zone");
        wire.text(query.zone);
    }
    if (!query.now.isNull()) {
        wire.key("now");
        wire.value(query.now);
    }
    if (query.skip != 0) {
        wire.key("skip");
        wire.integer(query.skip);
    }
    if (query.isFromEnd) {
        wire.key("from_end");
        wire.boolean(true);
    }
    wire.endMap();
}

Query readQuery(WireReader &wire)
{
    Query query;
    const Schema *schema = nullptr;
    wire.readMap([&](const QString &key) {
        if (key == "entity"_L1) {
            query.entity = wire.text(60);
            schema = findSchema(query.entity);
            if (!schema)
                wire.fail(u"unknown entity"_s);
        } else if (key == "columns"_L1) {
            query.columns = readPaths(wire, Query::maxColumns);
        } else if (key == "filter"_L1) {
            if (schema)
                query.filter = FilterReader(wire, *schema).read();
            else
                wire.fail(u"the entity must stand before the filter"_s);
        } else if (key == "search"_L1) {
            query.search = wire.text(Query::maxSearch);
        } else if (key == "sort"_L1) {
            wire.readArray([&] { query.sort.push_back(readSortKey(wire)); });
        } else if (key == "limit"_L1) {
            query.limit = saturated(wire.integer());
        } else if (key == "after"_L1) {
            query.after = wire.bytes(4000);
        } else if (key == "archived"_L1) {
            query.archived = readName<Archived>(wire, archivedNames);
        } else if (key == "group_by"_L1) {
            query.groupBy = readPaths(wire, Query::maxSortKeys);
        } else if (key == "zone"_L1) {
            query.zone = wire.text(60);
        } else if (key == "now"_L1) {
            const Value now = wire.value(kinds::Moment{});
            query.now = std::holds_alternative<Moment>(now) ? std::get<Moment>(now) : Moment();
        } else if (key == "skip"_L1) {
            query.skip = wire.integer();
        } else if (key == "from_end"_L1) {
            query.isFromEnd = wire.boolean();
        } else if (key == "aggregates"_L1) {
            wire.readArray([&] { query.aggregates.push_back(readAggregate(wire)); });
        }
    });
    if (!schema)
        wire.fail(u"a query needs an entity"_s);
    if (query.sort.size() > Query::maxSortKeys || query.aggregates.size() > Query::maxSortKeys)
        wire.fail(u"too many sort keys or aggregates"_s);
    if (!query.after.isEmpty() && (query.skip != 0 || query.isFromEnd))
        wire.fail(u"a page stands behind another one, or at a place of its own"_s);
    return query;
}

Issues checkQuery(const Query &query)
{
    Issues issues;
    checkRange(issues, u"limit"_s, query.limit, 1, Query::maxLimit);
    checkRange(issues, u"skip"_s, query.skip, 0, Query::maxSkip);
    return issues;
}

PathTarget resolvePath(const Schema &schema, QStringView path)
{
    constexpr int maxReferences = 3;
    const Schema *current = &schema;
    for (int depth = 0; depth <= maxReferences; ++depth) {
        const qsizetype dot = path.indexOf(u'.');
        if (dot < 0)
            return {current, current->find(path)};
        const Field *reference = current->find(path.left(dot).toString() + "_id"_L1);
        if (!reference) // created_by and updated_by name their user without a suffix
            reference = current->find(path.left(dot));
        const auto *target = reference ? std::get_if<kinds::Ref>(&reference->kind) : nullptr;
        const Schema *next = target ? findSchema(toString(target->entity)) : nullptr;
        if (!next || reference->is(FieldFlag::Secret))
            return {};
        current = next;
        path = path.mid(dot + 1);
    }
    return {};
}

} // namespace regie
