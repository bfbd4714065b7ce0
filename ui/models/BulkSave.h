// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkRun.h"

namespace regie {

// Saves the changes of each record.
class BulkSave final : public BulkRun {
    Q_OBJECT

public:
    BulkSave(Gateway &gateway, const Schema &schema, QObject *parent);

protected:
    void send(const Item &item, Answer answer) override;
};

// May this session change the field of records that exist, one by one or many at once?
[[nodiscard]] bool isEditable(const Schema &schema, const Field &field, const Gateway &gateway);

} // namespace regie
