// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Presence.h"

namespace regie {

namespace {

bool isSame(const Look &left, const Look &right)
{
    return left.entity == right.entity && left.record == right.record && left.field == right.field;
}

} // namespace

Presence::Presence(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    constexpr int rest = 120; // milliseconds: who flips through records is at none of them
    m_soon.setSingleShot(true);
    m_soon.setInterval(rest);
    connect(&m_soon, &QTimer::timeout, this, &Presence::send);
    const auto tellAgain = [this] {
        m_isTold = false;
        m_soon.start();
    };
    connect(&gateway, &Gateway::resyncNeeded, this, tellAgain);
    connect(&gateway, &Gateway::stateChanged, this, [tellAgain](LinkState state) {
        if (state == LinkState::Online)
            tellAgain();
    });
}

void Presence::look(const QString &entity, const QUuid &record)
{
    if (m_now.entity == entity && m_now.record == record)
        return;
    m_now = {entity, record, {}};
    m_soon.start();
}

void Presence::type(const QString &field)
{
    if (m_now.record.isNull() || m_now.field == field)
        return;
    m_now.field = field;
    m_soon.start();
}

void Presence::send()
{
    if (m_gateway.state() != LinkState::Online || (m_isTold && isSame(m_now, m_told)))
        return;
    m_told = m_now;
    m_isTold = true;
    m_gateway.request(m_now, this, [](const Result<Done> &) {});
}

QStringList namesOf(const Present &present, const QString &field)
{
    QStringList names;
    for (const PresentPerson &person : present.people) {
        if (field.isEmpty() || person.field == field)
            names.append(person.name);
    }
    return names;
}

} // namespace regie
