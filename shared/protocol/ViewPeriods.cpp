// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the moving values of a view's filter mean on a day.
#include "shared/protocol/ViewDefinition.h"

#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 5> unitNames{"day", "week", "month", "quarter", "year"};
constexpr QLatin1StringView dueName("due");
constexpr int maxOffset = 10'000;

std::optional<Period::Unit> unitNamed(QStringView name)
{
    for (std::size_t index = 0; index < unitNames.size(); ++index) {
        if (name == toString(unitNames[index]))
            return static_cast<Period::Unit>(index);
    }
    return std::nullopt;
}

// A value as the days it stands for; both invalid when it is an instant or anything else.
struct Days {
    QDate first;
    QDate last;
};

Days daysOf(const Value &value, QDate today)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return {*day, *day};
    const auto *text = std::get_if<QString>(&value);
    if (const auto period = text ? Period::fromString(*text) : std::nullopt)
        return {period->first(today), period->last(today)};
    return {};
}

class Resolver {
public:
    Resolver(const Schema &schema, const FilterClock &clock)
        : m_schema(schema)
        , m_clock(clock)
    {}

    Filter resolve(Filter filter) const
    {
        for (Filter &child : filter.children)
            child = resolve(std::move(child));
        const Field *field =
            filter.type == Filter::Type::Condition ? resolvePath(m_schema, filter.path).field : nullptr;
        if (!field)
            return filter;
        if (std::holds_alternative<kinds::Ref>(field->kind)) {
            for (Value &value : filter.values) {
                if (value == Value(QString(meToken)))
                    value = m_clock.user;
            }
            return filter;
        }
        const bool isMoment = std::holds_alternative<kinds::Moment>(field->kind);
        const bool moves = (isMoment || std::holds_alternative<kinds::Day>(field->kind)) &&
                           std::any_of(filter.values.begin(), filter.values.end(), [&](const Value &value) {
                               return daysOf(value, m_clock.today).first.isValid();
                           });
        return moves ? inDays(filter, isMoment) : filter;
    }

private:
    Filter inDays(const Filter &filter, bool isMoment) const
    {
        const auto one = [&](Operator op, const Value &value) { return compared(filter.path, op, value, isMoment); };
        const auto isAny = [&] {
            std::vector<Filter> any;
            for (const Value &value : filter.values)
                any.push_back(Filter::all({one(Operator::AtLeast, value), one(Operator::AtMost, value)}));
            return any.size() == 1 ? any.front() : Filter::any(std::move(any));
        };
        switch (filter.op) {
        case Operator::Is:
        case Operator::AnyOf:
            return isAny();
        case Operator::IsNot:
        case Operator::NoneOf:
            return Filter::negation(isAny());
        case Operator::Between:
            if (filter.values.size() == 2)
                return Filter::all({one(Operator::AtLeast, filter.values[0]), one(Operator::AtMost, filter.values[1])});
            return filter;
        case Operator::Less:
        case Operator::AtMost:
        case Operator::Greater:
        case Operator::AtLeast:
            return one(filter.op, filter.values.front());
        default:
            return filter; // the compiler refuses what makes no sense
        }
    }

    // Days are compared by where they begin and end: "at most this week" is before next Monday.
    Filter compared(const QString &path, Operator op, const Value &value, bool isMoment) const
    {
        const Days days = daysOf(value, m_clock.today);
        if (!days.first.isValid()) // an instant beside a day
            return Filter::condition(path, op, {value});
        const bool isBefore = op == Operator::Less || op == Operator::AtMost;
        const bool atBegin = op == Operator::Less || op == Operator::AtLeast;
        const QDate border = atBegin ? days.first : days.last.addDays(1);
        return Filter::condition(path, isBefore ? Operator::Less : Operator::AtLeast,
                                 {isMoment ? Value(startOf(border)) : Value(border)});
    }

    Moment startOf(QDate day) const { return Moment::fromDateTime(day.startOfDay(m_clock.zone).toUTC()); }

    const Schema &m_schema;
    const FilterClock &m_clock;
};

} // namespace

std::string_view unitName(Period::Unit unit)
{
    return unitNames[static_cast<std::size_t>(unit)];
}

QString Period::toString() const
{
    const QString sign = offset > 0 ? u"+"_s : QString();
    return u'@' + regie::toString(unitName(unit)) + (offset == 0 ? QString() : sign + QString::number(offset));
}

std::optional<Period> Period::fromString(QStringView text)
{
    if (!text.startsWith(u'@'))
        return std::nullopt;
    qsizetype end = 1;
    while (end < text.size() && text[end].isLetter())
        ++end;
    const std::optional<Unit> unit = unitNamed(text.mid(1, end - 1));
    const QStringView number = text.mid(end);
    bool isNumber = true;
    const int offset = number.isEmpty() ? 0 : number.toInt(&isNumber);
    const bool isSigned = number.isEmpty() || number.startsWith(u'+') || number.startsWith(u'-');
    if (!unit || !isNumber || !isSigned || std::abs(offset) > maxOffset)
        return std::nullopt;
    return Period{*unit, offset};
}

QDate Period::first(QDate today) const
{
    switch (unit) {
    case Unit::Day:
        return today.addDays(offset);
    case Unit::Week:
        return today.addDays(1 - today.dayOfWeek() + 7 * offset);
    case Unit::Month:
        return QDate(today.year(), today.month(), 1).addMonths(offset);
    case Unit::Quarter:
        return QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).addMonths(3 * offset);
    case Unit::Year:
        break;
    }
    return QDate(today.year(), 1, 1).addYears(offset);
}

QDate Period::last(QDate today) const
{
    return Period{unit, offset + 1}.first(today).addDays(-1);
}

Filter resolved(const Schema &schema, const Filter &filter, const FilterClock &clock)
{
    return Resolver(schema, clock).resolve(filter);
}

GroupStep groupStep(QStringView group)
{
    const qsizetype colon = group.indexOf(u':');
    const QStringView step = colon < 0 ? QStringView() : group.mid(colon + 1);
    if (step == dueName)
        return {group.left(colon).toString(), std::nullopt, true};
    const auto unit = unitNamed(step);
    // What is no step is no part of a path either: the whole is then a path that does not exist.
    return unit ? GroupStep{group.left(colon).toString(), unit} : GroupStep{group.toString(), std::nullopt};
}

QString groupText(const GroupStep &step)
{
    if (step.isDue)
        return step.path + u':' + dueName;
    return step.unit ? step.path + u':' + toString(unitName(*step.unit)) : step.path;
}

} // namespace regie
