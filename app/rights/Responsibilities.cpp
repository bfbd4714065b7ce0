// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/Responsibilities.h"

#include "shared/domain/Catalogue.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool namesResponsible(const Schema &schema, const Field &field, const Gateway &gateway)
{
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    const QString key = toString(field.key);
    return reference != nullptr && reference->entity == "user" && field.isWritable() &&
           !field.is(FieldFlag::Immutable) && gateway.may(QString(schema.name() + ".update"_L1)) &&
           !gateway.isReadOnly(schema.name(), key);
}

Filter filterFor(const Schema &schema, const Field &field, const QUuid &person)
{
    Filter names = Filter::condition(toString(field.key), Operator::Is, {person});
    const QStringList open = schema.states(Course::Goes);
    if (open.isEmpty())
        return names;
    std::vector<Value> values;
    for (const QString &state : open)
        values.emplace_back(state);
    return Filter::all({std::move(names), Filter::condition(toString(schema.stateField), Operator::AnyOf, values)});
}

} // namespace

Responsibilities::Responsibilities(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{}

void Responsibilities::read(const QUuid &person)
{
    m_person = person;
    m_kinds.clear();
    ++m_reading;
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            if (namesResponsible(*schema, field, m_gateway))
                m_kinds.push_back({schema, &field, {}});
        }
    }
    m_left = static_cast<int>(m_kinds.size());
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind)
        readPage(kind, {});
    if (m_kinds.empty()) {
        m_left = 1;
        finish();
    }
}

void Responsibilities::readPage(std::size_t kind, const QByteArray &after)
{
    const Kind &wanted = m_kinds[kind];
    Query query;
    query.entity = wanted.schema->name();
    query.columns = {toString(wanted.field->key)};
    query.filter = filterFor(*wanted.schema, *wanted.field, m_person);
    query.limit = Query::maxLimit;
    query.after = after;
    m_gateway.request(Fetch{query}, this, [this, kind, reading = m_reading](const Result<RowSet> &rows) {
        if (reading != m_reading)
            return; // of somebody else
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        Kind &found = m_kinds[kind];
        for (std::size_t row = 0; row < rows->ids.size(); ++row)
            found.records.push_back({found.schema->name(), rows->ids[row], rows->versions[row]});
        if (!rows->next.isEmpty())
            return readPage(kind, rows->next);
        finish();
    });
}

void Responsibilities::finish()
{
    if (--m_left > 0)
        return;
    std::erase_if(m_kinds, [](const Kind &kind) { return kind.records.empty(); });
    Q_EMIT known();
}

int Responsibilities::count() const
{
    return static_cast<int>(handedTo({}).size());
}

std::vector<Save> Responsibilities::handedTo(const QUuid &successor) const
{
    std::vector<Save> saves;
    QHash<QUuid, std::size_t> places;
    for (const Kind &kind : m_kinds) {
        for (const RecordVersion &record : kind.records) {
            if (!places.contains(record.id)) {
                places.insert(record.id, saves.size());
                saves.push_back({record.entity, record.id, record.version, {}});
            }
            saves[places.value(record.id)].changes.insert(toString(kind.field->key), successor);
        }
    }
    return saves;
}

} // namespace regie
