// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkRun.h"

namespace regie {

// Asks for one act on each record, with the same inputs.
class BulkPerform final : public BulkRun {
    Q_OBJECT

public:
    BulkPerform(Gateway &gateway, const Schema &schema, const ActInfo &act, Record inputs, QObject *parent);

protected:
    void send(const Item &item, Answer answer) override;

private:
    const ActInfo &m_act;
    Record m_inputs;
};

} // namespace regie
