// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happened last: who did what to which record.
#include "app/pages/Deeds.h"
#include "app/pages/GlanceModel.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("what was done last is told with who did it, anew with each change")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 3);
    const QUuid ticket = data.tickets[0];
    GlanceModel model(gateway, *findSchema(u"ticket"),
                      {.filter = [] { return Filter(); },
                       .sort = {{u"reference"_s, Qt::AscendingOrder}},
                       .when = u"updated_at"_s,
                       .deeds = {{"created", "%1 opened the ticket"}}});
    const auto deed = [&] { return model.index(model.rowOf(ticket)).data(GlanceModel::DeedRole).value<Deed>(); };
    REQUIRE(QTest::qWaitFor([&] { return !deed().words.isEmpty(); }));
    CHECK(deed().words.endsWith(u" opened the ticket"));
    CHECK(deed().glyph == u"plus");
    const int asked = gateway.requestCount(u"history"_s);
    CHECK(asked == 3);

    gateway.change(u"ticket"_s, ticket, {{u"title"_s, u"Autrement"_s}, {u"priority"_s, u"low"_s}});
    CHECK(QTest::qWaitFor([&] { return deed().words.contains(u" changed: "); }));
    CHECK(deed().words.contains(u"title"));
    CHECK(deed().tone == Tone::Neutral);
    CHECK(gateway.requestCount(u"history"_s) == asked + 1); // of the one that changed
    CHECK(model.index(model.rowOf(ticket)).data(Qt::AccessibleTextRole).toString().startsWith(deed().words));

    gateway.change(u"ticket"_s, ticket, {{u"status"_s, u"resolved"_s}, {u"solution"_s, u"Remplacé."_s}});
    CHECK(QTest::qWaitFor([&] { return deed().tone == Tone::Green; }));
}

TEST_CASE("without sentences for what was done, histories are left alone")
{
    FakeGateway gateway;
    static_cast<void>(fillWithDemoData(gateway, 3));
    GlanceModel model(gateway, *findSchema(u"ticket"),
                      {.filter = [] { return Filter(); }, .sort = {}, .when = u"updated_at"_s});
    REQUIRE(QTest::qWaitFor([&] { return model.isLoaded(); }));
    CHECK_FALSE(model.index(0).data(GlanceModel::DeedRole).isValid());
    QTest::qWait(50);
    CHECK(gateway.requestCount(u"history"_s) == 0);
}
