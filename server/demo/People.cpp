// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Naming.h"

#include <algorithm>

namespace regie::demo {

namespace {

// One technician for so many tickets, once the company is larger than its written staff.
constexpr qint64 ticketsPerTechnician = 4'000;
constexpr qint64 ticketsOfWrittenStaff = 60'000;

PersonText madeUpTechnician(const World &world, std::size_t place)
{
    Random random = world.random("technician", place);
    const Texts &texts = world.texts;
    const bool isWoman = random.chance(0.2);
    PersonText person;
    person.role = "technician";
    person.firstName = random.pick(isWoman ? texts.women : texts.men);
    person.lastName = random.pick(texts.lastNames);
    person.job = isWoman ? "Technicienne de maintenance" : "Technicien de maintenance";
    person.base = "Agence de " + random.pick(texts.towns).name;
    const std::size_t first = random.below(texts.domains.size());
    person.specialties = {texts.domains[first].name, texts.domains[(first + 1) % texts.domains.size()].name};
    return person;
}

} // namespace

void makePeople(World &world)
{
    const qint64 beyond = world.options.tickets - ticketsOfWrittenStaff;
    const std::size_t madeUp = beyond > 0 ? static_cast<std::size_t>(beyond / ticketsPerTechnician) : 0;
    const std::size_t written = world.texts.people.size();
    QSet<QByteArray> emails;
    for (std::size_t index = 0; index < written + madeUp; ++index) {
        Random random = world.random("person", index);
        Person person;
        if (index < written)
            person.text = &world.texts.people[index];
        else
            person.made = madeUpTechnician(world, index);
        // Everyone was there before the first ticket came in.
        person.createdAt = later(world.calendar.at(0, 9 * 60), -minutesPerDay * random.between(30, 1500));
        person.id = world.idOf("person", index, person.createdAt);
        person.email = slugOf(person.about().firstName) + '.' + slugOf(person.about().lastName);
        if (emails.contains(person.email))
            person.email += QByteArray::number(static_cast<qulonglong>(index));
        emails.insert(person.email);
        person.email += "@vauban-services.example";
        world.people.push_back(std::move(person));
    }
}

} // namespace regie::demo
