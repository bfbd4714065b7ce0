// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/TwinQuestions.h"

#include "tests/server/authorization/RawClient.h"
#include "tests/support/Campaign.h"

#include <QCborArray>
#include <QRandomGenerator>

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

const QStringList words{u"zzz"_s, u"leer"_s, u"552"_s, u"secret"_s, u"private"_s, u"54"_s, u"e"_s, u"aaa"_s};

QCborMap plain(const Schema &schema)
{
    return {{u"entity"_s, schema.name()}, {u"archived"_s, u"with"_s}, {u"limit"_s, 200}};
}

QCborMap with(QCborMap query, const QString &key, const QCborValue &value)
{
    query.insert(key, value);
    return query;
}

QCborArray measures(const QString &measure, const QString &path)
{
    return {QCborMap{{u"measure"_s, measure}, {u"path"_s, path}}};
}

QCborArray sortedBy(const QString &path, bool descending = false)
{
    return {QCborMap{{u"path"_s, path}, {u"descending"_s, descending}}};
}

QCborMap condition(const QString &path, const QString &op, const QCborArray &values = {})
{
    return {{u"path"_s, path}, {u"op"_s, op}, {u"values"_s, values}};
}

// One that such a field may hold.
QCborValue sampleValue(const Field &field)
{
    const std::string_view kind = kindName(field.kind);
    if (kind == "flag")
        return true;
    if (kind == "integer" || kind == "quantity" || kind == "money" || kind == "percent" || kind == "moment")
        return 7;
    if (kind == "day")
        return u"2026-01-04"_s;
    if (kind == "time")
        return u"08:00"_s;
    if (kind == "ref" || kind == "id" || kind == "subject")
        return raw(SampleWorld::id(u"user support"_s));
    if (const auto *choice = std::get_if<kinds::Choice>(&field.kind))
        return toString(choice->choices->rows.back().key);
    return u"zzz"_s;
}

struct Path {
    QString name;
    const Field *field;
    const Schema *schema; // the field's
};

void addPaths(std::vector<Path> &paths, const QString &prefix, const Schema &schema, int depth)
{
    for (const Field &field : schema.fields) {
        paths.push_back({prefix + toString(field.key), &field, &schema});
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        if (reference && depth > 0)
            addPaths(paths, prefix + toString(field.key).chopped(3) + u'.', *findSchema(toString(reference->entity)),
                     depth - 1);
    }
}

std::vector<Path> pathsOf(const Schema &schema, int depth)
{
    std::vector<Path> paths;
    addPaths(paths, {}, schema, depth);
    return paths;
}

void addQuestions(std::vector<Question> &questions, const QCborMap &query, const Path &path)
{
    const QString &name = path.name;
    const auto fetch = [&](const QCborMap &body) { questions.push_back({u"fetch"_s, body}); };
    fetch(with(query, u"columns"_s, QCborArray{name}));
    fetch(with(query, u"sort"_s, sortedBy(name)));
    fetch(with(with(query, u"sort"_s, sortedBy(name, true)), u"limit"_s, 3)); // whose page ends at such a value
    fetch(with(query, u"filter"_s, condition(name, u"empty"_s)));
    fetch(with(query, u"filter"_s, condition(name, u"is"_s, {sampleValue(*path.field)})));
    fetch(with(query, u"filter"_s, condition(name, u"at_least"_s, {sampleValue(*path.field)})));
    fetch(with(query, u"aggregates"_s, measures(u"maximum"_s, name)));
    fetch(with(query, u"aggregates"_s, measures(u"count"_s, name)));
    fetch(with(with(query, u"aggregates"_s, measures(u"count"_s, {})), u"group_by"_s, QCborArray{name}));
}

} // namespace

std::vector<Question> questionsOf(const Schema &schema, const ScopeOracle &scopes, Exports exports)
{
    std::vector<Question> questions;
    const QCborMap query = plain(schema);
    int turn = 0;
    int passed = 0;
    for (const Path &path : pathsOf(schema, 1)) {
        const bool isFar = path.name.contains(u'.');
        const bool isHidden =
            path.field->is(FieldFlag::Secret) || scopes.isHidden(path.schema->name(), toString(path.field->key));
        std::vector<Question> all;
        addQuestions(all, query, path);
        // Of what is hidden everything, by way of another record two in turn; of what is open fewer, and by way of
        // another record one in three.
        const int hidden = isFar ? 2 : static_cast<int>(all.size());
        const int open = isFar ? (++passed % 3 == 0 ? 1 : 0) : 3;
        const int most = figure(isHidden ? hidden : open, static_cast<int>(all.size()));
        for (int asked = 0; asked < most; ++asked)
            questions.push_back(all[static_cast<std::size_t>(turn++) % all.size()]);
    }
    for (const QString &word : words) {
        questions.push_back({u"fetch"_s, with(query, u"search"_s, word)});
        questions.push_back({u"search"_s, {{u"text"_s, word}, {u"entities"_s, QCborArray{schema.name()}}}});
    }
    if (exports == Exports::No)
        return questions;
    for (const Path &path : pathsOf(schema, 0)) {
        const QUuid id = newUuid();
        const QCborMap exported = with(query, u"columns"_s, QCborArray{path.name});
        questions.push_back({u"export"_s, {{u"id"_s, raw(id)}, {u"format"_s, u"csv"_s}, {u"query"_s, exported}}});
        questions.push_back({u"export.page"_s, {{u"id"_s, raw(id)}, {u"query"_s, exported}}});
    }
    return questions;
}

std::vector<Question> recordQuestions(SampleWorld &world, const Schema &schema)
{
    std::vector<Question> questions;
    for (const QUuid &id :
         world.ids("select id from \"" + schema.name().toUtf8() + "\" order by md5(id::text) limit 6")) {
        const QCborMap one{{u"entity"_s, schema.name()}, {u"id"_s, raw(id)}};
        questions.push_back({u"read"_s, one});
        questions.push_back({u"history"_s, one});
        questions.push_back({u"history"_s, with(one, u"limit"_s, 1)});
        for (const Field &field : schema.fields) {
            if (field.isStored() && !field.is(FieldFlag::Secret))
                questions.push_back({u"save"_s,
                                     {{u"entity"_s, schema.name()},
                                      {u"id"_s, raw(id)},
                                      {u"version"_s, 1'000'000}, // proves nothing, and changes nothing
                                      {u"changes"_s, QCborMap{{toString(field.key), sampleValue(field)}}}}});
        }
    }
    return questions;
}

std::vector<Question> randomQuestions(QRandomGenerator &random, int count)
{
    static const QStringList operators{u"is"_s,      u"is_not"_s,  u"any_of"_s,   u"none_of"_s,  u"less"_s,
                                       u"at_most"_s, u"greater"_s, u"at_least"_s, u"contains"_s, u"starts_with"_s,
                                       u"has_tag"_s, u"empty"_s,   u"not_empty"_s};
    std::vector<Question> questions;
    const auto entities = catalogue();
    const auto pick = [&](auto size) { return static_cast<int>(random.bounded(static_cast<int>(size))); };
    while (static_cast<int>(questions.size()) < count) {
        const Schema &schema = *entities[static_cast<std::size_t>(pick(entities.size()))];
        if (schema.entity == "activity_log") // exports leave lines there
            continue;
        const std::vector<Path> paths = pathsOf(schema, 3);
        const auto any = [&]() -> const Path & {
            const Path &path = paths[static_cast<std::size_t>(pick(paths.size()))];
            // The nearer ones as often as the many that are far.
            return path.name.count(u'.') > 1 && pick(3) != 0
                       ? paths[static_cast<std::size_t>(pick(std::min<std::size_t>(paths.size(), 12)))]
                       : path;
        };
        QCborMap query = plain(schema);
        query.insert(u"limit"_s, 1 + pick(50));
        QCborArray conditions;
        for (int number = pick(4); number > 0; --number) {
            const Path &path = any();
            const QString op = operators[pick(operators.size())];
            const bool isBare = op.endsWith(u"empty"_s);
            const QCborMap leaf =
                condition(path.name, op, isBare ? QCborArray() : QCborArray{sampleValue(*path.field)});
            conditions.append(pick(4) == 0 ? QCborMap{{u"not"_s, leaf}} : leaf);
        }
        if (!conditions.isEmpty())
            query.insert(u"filter"_s, QCborMap{{pick(2) == 0 ? u"all"_s : u"any"_s, conditions}});
        if (pick(4) == 0)
            query.insert(u"search"_s, words[pick(words.size())]);
        if (pick(4) == 0) {
            query.insert(u"group_by"_s, QCborArray{any().name});
            query.insert(u"aggregates"_s, pick(2) == 0 ? measures(u"count"_s, {}) : measures(u"minimum"_s, any().name));
        } else {
            QCborArray columns;
            for (int number = 1 + pick(4); number > 0; --number)
                columns.append(any().name);
            query.insert(u"columns"_s, columns);
            if (pick(2) == 0)
                query.insert(u"sort"_s, sortedBy(any().name, pick(2) == 0));
        }
        if (pick(6) == 0)
            questions.push_back(
                {u"export"_s, {{u"id"_s, raw(newUuid())}, {u"format"_s, u"csv"_s}, {u"query"_s, query}}});
        else
            questions.push_back({u"fetch"_s, query});
    }
    return questions;
}

} // namespace regie::tests
