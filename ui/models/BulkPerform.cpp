// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BulkPerform.h"

namespace regie {

BulkPerform::BulkPerform(Gateway &gateway, const Schema &schema, const ActInfo &act, Record inputs, QObject *parent)
    : BulkRun(gateway, schema, parent)
    , m_act(act)
    , m_inputs(std::move(inputs))
{}

void BulkPerform::send(const Item &item, Answer answer)
{
    Record inputs = m_inputs;
    inputs.setAt(0, item.id);
    inputs.setAt(1, item.version);
    gateway().requestAct(m_act, inputs, this, std::move(answer));
}

} // namespace regie
