// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/QueryOracle.h"

#include "shared/domain/Catalogue.h"

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray textLiteral(const QString &text)
{
    return '\'' + text.toUtf8().replace('\'', "''") + '\'';
}

QByteArray name(const QString &identifier)
{
    return '"' + identifier.toUtf8() + '"';
}

} // namespace

QByteArray sqlLiteral(const Kind &kind, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return textLiteral(*text);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto *units = std::get_if<qint64>(&value))
        return '(' + printScaled(*units, kindDecimals(kind)).toUtf8() + ')';
    if (const auto *id = std::get_if<QUuid>(&value))
        return '\'' + id->toByteArray(QUuid::WithoutBraces) + "'::uuid";
    if (const auto *day = std::get_if<QDate>(&value))
        return '\'' + day->toString(Qt::ISODate).toUtf8() + "'::date";
    if (const auto *moment = std::get_if<Moment>(&value))
        return "(timestamptz '1970-01-01 00:00:00Z' + " + QByteArray::number(moment->microseconds()) +
               " * interval '1 microsecond')";
    return "null";
}

// A chain of subqueries, one in the other: (select b.f from b where b.id = (select a.b_id from a where a.id = x.a_id
// and …) and …)
QByteArray QueryOracle::path(const QString &path, const Field **field) const
{
    const Schema *schema = &m_schema;
    const QStringList steps = path.split(u'.');
    QByteArray key; // the id of the record at hand
    const auto read = [&](const QString &column) {
        if (key.isEmpty())
            return "x." + name(column);
        return "(select p." + name(column) + " from " + name(schema->name()) + " p where p.id = " + key + " and " +
               m_scopes.condition(schema->name() + u".read"_s, "p") + ')';
    };
    for (qsizetype index = 0; index + 1 < steps.size(); ++index) {
        const Field *reference = schema->find(steps[index] + u"_id"_s);
        if (!reference)
            reference = schema->find(steps[index]);
        key = read(toString(reference->key));
        schema = findSchema(toString(std::get<kinds::Ref>(reference->kind).entity));
    }
    if (field)
        *field = schema->find(steps.back());
    return read(steps.back());
}

QByteArray QueryOracle::ordered(const QString &path) const
{
    const Field *field = nullptr;
    const QByteArray sql = this->path(path, &field);
    if (const auto *choice = std::get_if<kinds::Choice>(&field->kind)) {
        QByteArray cases = "case " + sql;
        int rank = 0;
        for (const ChoiceRow &row : choice->choices->rows)
            cases += " when " + textLiteral(toString(row.key)) + " then " + QByteArray::number(++rank);
        return '(' + cases + " end)";
    }
    if (std::holds_alternative<kinds::Text>(field->kind) && field->key != "reference")
        return sql + " collate \"fr-x-icu\"";
    return sql;
}

QByteArray QueryOracle::condition(const Filter &filter) const
{
    const Field *field = nullptr;
    const QByteArray sql = path(filter.path, &field);
    const auto value = [&](std::size_t index) { return sqlLiteral(field->kind, filter.values.at(index)); };
    const auto compared = [&](const char *sign, std::size_t index) {
        QByteArray literal = value(index);
        if (const auto *choice = std::get_if<kinds::Choice>(&field->kind))
            literal = QByteArray::number(choice->choices->indexOf(std::get<QString>(filter.values[index])) + 1);
        return ordered(filter.path) + sign + literal;
    };
    QByteArrayList list;
    switch (filter.op) {
    case Operator::Is:
        return isEmpty(filter.values[0]) ? sql + " is null" : sql + " = " + value(0);
    case Operator::IsNot:
        return isEmpty(filter.values[0]) ? sql + " is not null"
                                         : '(' + sql + " is null or " + sql + " <> " + value(0) + ')';
    case Operator::AnyOf:
    case Operator::NoneOf:
        for (std::size_t index = 0; index < filter.values.size(); ++index)
            list += "coalesce(" + sql + " = " + value(index) + ", false)";
        if (list.isEmpty())
            list += "false";
        return (filter.op == Operator::NoneOf ? "not (" : "(") + list.join(" or ") + ')';
    case Operator::Less:
        return compared(" < ", 0);
    case Operator::AtMost:
        return compared(" <= ", 0);
    case Operator::Greater:
        return compared(" > ", 0);
    case Operator::AtLeast:
        return compared(" >= ", 0);
    case Operator::Between:
        return '(' + compared(" >= ", 0) + " and " + compared(" <= ", 1) + ')';
    case Operator::Contains:
        return "position(search_fold(" + value(0) + ") in search_fold(" + sql + ")) > 0";
    case Operator::StartsWith:
        return "left(search_fold(" + sql + "), length(search_fold(" + value(0) + "))) = search_fold(" + value(0) + ')';
    case Operator::HasTag:
        return "array_position(" + sql + ", " + value(0) + ") is not null";
    case Operator::Empty:
        return sql + " is null";
    case Operator::NotEmpty:
        return sql + " is not null";
    }
    return "false";
}

QByteArray QueryOracle::filter(const Filter &filter) const
{
    QByteArrayList parts;
    for (const Filter &child : filter.children)
        parts += this->filter(child);
    switch (filter.type) {
    case Filter::Type::Everything:
        return "true";
    case Filter::Type::All:
        return parts.isEmpty() ? QByteArray("true") : '(' + parts.join(" and ") + ')';
    case Filter::Type::Any:
        return parts.isEmpty() ? QByteArray("false") : '(' + parts.join(" or ") + ')';
    case Filter::Type::Not:
        return "(not " + parts.front() + ')';
    case Filter::Type::Condition:
        return "coalesce(" + condition(filter) + ", false)";
    }
    return "false";
}

QByteArray QueryOracle::search(const QString &search) const
{
    QByteArrayList visible;
    QByteArrayList labels; // of the records it refers to
    for (const Field &field : m_schema.fields) {
        if (!field.is(FieldFlag::Searchable) || m_scopes.isHidden(m_schema.name(), toString(field.key)))
            continue;
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        const Schema *target = reference ? findSchema(toString(reference->entity)) : nullptr;
        if (!target)
            visible += "coalesce(x." + name(toString(field.key)) + ", '')";
        else if (!m_scopes.isHidden(target->name(), toString(target->labelField)))
            labels += path(toString(field.key).chopped(3) + u'.' + toString(target->labelField));
    }
    const QByteArray text = "search_fold(" + visible.join(" || ' ' || ") + ')';
    QByteArrayList parts{"true"};
    for (const QString &word : search.split(u' ', Qt::SkipEmptyParts)) {
        QByteArrayList found;
        if (word.size() < 3 && word.toUtf8().size() == word.size() && word.back().isLetterOrNumber() &&
            word.front().isLetterOrNumber())
            found += text + " ~ ('(^|[^[:alnum:]])' || " + textLiteral(word.toLower()) + ')';
        else
            found += "position(search_fold(" + textLiteral(word) + ") in " + text + ") > 0";
        for (const QByteArray &label : labels)
            found +=
                "coalesce(position(search_fold(" + textLiteral(word) + ") in search_fold(" + label + ")) > 0, false)";
        parts += '(' + found.join(" or ") + ')';
    }
    return parts.join(" and ");
}

QByteArray QueryOracle::where(const Query &query) const
{
    QByteArray archived = "true";
    if (query.archived != Archived::With)
        archived = query.archived == Archived::Only ? "x.archived_at is not null" : "x.archived_at is null";
    return " from " + name(m_schema.name()) + " x where " + m_scopes.condition(m_schema.name() + u".read"_s, "x") +
           " and " + archived + " and " + filter(query.filter) + " and " + search(query.search);
}

QByteArray QueryOracle::rows(const Query &query) const
{
    QByteArray order;
    bool descending = false;
    for (const SortKey &key : query.sort) {
        descending = key.order == Qt::DescendingOrder;
        order += ordered(key.path) + (descending ? " desc nulls last, " : " asc nulls last, ");
    }
    return "select x.id" + where(query) + " order by " + order + "x.id" + (descending ? " desc" : "");
}

QByteArray QueryOracle::aggregates(const Query &query) const
{
    QByteArrayList columns;
    QByteArrayList groups;
    for (const QString &group : query.groupBy) {
        groups += QByteArray::number(groups.size() + 1);
        columns += path(group);
    }
    for (const Aggregate &aggregate : query.aggregates) {
        const Field *field = nullptr;
        const QByteArray sql = aggregate.path.isEmpty() ? QByteArray("*") : path(aggregate.path, &field);
        switch (aggregate.measure) {
        case Measure::Count:
            columns += "count(" + sql + ')';
            break;
        case Measure::Sum:
            columns += "sum(" + sql + ')';
            break;
        case Measure::Average:
            columns += "avg(" + sql + ')';
            break;
        case Measure::Minimum:
            columns += "min(" + sql + ')';
            break;
        case Measure::Maximum:
            columns += "max(" + sql + ')';
            break;
        }
    }
    return "select " + columns.join(", ") + where(query) +
           (groups.isEmpty() ? QByteArray() : " group by " + groups.join(", "));
}

std::vector<QUuid> idsOf(Store &store, Query query)
{
    std::vector<QUuid> ids;
    do {
        const RowSet page = store.rows(query);
        ids.insert(ids.end(), page.ids.begin(), page.ids.end());
        query.after = page.next;
    } while (!query.after.isEmpty());
    return ids;
}

} // namespace regie::tests
