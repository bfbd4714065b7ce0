// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BulkRun.h"

#include "shared/schema/CodeTexts.h"

namespace regie {

BulkRun::BulkRun(Gateway &gateway, const Schema &schema, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_schema(schema)
{}

void BulkRun::start(std::vector<Item> items)
{
    constexpr int atOnce = 4;
    m_group = newUuid();
    m_items = std::move(items);
    m_next = 0;
    m_done = 0;
    m_refused.clear();
    if (m_items.empty()) {
        Q_EMIT finished();
        return;
    }
    for (int request = 0; request < atOnce; ++request)
        sendNext();
}

void BulkRun::sendNext()
{
    if (m_next >= m_items.size())
        return;
    const std::size_t index = m_next++;
    const Gateway::Grouped grouped(m_gateway, m_group);
    send(m_items[index], [this, index](const Result<Posted> &answer) { receive(index, answer); });
}

void BulkRun::receive(std::size_t index, const Result<Posted> &answer)
{
    ++m_done;
    if (!answer)
        m_refused.push_back({m_items[index].label, reasonOf(answer.error())});
    Q_EMIT progressed();
    if (m_done == total())
        Q_EMIT finished();
    else
        sendNext();
}

// What is wrong with a field says more than that something is.
QString BulkRun::reasonOf(const Refusal &refusal) const
{
    if (refusal.issues.empty())
        return describe(refusal);
    const Issue &issue = refusal.issues.front();
    const Field *field = m_schema.find(issue.field);
    const QString sentence = describe(issue, &m_schema);
    return field ? tr("%1: %2", "field, what is wrong").arg(m_schema.label(*field), sentence) : sentence;
}

} // namespace regie
