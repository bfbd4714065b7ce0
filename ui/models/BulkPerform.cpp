// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BulkPerform.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"

namespace regie {

BulkPerform::BulkPerform(Gateway &gateway, const ActInfo &act, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_act(act)
    , m_group(newUuid())
    , m_inputs(act.fields)
{}

void BulkPerform::start(const Record &inputs, std::vector<BulkSave::Item> items)
{
    constexpr int atOnce = 4;
    m_inputs = inputs;
    m_items = std::move(items);
    for (int request = 0; request < atOnce; ++request)
        askNext();
}

void BulkPerform::askNext()
{
    if (m_next >= m_items.size())
        return;
    const std::size_t index = m_next++;
    Record inputs = m_inputs;
    inputs.setAt(0, m_items[index].id);
    inputs.setAt(1, m_items[index].version);
    const Gateway::Grouped grouped(m_gateway, m_group);
    m_gateway.requestAct(m_act, inputs, this, [this, index](const Result<Posted> &answer) { receive(index, answer); });
}

void BulkPerform::receive(std::size_t index, const Result<Posted> &answer)
{
    ++m_done;
    if (!answer) {
        const Refusal &refusal = answer.error();
        const Schema *schema = refusal.issues.empty() ? nullptr : findSchema(toString(m_act.entity));
        m_refused.push_back(
            {m_items[index].label, schema ? describe(refusal.issues.front(), schema) : describe(refusal)});
    }
    Q_EMIT progressed();
    if (m_done == total())
        Q_EMIT finished();
    else
        askNext();
}

} // namespace regie
