// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkRun.h"

namespace regie {

// Writes the same internal note on each record.
class BulkNotes final : public BulkRun {
    Q_OBJECT

public:
    BulkNotes(Gateway &gateway, const Schema &schema, QString body, QObject *parent);

protected:
    void send(const Item &item, Answer answer) override;

private:
    QString m_body;
};

} // namespace regie
