// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

namespace regie {

// What somebody is responsible for: how many records are open and name him in a field which people fill, so that it can
// name somebody else (shared/domain/identity/Responsibility.h).
class Responsibilities final : public QObject {
    Q_OBJECT

public:
    struct Kind {
        const Schema *schema;
        const Field *field;
        qint64 count = 0;
    };

    explicit Responsibilities(Gateway &gateway, QObject *parent = nullptr);

    void read(const QUuid &person);
    [[nodiscard]] bool isReading() const { return m_left > 0; }
    [[nodiscard]] const std::vector<Kind> &kinds() const { return m_kinds; } // those with records

Q_SIGNALS:
    void known();
    void failed(const regie::Refusal &refusal);

private:
    void count(std::size_t kind, const QUuid &person);
    void finish();

    Gateway &m_gateway;
    int m_left = 0;    // kinds that are being counted
    int m_reading = 0; // which reading an answer belongs to
    std::vector<Kind> m_kinds;
};

} // namespace regie
