// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <functional>

namespace regie {

// The same for many records, a few at a time and each on its own: what one is refused does not hold up the others. One
// step to undo.
class BulkRun : public QObject {
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

    void start(std::vector<Item> items);
    [[nodiscard]] int total() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] int done() const { return m_done; } // the refused ones too
    [[nodiscard]] int changed() const { return m_done - static_cast<int>(m_refused.size()); }
    [[nodiscard]] const std::vector<Refused> &refused() const { return m_refused; }

Q_SIGNALS:
    void progressed();
    void finished();

protected:
    using Answer = std::function<void(const Result<Posted> &)>;

    BulkRun(Gateway &gateway, const Schema &schema, QObject *parent);

    virtual void send(const Item &item, Answer answer) = 0;
    [[nodiscard]] Gateway &gateway() const { return m_gateway; }
    [[nodiscard]] const Schema &schema() const { return m_schema; }

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
    std::vector<Refused> m_refused;
};

} // namespace regie
