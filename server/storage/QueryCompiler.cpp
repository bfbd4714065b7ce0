// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/QueryCompiler.h"

#include "server/Refuse.h"
#include "server/storage/AggregateCompiler.h"
#include "server/storage/FilterCompiler.h"
#include "server/storage/PageCompiler.h"
#include "server/storage/RowGuards.h"
#include "server/storage/SearchCompiler.h"
#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString exportPermission(const Schema &schema)
{
    return schema.name() + u".export"_s;
}

const Schema &readableSchema(const Query &query, const Caller &caller, const CompileOptions &options)
{
    const Schema *schema = findSchema(query.entity);
    if (!schema)
        refuse(u"query.unknown_entity"_s);
    const Scope scope =
        options.permission.isEmpty() ? caller.rights->readScope(*schema) : caller.rights->scopeOf(options.permission);
    if (scope == Scope::None)
        refuse(u"permission.denied"_s, schema->name());
    if (options.isExport && caller.rights->scopeOf(exportPermission(*schema)) == Scope::None)
        refuse(u"export.denied"_s, schema->name());
    return *schema;
}

// How many bytes a value may take at most. Characters take up to three per UTF-16 unit.
struct Longest {
    qint64 operator()(const kinds::Text &kind) const { return 3LL * kind.max; }
    qint64 operator()(const kinds::Note &kind) const { return 3LL * kind.max; }
    qint64 operator()(const kinds::Json &kind) const { return 3LL * kind.max; }
    qint64 operator()(const kinds::Tags &kind) const { return 3LL * kind.max * kind.length; }
    template <class Short>
    qint64 operator()(const Short &) const
    {
        return 16;
    }
};

// What a result may take of a worker's memory. Twenty columns of notes would otherwise bring 600 MB for a page that
// shows 8 of them.
constexpr qint64 resultBytes = 64 * 1024 * 1024;

int rowsInMemory(const std::vector<CompiledQuery::Column> &columns)
{
    qint64 longest = 32;
    for (const CompiledQuery::Column &column : columns)
        longest += std::visit(Longest{}, column.kind);
    return static_cast<int>(std::clamp<qint64>(resultBytes / longest, 2, Query::maxLimit + 1));
}

bool namesRecords(const Filter &filter)
{
    if (filter.type == Filter::Type::All)
        return std::any_of(filter.children.begin(), filter.children.end(), namesRecords);
    return filter.type == Filter::Type::Condition && filter.path == "id"_L1 &&
           (filter.op == Operator::Is || filter.op == Operator::AnyOf);
}

// Planned without its values, a page of open tickets passes over the index of open tickets, and a rare state is looked
// for like a common one: seconds among a million. Records that are named, and the way on from a cursor, have one plan.
Planning planningOf(const Query &query, const std::vector<ParameterSource> &parameters)
{
    using From = ParameterSource::From;
    const bool hasChoice = std::any_of(parameters.begin(), parameters.end(), [](const ParameterSource &source) {
        return source.from != From::Cursor && source.from != From::CursorId;
    });
    return hasChoice && !namesRecords(query.filter) ? Planning::ByValues : Planning::Once;
}

class Compilation {
public:
    Compilation(const Query &query, const Schema &schema, const Caller &caller, const CompileOptions &options)
        : m_query(query)
        , m_schema(schema)
        , m_caller(caller)
        , m_options(options)
        , m_paths(m_builder, schema, caller, options.audience)
    {}

    CompiledQuery run()
    {
        if (!m_query.aggregates.empty())
            compileAggregates();
        else if (m_query.skip > 0 || m_query.isFromEnd)
            compilePlace();
        else
            compileRows();
        m_compiled.parameters = m_builder.takeParameters();
        m_compiled.planning = planningOf(m_query, m_compiled.parameters);
        m_compiled.isGuarded = isAnswer() && rowguards::isNeeded(m_compiled.sql, *m_caller.rights);
        return std::move(m_compiled);
    }

private:
    // Read for the caller's eyes. What an act works with is the server's own; and what a search matches is read by its
    // ids afterwards, since an index of words serves no statement that is guarded.
    [[nodiscard]] bool isAnswer() const
    {
        return m_options.audience == Audience::Caller && m_options.lock == Lock::None && !m_options.match &&
               m_options.permission.isEmpty();
    }

    void compileRows()
    {
        const QByteArray &root = m_paths.root();
        QByteArrayList selected{columnOf(root, "id"), columnOf(root, "version")};
        for (const QString &path : m_query.columns)
            m_compiled.columns.push_back(select(selected, path, m_paths.column(path, Usage::Read)));

        PageCompiler page(m_builder, m_paths);
        sort(page);
        for (const PageCompiler::Key &key : page.keys())
            m_compiled.sort.push_back(select(selected, key.path, key.column));

        m_compiled.rowsAsked = std::min(rowsAskedFor(m_query.limit), rowsInMemory(m_compiled.columns));
        if (m_options.lock == Lock::None && !m_options.match && page.hasHalves()) {
            m_compiled.sql = inHalves(selected, page);
            return;
        }
        const QByteArray where = bothOf(conditions(), page.after(m_query.after));
        m_compiled.sql = "SELECT " + selected.join(", ") + source(where) + " ORDER BY " +
                         (m_options.match ? searchOrder(page) : page.order()) + " LIMIT " + rowsAsked();
        if (m_options.lock == Lock::ForUpdate)
            m_compiled.sql += " FOR UPDATE OF " + root;
    }

    // A page at a place of its own. Which rows they are is found without what is only shown of them: the rows on the
    // way there need no joins.
    void compilePlace()
    {
        PageCompiler page(m_builder, m_paths);
        sort(page);
        const QByteArray within = source(conditions());
        QByteArrayList selected{columnOf(m_paths.root(), "id"), columnOf(m_paths.root(), "version")};
        for (const QString &path : m_query.columns)
            m_compiled.columns.push_back(select(selected, path, m_paths.column(path, Usage::Read)));
        for (const PageCompiler::Key &key : page.keys())
            m_compiled.sort.push_back(select(selected, key.path, key.column));
        const int most = rowsInMemory(m_compiled.columns);
        m_compiled.rowsAsked = std::min(m_query.isFromEnd ? m_query.limit + 1 : rowsAskedFor(m_query.limit), most);
        m_compiled.leadsOn = m_query.isFromEnd && m_query.skip > 0;
        const int wanted = m_compiled.rowsAsked - (m_query.isFromEnd ? 1 : 0);
        const QByteArray id = columnOf(m_paths.root(), "id");
        const QByteArray skipped =
            m_query.skip > 0 ? " OFFSET " + m_builder.parameter({.from = ParameterSource::From::Skip}) : QByteArray();
        m_compiled.sql = "SELECT " + selected.join(", ") +
                         source(id + " IN (SELECT " + id + within + " ORDER BY " +
                                (m_query.isFromEnd ? page.reverseOrder() : page.order()) + " LIMIT " +
                                QByteArray::number(wanted) + skipped + ')') +
                         " ORDER BY " + page.order();
    }

    // How many records refer to whoever a word means is more than a planner can guess.
    void sort(PageCompiler &page)
    {
        page.sortBy(m_query.sort);
        if (!m_query.search.isEmpty() && std::ranges::any_of(m_schema.fields, isSearchedReference))
            page.passIndices();
    }

    [[nodiscard]] QByteArray rowsAsked() const { return QByteArray::number(m_compiled.rowsAsked); }

    // The empty half is not looked at while the other one fills the page.
    QByteArray inHalves(QByteArrayList selected, PageCompiler &page)
    {
        selected += page.keys().front().ordered;
        const QByteArray within = conditions();
        const PageCompiler::Halves halves = page.halves(m_query.after);
        const auto half = [&](const PageCompiler::Half &rows, const QByteArray &condition) {
            return "SELECT " + selected.join(", ") + source(bothOf(within, condition)) + " ORDER BY " + rows.order +
                   " LIMIT " + rowsAsked();
        };
        const QByteArray isShort = "(SELECT count(*) FROM filled) < " + rowsAsked();
        return "WITH filled AS MATERIALIZED (" + half(halves.filled, halves.filled.condition) +
               ") SELECT * FROM filled UNION ALL (" + half(halves.empty, bothOf(halves.empty.condition, isShort)) +
               ") ORDER BY " + page.orderByPlace(selected.size()) + " LIMIT " + rowsAsked();
    }

    // The place of a column among the selected ones; one that stands there already is not sent twice.
    CompiledQuery::Column select(QByteArrayList &selected, const QString &path, const PathColumn &column)
    {
        qsizetype place = selected.indexOf(column.sql);
        if (place < 0) {
            place = selected.size();
            selected += column.sql;
        }
        return {path, column.field->kind, static_cast<int>(place)};
    }

    void compileAggregates()
    {
        m_compiled.isAggregate = true;
        AggregateCompiler aggregates(m_builder, m_paths);
        aggregates.compile(m_query);
        m_compiled.columns = aggregates.columns();
        m_compiled.groupsBefore = aggregates.groupsBefore();
        m_compiled.sql = "SELECT " + aggregates.selected() + source(conditions()) + aggregates.grouping();
    }

    QByteArray conditions()
    {
        FilterCompiler filters(m_builder, m_paths, m_schema);
        QByteArray where = ScopeCompiler(m_builder, m_caller)
                               .condition(m_schema, m_paths.root(), m_options.permission, m_options.reach);
        if (m_options.isExport)
            where = bothOf(where, exportScope());
        if (m_query.archived != Archived::With)
            where = bothOf(where, columnOf(m_paths.root(), "archived_at") +
                                      (m_query.archived == Archived::Only ? " IS NOT NULL" : " IS NULL"));
        where = bothOf(where, filters.filter(m_query.filter));
        return bothOf(where, m_options.match ? SearchCompiler(m_builder, m_paths, m_schema).condition(*m_options.match)
                                             : filters.search(m_query.search));
    }

    // Among names that are nearly spelt so, the nearest come first. Otherwise the order is the query's, in a form that
    // no index has: the planner takes rare words for common ones and would walk the whole table in that order.
    QByteArray searchOrder(const PageCompiler &page)
    {
        if (m_options.match == MatchRank::Fuzzy)
            return SearchCompiler(m_builder, m_paths, m_schema).closest() + page.order();
        return page.keys().empty() ? page.order()
                                   : "extract(epoch FROM " + page.keys().front().ordered + ") DESC, " +
                                         columnOf(m_paths.root(), "id") + " DESC";
    }

    // What may be read and what may leave in a file are two questions; the narrower answer counts.
    QByteArray exportScope()
    {
        const QString permission = exportPermission(m_schema);
        if (m_caller.rights->scopeOf(permission) >= m_caller.rights->readScope(m_schema))
            return "true";
        return ScopeCompiler(m_builder, m_caller).condition(m_schema, m_paths.root(), permission);
    }

    // After everything that may join further records.
    QByteArray source(const QByteArray &where)
    {
        QByteArray table = quotedName(m_schema.entity);
        if (m_options.newest > 0) {
            const QByteArray live = m_query.archived == Archived::Without ? " WHERE \"archived_at\" IS NULL" : "";
            table = "(SELECT * FROM " + table + live + " ORDER BY \"created_at\" DESC, \"id\" DESC LIMIT " +
                    QByteArray::number(m_options.newest) + ')';
        }
        return " FROM " + table + " AS " + m_paths.root() + m_paths.joins() +
               (where == "true" ? QByteArray() : " WHERE " + where);
    }

    const Query &m_query;
    const Schema &m_schema;
    const Caller &m_caller;
    const CompileOptions &m_options;
    SqlBuilder m_builder;
    PathCompiler m_paths;
    CompiledQuery m_compiled;
};

} // namespace

int rowsAskedFor(int limit)
{
    for (const int size : {2, 6, 11, 21, 51, 101, 201})
        if (limit < size)
            return size;
    return Query::maxLimit + 1;
}

CompiledQuery compile(const Query &query, const Caller &caller, const CompileOptions &options)
{
    return Compilation(query, readableSchema(query, caller, options), caller, options).run();
}

} // namespace regie
