// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkRun.h"
#include "ui/widgets/list/BulkPopup.h"

namespace regie {

class FieldEditor;

// One internal note for many records. Never a message to clients: what is sent to many is looked at one by one.
class BulkComment final : public BulkPopup {
    Q_OBJECT

public:
    BulkComment(Gateway &gateway, const Schema &schema, std::vector<BulkRun::Item> records, QWidget *parent);

    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    void apply() override;

protected:
    void takeFocus() override;
    [[nodiscard]] QString outcome(int done) const override;

private:
    Gateway &m_gateway;
    const Schema &m_schema;
    std::vector<BulkRun::Item> m_records;
    FieldEditor *m_editor;
};

// Has the entity comments, and may this session write one?
[[nodiscard]] bool mayComment(const Schema &schema, const Gateway &gateway);

} // namespace regie
