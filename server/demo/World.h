// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Options.h"
#include "server/demo/Texts.h"
#include "server/demo/WorkCalendar.h"

#include <QSet>

namespace regie::demo {

struct Person {
    QUuid id;
    const PersonText *text = nullptr;
    PersonText made; // of technicians beyond the written ones
    QByteArray email;
    QUuid party; // of external people
    Moment createdAt;
    [[nodiscard]] const PersonText &about() const { return text ? *text : made; }
    [[nodiscard]] bool is(const char *role) const { return about().role == role; }
};

struct Party {
    QUuid id;
    QByteArray name;
    QByteArray industry;
    QByteArray mailDomain;
    Segment segment = Segment::Company;
    bool isProspect = false; // and not yet a client
    std::size_t town = 0;
    Moment createdAt;
    QUuid createdBy;
    std::size_t firstContact = 0;
    std::size_t contacts = 0;
    std::size_t firstSite = 0;
    std::size_t sites = 0;
    [[nodiscard]] bool isClient() const { return indexOf(segment) < clientSegmentCount && !isProspect; }
};

struct Contact {
    QUuid id;
    std::size_t party = 0;
    QByteArray firstName;
    QByteArray lastName;
    bool isWoman = false;
};

struct Site {
    QUuid id;
    std::size_t party = 0;
    bool isBilling = false;
};

struct Machine {
    QUuid id;
    std::size_t party = 0;
    std::size_t site = 0;
    std::size_t domain = 0;
    std::size_t category = 0;
    std::size_t type = 0;
    QByteArray name;  // «Groupe froid GF-240»
    QByteArray model; // «GF-240»
    QByteArray brand;
    QByteArray serial;
    Moment createdAt;
};

// The company and everyone it deals with: all that tickets refer to. Parties and machines stand in the order in which
// they were made.
struct World {
    const Texts &texts;
    const WorkCalendar &calendar;
    Options options;
    std::vector<Person> people;
    std::vector<QUuid> domains; // of texts.domains
    std::vector<std::vector<QUuid>> categories;
    std::vector<Party> parties;
    std::vector<Contact> contacts;
    std::vector<Site> sites;
    std::vector<Machine> machines;
    std::vector<std::vector<std::size_t>> machinesOfDomain;

    World(const Texts &writtenTexts, const WorkCalendar &workCalendar, const Options &wanted);

    [[nodiscard]] Random random(const char *stream, std::size_t place = 0) const
    {
        return {options.seed, stream, place};
    }
    [[nodiscard]] std::vector<std::size_t> peopleWith(const char *role) const;
    // How many of the parties, or of a domain's machines, were there by then.
    [[nodiscard]] std::size_t partiesBy(const Moment &moment) const;
    [[nodiscard]] std::size_t machinesBy(std::size_t domain, const Moment &moment) const;
    [[nodiscard]] QUuid idOf(const char *stream, std::size_t place, const Moment &createdAt) const;
};

// The steps of its making, in this order.
void makePeople(World &world);
void makeParties(World &world);
void makeMachines(World &world);

} // namespace regie::demo
