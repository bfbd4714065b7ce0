// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/PageCompiler.h"

#include "server/Refuse.h"
#include "server/storage/FilterCompiler.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isSortable(const Field &field)
{
    return isOrdered(field.kind) || std::holds_alternative<kinds::Flag>(field.kind);
}

ParameterSource::Form cursorForm(const Field &field)
{
    return std::holds_alternative<kinds::Choice>(field.kind) ? ParameterSource::Form::Rank : ParameterSource::Form::One;
}

} // namespace

void PageCompiler::sortBy(const std::vector<SortKey> &sort)
{
    for (const SortKey &wanted : sort) {
        m_idIsDescending = wanted.order == Qt::DescendingOrder;
        PathColumn column = m_paths.column(wanted.path, Usage::Sort);
        if (wanted.path == "id"_L1)
            return; // nothing decides after it
        if (!isSortable(*column.field))
            refuse(u"query.not_sortable"_s, {}, {}, {{u"path"_s, wanted.path}});
        const bool isKnown =
            std::any_of(m_keys.begin(), m_keys.end(), [&](const Key &key) { return key.column.sql == column.sql; });
        if (isKnown)
            continue;
        QByteArray ordered = orderExpression(column);
        m_keys.push_back({wanted.path, std::move(column), std::move(ordered), m_idIsDescending});
    }
}

// Moments are what tables that grow have indices on.
QByteArray PageCompiler::sorted(const Key &key) const
{
    const bool passesIndex = m_passesIndices && std::holds_alternative<kinds::Moment>(key.column.field->kind);
    return passesIndex ? "extract(epoch FROM " + key.ordered + ')' : key.ordered;
}

QByteArray PageCompiler::order() const
{
    QByteArrayList parts;
    for (const Key &key : m_keys)
        parts += sorted(key) + (key.isDescending ? " DESC" : "") + (key.column.mayBeNull ? " NULLS LAST" : "");
    parts += columnOf(m_paths.root(), "id") + (m_idIsDescending ? " DESC" : "");
    return parts.join(", ");
}

QByteArray PageCompiler::reverseOrder() const
{
    QByteArrayList parts;
    for (const Key &key : m_keys)
        parts += sorted(key) + (key.isDescending ? "" : " DESC") + (key.column.mayBeNull ? " NULLS FIRST" : "");
    parts += columnOf(m_paths.root(), "id") + (m_idIsDescending ? "" : " DESC");
    return parts.join(", ");
}

bool PageCompiler::isOneWay() const
{
    return std::all_of(m_keys.begin(), m_keys.end(), [this](const Key &key) {
        return !key.column.mayBeNull && key.isDescending == m_idIsDescending;
    });
}

QByteArray PageCompiler::after(const QByteArray &cursor)
{
    if (cursor.isEmpty())
        return "true";
    QByteArrayList values;
    for (std::size_t index = 0; index < m_keys.size(); ++index)
        values += cursorValue(index);
    const QByteArray id = m_builder.parameter({.from = ParameterSource::From::CursorId});
    return isOneWay() ? rowAfter(values, id) : chainAfter(values, id);
}

QByteArray PageCompiler::cursorValue(std::size_t index)
{
    const Field *field = m_keys[index].column.field;
    return m_builder.parameter(
        {.from = ParameterSource::From::Cursor, .index = index, .field = field, .form = cursorForm(*field)});
}

QByteArray PageCompiler::idAfter(const QByteArray &id) const
{
    return columnOf(m_paths.root(), "id") + (m_idIsDescending ? " < " : " > ") + id;
}

PageCompiler::Halves PageCompiler::halves(const QByteArray &cursor)
{
    const Key &key = m_keys.front();
    const QByteArray ids = columnOf(m_paths.root(), "id") + direction();
    Halves halves{.filled = {key.column.sql + " IS NOT NULL", key.ordered + direction() + ", " + ids},
                  .empty = {key.column.sql + " IS NULL", ids}};
    if (cursor.isEmpty())
        return halves;
    const QByteArray value = cursorValue(0);
    const QByteArray id = m_builder.parameter({.from = ParameterSource::From::CursorId});
    halves.filled.condition = bothOf(halves.filled.condition, rowAfter({value}, id));
    // A row over two tables is no place in either's index.
    if (key.path.contains(u'.'))
        halves.filled.condition =
            bothOf(halves.filled.condition, key.ordered + (m_idIsDescending ? " <= " : " >= ") + value);
    halves.empty.condition = bothOf(halves.empty.condition, '(' + value + " IS NOT NULL OR " + idAfter(id) + ')');
    return halves;
}

QByteArray PageCompiler::orderByPlace(qsizetype place) const
{
    return QByteArray::number(place) + direction() + " NULLS LAST, 1" + direction();
}

// (a, b, id) > ($1, $2, $3): PostgreSQL walks an index from there.
QByteArray PageCompiler::rowAfter(const QByteArrayList &values, const QByteArray &id) const
{
    QByteArrayList columns;
    for (const Key &key : m_keys)
        columns += key.ordered;
    columns += columnOf(m_paths.root(), "id");
    return '(' + columns.join(", ") + (m_idIsDescending ? ") < (" : ") > (") +
           (values + QByteArrayList{id}).join(", ") + ')';
}

// a after, or a equal and (b after, or b equal and id after); empty values stand last in both directions.
QByteArray PageCompiler::chainAfter(const QByteArrayList &values, const QByteArray &id) const
{
    QByteArray rest = idAfter(id);
    for (std::size_t index = m_keys.size(); index-- > 0;) {
        const Key &key = m_keys[index];
        const QByteArray &value = values[static_cast<qsizetype>(index)];
        const QByteArray beyond = key.ordered + (key.isDescending ? " < " : " > ") + value;
        if (key.column.mayBeNull)
            rest = '(' + beyond + " OR (" + key.column.sql + " IS NULL AND " + value + " IS NOT NULL) OR (" +
                   key.ordered + " IS NOT DISTINCT FROM " + value + " AND " + rest + "))";
        else
            rest = '(' + beyond + " OR (" + key.ordered + " = " + value + " AND " + rest + "))";
    }
    return rest;
}

} // namespace regie
