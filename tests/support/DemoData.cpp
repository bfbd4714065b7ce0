// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct Person {
    QString first;
    QString last;
};

const std::array people{Person{u"Claire"_s, u"Fontaine"_s}, Person{u"Karim"_s, u"Benali"_s},
                        Person{u"Hugo"_s, u"Marchand"_s},   Person{u"Julie"_s, u"Moreau"_s},
                        Person{u"Thomas"_s, u"Leroy"_s},    Person{u"Sofia"_s, u"Da Costa"_s}};
const std::array companies{u"Cave Montfort"_s,       u"Clinique des Tilleuls"_s, u"Imprimerie Delmas"_s,
                           u"Lycée Jean-Moulin"_s,   u"Syndic Lumière"_s,        u"Boulangerie Aubert"_s,
                           u"Hôtel du Parc"_s,       u"Transports Gauthier"_s,   u"Cabinet Lenoir"_s,
                           u"Mairie de Saint-Avit"_s};
const std::array domains{u"Froid commercial"_s, u"Chauffage"_s, u"Électricité"_s, u"Accès"_s, u"Réseau"_s};
const std::array titles{u"Groupe froid en défaut haute pression"_s,
                        u"Chaudière à l’arrêt, bâtiment B sans chauffage"_s,
                        u"Onduleur resté en by-pass après la coupure"_s,
                        u"Portail du quai bloqué en position ouverte"_s,
                        u"Fuite d’eau sous la centrale d’air CTA 2"_s,
                        u"Chambre froide 2 : température instable"_s,
                        u"Badge refusé à l’entrée du parking"_s,
                        u"Plus d’eau chaude, résidence Les Cèdres"_s,
                        u"VMC bruyante au troisième étage"_s,
                        u"Climatisation de la salle serveur en alarme"_s,
                        u"Détecteur CO en défaut, chaufferie"_s,
                        u"Remplacer le vase d’expansion"_s,
                        u"Borne Wi-Fi muette au deuxième étage"_s};
const std::array states{u"in_progress"_s, u"planned"_s, u"qualified"_s,   u"waiting_parts"_s,  u"assigned"_s,
                        u"new"_s,         u"planned"_s, u"in_progress"_s, u"waiting_client"_s, u"resolved"_s};
const std::array priorities{u"critical"_s, u"high"_s, u"high"_s, u"normal"_s, u"low"_s, u"normal"_s, u"high"_s};

template <class List>
const auto &pick(const List &list, int index)
{
    return list[static_cast<std::size_t>(index) % list.size()];
}

void addPeopleAndParties(FakeGateway &gateway, DemoData &data)
{
    for (const Person &person : people) {
        const QString email = person.first.toLower() + u"@vauban.example"_s;
        data.users.push_back(gateway.add(u"user"_s, {{u"first_name"_s, person.first},
                                                     {u"last_name"_s, person.last},
                                                     {u"email"_s, email},
                                                     {u"status"_s, u"active"_s},
                                                     {u"job_title"_s, u"Technicien"_s}}));
    }
    const QUuid category = gateway.add(u"equipment_category"_s, {{u"name"_s, u"Groupe froid"_s}});
    for (const QString &name : domains)
        data.domains.push_back(gateway.add(u"ticket_domain"_s, {{u"name"_s, name}, {u"active"_s, true}}));
    int number = 0;
    for (const QString &name : companies) {
        const QUuid party = gateway.add(u"party"_s, {{u"name"_s, name},
                                                     {u"kind"_s, u"company"_s},
                                                     {u"is_client"_s, true},
                                                     {u"status"_s, u"active"_s},
                                                     {u"siren"_s, u"732829320"_s},
                                                     {u"phone"_s, u"0478004112"_s},
                                                     {u"languages"_s, QStringList{u"fr"_s}}});
        data.parties.push_back(party);
        data.contacts.push_back(gateway.add(u"contact"_s, {{u"party_id"_s, party},
                                                           {u"first_name"_s, u"Agnès"_s},
                                                           {u"last_name"_s, name.section(u' ', -1)},
                                                           {u"phone"_s, u"0478004112"_s}}));
        data.equipment.push_back(gateway.add(u"equipment"_s, {{u"name"_s, u"Groupe froid GF-240"_s},
                                                              {u"serial_number"_s, u"7F-%1"_s.arg(20418 + ++number)},
                                                              {u"category_id"_s, category},
                                                              {u"client_id"_s, party}}));
    }
}

} // namespace

DemoData fillWithDemoData(FakeGateway &gateway, int tickets)
{
    DemoData data;
    addPeopleAndParties(gateway, data);
    const QDateTime now = QDateTime::currentDateTime();
    for (int number = 0; number < tickets; ++number) {
        const QString &state = pick(states, number);
        const bool needsTechnician = state != u"new" && state != u"qualified";
        Changes values{{u"title"_s, pick(titles, number)},
                       {u"description"_s, u"Alarme haute pression depuis 16 h 30, température de la cave à 16,4 °C et "
                                          "en hausse. Accès par la cour, code portail 4417A."_s},
                       {u"domain_id"_s, pick(data.domains, number)},
                       {u"priority"_s, pick(priorities, number)},
                       {u"status"_s, state},
                       {u"client_id"_s, pick(data.parties, number)},
                       {u"contact_id"_s, pick(data.contacts, number)},
                       {u"equipment_id"_s, pick(data.equipment, number)},
                       {u"estimated_hours"_s, qint64{40'000}},
                       {u"deadline"_s, Moment::fromDateTime(now.addSecs(60LL * (78 + 97LL * (number - 3))))}};
        if (needsTechnician)
            values.insert(u"technician_id"_s, pick(data.users, number + 1));
        if (state == u"resolved")
            values.insert(u"solution"_s, u"Pressostat remplacé."_s);
        data.tickets.push_back(gateway.add(u"ticket"_s, values));
    }
    return data;
}

} // namespace regie
