// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkSave.h"

namespace regie {

// Asks for one act on many records, a few at a time and each on its own: what one is refused does not hold up the
// others. One step to undo.
class BulkPerform final : public QObject {
    Q_OBJECT

public:
    BulkPerform(Gateway &gateway, const ActInfo &act, QObject *parent);

    void start(const Record &inputs, std::vector<BulkSave::Item> items); // their changes do not matter
    [[nodiscard]] int total() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] const std::vector<BulkSave::Refused> &refused() const { return m_refused; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void askNext();
    void receive(std::size_t index, const Result<Posted> &answer);

    Gateway &m_gateway;
    const ActInfo &m_act;
    QUuid m_group;
    Record m_inputs;
    std::vector<BulkSave::Item> m_items;
    std::size_t m_next = 0;
    int m_done = 0;
    std::vector<BulkSave::Refused> m_refused;
};

} // namespace regie
