// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Naming.h"

#include <algorithm>
#include <cmath>

namespace regie::demo {

namespace {

constexpr double yearsBefore = 7; // of the first party before the first ticket
constexpr double oldShare = 0.85; // of parties older than the first ticket

// «Mairie de Orcevaux» is said otherwise.
QByteArray elided(QByteArray name)
{
    for (const char *vowel : {"A", "E", "I", "O", "U", "É", "Y"})
        name.replace(QByteArray(" de ") + vowel, QByteArray(" d’") + vowel);
    return name;
}

// Keeps names and mail domains apart while parties are being named.
class Namer {
public:
    explicit Namer(const World &world)
        : m_world(world)
    {}

    void name(Party &party, Random &random)
    {
        constexpr int attempts = 12;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            invent(party, random);
            if (attempt + 3 > attempts)
                party.name += ", " + m_world.texts.towns[party.town].name;
            if (!m_names.contains(party.name))
                break;
        }
        settle(party);
    }

    // Its name stands already.
    void settle(Party &party)
    {
        m_names.insert(party.name);
        if (party.segment == Segment::Home) {
            party.mailDomain = "courriel.example";
            return;
        }
        QByteArray domain = slugOf(party.name).left(50);
        const int used = m_domains[domain]++;
        if (used > 0)
            domain += '-' + QByteArray::number(used + 1);
        party.mailDomain = domain + ".example";
    }

private:
    void invent(Party &party, Random &random) const
    {
        const Texts &texts = m_world.texts;
        if (party.segment == Segment::Home) {
            const bool isWoman = random.chance(0.5);
            party.name = random.pick(isWoman ? texts.women : texts.men) + ' ' + random.pick(texts.lastNames);
            return;
        }
        Slots contents;
        contents.set("nom", random.pick(texts.lastNames));
        contents.set("prénom", random.pick(random.chance(0.5) ? texts.women : texts.men));
        contents.set("lieudit", random.pick(texts.placeNames));
        contents.set("rue", random.pick(texts.streets));
        const NamePattern &pattern = random.pick(texts.partyNames[indexOf(party.segment)]);
        party.name = elided(pattern.name.expand(random, contents));
        party.industry = pattern.industry;
    }

    const World &m_world;
    QSet<QByteArray> m_names;
    QHash<QByteArray, int> m_domains;
};

std::size_t townBy(const Texts &texts, const QByteArray &text)
{
    const auto found = std::find_if(texts.towns.begin(), texts.towns.end(),
                                    [&text](const Town &town) { return town.postalCode == text || town.name == text; });
    return found == texts.towns.end() ? 0 : static_cast<std::size_t>(found - texts.towns.begin());
}

Moment createdAt(const World &world, std::size_t place, std::size_t count, Random &random)
{
    const double share = (static_cast<double>(place) + random.fraction()) / static_cast<double>(count);
    const double days = share < oldShare ? -yearsBefore * 365 * (1 - share / oldShare)
                                         : (share - oldShare) / (1 - oldShare) * (WorkCalendar::daysBefore - 3);
    // Made by people of an evening at the latest; the order of places is the order of time.
    const double whole = std::floor(days);
    const double minutes = 8 * 60 + (days - whole) * 10 * 60;
    return later(world.calendar.at(0, minutes), whole * minutesPerDay);
}

// The companies of external technicians and of partners' people, by their towns.
std::vector<QByteArray> partnerTowns(const Texts &texts)
{
    std::vector<QByteArray> towns;
    for (const PersonText &person : texts.people) {
        const bool isExternal = person.role == "technician_external" || person.role == "partner";
        if (isExternal && std::find(towns.begin(), towns.end(), person.base) == towns.end())
            towns.push_back(person.base);
    }
    return towns;
}

void addContacts(World &world, std::size_t place, double average, Random &random)
{
    Party &party = world.parties[place];
    const Texts &texts = world.texts;
    party.firstContact = world.contacts.size();
    const bool isHome = party.segment == Segment::Home;
    // As many more as the average asks for beyond the first.
    const auto behind =
        static_cast<qint64>(average * static_cast<double>(place + 1)) - static_cast<qint64>(world.contacts.size()) - 1;
    const int extra = isHome ? 0 : static_cast<int>(std::clamp<qint64>(behind, 0, 5)) + (random.chance(0.1) ? 1 : 0);
    for (int index = 0; index <= extra; ++index) {
        Contact contact;
        contact.party = place;
        contact.isWoman = random.chance(0.5);
        contact.firstName = random.pick(contact.isWoman ? texts.women : texts.men);
        contact.lastName = random.pick(texts.lastNames);
        if (isHome) {
            const qsizetype space = party.name.indexOf(' ');
            contact.firstName = party.name.first(space);
            contact.lastName = party.name.sliced(space + 1).split(',').first();
            contact.isWoman = std::find(texts.women.begin(), texts.women.end(), contact.firstName) != texts.women.end();
        }
        contact.id = world.idOf("contact", world.contacts.size(), party.createdAt);
        world.contacts.push_back(std::move(contact));
    }
    party.contacts = world.contacts.size() - party.firstContact;
}

void addSites(World &world, std::size_t place, Random &random)
{
    Party &party = world.parties[place];
    party.firstSite = world.sites.size();
    std::vector<int> weights{76, 16, 6, 2};
    if (party.segment == Segment::Syndic || party.segment == Segment::TownHall)
        weights = {40, 30, 20, 10};
    const std::size_t sites = party.segment == Segment::Home ? 1 : random.weighted(weights) + 1;
    for (std::size_t index = 0; index < sites; ++index)
        world.sites.push_back({.id = world.idOf("site", world.sites.size(), party.createdAt), .party = place});
    party.sites = sites;
    if (party.segment != Segment::Home && random.chance(0.4))
        world.sites.push_back(
            {.id = world.idOf("site", world.sites.size(), party.createdAt), .party = place, .isBilling = true});
}

Segment drawSegment(const Texts &texts, Random &random)
{
    if (random.chance(0.02))
        return Segment::Supplier;
    return static_cast<Segment>(random.weighted(texts.segmentWeights));
}

} // namespace

void makeParties(World &world)
{
    const Texts &texts = world.texts;
    const auto count = static_cast<std::size_t>(world.options.parties());
    const double contactsEach =
        static_cast<double>(world.options.contacts()) / static_cast<double>(world.options.parties());
    const std::vector<QByteArray> partners = partnerTowns(texts);
    const std::vector<std::size_t> offices = world.peopleWith("adv");
    std::vector<int> townWeights;
    std::transform(texts.towns.begin(), texts.towns.end(), std::back_inserter(townWeights),
                   [](const Town &town) { return town.weight; });
    Namer namer(world);
    for (std::size_t place = 0; place < count; ++place) {
        Random random = world.random("party", place);
        Party party;
        party.createdAt = createdAt(world, place, count, random);
        party.id = world.idOf("party", place, party.createdAt);
        party.createdBy = world.people[random.pick(offices)].id;
        party.town = random.weighted(townWeights);
        if (place < texts.namedClients.size()) {
            const NamedClient &named = texts.namedClients[place];
            party.segment = named.segment;
            party.name = named.name;
            party.industry = texts.partyNames[indexOf(named.segment)].front().industry;
            party.town = townBy(texts, named.postalCode);
            namer.settle(party);
        } else if (place - texts.namedClients.size() < partners.size()) {
            party.segment = Segment::Partner;
            party.town = townBy(texts, partners[place - texts.namedClients.size()]);
            namer.name(party, random);
        } else {
            party.segment = drawSegment(texts, random);
            party.isProspect = party.segment != Segment::Supplier && random.chance(0.05);
            namer.name(party, random);
        }
        world.parties.push_back(std::move(party));
        addContacts(world, place, contactsEach, random);
        addSites(world, place, random);
    }
    for (Person &person : world.people) {
        if (!person.is("technician_external") && !person.is("partner"))
            continue;
        const std::size_t town = townBy(texts, person.about().base);
        const auto employer = std::find_if(world.parties.begin(), world.parties.end(), [town](const Party &party) {
            return party.segment == Segment::Partner && party.town == town;
        });
        person.party = employer->id;
        person.email = person.email.first(person.email.indexOf('@') + 1) + employer->mailDomain;
    }
}

} // namespace regie::demo
