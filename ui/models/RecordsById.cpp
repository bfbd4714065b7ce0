// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RecordsById.h"

#include "shared/schema/CodeTexts.h"

namespace regie {

using namespace Qt::StringLiterals;

RecordsById::RecordsById(Gateway &gateway, const Schema &schema, std::vector<QUuid> ids, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_ids(std::move(ids))
{
    for (const std::string_view key : {schema.referenceField, schema.labelField}) {
        const Field *field = key.empty() ? nullptr : schema.find(toString(key));
        const bool isText = field && (isKind<kinds::Text>(*field) || isKind<kinds::Note>(*field));
        if (m_labelPath.isEmpty() && isText && !gateway.isHidden(schema.name(), toString(key)))
            m_labelPath = toString(key);
    }
}

void RecordsById::start()
{
    readOn();
}

void RecordsById::readOn()
{
    const std::size_t end = std::min<std::size_t>(m_next + Query::maxLimit, m_ids.size());
    Query query;
    query.entity = m_schema.name();
    if (!m_labelPath.isEmpty())
        query.columns = {m_labelPath};
    query.filter = Filter::condition(u"id"_s, Operator::AnyOf,
                                     std::vector<Value>(m_ids.begin() + static_cast<std::ptrdiff_t>(m_next),
                                                        m_ids.begin() + static_cast<std::ptrdiff_t>(end)));
    query.limit = Query::maxLimit;
    m_next = end;
    m_gateway.request(Fetch{query}, this, [this](const Result<RowSet> &rows) {
        if (rows)
            return receive(*rows);
        Q_EMIT failed(describe(rows.error()));
        deleteLater();
    });
}

void RecordsById::receive(const RowSet &rows)
{
    for (std::size_t row = 0; row < rows.ids.size(); ++row) {
        const auto *label = rows.columns.empty() ? nullptr : std::get_if<QString>(&rows.columns[0].values[row]);
        m_found.push_back({rows.ids[row], rows.versions[row], label ? *label : QString(), {}});
    }
    if (m_next < m_ids.size())
        return readOn();
    Q_EMIT finished();
    deleteLater();
}

} // namespace regie
