// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Refuse.h"
#include "server/access/Rights.h"
#include "server/storage/CompiledQuery.h"
#include "server/storage/Values.h"
#include "shared/protocol/Wire.h"
#include "shared/schema/Normal.h"

#include <QTimeZone>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxWords = 16;

[[noreturn]] void refuseCursor()
{
    refuse(u"query.stale_page"_s);
}

// The last row's sort values, then its id.
struct Cursor {
    std::vector<Value> values;
    QUuid id;
};

Cursor readCursor(const CompiledQuery &compiled, const QByteArray &bytes)
{
    Cursor cursor;
    WireReader wire(bytes, {.depth = 2, .items = 20});
    wire.readArray([&] {
        if (cursor.values.size() < compiled.sort.size())
            cursor.values.push_back(wire.value(compiled.sort[cursor.values.size()].kind));
        else if (cursor.id.isNull())
            cursor.id = wire.uuid();
        else
            wire.fail(u"longer than the order of the query"_s);
    });
    wire.expectEnd();
    if (wire.hasFailed() || cursor.id.isNull())
        refuseCursor();
    return cursor;
}

std::optional<Parameter> rankOf(const Kind &kind, const Value &value)
{
    if (isEmpty(value))
        return Parameter::null(SqlType::MediumInteger);
    const auto *key = std::get_if<QString>(&value);
    const int index = key ? std::get<kinds::Choice>(kind).choices->indexOf(*key) : -1;
    return index < 0 ? std::nullopt : std::optional(Parameter(index + 1));
}

// Only zones the machine has, also those that its list of them leaves out (Etc/UTC). Rules that somebody spells out
// where a name belongs are none: to those Qt and PostgreSQL give different meanings.
QString knownZone(const QString &zone)
{
    if (zone.isEmpty())
        return u"Europe/Paris"_s;
    const QByteArray name = zone.toUtf8();
    const bool isKnown = QTimeZone::isTimeZoneIdAvailable(name) || (name.contains('/') && QTimeZone(name).isValid());
    if (!isKnown)
        refuse(u"query.wrong_values"_s, {}, {}, {{u"path"_s, u"zone"_s}});
    return zone;
}

class Binder {
public:
    Binder(const CompiledQuery &compiled, const Query &query, const Caller &caller)
        : m_caller(caller)
        , m_conditions(conditionsOf(query.filter))
        , m_search(query.search.normalized(QString::NormalizationForm_C))
        , m_words(searchWords(query.search))
        , m_skip(query.skip)
    {
        if (compiled.isAggregate)
            m_zone = knownZone(query.zone);
        m_now = query.now.isNull() ? Moment::now() : query.now;
        if (!query.after.isEmpty() && !compiled.isAggregate)
            m_cursor = readCursor(compiled, query.after);
    }

    Parameter parameter(const ParameterSource &source) const
    {
        using From = ParameterSource::From;
        switch (source.from) {
        case From::CallerUser:
            return m_caller.user;
        case From::CallerParty:
            return m_caller.party;
        case From::CallerRoles:
            return QStringList(m_caller.rights->roles().begin(), m_caller.rights->roles().end());
        case From::Word:
            return m_words.at(source.index);
        case From::Search:
            return m_search;
        case From::CursorId:
            return m_cursor.id;
        case From::Skip:
            return m_skip;
        case From::Zone:
            return m_zone;
        case From::Now:
            return m_now;
        case From::Cursor: {
            std::optional<Parameter> parameter = single(source, m_cursor.values.at(source.index));
            return parameter ? *std::move(parameter) : (refuseCursor(), nullptr);
        }
        case From::Condition:
            return ofCondition(source, *m_conditions.at(source.index));
        }
        return nullptr;
    }

private:
    static std::optional<Parameter> single(const ParameterSource &source, const Value &value)
    {
        return source.form == ParameterSource::Form::Rank ? rankOf(source.field->kind, value)
                                                          : parameterOf(source.field->kind, value);
    }

    static Parameter ofCondition(const ParameterSource &source, const Filter &condition)
    {
        const bool isList = source.form == ParameterSource::Form::List;
        // A condition on tags compares texts.
        const Kind &kind = std::holds_alternative<kinds::Tags>(source.field->kind) ? tag : source.field->kind;
        std::optional<Parameter> parameter =
            isList ? listParameterOf(kind, wantedList(kind, condition))
                   : single(source, wanted(kind, condition, condition.values.at(source.value)));
        if (!parameter || parameter->isNull())
            refuse(u"query.wrong_values"_s, {}, {}, {{u"path"_s, condition.path}});
        return *std::move(parameter);
    }

    // In the form in which contents are kept. A part of a text keeps its spaces; what would become empty is left as it
    // is, and equals nothing.
    static Value wanted(const Kind &kind, const Filter &condition, const Value &value)
    {
        const auto *text = std::get_if<QString>(&value);
        if (text && (condition.op == Operator::Contains || condition.op == Operator::StartsWith))
            return composed(*text);
        Value kept = normalised(kind, value);
        return isEmpty(kept) ? value : kept;
    }
    static std::vector<Value> wantedList(const Kind &kind, const Filter &condition)
    {
        std::vector<Value> values;
        values.reserve(condition.values.size());
        for (const Value &value : condition.values)
            values.push_back(wanted(kind, condition, value));
        return values;
    }

    static inline const Kind tag = kinds::Text{};
    const Caller &m_caller;
    std::vector<const Filter *> m_conditions;
    QString m_search;
    std::vector<QString> m_words;
    qint64 m_skip;
    QString m_zone;
    Moment m_now;
    Cursor m_cursor;
};

void collect(const Filter &filter, std::vector<const Filter *> &conditions)
{
    if (filter.type == Filter::Type::Condition)
        conditions.push_back(&filter);
    for (const Filter &child : filter.children)
        collect(child, conditions);
}

} // namespace

std::vector<const Filter *> conditionsOf(const Filter &filter)
{
    std::vector<const Filter *> conditions;
    collect(filter, conditions);
    return conditions;
}

std::vector<QString> searchWords(const QString &search)
{
    std::vector<QString> words;
    for (const QString &word : composed(search).simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (words.size() < maxWords && std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
    }
    return words;
}

bool isPrefixWord(QStringView word)
{
    // Only plain letters and digits: anything else could mean something to to_tsquery, even after folding.
    return word.size() < 3 && std::all_of(word.begin(), word.end(), [](QChar character) {
               return character.unicode() < 128 && character.isLetterOrNumber();
           });
}

std::vector<Parameter> bind(const CompiledQuery &compiled, const Query &query, const Caller &caller)
{
    const Binder binder(compiled, query, caller);
    std::vector<Parameter> parameters;
    parameters.reserve(compiled.parameters.size());
    for (const ParameterSource &source : compiled.parameters)
        parameters.push_back(binder.parameter(source));
    return parameters;
}

} // namespace regie
