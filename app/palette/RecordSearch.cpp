// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/RecordSearch.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/ListColumn.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isSearchable(const Schema &schema)
{
    return std::any_of(schema.fields.begin(), schema.fields.end(),
                       [](const Field &field) { return field.is(FieldFlag::Searchable); });
}

bool isWanted(const Schema &schema, PaletteScope scope)
{
    switch (scope) {
    case PaletteScope::References:
        return !schema.referenceField.empty();
    case PaletteScope::People:
        return schema.entity == "contact" || schema.entity == "user";
    case PaletteScope::Commands:
        return false;
    case PaletteScope::Everything:
        break;
    }
    return isSearchable(schema);
}

// The label of the first record it refers to tells two of the same name apart: the client of a ticket.
QString detailPath(const Schema &schema, const Gateway &gateway)
{
    for (const Field &field : schema.fields) {
        if (std::holds_alternative<kinds::Ref>(field.kind) && field.is(FieldFlag::Required) &&
            !gateway.isHidden(schema.name(), toString(field.key)))
            return columnPath(schema, field);
    }
    return {};
}

QString textAt(const RowSet &rows, const QString &path, std::size_t row)
{
    const int column = path.isEmpty() ? -1 : rows.columnOf(path);
    if (column < 0)
        return {};
    const auto *text = std::get_if<QString>(&rows.columns[static_cast<std::size_t>(column)].values[row]);
    return text == nullptr ? QString() : *text;
}

ChipLook chipOf(const Schema &schema, const QString &state)
{
    const Field *field = schema.find(toString(schema.stateField));
    const auto *choice = field == nullptr ? nullptr : std::get_if<kinds::Choice>(&field->kind);
    const ChoiceRow *row = choice == nullptr ? nullptr : choice->choices->find(state);
    return row == nullptr ? ChipLook{} : ChipLook{choice->choices->label(state), toString(row->glyph), row->tone};
}

} // namespace

RecordSearch::RecordSearch(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &RecordSearch::start);
}

void RecordSearch::ask(const PaletteQuestion &question)
{
    m_question = question;
    ++m_generation;
    m_waiting = 0;
    if (question.text.size() < 2 || question.scope == PaletteScope::Commands) {
        m_settle.stop();
        m_found.clear();
        m_problem.clear();
        Q_EMIT foundChanged();
        return;
    }
    m_settle.start();
}

void RecordSearch::start()
{
    m_watch.start();
    m_next.clear();
    m_problem.clear();
    for (const Schema *schema : catalogue()) {
        if (!isWanted(*schema, m_question.scope) || !m_gateway.may(schema->name() + u".read"_s))
            continue;
        Query query;
        query.entity = schema->name();
        query.columns = {toString(schema->labelField)};
        for (const std::string_view key : {schema->referenceField, schema->stateField}) {
            if (!key.empty())
                query.columns.push_back(toString(key));
        }
        if (const QString detail = detailPath(*schema, m_gateway); !detail.isEmpty())
            query.columns.push_back(detail);
        query.search = m_question.text;
        if (!schema->referenceField.empty()) // cases and documents: the last one is the likeliest
            query.sort = {{u"created_at"_s, Qt::DescendingOrder}};
        query.limit = perEntity;
        ++m_waiting;
        m_gateway.request(Fetch{query}, this, [this, schema, generation = m_generation](const Result<RowSet> &rows) {
            receive(generation, *schema, rows);
        });
    }
    if (m_waiting == 0) {
        m_found.clear();
        Q_EMIT foundChanged();
    }
}

void RecordSearch::receive(int generation, const Schema &schema, const Result<RowSet> &rows)
{
    if (generation != m_generation)
        return;
    if (rows) {
        const QString detail = detailPath(schema, m_gateway);
        for (std::size_t row = 0; row < rows->ids.size(); ++row) {
            PaletteEntry entry;
            entry.glyph = toString(schema.icon);
            entry.title = textAt(*rows, toString(schema.labelField), row);
            entry.detail = textAt(*rows, detail, row);
            entry.trailing =
                schema.referenceField.empty() ? QString() : textAt(*rows, toString(schema.referenceField), row);
            if (!schema.stateField.empty())
                entry.chip = chipOf(schema, textAt(*rows, toString(schema.stateField), row));
            entry.entity = schema.name();
            entry.place = Place::record(schema.name(), rows->ids[row]);
            m_next.push_back(std::move(entry));
        }
    } else {
        m_problem = describe(rows.error());
    }
    if (--m_waiting > 0)
        return;
    m_milliseconds = static_cast<int>(m_watch.elapsed());
    m_found = std::move(m_next);
    m_next.clear();
    Q_EMIT foundChanged();
}

} // namespace regie
