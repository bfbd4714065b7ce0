// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/FilterCondition.h"

#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("FilterCondition", text);
}

template <class Wanted>
bool isKind(const Field &field)
{
    return std::holds_alternative<Wanted>(field.kind);
}

} // namespace

bool isFilterable(const Field &field)
{
    return !field.is(FieldFlag::Secret) && !isKind<kinds::Lines>(field) && !isKind<kinds::Json>(field) &&
           !isKind<kinds::Binary>(field) && !isKind<kinds::File>(field) && !isKind<kinds::Subject>(field);
}

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
        shown.append(formats::value(field->kind, values[at], label));
    }
    switch (op) {
    case Operator::Empty:
        return translated(QT_TRANSLATE_NOOP("FilterCondition", "empty"));
    case Operator::NotEmpty:
        return translated(QT_TRANSLATE_NOOP("FilterCondition", "filled"));
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
        return translated(QT_TRANSLATE_NOOP("FilterCondition", "not %1")).arg(shown.join(u", "));
    case Operator::Contains:
    case Operator::StartsWith:
        return translated(QT_TRANSLATE_NOOP("FilterCondition", "contains %1")).arg(shown.value(0));
    case Operator::Is:
    case Operator::AnyOf:
    case Operator::HasTag:
        break;
    }
    if (shown.size() <= mostShown)
        return shown.join(u", ");
    return shown.mid(0, mostShown).join(u", ") + u", + %1"_s.arg(shown.size() - mostShown);
}

} // namespace regie
