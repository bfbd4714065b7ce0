// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ViewDefinition.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDepth = 12;
constexpr qsizetype maxText = 500;

template <class Wanted>
bool isKind(const Kind &kind)
{
    return std::holds_alternative<Wanted>(kind);
}

QJsonValue toJsonValue(const Value &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *id = std::get_if<QUuid>(&value))
        return id->toString(QUuid::WithoutBraces);
    if (const auto *day = std::get_if<QDate>(&value))
        return day->toString(Qt::ISODate);
    if (const auto *time = std::get_if<QTime>(&value))
        return time->toString(u"HH:mm"_s);
    if (const auto *moment = std::get_if<Moment>(&value))
        return moment->microseconds();
    return QJsonValue::Null;
}

template <class Content>
std::optional<Value> ifValid(Content content, bool isValid)
{
    return isValid ? std::optional<Value>(std::move(content)) : std::nullopt;
}

std::optional<Value> dayOrPeriod(const QString &text)
{
    if (Period::fromString(text))
        return text;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return ifValid(day, day.isValid());
}

std::optional<Value> ofText(const Kind &kind, const QString &text)
{
    if (text.isEmpty() || text.size() > maxText)
        return std::nullopt;
    if (isKind<kinds::Day>(kind) || isKind<kinds::Moment>(kind))
        return dayOrPeriod(text);
    if (isKind<kinds::TimeOfDay>(kind)) {
        const QTime time = QTime::fromString(text, u"HH:mm"_s);
        return ifValid(time, time.isValid());
    }
    if (isKind<kinds::Ref>(kind) || isKind<kinds::Identity>(kind) || isKind<kinds::Subject>(kind)) {
        const auto *reference = std::get_if<kinds::Ref>(&kind);
        if (text == meToken)
            return ifValid(text, reference && reference->entity == "user");
        const QUuid id = QUuid::fromString(text);
        return ifValid(id, !id.isNull());
    }
    const bool isText = isKind<kinds::Text>(kind) || isKind<kinds::Note>(kind) || isKind<kinds::Choice>(kind) ||
                        isKind<kinds::Tags>(kind);
    return ifValid(text, isText);
}

std::optional<Value> fromJsonValue(const Kind &kind, const QJsonValue &json)
{
    if (json.isBool())
        return ifValid(json.toBool(), isKind<kinds::Flag>(kind));
    if (json.isString())
        return ofText(kind, json.toString());
    if (!json.isDouble())
        return std::nullopt;
    const qint64 number = json.toInteger(0);
    if (number != json.toInteger(1)) // a fraction, or more than 64 bits, becomes whatever is named instead
        return std::nullopt;
    if (isKind<kinds::Moment>(kind))
        return Moment::fromMicroseconds(number);
    const bool isNumber = isKind<kinds::Integer>(kind) || isKind<kinds::Quantity>(kind) || isKind<kinds::Money>(kind) ||
                          isKind<kinds::Percent>(kind);
    return ifValid(number, isNumber);
}

QJsonValue filterToJson(const Filter &filter)
{
    const auto children = [&] {
        QJsonArray list;
        for (const Filter &child : filter.children)
            list.append(filterToJson(child));
        return list;
    };
    switch (filter.type) {
    case Filter::Type::Everything:
        break;
    case Filter::Type::All:
        return QJsonObject{{u"all"_s, children()}};
    case Filter::Type::Any:
        return QJsonObject{{u"any"_s, children()}};
    case Filter::Type::Not:
        return QJsonObject{{u"not"_s, filterToJson(filter.children.front())}};
    case Filter::Type::Condition: {
        QJsonArray values;
        for (const Value &value : filter.values)
            values.append(toJsonValue(value));
        return QJsonObject{
            {u"path"_s, filter.path}, {u"op"_s, toString(operatorName(filter.op))}, {u"values"_s, values}};
    }
    }
    return QJsonValue::Null;
}

// Reads what anybody may have written: whatever is not understood makes the whole definition none.
class Reader {
public:
    explicit Reader(const Schema &schema)
        : m_schema(schema)
    {}

    ViewDefinition read(const QJsonObject &object)
    {
        ViewDefinition definition;
        definition.base = text(object, u"base"_s);
        definition.search = text(object, u"search"_s);
        definition.density = text(object, u"density"_s);
        const std::optional<ViewPresentation> presentation = readPresentation(m_schema, object);
        m_hasFailed = m_hasFailed || !presentation;
        definition.presentation = presentation.value_or(ViewPresentation());
        definition.filter = filter(object.value(u"filter"_s), 0);
        for (const QJsonValue &json : list(object, u"columns"_s, Query::maxColumns)) {
            const QJsonObject column = this->object(json);
            const int width = of(column, u"width"_s, QJsonValue::Double).toInt();
            definition.columns.push_back({path(column), std::clamp(width, 0, ViewDefinition::maxWidth)});
        }
        for (const QJsonValue &json : list(object, u"sort"_s, Query::maxSortKeys)) {
            const QJsonObject key = this->object(json);
            const bool isDescending = of(key, u"descending"_s, QJsonValue::Bool).toBool();
            definition.sort.push_back({path(key), isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
        for (const QJsonValue &json : list(object, u"groups"_s, ViewDefinition::maxGroups)) {
            known(groupStep(json.toString()).path);
            definition.groups.push_back(json.toString());
        }
        return definition;
    }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    // What is missing is as if it were empty; what is of another shape is not understood.
    QJsonValue of(const QJsonObject &object, const QString &key, QJsonValue::Type type)
    {
        const QJsonValue value = object.value(key);
        m_hasFailed = m_hasFailed || (!value.isUndefined() && value.type() != type);
        return value;
    }
    QJsonObject object(const QJsonValue &json)
    {
        m_hasFailed = m_hasFailed || !json.isObject();
        return json.toObject();
    }
    QString text(const QJsonObject &object, const QString &key)
    {
        const QString text = of(object, key, QJsonValue::String).toString();
        m_hasFailed = m_hasFailed || text.size() > maxText;
        return text;
    }
    QJsonArray list(const QJsonObject &object, const QString &key, int max)
    {
        const QJsonArray array = of(object, key, QJsonValue::Array).toArray();
        m_hasFailed = m_hasFailed || array.size() > max;
        return m_hasFailed ? QJsonArray() : array;
    }
    const Field *known(const QString &path)
    {
        const Field *field = path.size() > maxText ? nullptr : resolvePath(m_schema, path).field;
        m_hasFailed = m_hasFailed || !field;
        return field;
    }
    QString path(const QJsonObject &object)
    {
        const QString path = object.value(u"path"_s).toString();
        known(path);
        return path;
    }

    Filter filter(const QJsonValue &json, int depth)
    {
        if (json.isNull() || json.isUndefined())
            return {};
        const QJsonObject object = json.toObject();
        m_hasFailed = m_hasFailed || depth > maxDepth || object.isEmpty();
        if (m_hasFailed)
            return {};
        if (object.contains(u"not"_s))
            return Filter::negation(filter(object.value(u"not"_s), depth + 1));
        for (const auto &key : {u"all"_s, u"any"_s}) {
            if (!object.contains(key))
                continue;
            Filter joined;
            joined.type = key == u"all"_s ? Filter::Type::All : Filter::Type::Any;
            for (const QJsonValue &child : list(object, key, Query::maxConditions))
                joined.children.push_back(filter(child, depth + 1));
            return joined;
        }
        return condition(object);
    }
    Filter condition(const QJsonObject &object)
    {
        Filter condition = Filter::condition(path(object), Operator::Is);
        const std::optional<Operator> op = operatorNamed(object.value(u"op"_s).toString());
        m_hasFailed = m_hasFailed || !op || ++m_conditions > Query::maxConditions;
        if (m_hasFailed)
            return {};
        condition.op = *op;
        const Kind &kind = resolvePath(m_schema, condition.path).field->kind;
        for (const QJsonValue &json : list(object, u"values"_s, Query::maxLimit)) {
            const std::optional<Value> value = fromJsonValue(kind, json);
            m_hasFailed = m_hasFailed || !value;
            condition.values.push_back(value.value_or(Value()));
        }
        return condition;
    }

    const Schema &m_schema;
    int m_conditions = 0;
    bool m_hasFailed = false;
};

} // namespace

QString toJson(const ViewDefinition &definition)
{
    QJsonObject object;
    const auto say = [&](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    say(u"base"_s, definition.base);
    say(u"search"_s, definition.search);
    say(u"density"_s, definition.density);
    writePresentation(definition.presentation, object);
    if (!definition.filter.isEverything())
        object.insert(u"filter"_s, filterToJson(definition.filter));
    QJsonArray columns;
    for (const ViewDefinition::Column &column : definition.columns) {
        QJsonObject one{{u"path"_s, column.path}};
        if (column.width > 0)
            one.insert(u"width"_s, column.width);
        columns.append(one);
    }
    QJsonArray sort;
    for (const SortKey &key : definition.sort)
        sort.append(QJsonObject{{u"path"_s, key.path}, {u"descending"_s, key.order == Qt::DescendingOrder}});
    QJsonArray groups;
    for (const QString &group : definition.groups)
        groups.append(group);
    for (const auto &[key, list] : {std::pair(u"columns"_s, columns), {u"sort"_s, sort}, {u"groups"_s, groups}}) {
        if (!list.isEmpty())
            object.insert(key, list);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ViewDefinition> viewFromJson(const Schema &schema, const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    Reader reader(schema);
    ViewDefinition definition = reader.read(document.object());
    return reader.hasFailed() ? std::nullopt : std::optional(std::move(definition));
}

} // namespace regie
