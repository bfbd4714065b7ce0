// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// Says what the person at this window looks at and types into: when it has changed and the eye has rested there, and
// again after a lost connection. What others do comes back by Gateway::peoplePresent().
class Presence final : public QObject {
    Q_OBJECT

public:
    explicit Presence(Gateway &gateway, QObject *parent = nullptr);

    // A record, the list of an entity (a null record), or nothing of that kind (an empty entity).
    void look(const QString &entity, const QUuid &record);
    // Into a field of that record; empty: not any more.
    void type(const QString &field);

private:
    void send();

    Gateway &m_gateway;
    Look m_now;
    Look m_told;
    bool m_isTold = false;
    QTimer m_soon;
};

// Of the people at a place, the full names of those who type into that field; all who are there when it is empty.
[[nodiscard]] QStringList namesOf(const Present &present, const QString &field = {});

} // namespace regie
