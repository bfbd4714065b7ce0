// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/FilterCondition.h"

#include "shared/protocol/ViewDefinition.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString conditionText(const char *text)
{
    return QCoreApplication::translate("FilterCondition", text);
}

} // namespace

Filter FilterCondition::filter() const
{
    return Filter::condition(toString(field->key), op, values);
}

QString FilterCondition::words() const
{
    constexpr qsizetype mostShown = 2;
    QStringList shown;
    for (std::size_t at = 0; at < values.size(); ++at) {
        const QString label =
            static_cast<qsizetype>(at) < labels.size() ? labels[static_cast<qsizetype>(at)] : QString();
        const auto *text = std::get_if<QString>(&values[at]);
        if (text && *text == meToken)
            shown.append(filtervalues::meWord());
        else if (const auto period = text ? Period::fromString(*text) : std::nullopt)
            shown.append(filtervalues::periodText(*period));
        else if (const auto *day = std::get_if<QDate>(&values[at]))
            shown.append(formats::day(*day));
        else
            shown.append(formats::value(field->kind, values[at], label));
    }
    switch (op) {
    case Operator::Empty:
        return conditionText(QT_TRANSLATE_NOOP("FilterCondition", "empty"));
    case Operator::NotEmpty:
        return conditionText(QT_TRANSLATE_NOOP("FilterCondition", "filled"));
    case Operator::Between:
        return shown.size() == 2 ? shown[0] + u" – "_s + shown[1] : QString();
    case Operator::AtLeast:
        return u"≥ "_s + shown.value(0);
    case Operator::AtMost:
        return u"≤ "_s + shown.value(0);
    case Operator::Greater:
        return u"> "_s + shown.value(0);
    case Operator::Less:
        return u"< "_s + shown.value(0);
    case Operator::IsNot:
    case Operator::NoneOf:
        return conditionText(QT_TRANSLATE_NOOP("FilterCondition", "not %1")).arg(shown.join(u", "));
    case Operator::Contains:
    case Operator::StartsWith:
        return conditionText(QT_TRANSLATE_NOOP("FilterCondition", "contains %1")).arg(shown.value(0));
    case Operator::Is:
    case Operator::AnyOf:
    case Operator::HasTag:
        break;
    }
    if (shown.size() <= mostShown)
        return shown.join(u", ");
    return shown.mid(0, mostShown).join(u", ") + u", + %1"_s.arg(shown.size() - mostShown);
}

ChipText chipText(const FilterLanguage &language, const Filter &part)
{
    const bool isNot = part.type == Filter::Type::Not && part.children.front().type == Filter::Type::Condition;
    const Filter &condition = isNot ? part.children.front() : part;
    const auto named =
        condition.type == Filter::Type::Condition ? language.names().meant(condition.path) : std::nullopt;
    if (!named)
        return {conditionText(QT_TRANSLATE_NOOP("FilterCondition", "Filter")), language.print(part)};
    FilterCondition words{named->field, condition.op, condition.values, {}};
    for (const Value &value : condition.values) {
        const auto *id = std::get_if<QUuid>(&value);
        const auto *text = std::get_if<QString>(&value);
        words.labels.append(id ? language.records().labelOf(*id) : text ? *text : QString());
    }
    const QString said = words.words();
    return {named->schema->label(*named->field),
            isNot ? conditionText(QT_TRANSLATE_NOOP("FilterCondition", "not %1")).arg(said) : said};
}

std::optional<FilterCondition> editable(const FilterLanguage &language, const Filter &part)
{
    const Field *field = part.type == Filter::Type::Condition ? language.schema().find(part.path) : nullptr;
    const bool isPlain = std::all_of(part.values.begin(), part.values.end(), [&](const Value &value) {
        const auto *text = std::get_if<QString>(&value);
        const bool isDayOfMoment =
            std::holds_alternative<QDate>(value) && field && std::holds_alternative<kinds::Moment>(field->kind);
        return !isDayOfMoment && !(text && (*text == meToken || Period::fromString(*text)));
    });
    constexpr std::array known{Operator::Is,      Operator::AnyOf,  Operator::Contains, Operator::HasTag,
                               Operator::Between, Operator::AtMost, Operator::AtLeast,  Operator::Empty};
    const bool isKnown = std::find(known.begin(), known.end(), part.op) != known.end();
    // An editor of text knows "contains" alone, one of two ends no single value.
    const bool isExact = part.op == Operator::Is || part.op == Operator::AnyOf;
    const bool fits =
        field &&
        !(isExact && (filtervalues::isText(field->kind) ||
                      (filtervalues::isOrdered(field->kind) && !std::holds_alternative<kinds::Choice>(field->kind))));
    if (!field || !isPlain || !isKnown || !fits)
        return std::nullopt;
    FilterCondition condition{field, part.op, part.values, {}};
    for (const Value &value : part.values) {
        const auto *id = std::get_if<QUuid>(&value);
        condition.labels.append(id ? language.records().labelOf(*id) : QString());
    }
    return condition;
}

} // namespace regie
