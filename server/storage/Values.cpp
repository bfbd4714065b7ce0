// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Values.h"

namespace regie {

namespace {

// Years 1 to 9999: what calendars on both sides agree on, well inside timestamptz.
constexpr qint64 firstMicrosecond = -62'135'596'800'000'000;
constexpr qint64 lastMicrosecond = 253'402'300'799'999'999;

struct TypeOf {
    SqlType operator()(const kinds::Text &) const { return SqlType::Text; }
    SqlType operator()(const kinds::Note &) const { return SqlType::Text; }
    SqlType operator()(const kinds::Choice &) const { return SqlType::Text; }
    SqlType operator()(const kinds::Integer &) const { return SqlType::Integer; }
    SqlType operator()(const kinds::Quantity &) const { return SqlType::Numeric; }
    SqlType operator()(const kinds::Money &) const { return SqlType::Numeric; }
    SqlType operator()(const kinds::Percent &) const { return SqlType::Numeric; }
    SqlType operator()(const kinds::Day &) const { return SqlType::Day; }
    SqlType operator()(const kinds::TimeOfDay &) const { return SqlType::TimeOfDay; }
    SqlType operator()(const kinds::Moment &) const { return SqlType::Moment; }
    SqlType operator()(const kinds::Flag &) const { return SqlType::Flag; }
    SqlType operator()(const kinds::Ref &) const { return SqlType::Uuid; }
    SqlType operator()(const kinds::Identity &) const { return SqlType::Uuid; }
    SqlType operator()(const kinds::Subject &) const { return SqlType::Uuid; }
    SqlType operator()(const kinds::Tags &) const { return SqlType::Texts; }
    SqlType operator()(const kinds::Json &) const { return SqlType::Json; }
    SqlType operator()(const kinds::Binary &) const { return SqlType::Bytes; }
    SqlType operator()(const kinds::Lines &) const { return SqlType::Inferred; }
};

struct ToParameter {
    const Value &value;

    template <class Stored>
    std::optional<Parameter> plain() const
    {
        const auto *content = std::get_if<Stored>(&value);
        return content ? std::optional(Parameter(*content)) : std::nullopt;
    }
    std::optional<Parameter> scaled(int decimals) const
    {
        const auto *units = std::get_if<qint64>(&value);
        return units ? std::optional(Parameter::scaled(*units, decimals)) : std::nullopt;
    }

    // PostgreSQL has no U+0000 in texts.
    std::optional<Parameter> text() const
    {
        const auto *content = std::get_if<QString>(&value);
        return content && !content->contains(QChar(u'\0')) ? std::optional(Parameter(*content)) : std::nullopt;
    }

    std::optional<Parameter> operator()(const kinds::Text &) const { return text(); }
    std::optional<Parameter> operator()(const kinds::Note &) const { return text(); }
    std::optional<Parameter> operator()(const kinds::Choice &) const { return text(); }
    std::optional<Parameter> operator()(const kinds::Integer &) const { return plain<qint64>(); }
    std::optional<Parameter> operator()(const kinds::Quantity &kind) const { return scaled(kind.decimals); }
    std::optional<Parameter> operator()(const kinds::Money &kind) const { return scaled(kindDecimals(kind)); }
    std::optional<Parameter> operator()(const kinds::Percent &kind) const { return scaled(kindDecimals(kind)); }
    std::optional<Parameter> operator()(const kinds::Day &) const
    {
        const auto *day = std::get_if<QDate>(&value);
        return day && day->year() >= 1 && day->year() <= 9999 ? std::optional(Parameter(*day)) : std::nullopt;
    }
    std::optional<Parameter> operator()(const kinds::TimeOfDay &) const { return plain<QTime>(); }
    std::optional<Parameter> operator()(const kinds::Moment &) const
    {
        const auto *moment = std::get_if<Moment>(&value);
        if (!moment || moment->microseconds() < firstMicrosecond || moment->microseconds() > lastMicrosecond)
            return std::nullopt;
        return Parameter(*moment);
    }
    std::optional<Parameter> operator()(const kinds::Flag &) const { return plain<bool>(); }
    std::optional<Parameter> operator()(const kinds::Ref &) const { return plain<QUuid>(); }
    std::optional<Parameter> operator()(const kinds::Identity &) const { return plain<QUuid>(); }
    std::optional<Parameter> operator()(const kinds::Subject &) const { return plain<QUuid>(); }
    std::optional<Parameter> operator()(const kinds::Tags &) const { return plain<QStringList>(); }
    std::optional<Parameter> operator()(const kinds::Json &) const
    {
        const auto *content = std::get_if<QString>(&value);
        return content ? std::optional(Parameter::json(content->toUtf8())) : std::nullopt;
    }
    std::optional<Parameter> operator()(const kinds::Binary &) const
    {
        const auto *content = std::get_if<QByteArray>(&value);
        return content ? std::optional(Parameter::bytes(*content)) : std::nullopt;
    }
    std::optional<Parameter> operator()(const kinds::Lines &) const { return std::nullopt; }
};

struct FromRows {
    const Rows &rows;
    int row;
    int column;

    Value scaled(int decimals) const { return rows.scaled(row, column, decimals); }

    Value operator()(const kinds::Text &) const { return rows.text(row, column); }
    Value operator()(const kinds::Note &) const { return rows.text(row, column); }
    Value operator()(const kinds::Choice &) const { return rows.text(row, column); }
    Value operator()(const kinds::Json &) const { return rows.text(row, column); }
    Value operator()(const kinds::Integer &) const { return rows.integer(row, column); }
    Value operator()(const kinds::Quantity &kind) const { return scaled(kind.decimals); }
    Value operator()(const kinds::Money &kind) const { return scaled(kindDecimals(kind)); }
    Value operator()(const kinds::Percent &kind) const { return scaled(kindDecimals(kind)); }
    Value operator()(const kinds::Day &) const { return rows.day(row, column); }
    Value operator()(const kinds::TimeOfDay &) const { return rows.time(row, column); }
    Value operator()(const kinds::Moment &) const { return rows.moment(row, column); }
    Value operator()(const kinds::Flag &) const { return rows.flag(row, column); }
    Value operator()(const kinds::Ref &) const { return rows.uuid(row, column); }
    Value operator()(const kinds::Identity &) const { return rows.uuid(row, column); }
    Value operator()(const kinds::Subject &) const { return rows.uuid(row, column); }
    Value operator()(const kinds::Tags &) const { return rows.texts(row, column); }
    Value operator()(const kinds::Binary &) const { return rows.bytes(row, column); }
    Value operator()(const kinds::Lines &) const { return {}; }
};

// Nothing else is empty (Value.h): an empty text or list that came by SQL is as good as none.
bool isBlank(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->isEmpty();
    return false;
}

template <class Stored, class List>
std::optional<Parameter> gather(const Kind &kind, std::span<const Value> values, List list)
{
    for (const Value &value : values) {
        const auto *content = std::get_if<Stored>(&value);
        if (!content || !parameterOf(kind, value))
            return std::nullopt;
        list.push_back(*content);
    }
    if constexpr (std::is_same_v<Stored, QUuid>)
        return Parameter::uuids(list);
    else if constexpr (std::is_same_v<Stored, qint64>)
        return Parameter::integers(list);
    else
        return Parameter(list);
}

} // namespace

SqlType sqlTypeOf(const Kind &kind)
{
    return std::visit(TypeOf{}, kind);
}

std::optional<Parameter> parameterOf(const Kind &kind, const Value &value)
{
    if (isEmpty(value))
        return Parameter::null(sqlTypeOf(kind));
    return std::visit(ToParameter{value}, kind);
}

bool hasListParameter(const Kind &kind)
{
    const SqlType type = sqlTypeOf(kind);
    return type == SqlType::Text || type == SqlType::Uuid || type == SqlType::Integer;
}

std::optional<Parameter> listParameterOf(const Kind &kind, std::span<const Value> values)
{
    switch (sqlTypeOf(kind)) {
    case SqlType::Text:
        return gather<QString>(kind, values, QStringList());
    case SqlType::Uuid:
        return gather<QUuid>(kind, values, std::vector<QUuid>());
    case SqlType::Integer:
        return gather<qint64>(kind, values, std::vector<qint64>());
    default:
        return std::nullopt;
    }
}

Value valueAt(const Rows &rows, int row, int column, const Kind &kind)
{
    if (rows.isNull(row, column))
        return {};
    Value value = std::visit(FromRows{rows, row, column}, kind);
    return isBlank(value) ? Value() : value;
}

} // namespace regie
