// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/TicketStory.h"

#include "server/demo/StoryWriter.h"

#include <algorithm>
#include <numeric>

namespace regie::demo {

namespace {

std::vector<std::size_t> specialists(const World &world, const char *role, const QByteArray &domain)
{
    std::vector<std::size_t> found;
    for (const std::size_t person : world.peopleWith(role)) {
        const auto &specialties = world.people[person].about().specialties;
        if (std::find(specialties.begin(), specialties.end(), domain) != specialties.end())
            found.push_back(person);
    }
    return found;
}

// A title that names another type of the category is not about this one: no barrier is a gate.
bool isAboutAnother(const Symptom &symptom, const MachineCategory &category, std::size_t type)
{
    Random random(0, "title");
    const QByteArray title = symptom.title.expand(random);
    const auto names = [&title](const QByteArray &other) {
        const QByteArray noun = other.split(' ').front();
        return title.contains(noun) || title.contains(QString::fromUtf8(noun).toLower().toUtf8());
    };
    return !names(category.types[type]) && std::any_of(category.types.begin(), category.types.end(), names);
}

std::vector<std::size_t> symptomsOf(const Domain &domain, std::size_t category, std::size_t type)
{
    std::vector<std::size_t> found;
    for (std::size_t symptom = 0; symptom < domain.symptoms.size(); ++symptom) {
        if (domain.symptoms[symptom].category == static_cast<int>(category) &&
            !isAboutAnother(domain.symptoms[symptom], domain.categories[category], type))
            found.push_back(symptom);
    }
    return found;
}

} // namespace

StoryTeller::StoryTeller(const World &world, const Arrivals &arrivals)
    : m_world(world)
    , m_arrivals(arrivals)
    , m_support(world.peopleWith("support"))
    , m_planners(world.peopleWith("chef_projet"))
{
    for (const Domain &domain : world.texts.domains) {
        m_technicians.push_back(specialists(world, "technician", domain.name));
        m_externals.push_back(specialists(world, "technician_external", domain.name));
        for (std::size_t month = 0; month < m_domainWeights.size(); ++month)
            m_domainWeights[month].push_back(domain.weight * domain.months[month]);
        SymptomLists &lists = m_symptoms.emplace_back();
        lists.all.resize(domain.symptoms.size());
        std::iota(lists.all.begin(), lists.all.end(), std::size_t{0});
        for (std::size_t category = 0; category < domain.categories.size(); ++category) {
            auto &ofTypes = lists.ofMachines.emplace_back();
            for (std::size_t type = 0; type < domain.categories[category].types.size(); ++type)
                ofTypes.push_back(symptomsOf(domain, category, type));
        }
    }
}

TicketStory StoryTeller::tell(qint64 place) const
{
    return StoryWriter(*this, place).write();
}

} // namespace regie::demo
