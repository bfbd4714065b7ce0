// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkRun.h"

namespace regie {

// Reads records that are known by their ids alone, so that something can be done with them: as many pages as it takes,
// one after the other.
class RecordsById final : public QObject {
    Q_OBJECT

public:
    RecordsById(Gateway &gateway, const Schema &schema, std::vector<QUuid> ids, QObject *parent);

    void start(); // one of the signals follows, and it goes by itself
    [[nodiscard]] const std::vector<BulkRun::Item> &found() const { return m_found; }
    [[nodiscard]] int lost() const { return static_cast<int>(m_ids.size() - m_found.size()); } // archived, out of sight

Q_SIGNALS:
    void finished();
    void failed(const QString &sentence);

private:
    void readOn();
    void receive(const RowSet &rows);

    Gateway &m_gateway;
    const Schema &m_schema;
    std::vector<QUuid> m_ids;
    std::size_t m_next = 0;
    QString m_labelPath;
    std::vector<BulkRun::Item> m_found;
};

} // namespace regie
