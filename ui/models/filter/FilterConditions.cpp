// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one term of a typed filter says: a field, a sign, values.
#include "ui/models/filter/FilterParser.h"

#include "shared/protocol/ViewDefinition.h"
#include "ui/models/ListColumn.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

FilterParser::Scalar FilterParser::takeScalar(const Kind &kind)
{
    const bool mayBePrefix = filtervalues::isText(kind) || std::holds_alternative<kinds::Ref>(kind);
    Scalar one;
    if (isAt(u'"')) {
        one = takeQuoted();
    } else {
        one.start = static_cast<int>(m_at);
        const QChar separator = filtervalues::isNumber(kind) ? u';' : u',';
        while (!isAtEnd() && !m_text[m_at].isSpace() && !isAt(u')') && !isAt(separator) &&
               !(isAt(u'*') && mayBePrefix) && !isAtRange(kind))
            one.text += m_text[m_at++];
        one.length = static_cast<int>(m_at) - one.start;
    }
    if (isAt(u'*') && mayBePrefix) {
        one.isPrefix = true;
        ++m_at;
    }
    return one;
}

bool FilterParser::isAtRange(const Kind &kind) const
{
    return filtervalues::isOrdered(kind) && m_text.mid(m_at).startsWith(".."_L1);
}

std::optional<FilterParser::Node> FilterParser::takeCondition(qsizetype start)
{
    const QString name = m_text.mid(start, m_at - start);
    ++m_at;
    const std::optional<FilterNames::Named> named = m_language.names().find(name);
    if (!named) {
        issue(start, name.size(),
              sentence(QT_TRANSLATE_NOOP("FilterLanguage", "There is no field “%1” here.")).arg(name),
              m_language.names().nearestTo(name));
        isAt(u'"') ? static_cast<void>(takeQuoted()) : static_cast<void>(takeWord());
        return std::nullopt;
    }
    const std::optional<Filter> filter = takeValues(*named);
    return filter ? std::optional(Node{*filter, {}}) : std::nullopt;
}

Operator FilterParser::takeOperator()
{
    static const std::vector<std::pair<QString, Operator>> signs{
        {u"<="_s, Operator::AtMost}, {u"≤"_s, Operator::AtMost}, {u">="_s, Operator::AtLeast},
        {u"≥"_s, Operator::AtLeast}, {u"<"_s, Operator::Less},   {u">"_s, Operator::Greater},
        {u"="_s, Operator::Is}};
    for (const auto &[sign, op] : signs) {
        if (m_text.mid(m_at).startsWith(sign)) {
            m_at += sign.size();
            return op;
        }
    }
    return Operator::Contains; // none
}

std::optional<Value> FilterParser::read(const Field &field, const Scalar &scalar)
{
    const filtervalues::Input input = filtervalues::read(field, scalar.text);
    if (!input.problem.isEmpty() || isEmpty(input.value)) {
        issue(scalar.start, scalar.length, input.problem, input.suggestion);
        return std::nullopt;
    }
    return input.value;
}

std::optional<Filter> FilterParser::takeRange(const FilterNames::Named &named, std::optional<Value> from)
{
    const Field &field = *named.field;
    const QString &path = named.path;
    m_at += 2;
    std::optional<Value> to;
    if (!isAtEnd() && !m_text[m_at].isSpace() && !isAt(u')')) {
        to = read(field, takeScalar(field.kind));
        if (!to)
            return std::nullopt;
    }
    if (from && to)
        return Filter::condition(path, Operator::Between, {*from, *to});
    if (from)
        return Filter::condition(path, Operator::AtLeast, {*from});
    if (to)
        return Filter::condition(path, Operator::AtMost, {*to});
    issue(m_at - 2, 2, sentence(QT_TRANSLATE_NOOP("FilterLanguage", "A range needs at least one end.")), {});
    return std::nullopt;
}

std::optional<Filter> FilterParser::takeValues(const FilterNames::Named &named)
{
    const Field &field = *named.field;
    const QString &path = named.path;
    const qsizetype start = m_at;
    const Operator op = takeOperator();
    const bool isComparison = op != Operator::Contains && op != Operator::Is;
    if (isComparison && !filtervalues::isOrdered(field.kind)) {
        issue(start, m_at - start,
              sentence(QT_TRANSLATE_NOOP("FilterLanguage", "This field has no order: leave the sign out.")), u"="_s);
        takeWord();
        return std::nullopt;
    }
    if (!isComparison && isAtRange(field.kind))
        return takeRange(named, std::nullopt);
    std::vector<Scalar> scalars{takeScalar(field.kind)};
    if (!isComparison && isAtRange(field.kind)) {
        const std::optional<Value> from = read(field, scalars.front());
        return from ? takeRange(named, from) : (takeWord(), std::nullopt);
    }
    const QChar separator = filtervalues::isNumber(field.kind) ? u';' : u',';
    while (!isComparison && isAt(separator)) {
        ++m_at;
        scalars.push_back(takeScalar(field.kind));
    }
    std::erase_if(scalars, [](const Scalar &one) { return one.text.isEmpty(); });
    if (scalars.empty()) {
        issue(start - 1, m_at - start + 1, sentence(QT_TRANSLATE_NOOP("FilterLanguage", "What should it be?")), {});
        return std::nullopt;
    }
    const Scalar &first = scalars.front();
    if (op == Operator::Contains && scalars.size() == 1 && !first.isQuoted && !first.isPrefix) {
        if (filtervalues::isEmptyWord(first.text))
            return Filter::condition(path, Operator::Empty);
        if (filtervalues::isFilledWord(first.text))
            return Filter::condition(path, Operator::NotEmpty);
    }
    if (!isComparison)
        return ofScalars(named, op == Operator::Is, scalars);
    const std::optional<Value> value = read(field, first);
    return value ? std::optional(Filter::condition(path, op, {*value})) : std::nullopt;
}

std::vector<Value> FilterParser::namesIn(const Field &field, const Scalar &scalar)
{
    return scalar.isQuoted || scalar.isPrefix ? std::vector<Value>() : filtervalues::namesMeant(field, scalar.text);
}

// Names of deeds and of kinds of records are stored as the program says them, and typed as people read them. Any other
// word is searched for.
FilterParser::Node FilterParser::ofWord(const QString &word) const
{
    std::vector<Filter> any;
    for (const Field &field : m_language.schema().fields) {
        if (!field.is(FieldFlag::Searchable))
            continue;
        if (std::vector<Value> names = filtervalues::namesMeant(field, word); !names.empty())
            any.push_back(Filter::condition(columnPath(m_language.schema(), field), Operator::AnyOf, std::move(names)));
    }
    return any.empty() ? Node{{}, word} : Node{Filter::any(std::move(any)), {}};
}

std::optional<Filter> FilterParser::ofScalars(const FilterNames::Named &named, bool isWhole,
                                              const std::vector<Scalar> &scalars)
{
    const Field &field = *named.field;
    const QString &path = named.path;
    if (std::holds_alternative<kinds::Ref>(field.kind))
        return ofReference(named, isWhole, scalars);
    const bool isTags = std::holds_alternative<kinds::Tags>(field.kind);
    if (isTags || (filtervalues::isText(field.kind) && !isWhole)) {
        std::vector<Filter> any;
        for (const Scalar &one : scalars) {
            if (std::vector<Value> names = namesIn(field, one); !names.empty()) {
                any.push_back(Filter::condition(path, Operator::AnyOf, std::move(names)));
                continue;
            }
            const Operator op = isTags ? Operator::HasTag : one.isPrefix ? Operator::StartsWith : Operator::Contains;
            any.push_back(Filter::condition(path, op, {one.text}));
        }
        return any.size() == 1 ? any.front() : Filter::any(std::move(any));
    }
    std::vector<Value> values;
    for (const Scalar &one : scalars) {
        const std::optional<Value> value = read(field, one);
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    return Filter::condition(path, values.size() == 1 ? Operator::Is : Operator::AnyOf, std::move(values));
}

// The records themselves when their names are known, otherwise whatever is called so.
Filter FilterParser::ofReference(const FilterNames::Named &named, bool isWhole,
                                 const std::vector<Scalar> &scalars) const
{
    const QString entity = toString(std::get<kinds::Ref>(named.field->kind).entity);
    const QString before = named.path.left(named.path.lastIndexOf(u'.') + 1);
    const QString label = before + columnPath(*named.schema, *named.field);
    std::vector<Value> ids;
    std::vector<Filter> any;
    for (const Scalar &one : scalars) {
        const QUuid known = isWhole ? m_language.records().idOf(entity, one.text) : QUuid();
        const QUuid id = known.isNull() && one.text.startsWith(u'{') ? QUuid::fromString(one.text) : known;
        if (!one.isQuoted && entity == "user"_L1 && filtervalues::isMeWord(one.text))
            ids.emplace_back(QString(meToken));
        else if (!id.isNull())
            ids.emplace_back(id);
        else
            any.push_back(Filter::condition(label,
                                            isWhole        ? Operator::Is
                                            : one.isPrefix ? Operator::StartsWith
                                                           : Operator::Contains,
                                            {one.text}));
    }
    if (!ids.empty())
        any.insert(any.begin(), Filter::condition(named.path, Operator::AnyOf, std::move(ids)));
    return any.size() == 1 ? any.front() : Filter::any(std::move(any));
}

} // namespace regie
