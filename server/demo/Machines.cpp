// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/World.h"

#include <algorithm>

namespace regie::demo {

namespace {

QByteArray serialNumber(const World &world, std::size_t place)
{
    constexpr quint64 prime = 999'983; // every place another number
    Random random = world.random("serial", place);
    const quint64 number = (place * 7'919 + world.options.seed) % prime;
    const char letter = static_cast<char>('A' + random.between(0, 25));
    return QByteArray::number(random.between(1, 9)) + letter + '-' + QByteArray::number(number).rightJustified(5, '0');
}

struct Kind {
    std::size_t domain;
    std::size_t category;
};

// Which machines a client of a segment may have, weighted by how often its domain is called for.
std::vector<Kind> kindsFor(const Texts &texts, Segment segment, std::vector<int> &weights)
{
    std::vector<Kind> kinds;
    for (std::size_t domain = 0; domain < texts.domains.size(); ++domain) {
        if (!texts.domains[domain].segments[indexOf(segment)])
            continue;
        const auto categories = static_cast<int>(texts.domains[domain].categories.size());
        for (int category = 0; category < categories; ++category) {
            if (!texts.domains[domain].categories[static_cast<std::size_t>(category)].segments[indexOf(segment)])
                continue;
            kinds.push_back({domain, static_cast<std::size_t>(category)});
            weights.push_back(texts.domains[domain].weight * 12 / categories);
        }
    }
    return kinds;
}

Machine machineOf(const World &world, std::size_t place, std::size_t owner, const Kind &kind)
{
    Random random = world.random("machine", place);
    const Party &party = world.parties[owner];
    const MachineCategory &category = world.texts.domains[kind.domain].categories[kind.category];
    Machine machine;
    machine.party = owner;
    machine.site = party.firstSite + random.below(party.sites);
    machine.domain = kind.domain;
    machine.category = kind.category;
    machine.brand = random.pick(category.brands);
    machine.type = random.below(category.types.size());
    machine.model = category.models[machine.type] + '-' + QByteArray::number(random.between(4, 96) * 10);
    machine.name = category.types[machine.type] + ' ' + machine.model;
    machine.serial = serialNumber(world, place);
    machine.createdAt = later(party.createdAt, random.between(10, 600));
    machine.id = world.idOf("machine", place, machine.createdAt);
    return machine;
}

} // namespace

void makeMachines(World &world)
{
    std::array<std::vector<Kind>, clientSegmentCount> kinds;
    std::array<std::vector<int>, clientSegmentCount> weights;
    for (std::size_t segment = 0; segment < clientSegmentCount; ++segment)
        kinds[segment] = kindsFor(world.texts, static_cast<Segment>(segment), weights[segment]);

    const double clients = static_cast<double>(
        std::count_if(world.parties.begin(), world.parties.end(), [](const Party &party) { return party.isClient(); }));
    const double average = static_cast<double>(world.options.equipment()) / clients;
    double owed = 0; // spread evenly on the whole, unevenly from client to client
    for (std::size_t owner = 0; owner < world.parties.size(); ++owner) {
        if (!world.parties[owner].isClient())
            continue;
        Random random = world.random("machines", owner);
        const std::size_t segment = indexOf(world.parties[owner].segment);
        owed += average;
        const int most = world.parties[owner].segment == Segment::Home ? 1 : 12;
        const int count = std::clamp(static_cast<int>(owed * random.between(0, 100) / 55.0), 0, most);
        owed -= count;
        for (int index = 0; index < count; ++index) {
            const Kind &kind = kinds[segment][random.weighted(weights[segment])];
            world.machines.push_back(machineOf(world, world.machines.size(), owner, kind));
        }
    }
    std::sort(world.machines.begin(), world.machines.end(), [](const Machine &left, const Machine &right) {
        return std::pair(left.createdAt, left.id) < std::pair(right.createdAt, right.id);
    });
    world.machinesOfDomain.resize(world.texts.domains.size());
    for (std::size_t index = 0; index < world.machines.size(); ++index)
        world.machinesOfDomain[world.machines[index].domain].push_back(index);
}

} // namespace regie::demo
