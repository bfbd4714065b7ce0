// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Naming.h"
#include "server/demo/Tables.h"
#include "server/storage/CopyIn.h"

#include <cmath>

namespace regie::demo {

namespace {

const char *kindOf(Segment segment)
{
    switch (segment) {
    case Segment::Home:
        return "individual";
    case Segment::School:
    case Segment::TownHall:
    case Segment::Syndic:
        return "organisation";
    default:
        return "company";
    }
}

void copyPartyRows(Connection &connection, const World &world)
{
    CopyIn copy(connection,
                "copy party (id, created_at, updated_at, created_by, updated_by, name, kind, is_client, "
                "is_prospect, is_supplier, is_partner, is_funder, status, siren, siret, vat_number, industry, "
                "website, email, phone, payment_days, sales_contact_id, languages) from stdin (format binary)");
    const std::vector<std::size_t> sellers = world.peopleWith("commercial");
    static const std::vector<int> paymentDays{30, 30, 30, 45, 45, 60};
    const QStringList languages{QStringLiteral("français")};
    for (std::size_t place = 0; place < world.parties.size(); ++place) {
        const Party &party = world.parties[place];
        Random random = world.random("party row", place);
        const bool isHome = party.segment == Segment::Home;
        const QByteArray siren = isHome ? QByteArray() : sirenOf(world.options.seed, place);
        const bool paysVat = !isHome && QByteArrayView(kindOf(party.segment)) == "company";
        const bool isActive = random.chance(0.97);
        const QByteArray phone = landline(random, world.texts.towns[party.town].postalCode);
        const bool isSold = !isHome && party.segment != Segment::Supplier && random.chance(0.7);
        copy.writeRow({party.id,
                       party.createdAt,
                       party.createdAt,
                       party.createdBy,
                       party.createdBy,
                       Parameter::utf8(party.name),
                       Parameter::utf8(kindOf(party.segment)),
                       party.isClient(),
                       party.isProspect,
                       party.segment == Segment::Supplier,
                       party.segment == Segment::Partner,
                       false,
                       Parameter::utf8(isActive ? "active" : "inactive"),
                       textOrNull(siren),
                       textOrNull(isHome ? siren : siretOf(siren)),
                       textOrNull(paysVat ? vatNumberOf(siren) : ""),
                       textOrNull(party.industry),
                       textOrNull(isHome ? QByteArray() : "www." + party.mailDomain),
                       textOrNull(isHome ? QByteArray() : "contact@" + party.mailDomain),
                       Parameter::utf8(phone),
                       isHome ? Parameter::null(SqlType::MediumInteger) : Parameter(random.pick(paymentDays)),
                       isSold ? Parameter(world.people[random.pick(sellers)].id) : Parameter::null(SqlType::Uuid),
                       languages});
    }
    copy.finish();
}

void copyAddressRows(Connection &connection, const World &world)
{
    CopyIn copy(connection,
                "copy party_address (id, created_at, updated_at, created_by, updated_by, party_id, kind, "
                "label, street, postal_code, city, country, latitude, longitude) from stdin (format binary)");
    static const std::vector<QByteArray> labels{"Site principal", "Annexe", "Second site", "Bâtiment technique"};
    for (std::size_t place = 0; place < world.sites.size(); ++place) {
        const Site &site = world.sites[place];
        const Party &party = world.parties[site.party];
        Random random = world.random("address row", place);
        const bool isFirst = place == party.firstSite || site.isBilling;
        const Town &town =
            isFirst || random.chance(0.6) ? world.texts.towns[party.town] : random.pick(world.texts.towns);
        const auto degrees = [&random](double centre) {
            return std::llround((centre + (random.fraction() - 0.5) * 0.016) * 1'000'000);
        };
        const QByteArray label = site.isBilling ? "Facturation"
                                 : party.segment == Segment::Home
                                     ? QByteArray()
                                     : labels[std::min<std::size_t>(place - party.firstSite, 3)];
        const qint64 latitude = degrees(town.latitude);
        const qint64 longitude = degrees(town.longitude);
        copy.writeRow({site.id, party.createdAt, party.createdAt, party.createdBy, party.createdBy, party.id,
                       Parameter::utf8(site.isBilling ? "billing" : "site"), textOrNull(label),
                       Parameter::utf8(streetAddress(random, world.texts)), Parameter::utf8(town.postalCode),
                       Parameter::utf8(town.name), Parameter::utf8("FR"), Parameter::scaled(latitude, 6),
                       Parameter::scaled(longitude, 6)});
    }
    copy.finish();
}

QByteArray contactEmail(const World &world, std::size_t place)
{
    const Contact &contact = world.contacts[place];
    const Party &party = world.parties[contact.party];
    QByteArray local = slugOf(contact.firstName) + '.' + slugOf(contact.lastName);
    // Two people of one name in one house, and everybody who shares a public provider.
    bool isAlone = party.segment != Segment::Home;
    for (std::size_t other = party.firstContact; other < place; ++other)
        isAlone = isAlone && (world.contacts[other].firstName != contact.firstName ||
                              world.contacts[other].lastName != contact.lastName);
    if (!isAlone)
        local += QByteArray::number(static_cast<qulonglong>(place));
    return local + '@' + party.mailDomain;
}

// «Gérant/Gérante»
QByteArray jobOf(const Contact &contact, const QByteArray &forms)
{
    const QByteArrayList both = forms.split('/');
    return contact.isWoman ? both.back() : both.front();
}

void copyContactRows(Connection &connection, const World &world)
{
    CopyIn copy(connection, "copy contact (id, created_at, updated_at, created_by, updated_by, party_id, first_name, "
                            "last_name, email, phone, mobile, job_title, is_primary) from stdin (format binary)");
    for (std::size_t place = 0; place < world.contacts.size(); ++place) {
        const Contact &contact = world.contacts[place];
        const Party &party = world.parties[contact.party];
        Random random = world.random("contact row", place);
        const bool hasLandline = party.segment != Segment::Home && random.chance(0.7);
        const QByteArray phone = landline(random, world.texts.towns[party.town].postalCode);
        copy.writeRow({contact.id, party.createdAt, party.createdAt, party.createdBy, party.createdBy, party.id,
                       Parameter::utf8(contact.firstName), Parameter::utf8(contact.lastName),
                       textOrNull(random.chance(0.94) ? contactEmail(world, place) : QByteArray()),
                       textOrNull(hasLandline ? phone : QByteArray()),
                       textOrNull(!hasLandline || random.chance(0.6) ? mobile(random) : QByteArray()),
                       Parameter::utf8(jobOf(contact, random.pick(world.texts.jobs[indexOf(party.segment)]))),
                       place == party.firstContact});
    }
    copy.finish();
}

} // namespace

void copyParties(Connection &connection, const World &world)
{
    copyPartyRows(connection, world);
    copyAddressRows(connection, world);
    copyContactRows(connection, world);
}

void copyMachines(Connection &connection, const World &world)
{
    CopyIn copy(connection, "copy equipment (id, created_at, updated_at, created_by, updated_by, name, serial_number, "
                            "model, brand, category_id, status, client_id, site_id, purchase_date, warranty_end_date) "
                            "from stdin (format binary)");
    for (std::size_t place = 0; place < world.machines.size(); ++place) {
        const Machine &machine = world.machines[place];
        const Party &party = world.parties[machine.party];
        Random random = world.random("machine row", place);
        const QDate bought = machine.createdAt.toDateTime().date().addDays(-random.between(0, 1400));
        static const std::vector<QByteArray> states{"in_service", "stopped", "in_repair", "scrapped"};
        copy.writeRow({machine.id, machine.createdAt, machine.createdAt, party.createdBy, party.createdBy,
                       Parameter::utf8(machine.name), Parameter::utf8(machine.serial), Parameter::utf8(machine.model),
                       Parameter::utf8(machine.brand), world.categories[machine.domain][machine.category],
                       Parameter::utf8(states[random.weighted({93, 2, 2, 3})]), party.id, world.sites[machine.site].id,
                       bought, bought.addYears(random.between(2, 5))});
    }
    copy.finish();
}

} // namespace regie::demo
