// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportPlan.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("A person's word on one column leaves a kept mapping's others as they are", "[import]")
{
    ImportPlan plan(u"contact"_s);
    CHECK(plan.text(false) == QString());
    const ImportPlan::Beside beside = plan.use(
        uR"({"entity":"contact","columns":{"Nom":"last_name","Principal":{"field":"is_primary","values":{"P":"oui"}}},)"
        uR"("constants":{"notes":"Repris"},"key":"email","empty":"clear"})"_s);
    CHECK(beside.key == u"email"_s);
    CHECK(beside.isEmptyClearing);
    CHECK(plan.fieldOf(u"Principal"_s) == u"is_primary"_s);
    CHECK_FALSE(plan.fieldOf(u"Courriel"_s).has_value());

    const QHash<QString, QString> shown{
        {u"Nom"_s, u"last_name"_s}, {u"Principal"_s, u"is_primary"_s}, {u"Courriel"_s, {}}, {u"Divers"_s, {}}};
    plan.set(shown, u"Courriel"_s, u"email"_s);
    CHECK(
        plan.text(false) ==
        uR"({"columns":{"Courriel":"email","Divers":null,"Nom":"last_name",)"
        uR"("Principal":{"field":"is_primary","values":{"P":"oui"}}},"constants":{"notes":"Repris"},"entity":"contact"})"_s);
    CHECK(plan.textToKeep(shown, {u"email"_s, true}).contains(uR"("empty":"clear")"_s));
    CHECK(plan.textToKeep(shown, {u"email"_s, true}).contains(uR"("key":"email")"_s));
}

TEST_CASE("A kept mapping fits the file with its columns alone", "[import]")
{
    const QString kept = uR"({"columns":{"Nom":"name","Divers":null}})"_s;
    CHECK(ImportPlan::fits(kept, {u"Divers"_s, u"Nom"_s}));
    CHECK_FALSE(ImportPlan::fits(kept, {u"Nom"_s}));
    CHECK_FALSE(ImportPlan::fits(kept, {u"Nom"_s, u"Divers"_s, u"Type"_s}));
}
