// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Presence.h"

#include <algorithm>

namespace regie {

namespace {

bool isAt(const Look &look, const Presence::Place &place)
{
    return look.entity == place.entity && look.record == place.record;
}

bool isSame(const Look &left, const Look &right)
{
    return isAt(left, {right.entity, right.record}) && left.field == right.field && left.part == right.part &&
           left.partField == right.partField && left.partRecord == right.partRecord &&
           left.partPublic == right.partPublic;
}

Look atNothing(qint64 slot)
{
    return {.entity = {}, .record = {}, .field = {}, .slot = slot};
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
    for (std::size_t index = 0; index < m_slots.size(); ++index)
        m_slots[index].now.slot = static_cast<qint64>(index);
    const auto tellAgain = [this] {
        for (Slot &slot : m_slots)
            slot.isTold = false;
        m_soon.start();
    };
    connect(&gateway, &Gateway::resyncNeeded, this, tellAgain);
    connect(&gateway, &Gateway::stateChanged, this, [tellAgain](LinkState state) {
        if (state == LinkState::Online)
            tellAgain();
    });
}

Presence::Slot *Presence::slotOf(const Place &place)
{
    const auto found =
        std::find_if(m_slots.begin(), m_slots.end(), [&place](const Slot &slot) { return isAt(slot.now, place); });
    return found == m_slots.end() ? nullptr : &*found;
}

void Presence::look(const std::vector<Place> &places)
{
    std::vector<Place> wanted;
    for (const Place &place : places) {
        const bool isKnown = std::find(wanted.begin(), wanted.end(), place) != wanted.end();
        if (!place.entity.isEmpty() && !isKnown && wanted.size() < m_slots.size())
            wanted.push_back(place);
    }
    bool hasChanged = false;
    for (Slot &slot : m_slots) {
        const bool isOpen =
            std::any_of(wanted.begin(), wanted.end(), [&slot](const Place &place) { return isAt(slot.now, place); });
        if (slot.now.entity.isEmpty() || isOpen)
            continue;
        m_gateway.forgetPresent(slot.now.entity, slot.now.record);
        slot.now = atNothing(slot.now.slot);
        hasChanged = true;
    }
    for (const Place &place : wanted) {
        if (slotOf(place) != nullptr)
            continue;
        Slot &free = *slotOf({});
        free.now.entity = place.entity;
        free.now.record = place.record;
        hasChanged = true;
    }
    if (hasChanged)
        m_soon.start();
}

void Presence::type(const Place &place, const Typing &typing)
{
    Slot *slot = place.record.isNull() ? nullptr : slotOf(place);
    if (slot == nullptr)
        return;
    const bool isPart = !typing.part.isEmpty();
    slot->now.field = isPart ? QString() : typing.field;
    slot->now.partField = isPart ? typing.field : QString();
    slot->now.part = typing.part;
    slot->now.partRecord = typing.partRecord;
    slot->now.partPublic = typing.isPublic;
    m_soon.start();
}

void Presence::send()
{
    if (m_gateway.state() != LinkState::Online)
        return;
    for (Slot &slot : m_slots) {
        const bool isUnknown = !slot.isTold && slot.told.entity.isEmpty() && slot.now.entity.isEmpty();
        if (isUnknown || (slot.isTold && isSame(slot.now, slot.told)))
            continue;
        slot.told = slot.now;
        slot.isTold = true;
        m_gateway.request(slot.now, this, [](const Result<Done> &) {});
    }
}

Typing typingOf(const PresentPerson &person)
{
    return person.part.isEmpty() ? Typing{person.field} : Typing{person.partField, person.part, person.partRecord};
}

QStringList namesOf(const Present &present, const Typing &typing)
{
    QStringList names;
    for (const PresentPerson &person : present.people) {
        if (typing.field.isEmpty() || typingOf(person) == typing)
            names.append(person.name);
    }
    return names;
}

} // namespace regie
