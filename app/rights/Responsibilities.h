// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

namespace regie {

// What somebody is responsible for: the records that no state has ended and that name him in a field which people fill,
// so that it can name somebody else. Which fields these are follows from the declaration of the entities.
class Responsibilities final : public QObject {
    Q_OBJECT

public:
    struct Kind {
        const Schema *schema;
        const Field *field;
        std::vector<RecordVersion> records;
    };

    explicit Responsibilities(Gateway &gateway, QObject *parent = nullptr);

    void read(const QUuid &person);
    [[nodiscard]] bool isReading() const { return m_left > 0; }
    [[nodiscard]] const std::vector<Kind> &kinds() const { return m_kinds; } // those with records
    [[nodiscard]] int count() const;
    // Each record once, with somebody else in the places of the one who was read.
    [[nodiscard]] std::vector<Save> handedTo(const QUuid &successor) const;

Q_SIGNALS:
    void known();
    void failed(const regie::Refusal &refusal);

private:
    void readPage(std::size_t kind, const QByteArray &after);
    void finish();

    Gateway &m_gateway;
    QUuid m_person;
    int m_left = 0;    // kinds that are being read
    int m_reading = 0; // which reading an answer belongs to
    std::vector<Kind> m_kinds;
};

} // namespace regie
