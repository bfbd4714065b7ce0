// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter/FilterLanguage.h"

#include "shared/protocol/ViewDefinition.h"

namespace regie {

using namespace Qt::StringLiterals;

FilterLanguage::FilterLanguage(const Schema &schema, const Gateway &gateway)
    : m_schema(schema)
    , m_names(schema, gateway)
{}

Filter normalised(const Filter &filter)
{
    Filter result = filter;
    switch (filter.type) {
    case Filter::Type::Everything:
        return result;
    case Filter::Type::Not:
        result.children = {normalised(filter.children.front())};
        return result;
    case Filter::Type::All:
    case Filter::Type::Any:
        result.children.clear();
        for (const Filter &child : filter.children) {
            Filter one = normalised(child);
            if (one.type == filter.type)
                result.children.insert(result.children.end(), one.children.begin(), one.children.end());
            else if (!one.isEverything())
                result.children.push_back(std::move(one));
        }
        if (result.children.empty() && filter.type == Filter::Type::All)
            return {};
        return result.children.size() == 1 ? Filter(result.children.front()) : result;
    case Filter::Type::Condition:
        break;
    }
    if (result.op == Operator::IsNot || result.op == Operator::NoneOf) {
        result.op = result.op == Operator::IsNot ? Operator::Is : Operator::AnyOf;
        return Filter::negation(normalised(result));
    }
    if (result.op == Operator::AnyOf && result.values.size() == 1)
        result.op = Operator::Is;
    const bool isOfEmpty = result.op == Operator::Is && result.values.size() == 1 && isEmpty(result.values.front());
    return isOfEmpty ? Filter::condition(result.path, Operator::Empty) : result;
}

QString FilterLanguage::print(const Filter &filter) const
{
    const Filter plain = normalised(filter);
    return plain.isEverything() ? QString() : printJoined(plain);
}

QString FilterLanguage::printJoined(const Filter &filter) const
{
    const auto inParentheses = [](const QString &text) { return u'(' + text + u')'; };
    switch (filter.type) {
    case Filter::Type::Condition:
        return printCondition(filter);
    case Filter::Type::Not: {
        const Filter &child = filter.children.front();
        const QString text = printJoined(child);
        return u'-' + (child.type == Filter::Type::Condition ? text : inParentheses(text));
    }
    case Filter::Type::All:
    case Filter::Type::Any: {
        const bool isAny = filter.type == Filter::Type::Any;
        QStringList parts;
        for (const Filter &child : filter.children) {
            const QString text = printJoined(child);
            parts.append(!isAny && child.type == Filter::Type::Any ? inParentheses(text) : text);
        }
        return parts.join(isAny ? u' ' + filtervalues::orWord() + u' ' : u" "_s);
    }
    case Filter::Type::Everything:
        break;
    }
    return {};
}

QString FilterLanguage::printCondition(const Filter &condition) const
{
    const std::optional<FilterNames::Named> named = m_names.meant(condition.path);
    if (!named)
        return {};
    return m_names.nameOf(condition.path) + u':' + printValues(*named, condition);
}

QString FilterLanguage::printValue(const Field &field, const Value &value) const
{
    if (const auto *id = std::get_if<QUuid>(&value)) {
        const QString label = m_records.labelOf(*id);
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        // Two records may be called alike: then only the id tells which one is meant.
        const bool isClear = reference && m_records.idOf(toString(reference->entity), label) == *id;
        return isClear ? filtervalues::quotedIfNeeded(label) : id->toString();
    }
    if (value == Value(QString(meToken)))
        return filtervalues::meWord();
    return filtervalues::print(field, value);
}

QString FilterLanguage::printValues(const FilterNames::Named &named, const Filter &condition) const
{
    const bool isReference = std::holds_alternative<kinds::Ref>(named.field->kind);
    const PathTarget target = resolvePath(m_schema, condition.path);
    const Kind &kind = target.field->kind;
    const bool isWholeContent = isReference || filtervalues::isText(kind);
    const bool isPart = condition.op == Operator::Contains || condition.op == Operator::StartsWith;
    QStringList values;
    for (const Value &value : condition.values) {
        const auto *text = std::get_if<QString>(&value);
        values.append(
            isPart && text && filtervalues::isName(kind) // a word without quotes means whole names
                ? filtervalues::quoted(*text)
                : printValue(isReference && named.path == condition.path ? *named.field : *target.field, value));
    }
    const QString joined = values.join(filtervalues::isNumber(kind) ? u';' : u',');
    switch (condition.op) {
    case Operator::Is:
    case Operator::AnyOf:
        return (isWholeContent ? u"="_s : QString()) + joined;
    case Operator::Less:
        return u'<' + joined;
    case Operator::AtMost:
        return u"<="_s + joined;
    case Operator::Greater:
        return u'>' + joined;
    case Operator::AtLeast:
        return u">="_s + joined;
    case Operator::Between:
        return values.join(".."_L1);
    case Operator::StartsWith:
        return joined + u'*';
    case Operator::Empty:
        return filtervalues::emptyWord();
    case Operator::NotEmpty:
        return filtervalues::filledWord();
    case Operator::Contains:
    case Operator::HasTag:
    case Operator::IsNot:
    case Operator::NoneOf:
        break;
    }
    return joined;
}

} // namespace regie
