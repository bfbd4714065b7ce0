// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/FilterCompiler.h"

#include "server/Refuse.h"
#include "server/storage/QueryCompiler.h"
#include "server/storage/SearchCompiler.h"
#include "server/storage/Values.h"
#include "shared/domain/Catalogue.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

using Form = ParameterSource::Form;

constexpr std::size_t maxListed = 500;
// Each looks through a text of every record in reach, without an index: what a patient person sets up by hand.
constexpr int maxParts = 10;

[[noreturn]] void refuseOperator(const Filter &filter)
{
    refuse(u"query.wrong_operator"_s, {}, {},
           {{u"path"_s, filter.path}, {u"operator"_s, toString(operatorName(filter.op))}});
}

[[noreturn]] void refuseValue(const Filter &filter)
{
    refuse(u"query.wrong_values"_s, {}, {}, {{u"path"_s, filter.path}});
}

bool isText(const Kind &kind)
{
    return std::holds_alternative<kinds::Text>(kind) || std::holds_alternative<kinds::Note>(kind);
}

bool isOneOf(const Kind &kind, std::initializer_list<SqlType> types)
{
    const SqlType type = sqlTypeOf(kind);
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool canBeEqual(const Kind &kind)
{
    return !isOneOf(kind, {SqlType::Texts, SqlType::Json, SqlType::Bytes, SqlType::Inferred});
}

const char *comparisonSign(Operator op)
{
    switch (op) {
    case Operator::Less:
        return " < ";
    case Operator::AtMost:
        return " <= ";
    case Operator::Greater:
        return " > ";
    default:
        return " >= ";
    }
}

} // namespace

bool isOrdered(const Kind &kind)
{
    return std::holds_alternative<kinds::Text>(kind) || std::holds_alternative<kinds::Choice>(kind) ||
           isOneOf(kind, {SqlType::Integer, SqlType::Numeric, SqlType::Day, SqlType::TimeOfDay, SqlType::Moment});
}

QByteArray orderExpression(const PathColumn &column)
{
    if (const auto *choice = std::get_if<kinds::Choice>(&column.field->kind)) {
        QByteArrayList keys;
        for (const ChoiceRow &row : choice->choices->rows)
            keys += literal(row.key);
        return "array_position(ARRAY[" + keys.join(',') + "]::text[], " + column.sql + ')';
    }
    // References are codes: plain order, with their unique index.
    if (std::holds_alternative<kinds::Text>(column.field->kind) && column.field->key != "reference")
        return column.sql + textCollation;
    return column.sql;
}

bool isSearchedReference(const Field &field)
{
    return field.is(FieldFlag::Searchable) && targetOf(field);
}

QByteArray FilterCompiler::filter(const Filter &filter)
{
    switch (filter.type) {
    case Filter::Type::Everything:
        return "true";
    case Filter::Type::Condition: {
        const QByteArray sql = condition(filter);
        ++m_condition;
        return sql;
    }
    case Filter::Type::Not:
        // A condition on an empty field is neither true nor false in SQL; to people it is false.
        return "((" + this->filter(filter.children.front()) + ") IS NOT TRUE)";
    case Filter::Type::All:
    case Filter::Type::Any:
        break;
    }
    QByteArrayList parts;
    for (const Filter &child : filter.children)
        parts += this->filter(child);
    return filter.type == Filter::Type::All ? joined(parts, " AND ", "true") : joined(parts, " OR ", "false");
}

QByteArray FilterCompiler::value(const PathColumn &column, std::size_t index, Form form)
{
    return m_builder.parameter({.from = ParameterSource::From::Condition,
                                .index = m_condition,
                                .value = index,
                                .field = column.field,
                                .form = form});
}

QByteArray FilterCompiler::condition(const Filter &filter)
{
    const PathColumn column = m_paths.column(filter.path, Usage::Filter);
    const Kind &kind = column.field->kind;
    const auto needs = [&](std::size_t count, bool isAllowed) {
        if (!isAllowed)
            refuseOperator(filter);
        if (filter.values.size() != count)
            refuseValue(filter);
    };
    switch (filter.op) {
    case Operator::Is:
    case Operator::IsNot:
        needs(1, canBeEqual(kind));
        return equality(filter, column);
    case Operator::AnyOf:
    case Operator::NoneOf:
        needs(filter.values.size(), canBeEqual(kind));
        return membership(filter, column);
    case Operator::Less:
    case Operator::AtMost:
    case Operator::Greater:
    case Operator::AtLeast:
        needs(1, isOrdered(kind));
        return comparison(filter, column);
    case Operator::Between:
        needs(2, isOrdered(kind));
        return comparison(filter, column);
    case Operator::Contains:
        needs(1, isText(kind));
        return "strpos(" + parts(column) + ") > 0";
    case Operator::StartsWith:
        needs(1, isText(kind));
        return "starts_with(" + parts(column) + ')';
    case Operator::HasTag:
        needs(1, std::holds_alternative<kinds::Tags>(kind));
        return column.sql + " @> " + value(column, 0, Form::List);
    case Operator::Empty:
        needs(0, true);
        return column.sql + " IS NULL";
    case Operator::NotEmpty:
        needs(0, true);
        return column.sql + " IS NOT NULL";
    }
    refuseOperator(filter);
}

// The text and what is looked for in it; the latter is folded once, and not again for every record.
QByteArray FilterCompiler::parts(const PathColumn &column)
{
    if (++m_parts > maxParts)
        refuse(u"query.too_many_parts"_s, m_schema.name(), {}, {{u"max"_s, qint64{maxParts}}});
    return "search_fold(" + column.sql + "), (SELECT search_fold(" + value(column, 0) + "))";
}

QByteArray FilterCompiler::equality(const Filter &filter, const PathColumn &column)
{
    const bool isPositive = filter.op == Operator::Is;
    if (isEmpty(filter.values.front()))
        return column.sql + (isPositive ? " IS NULL" : " IS NOT NULL");
    const QByteArray wanted = value(column, 0);
    if (isPositive)
        return column.sql + " = " + wanted;
    return column.sql + (column.mayBeNull ? " IS DISTINCT FROM " : " <> ") + wanted;
}

QByteArray FilterCompiler::membership(const Filter &filter, const PathColumn &column)
{
    if (filter.values.size() > maxListed)
        refuseValue(filter);
    QByteArrayList parts;
    if (hasListParameter(column.field->kind)) {
        parts += column.sql + " = ANY (" + value(column, 0, Form::List) + ')';
    } else {
        for (std::size_t index = 0; index < filter.values.size(); ++index)
            parts += column.sql + " = " + value(column, index);
    }
    const QByteArray found = joined(parts, " OR ", "false");
    return filter.op == Operator::AnyOf ? found : "((" + found + ") IS NOT TRUE)";
}

QByteArray FilterCompiler::comparison(const Filter &filter, const PathColumn &column)
{
    for (const Value &content : filter.values) {
        if (isEmpty(content))
            refuseValue(filter);
    }
    const Form form = std::holds_alternative<kinds::Choice>(column.field->kind) ? Form::Rank : Form::One;
    const QByteArray ordered = orderExpression(column);
    if (filter.op == Operator::Between)
        return '(' + ordered + " >= " + value(column, 0, form) + " AND " + ordered + " <= " + value(column, 1, form) +
               ')';
    return ordered + comparisonSign(filter.op) + value(column, 0, form);
}

// The text that a caller may find words in: the stored one with its index, unless a field of it is hidden from him.
// Empty when all of them are.
QByteArray FilterCompiler::searchedText() const
{
    QByteArrayList visible;
    bool isWhole = true;
    for (const Field &field : m_schema.fields) {
        if (!field.is(FieldFlag::Searchable) || targetOf(field))
            continue;
        if (m_paths.find(toString(field.key), Usage::Search))
            visible += "coalesce(" + columnOf(m_paths.root(), field.key) + ", '')";
        else
            isWhole = false;
    }
    if (visible.isEmpty())
        return {};
    return isWhole ? columnOf(m_paths.root(), "search_text") : "search_fold(" + visible.join(" || ' ' || ") + ')';
}

std::vector<const Field *> FilterCompiler::searchedReferences() const
{
    std::vector<const Field *> references;
    for (const Field &field : m_schema.fields) {
        if (isSearchedReference(field) && m_paths.find(labelPath(field), Usage::Search))
            references.push_back(&field);
    }
    return references;
}

QByteArray FilterCompiler::search(const QString &search)
{
    const std::vector<QString> words = searchWords(search);
    if (words.empty())
        return "true";
    const QByteArray text = searchedText();
    const std::vector<const Field *> references = searchedReferences();
    if (text.isEmpty() && references.empty())
        refuse(u"query.not_searchable"_s, m_schema.name());
    const SearchCompiler searches(m_builder, m_paths, m_schema);
    QByteArrayList parts;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const QByteArray word = m_builder.parameter({.from = ParameterSource::From::Word, .index = index});
        QByteArrayList found;
        if (isPrefixWord(words[index]))
            found += searches.words(word);
        else if (!text.isEmpty())
            found += text + " LIKE '%' || " + likePattern(word) + " || '%'";
        for (const Field *reference : references)
            found += searches.refersTo(*reference, word);
        parts += anyOf(found);
    }
    return joined(parts, " AND ", "true");
}

} // namespace regie
