// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/World.h"

#include <algorithm>

namespace regie::demo {

qint64 Options::parties() const
{
    constexpr qint64 usualTickets = 6'000;
    constexpr qint64 usualParties = 900;
    constexpr qint64 manyTickets = 1'000'000;
    constexpr qint64 manyParties = 200'000;
    if (tickets <= usualTickets)
        return std::max<qint64>(40, tickets * usualParties / usualTickets);
    return usualParties + (tickets - usualTickets) * (manyParties - usualParties) / (manyTickets - usualTickets);
}

World::World(const Texts &writtenTexts, const WorkCalendar &workCalendar, const Options &wanted)
    : texts(writtenTexts)
    , calendar(workCalendar)
    , options(wanted)
{
    const Moment founded = calendar.at(0, 0);
    for (std::size_t index = 0; index < texts.domains.size(); ++index) {
        domains.push_back(idOf("domain", index, founded));
        categories.emplace_back();
        for (std::size_t category = 0; category < texts.domains[index].categories.size(); ++category)
            categories.back().push_back(idOf("category", index * 100 + category, founded));
    }
    makePeople(*this);
    makeParties(*this);
    makeMachines(*this);
}

QUuid World::idOf(const char *stream, std::size_t place, const Moment &createdAt) const
{
    Random source(options.seed, QByteArray("id ") + stream, place);
    return source.uuid(createdAt);
}

std::vector<std::size_t> World::peopleWith(const char *role) const
{
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < people.size(); ++index) {
        if (people[index].is(role))
            found.push_back(index);
    }
    return found;
}

std::size_t World::partiesBy(const Moment &moment) const
{
    const auto after = std::upper_bound(parties.begin(), parties.end(), moment,
                                        [](const Moment &at, const Party &party) { return at < party.createdAt; });
    return static_cast<std::size_t>(after - parties.begin());
}

std::size_t World::machinesBy(std::size_t domain, const Moment &moment) const
{
    const auto &list = machinesOfDomain[domain];
    const auto after =
        std::upper_bound(list.begin(), list.end(), moment,
                         [this](const Moment &at, std::size_t machine) { return at < machines[machine].createdAt; });
    return static_cast<std::size_t>(after - list.begin());
}

} // namespace regie::demo
