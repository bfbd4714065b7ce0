// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/domain/PersonalData.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("Every field that may tell of a person says what it tells", "[personal]")
{
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            INFO(schema->name().toStdString() << "." << toString(field.key).toStdString());
            CHECK(declaredPersonal(*schema, field).has_value());
        }
    }
}

TEST_CASE("People are those who have a name of their own, and what is theirs is declared", "[personal]")
{
    QStringList people;
    for (const Schema *schema : catalogue()) {
        if (isPerson(*schema))
            people.append(schema->name());
    }
    CHECK(people == QStringList{u"user"_s, u"party"_s, u"contact"_s});
    const auto what = [](const QString &entity, QStringView key) {
        const Schema &schema = *findSchema(entity);
        return personalOf(schema, *schema.find(key));
    };
    CHECK(what(u"contact"_s, u"mobile") == Personal::Phone);
    CHECK(what(u"contact"_s, u"notes") == Personal::Text);
    CHECK(what(u"contact"_s, u"is_primary") == Personal::None);
    CHECK(what(u"user"_s, u"password_hash") == Personal::Secret);
    CHECK(what(u"party"_s, u"siren") == Personal::Number);
    CHECK(what(u"party_address"_s, u"latitude") == Personal::Position);
    CHECK(what(u"ticket"_s, u"title") == Personal::Text);
}
