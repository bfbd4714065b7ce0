// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Json.h"
#include "server/demo/StoryWriter.h"

#include <cmath>

namespace regie::demo {

namespace {

// Old clients call more often than new ones.
std::size_t oftenEarly(Random &random, std::size_t count, double skew)
{
    return static_cast<std::size_t>(std::pow(random.fraction(), skew) * static_cast<double>(count));
}

QByteArray oneOf(Random &random, const std::vector<Phrase> &phrases, const Slots &contents)
{
    return random.pick(phrases).expand(random, contents);
}

bool saysNoPlace(const Phrase &phrase, const QByteArray &title)
{
    return !phrase.mentions("ou") && !phrase.mentions("lieu") && !title.contains(',') && !title.contains(" au ") &&
           !title.contains("accueil") && !title.contains("salle");
}

QByteArray joined(const QByteArray &text, const QByteArray &sentence)
{
    return sentence.isEmpty() ? text : text + ' ' + sentence;
}

} // namespace

StoryWriter::StoryWriter(const StoryTeller &teller, qint64 place)
    : m_teller(teller)
    , m_world(teller.m_world)
    , m_calendar(teller.m_world.calendar)
    , m_random(teller.m_world.random("ticket", static_cast<std::size_t>(place)))
    , m_ids(teller.m_world.random("ticket ids", static_cast<std::size_t>(place)))
{
    const Arrivals::Arrival arrival = teller.m_arrivals.arrival(place, m_random.fraction());
    const QByteArray number = QByteArray::number(arrival.numberOfYear).rightJustified(5, '0');
    m_at = arrival.at;
    m_story.createdAt = arrival.at;
    m_story.id = m_ids.uuid(arrival.at);
    m_story.reference = "TK-" + QByteArray::number(arrival.year) + '-' + number;
}

bool StoryWriter::chooseMachine(std::size_t domain)
{
    constexpr double withMachine = 0.72;
    const std::size_t known = m_world.machinesBy(domain, m_at);
    if (known == 0 || !m_random.chance(withMachine))
        return false;
    m_machine = &m_world.machines[m_world.machinesOfDomain[domain][oftenEarly(m_random, known, 1.25)]];
    m_party = &m_world.parties[m_machine->party];
    return true;
}

void StoryWriter::chooseClient(std::size_t domain)
{
    const std::size_t known = m_world.partiesBy(m_at);
    const auto &segments = m_world.texts.domains[domain].segments;
    for (int attempt = 0; attempt < 40; ++attempt) {
        const Party &candidate = m_world.parties[oftenEarly(m_random, known, 1.5)];
        if (candidate.isClient() && segments[indexOf(candidate.segment)]) {
            m_party = &candidate;
            return;
        }
    }
    m_party = &m_world.parties.front(); // a written one, which is a client
}

bool StoryWriter::isSensible(const Domain &domain, const Symptom &symptom) const
{
    const std::size_t segment = indexOf(m_party->segment);
    const bool hasSuchMachines =
        symptom.category < 0 || domain.categories[static_cast<std::size_t>(symptom.category)].segments[segment];
    return hasSuchMachines && !symptom.isAbsurd[segment];
}

void StoryWriter::chooseSubject()
{
    const auto month = static_cast<std::size_t>(m_at.toDateTime().date().month()) - 1;
    m_story.domain = m_random.weighted(m_teller.m_domainWeights[month]);
    if (!chooseMachine(m_story.domain))
        chooseClient(m_story.domain);
    const Domain &domain = m_world.texts.domains[m_story.domain];
    const auto &lists = m_teller.m_symptoms[m_story.domain];
    const auto &list = m_machine ? lists.ofMachines[m_machine->category][m_machine->type] : lists.all;
    for (int attempt = 0; attempt < 30; ++attempt) {
        m_symptom = &domain.symptoms[m_random.pick(list)];
        if (isSensible(domain, *m_symptom))
            break;
    }

    const std::size_t contact = m_random.chance(0.6) || m_party->contacts == 1 ? 0 : m_random.below(m_party->contacts);
    const Contact &caller = m_world.contacts[m_party->firstContact + contact];
    m_story.client = m_party->id;
    m_story.contact = caller.id;
    m_story.equipment = m_machine ? m_machine->id : QUuid();
    m_story.site = m_world.sites[m_machine ? m_machine->site : m_party->firstSite + m_random.below(m_party->sites)].id;
    m_slots.set("contact", caller.firstName + ' ' + caller.lastName);
    m_slots.set("civilité", (caller.isWoman ? "Madame " : "Monsieur ") + caller.lastName);
}

void StoryWriter::chooseTechnician()
{
    constexpr double handedOver = 0.06;
    const auto &externals = m_teller.m_externals[m_story.domain];
    const bool isExternal = !externals.empty() && m_random.chance(handedOver);
    const auto &technicians = isExternal ? externals : m_teller.m_technicians[m_story.domain];
    m_technician = &m_world.people[m_random.pick(technicians)];
    m_slots.set("technicien", m_technician->about().firstName + ' ' + m_technician->about().lastName);
}

void StoryWriter::grade(const Symptom &symptom)
{
    m_story.priority = symptom.priority;
    m_story.emergency = symptom.emergency;
    // People grade alike things differently, and most that could be critical is not.
    if (symptom.priority == "critical" && m_random.chance(0.45))
        m_story.priority = "high";
    else if (symptom.priority == "high" && m_random.chance(0.3))
        m_story.priority = "normal";
    else if (symptom.priority == "normal" && m_random.chance(0.15))
        m_story.priority = "low";
    else if (symptom.priority == "low" && m_random.chance(0.25))
        m_story.priority = "normal";
    m_isUrgent = m_story.priority == "critical";
}

void StoryWriter::describe()
{
    const auto &places = m_world.texts.places[indexOf(m_party->segment)];
    const Place &place = m_random.pick(places);
    // The three forms draw the same numbers, so that they speak of the same place.
    const Random drawn = m_random;
    Random first = drawn;
    Random second = drawn;
    const QByteArray bare = place.bare.expand(first);
    m_slots.set("ou", place.where.expand(second));
    m_slots.set("temp", QByteArray::number(m_random.between(11, 16)));
    m_slots.set("depuis", oneOf(m_random, m_world.texts.phrasesOf("depuis"), {}));
    if (m_machine)
        m_slots.set("machine", m_machine->name + " (n°\u00A0" + m_machine->serial + ')');

    Slots titleSlots = m_slots;
    titleSlots.set("lieu", bare);
    m_story.title = m_symptom->title.expand(m_random, titleSlots);
    if (saysNoPlace(m_symptom->title, m_story.title) && m_random.chance(0.6))
        m_story.title += ", " + bare;
    Random third = drawn;
    m_slots.set("lieu", place.article.expand(third));

    QByteArray request = m_symptom->request.expand(m_random, m_slots);
    if (m_machine && m_random.chance(0.6))
        request = joined(request, oneOf(m_random, m_world.texts.phrasesOf("machine"), m_slots));
    request = joined(request, oneOf(m_random, m_world.texts.phrasesOf("access"), m_slots));
    const bool isPressing = m_story.priority == "critical" || m_story.priority == "high";
    const auto &endings = m_world.texts.phrasesOf(isPressing ? "urgency" : "calm");
    m_story.description = joined(request, oneOf(m_random, endings, m_slots));
}

void StoryWriter::open()
{
    chooseSubject();
    chooseTechnician();
    grade(*m_symptom);
    describe();
    m_support = someone(m_teller.m_support);
    m_story.createdBy = m_random.chance(0.86) ? m_support : someone(m_teller.m_planners);
    m_story.updatedBy = m_story.createdBy;
    m_story.updatedAt = m_at;

    m_story.deadline = promise();

    std::vector<FieldStep> fields{{"reference", "", json::text(m_story.reference)},
                                  {"title", "", json::text(m_story.title)},
                                  {"description", "", json::text(m_story.description)},
                                  {"domain_id", "", json::id(m_world.domains[m_story.domain])},
                                  {"priority", "", json::text(m_story.priority)},
                                  {"emergency_level", "", json::text(m_story.emergency)},
                                  {"status", "", json::text("new")},
                                  {"deadline", "", json::moment(m_story.deadline)},
                                  {"client_id", "", json::id(m_story.client)},
                                  {"contact_id", "", json::id(m_story.contact)},
                                  {"site_id", "", json::id(m_story.site)}};
    if (m_machine)
        fields.push_back({"equipment_id", "", json::id(m_story.equipment)});
    step("created", m_story.createdBy, std::move(fields));
}

} // namespace regie::demo
