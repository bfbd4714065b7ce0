// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/GlobalSearch.h"

#include "server/storage/DbError.h"
#include "server/storage/MatchExplanation.h"
#include "server/storage/QueryCompiler.h"
#include "server/storage/Transaction.h"
#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Names alike by their trigrams that are then compared letter by letter.
constexpr int candidates = 40;

// What many records answer is found among the newest; what is not there in numbers has few enough for the index.
int newestFor(MatchRank rank)
{
    return rank == MatchRank::Word ? 4000 : 1000;
}

// Planned for the words at hand, so that they are taken apart once and not for every record; by indices, which the
// planner's guesses about words would not always choose; and by one process, because others want theirs.
constexpr auto searchSettings = "select set_config('plan_cache_mode', 'force_custom_plan', true), "
                                "set_config('enable_seqscan', 'off', true), "
                                "set_config('max_parallel_workers_per_gather', '0', true), "
                                "set_config('pg_trgm.word_similarity_threshold', $1, true)";

// Two letters that change places leave that much of the trigrams of a short name, and of a long one.
QString likeness(const QString &typed)
{
    return typed.size() < 9 ? u"0.4"_s : u"0.45"_s;
}

// What only the program writes is looked for in its own list.
bool canBeSearched(const Schema &schema, const Rights &rights)
{
    return schema.isChangeable() && rights.readScope(schema) != Scope::None &&
           std::any_of(schema.fields.begin(), schema.fields.end(), [&](const Field &field) {
               return field.is(FieldFlag::Searchable) && rights.mayUse(schema, field, Usage::Search);
           });
}

std::vector<const Schema *> wantedSchemas(const Search &search, const Rights &rights)
{
    for (const QString &entity : search.entities) {
        if (!findSchema(entity))
            refuse(u"query.unknown_entity"_s);
    }
    std::vector<const Schema *> wanted;
    for (const Schema *schema : catalogue()) {
        if ((search.entities.isEmpty() || search.entities.contains(schema->name())) && canBeSearched(*schema, rights))
            wanted.push_back(schema);
    }
    return wanted;
}

// The label of the first record it must refer to tells two of the same name apart: the client of a ticket.
QString detailPath(const Schema &schema, const Rights &rights)
{
    for (const Field &field : schema.fields) {
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        const Schema *target = reference ? findSchema(toString(reference->entity)) : nullptr;
        const Field *label = target ? target->find(toString(target->labelField)) : nullptr;
        if (label && field.is(FieldFlag::Required) && rights.mayUse(schema, field, Usage::Read) &&
            rights.mayUse(*target, *label, Usage::Read) && std::holds_alternative<kinds::Text>(label->kind))
            return labelPath(field);
    }
    return {};
}

QString textAt(const RowSet &rows, const QString &path, std::size_t row)
{
    const int column = path.isEmpty() ? -1 : rows.columnOf(path);
    if (column < 0)
        return {};
    const auto *text = std::get_if<QString>(&rows.columns[static_cast<std::size_t>(column)].values[row]);
    return text ? *text : QString();
}

bool wasCancelled(const DbError &error)
{
    return error.sqlState() == "57014" || error.sqlState() == "55P03"; // by its own time, or while it waited for a lock
}

} // namespace

SearchResults GlobalSearch::run(const Search &search)
{
    m_search = search;
    m_search.text = search.text.simplified();
    m_clock.start();
    const std::vector<const Schema *> schemas = wantedSchemas(m_search, m_store.rights());
    SearchResults results;
    for (const Schema *schema : schemas)
        results.groups.emplace_back().entity = schema->name();
    // Rank by rank over all of them: what is just this is found before anything takes time.
    for (const MatchRank rank : {MatchRank::Exact, MatchRank::Prefix, MatchRank::Word}) {
        for (std::size_t index = 0; index < schemas.size(); ++index)
            inTime(results.groups[index], [&] { findRank(*schemas[index], results.groups[index], rank); });
    }
    std::size_t found = 0;
    for (std::size_t index = 0; index < schemas.size(); ++index) {
        describe(*schemas[index], results.groups[index]);
        found += results.groups[index].hits.size();
    }
    // Errors are forgiven when nothing is spelt so.
    for (std::size_t index = 0; index < schemas.size() && found == 0; ++index)
        findMisspelt(*schemas[index], results.groups[index]);
    std::erase_if(results.groups, [](const SearchGroup &group) { return group.hits.empty() && !group.partial; });
    return results;
}

template <class Work>
void GlobalSearch::inTime(SearchGroup &group, Work work)
{
    const auto left = m_budget.total - std::chrono::milliseconds(m_clock.elapsed());
    if (left < 1ms)
        group.partial = true;
    else
        within(std::min(m_budget.entity, left), group, work);
}

template <class Work>
void GlobalSearch::within(std::chrono::milliseconds time, SearchGroup &group, Work work)
{
    try {
        const Transaction transaction(
            m_connection,
            {.user = m_caller.user, .request = {}, .act = {}, .access = Access::ReadOnly, .statementTimeout = time});
        m_connection.execute(searchSettings, {likeness(m_search.text)});
        work();
    } catch (const DbError &error) {
        if (!wasCancelled(error))
            throw;
        group.partial = true;
    }
}

void GlobalSearch::findRank(const Schema &schema, SearchGroup &group, MatchRank rank)
{
    const int wanted = static_cast<int>(m_search.limit) - static_cast<int>(group.hits.size());
    if (wanted <= 0)
        return;
    const Query query = queryFor(schema, group, wanted);
    std::vector<QUuid> ids;
    if (!query.sort.empty())
        ids = m_store.match(query, rank, newestFor(rank));
    if (ids.size() < static_cast<std::size_t>(wanted))
        ids = m_store.match(query, rank);
    add(group, ids, rank);
}

// Names are wanted that are nearest to it. What bears a number is wanted for being new, and misspelt words are common
// ones there, of which the index has too many.
void GlobalSearch::findMisspelt(const Schema &schema, SearchGroup &group)
{
    const Query query = queryFor(schema, group, candidates);
    const auto find = [&](int among) {
        inTime(group, [&] { add(group, m_store.match(query, MatchRank::Fuzzy, among), MatchRank::Fuzzy); });
        describe(schema, group);
    };
    const bool isNumbered = !schema.referenceField.empty();
    if (isNumbered && !query.sort.empty())
        find(newestFor(MatchRank::Fuzzy));
    if (group.hits.empty())
        find(0);
    if (group.partial && !isNumbered && !query.sort.empty() && group.hits.empty())
        find(newestFor(MatchRank::Fuzzy));
}

Query GlobalSearch::queryFor(const Schema &schema, const SearchGroup &group, int limit) const
{
    Query query;
    query.entity = schema.name();
    query.search = m_search.text;
    query.limit = limit;
    if (m_store.rights().mayUse(schema, *schema.find(u"created_at"), Usage::Sort))
        query.sort = {{u"created_at"_s, Qt::DescendingOrder}};
    std::vector<Value> known;
    for (const SearchHit &hit : group.hits)
        known.emplace_back(hit.id);
    if (!known.empty())
        query.filter = Filter::condition(u"id"_s, Operator::NoneOf, std::move(known));
    return query;
}

void GlobalSearch::add(SearchGroup &group, const std::vector<QUuid> &ids, MatchRank rank)
{
    for (const QUuid &id : ids) {
        SearchHit &hit = group.hits.emplace_back();
        hit.id = id;
        hit.rank = rank;
    }
}

// What was found late is shown all the same, and reading a few records takes no time. Without what isn't there any
// more.
void GlobalSearch::describe(const Schema &schema, SearchGroup &group)
{
    std::vector<SearchHit> found = std::exchange(group.hits, {});
    if (found.empty())
        return;
    within(m_budget.entity, group, [&] { group.hits = described(schema, std::move(found)); });
    if (group.hits.size() > static_cast<std::size_t>(m_search.limit))
        group.hits.resize(static_cast<std::size_t>(m_search.limit));
}

// With what is shown of them, read by an ordinary query, so that nothing shows but what the caller may read. Names that
// were only alike by their trigrams are left out.
std::vector<SearchHit> GlobalSearch::described(const Schema &schema, std::vector<SearchHit> hits)
{
    const Rights &rights = m_store.rights();
    const QString detail = detailPath(schema, rights);
    Query query;
    query.entity = schema.name();
    query.limit = static_cast<int>(hits.size());
    for (const Field &field : schema.fields) {
        const bool isShown = field.is(FieldFlag::Searchable) || field.key == schema.labelField ||
                             field.key == schema.referenceField || field.key == schema.stateField;
        if (isShown && rights.mayUse(schema, field, Usage::Read))
            query.columns.push_back(toString(field.key));
    }
    if (!detail.isEmpty())
        query.columns.push_back(detail);
    std::vector<Value> ids;
    for (const SearchHit &hit : hits)
        ids.emplace_back(hit.id);
    query.filter = Filter::condition(u"id"_s, Operator::AnyOf, std::move(ids));
    const RowSet rows = m_store.rows(query);
    for (SearchHit &hit : hits) {
        const auto place = std::find(rows.ids.begin(), rows.ids.end(), hit.id);
        if (place == rows.ids.end()) { // archived meanwhile
            hit.id = {};
            continue;
        }
        const auto row = static_cast<std::size_t>(place - rows.ids.begin());
        hit.label = textAt(rows, toString(schema.labelField), row).simplified().left(maxShown);
        hit.reference = textAt(rows, toString(schema.referenceField), row);
        hit.state = textAt(rows, toString(schema.stateField), row);
        hit.detail = textAt(rows, detail, row);
        MatchExplanation explanation(m_search.text);
        for (const Field &field : schema.fields) {
            if (field.is(FieldFlag::Searchable) || field.key == schema.labelField)
                explanation.consider(field, textAt(rows, toString(field.key), row));
        }
        hit.field = explanation.field();
        hit.snippet = explanation.snippet();
        if (hit.rank == MatchRank::Fuzzy && !isSpeltAlike(m_search.text, hit.label))
            hit.id = {};
    }
    std::erase_if(hits, [](const SearchHit &hit) { return hit.id.isNull(); });
    return hits;
}

std::vector<QUuid> Store::match(const Query &query, MatchRank rank, int newest)
{
    std::shared_ptr<const CompiledQuery> compiled;
    CompileOptions options;
    options.match = rank;
    options.newest = newest;
    const Rows rows = run(query, options, compiled);
    std::vector<QUuid> ids;
    for (int row = 0; row < std::min(rows.size(), query.limit); ++row)
        ids.push_back(rows.uuid(row, 0));
    return ids;
}

SearchResults Store::search(const Search &search, const SearchBudget &budget)
{
    return GlobalSearch(*this, m_connection, m_caller, budget).run(search);
}

} // namespace regie
