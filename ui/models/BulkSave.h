// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

namespace regie {

// Saves changes of many records, a few at a time, each on its own: what one is refused does not hold up the others.
class BulkSave final : public QObject {
    Q_OBJECT

public:
    struct Item {
        QUuid id;
        qint64 version = 0;
        QString label; // what people call the record
        Changes changes;
    };
    struct Refused {
        QString label;
        QString reason;
    };

    BulkSave(Gateway &gateway, const Schema &schema, QObject *parent);

    void start(std::vector<Item> items);
    [[nodiscard]] int total() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int changed() const { return m_changed; }
    [[nodiscard]] const std::vector<Refused> &refused() const { return m_refused; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void sendNext();
    void receive(std::size_t index, const Result<Posted> &answer);
    [[nodiscard]] QString reasonOf(const Refusal &refusal) const;

    Gateway &m_gateway;
    const Schema &m_schema;
    QUuid m_group; // what one start() did is one step to undo
    std::vector<Item> m_items;
    std::size_t m_next = 0;
    int m_done = 0;
    int m_changed = 0;
    std::vector<Refused> m_refused;
};

// May this session change the field of records that exist, one by one or many at once?
[[nodiscard]] bool isEditable(const Schema &schema, const Field &field, const Gateway &gateway);

} // namespace regie
