// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Naming.h"
#include "server/demo/Tables.h"
#include "server/storage/CopyIn.h"

namespace regie::demo {

namespace {

void copyUsers(Connection &connection, const World &world, const StaffSecrets &secrets)
{
    CopyIn copy(connection, "copy \"user\" (id, created_at, updated_at, email, first_name, last_name, status, "
                            "password_hash, locale, phone, job_title, email_verified_at, last_login_at) "
                            "from stdin (format binary)");
    for (std::size_t index = 0; index < world.people.size(); ++index) {
        const Person &person = world.people[index];
        Random random = world.random("user row", index);
        const Moment lastLogin = later(world.calendar.now(), -random.between(20, 4 * 24 * 60));
        copy.writeRow({person.id, person.createdAt, person.createdAt, Parameter::utf8(person.email),
                       Parameter::utf8(person.about().firstName), Parameter::utf8(person.about().lastName),
                       Parameter::utf8("active"), secrets.passwordHash, Parameter::utf8("fr_FR"),
                       Parameter::utf8(mobile(random)), Parameter::utf8(person.about().job),
                       later(person.createdAt, 45), lastLogin});
    }
    copy.finish();
}

void copyProfiles(Connection &connection, const World &world)
{
    CopyIn copy(connection, "copy user_profile (id, created_at, updated_at, created_by, updated_by, user_id, "
                            "postal_code, city, company, seniority_years, qualification, specialties, base_location) "
                            "from stdin (format binary)");
    static const std::vector<QByteArray> qualifications{"CAP", "Bac professionnel",       "BTS",
                                                        "BUT", "Licence professionnelle", "Titre professionnel"};
    for (std::size_t index = 0; index < world.people.size(); ++index) {
        const Person &person = world.people[index];
        Random random = world.random("profile row", index);
        const Town &town = random.pick(world.texts.towns);
        QStringList specialties;
        for (const QByteArray &specialty : person.about().specialties)
            specialties += QString::fromUtf8(specialty);
        copy.writeRow({world.idOf("profile", index, person.createdAt), person.createdAt, person.createdAt, person.id,
                       person.id, person.id, Parameter::utf8(town.postalCode), Parameter::utf8(town.name),
                       person.party.isNull() ? Parameter::utf8(companyName) : Parameter::null(SqlType::Text),
                       random.between(1, 24), Parameter::utf8(random.pick(qualifications)), Parameter(specialties),
                       Parameter::utf8(person.about().base)});
    }
    copy.finish();
}

void copyRoles(Connection &connection, const World &world, const StaffSecrets &secrets)
{
    CopyIn copy(connection, "copy user_role (id, created_at, updated_at, user_id, role_id) from stdin (format binary)");
    for (std::size_t index = 0; index < world.people.size(); ++index) {
        const Person &person = world.people[index];
        copy.writeRow({world.idOf("user role", index, person.createdAt), person.createdAt, person.createdAt, person.id,
                       secrets.roles[person.about().role]});
    }
    copy.finish();
}

void copyDomains(Connection &connection, const World &world)
{
    const Moment at = later(world.calendar.at(0, 0), -60 * minutesPerDay);
    const QUuid administrator = world.people[world.peopleWith("admin").front()].id;
    {
        CopyIn copy(connection, "copy ticket_domain (id, created_at, updated_at, created_by, updated_by, name, "
                                "description, active) from stdin (format binary)");
        for (std::size_t index = 0; index < world.domains.size(); ++index)
            copy.writeRow({world.domains[index], at, at, administrator, administrator,
                           Parameter::utf8(world.texts.domains[index].name),
                           Parameter::utf8(world.texts.domains[index].about), true});
        copy.finish();
    }
    CopyIn copy(connection, "copy equipment_category (id, created_at, updated_at, created_by, updated_by, name, "
                            "description) from stdin (format binary)");
    for (std::size_t domain = 0; domain < world.categories.size(); ++domain) {
        for (std::size_t category = 0; category < world.categories[domain].size(); ++category)
            copy.writeRow({world.categories[domain][category], at, at, administrator, administrator,
                           Parameter::utf8(world.texts.domains[domain].categories[category].name),
                           Parameter::utf8(world.texts.domains[domain].name)});
    }
    copy.finish();
}

} // namespace

void linkExternalPeople(Connection &connection, const World &world)
{
    for (const Person &person : world.people) {
        if (!person.party.isNull())
            connection.execute("update \"user\" set party_id = $2 where id = $1", {person.id, person.party});
    }
}

void copyStaff(Connection &connection, const World &world, const StaffSecrets &secrets)
{
    copyUsers(connection, world, secrets);
    copyProfiles(connection, world);
    copyRoles(connection, world, secrets);
    copyDomains(connection, world);
}

} // namespace regie::demo
