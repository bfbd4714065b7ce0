// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lines/Line.h"

#include "ui/models/ListColumn.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

Value Line::value(const QString &key) const
{
    const auto typed = edits.constFind(key);
    return typed == edits.cend() ? stored->record.value(key) : typed->value;
}

QString Line::label(const QString &key) const
{
    const auto typed = edits.constFind(key);
    return typed == edits.cend() ? stored->labels.value(key) : typed->label;
}

Value Line::shown(const Schema &schema, const QString &key) const
{
    if (edits.isEmpty() || !schema.compute || edits.contains(key))
        return value(key);
    return current(schema).value(key);
}

Record Line::current(const Schema &schema) const
{
    Record record = stored->record;
    for (auto typed = edits.cbegin(); typed != edits.cend(); ++typed)
        record.setValue(typed.key(), typed->value);
    if (schema.compute && !edits.isEmpty())
        schema.compute(record);
    return record;
}

bool Line::isTouched(const Schema &schema) const
{
    const Field *position = schema.marked(FieldFlag::Position);
    const QString place = position ? toString(position->key) : QString();
    return edits.size() > (edits.contains(place) ? 1 : 0);
}

bool Line::isDisputed(const Schema &schema, const QString &key) const
{
    const auto typed = edits.constFind(key);
    const Field *field = findField(schema.fields, key);
    return typed != edits.cend() && field && !field->is(FieldFlag::Position) && !isNew() &&
           stored->record.value(key) != typed->base;
}

void Line::edit(const QString &key, const Value &value, const QString &label)
{
    const Value there = stored->record.value(key);
    const auto typed = edits.find(key);
    std::erase_if(issues, [&](const Issue &issue) { return issue.field == key; });
    if (typed == edits.end()) {
        if (value != there)
            edits.insert(key, {value, there, label});
    } else if (value == there && there == typed->base) {
        edits.erase(typed);
    } else {
        typed->value = value;
        typed->label = label;
    }
}

QStringList Line::rebase(const Schema &schema, std::shared_ptr<const Stored> now)
{
    QStringList changed;
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const Value &theirs = now->record.value(key);
        const auto typed = edits.find(key);
        if (typed != edits.end()) {
            const bool isPlace = field.is(FieldFlag::Position);
            if (theirs == typed->value)
                edits.erase(typed); // both wanted the same
            else if (isPlace)
                typed->base = theirs;
        } else if (theirs != stored->record.value(key) || now->labels.value(key) != stored->labels.value(key)) {
            changed.append(key);
        }
    }
    stored = std::move(now);
    return changed;
}

void Line::settle(const Changes &sent, qint64 version)
{
    auto now = std::make_shared<Stored>(*stored);
    now->version = version;
    for (auto change = sent.cbegin(); change != sent.cend(); ++change) {
        now->record.setValue(change.key(), *change);
        const auto typed = edits.find(change.key());
        if (typed == edits.end())
            continue;
        now->labels.insert(change.key(), typed->label);
        // What was typed while the save was under way is still to be saved.
        if (typed->value == *change)
            edits.erase(typed);
        else
            typed->base = *change;
    }
    stored = std::move(now);
    issues.clear();
}

Line newLine(const Schema &schema, const QUuid &id, const QUuid &owner)
{
    auto stored = std::make_shared<Line::Stored>();
    stored->record = schema.blank ? schema.blank() : Record(schema.fields);
    stored->record.setAt(0, id);
    stored->record.setValue(toString(schema.marked(FieldFlag::Owner)->key), owner);
    return {.id = id, .stored = std::move(stored), .edits = {}, .problems = {}, .issues = {}};
}

std::vector<QString> linePaths(const Schema &schema, const QSet<QString> &hidden)
{
    std::vector<QString> paths;
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const QString shown = columnPath(schema, field);
        if (hidden.contains(key) || shown.isEmpty())
            continue;
        paths.push_back(key);
        if (shown != key)
            paths.push_back(shown);
    }
    return paths;
}

std::shared_ptr<const Line::Stored> lineOfRow(const Schema &schema, const RowSet &rows, std::size_t row)
{
    auto stored = std::make_shared<Line::Stored>();
    stored->version = rows.versions[row];
    stored->record = Record(schema.fields);
    stored->record.setAt(0, rows.ids[row]);
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const int column = rows.columnOf(key);
        if (column < 0)
            continue;
        stored->record.setValue(key, rows.columns[static_cast<std::size_t>(column)].values[row]);
        const int label = rows.columnOf(columnPath(schema, field));
        if (label < 0 || label == column)
            continue;
        const Value &name = rows.columns[static_cast<std::size_t>(label)].values[row];
        if (const auto *text = std::get_if<QString>(&name))
            stored->labels.insert(key, *text);
    }
    return stored;
}

bool isRaw(const Field &field, const Value &value)
{
    const Kind &kind = field.kind;
    const bool isText = std::holds_alternative<kinds::Text>(kind) || std::holds_alternative<kinds::Note>(kind) ||
                        std::holds_alternative<kinds::Json>(kind);
    const auto *text = std::get_if<QString>(&value);
    if (!text || isText)
        return false;
    const auto *choice = std::get_if<kinds::Choice>(&kind);
    return !choice || !choice->choices->find(*text);
}

} // namespace regie
