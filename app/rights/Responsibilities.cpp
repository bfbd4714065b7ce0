// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/Responsibilities.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/Responsibility.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

Responsibilities::Responsibilities(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{}

void Responsibilities::read(const QUuid &person)
{
    m_kinds.clear();
    ++m_reading;
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            if (namesResponsible(field) && m_gateway.may(QString(schema->name() + ".read"_L1)) &&
                !m_gateway.isHidden(schema->name(), toString(field.key)))
                m_kinds.push_back({schema, &field});
        }
    }
    m_left = static_cast<int>(m_kinds.size());
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind)
        count(kind, person);
    if (m_kinds.empty()) {
        m_left = 1;
        finish();
    }
}

void Responsibilities::count(std::size_t kind, const QUuid &person)
{
    Query query;
    query.entity = m_kinds[kind].schema->name();
    query.filter = stillHeldBy(*m_kinds[kind].schema, *m_kinds[kind].field, person);
    query.aggregates = {Aggregate{}};
    m_gateway.request(Fetch{query}, this, [this, kind, reading = m_reading](const Result<RowSet> &rows) {
        if (reading != m_reading)
            return; // of somebody else
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        const auto *number = std::get_if<qint64>(&rows->columns.at(0).values.at(0));
        m_kinds[kind].count = number == nullptr ? 0 : *number;
        finish();
    });
}

void Responsibilities::finish()
{
    if (--m_left > 0)
        return;
    std::erase_if(m_kinds, [](const Kind &kind) { return kind.count == 0; });
    Q_EMIT known();
}

} // namespace regie
