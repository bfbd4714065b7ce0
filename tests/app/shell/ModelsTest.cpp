// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The item models of the window, watched while what they show comes, changes and goes.
#include "app/pages/GlanceModel.h"
#include "app/palette/PaletteModel.h"
#include "app/shell/NotificationModel.h"
#include "shared/domain/Catalogue.h"
#include "tests/support/DemoData.h"
#include "tests/support/ModelTester.h"
#include "tests/support/StringMakers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

PaletteEntry entry(const QString &title, bool isHeader = false)
{
    PaletteEntry entry;
    entry.title = title;
    entry.entity = isHeader ? QString() : u"ticket"_s;
    entry.isHeader = isHeader;
    return entry;
}

QUuid notice(FakeGateway &gateway, const QString &title, const Changes &besides = {})
{
    Changes values{{u"user_id"_s, gateway.session().user}, {u"kind"_s, u"ticket.assigned"_s}, {u"title"_s, title}};
    values.insert(besides);
    const QUuid id = gateway.add(u"notification"_s, values);
    gateway.announce(u"notification"_s, id, ChangeType::Insert);
    return id;
}

} // namespace

TEST_CASE("the palette's list holds its promises from one question to the next")
{
    PaletteModel model;
    ModelTester<PaletteModel> tester(model);
    model.setEntries({entry(u"Records"_s, true), entry(u"Un"_s), entry(u"Deux"_s)});
    CHECK(model.rowCount() == 3);
    CHECK(model.resultCount() == 2);
    CHECK(model.nextChoice(-1, 1) == 1);
    CHECK(model.nextChoice(1, -1) == -1);
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    model.setEntries({});
    CHECK(model.rowCount() == 0);
    model.setEntries({entry(u"Trois"_s)});
    CHECK(tester.reset == 3);
}

TEST_CASE("notifications come, are read and fail before the eyes of who looks at them")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 2);
    gateway.setUser(data.users.front());
    NotificationModel model(gateway);
    ModelTester<NotificationModel> tester(model);
    model.load();
    CHECK(QTest::qWaitFor([&] { return !model.isLoading(); }));
    CHECK(model.rowCount() == 0);
    notice(gateway, u"TK-1"_s, {{u"subject_entity"_s, u"ticket"_s}, {u"subject_id"_s, data.tickets.front()}});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    CHECK(model.index(0).data(NotificationModel::UnreadRole).toBool());
    CHECK(model.subjectAt(0) == Place::record(u"ticket"_s, data.tickets.front()));
    model.markRead(0);
    CHECK(tester.changed == 1);
    CHECK_FALSE(model.index(0).data(NotificationModel::UnreadRole).toBool());
    notice(gateway, u"TK-2"_s, {{u"kind"_s, u"of_a_later_version"_s}});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 2; }));
    // What happens to one record is one line, read as a whole.
    notice(gateway, u"TK-1"_s, {{u"subject_entity"_s, u"ticket"_s}, {u"subject_id"_s, data.tickets.front()}});
    notice(gateway, u"TK-1"_s, {{u"subject_entity"_s, u"ticket"_s}, {u"subject_id"_s, data.tickets.front()}});
    const auto rowOfTicket = [&] {
        const bool isFirst = model.subjectAt(0) == Place::record(u"ticket"_s, data.tickets.front());
        return isFirst ? 0 : 1;
    };
    REQUIRE(QTest::qWaitFor([&] {
        return model.index(rowOfTicket()).data(NotificationModel::MessageRole).toString() == u"and 2 earlier";
    }));
    CHECK(model.rowCount() == 2);
    const std::size_t saves = gateway.saves().size();
    model.markRead(rowOfTicket());
    CHECK(gateway.saves().size() == saves + 2); // the first of them was read before
    gateway.failNext(u"fetch"_s, Refusal{u"server.busy"_s, {}, {}, {}, {}, {}});
    model.load();
    CHECK(QTest::qWaitFor([&] { return !model.problem().isEmpty(); }));
    CHECK(model.rowCount() == 2); // what was there can still be read
    CHECK(tester.reset >= 2);
}

TEST_CASE("a tile's records follow what comes, changes and leaves")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 12);
    const auto isOpen = [] { return Filter::condition(u"status"_s, Operator::IsNot, {u"cancelled"_s}); };
    GlanceModel model(gateway, *findSchema(u"ticket"),
                      {.filter = isOpen, .sort = {{u"reference"_s}}, .when = u"deadline"_s, .most = 5});
    ModelTester<GlanceModel> tester(model);
    REQUIRE(QTest::qWaitFor([&] { return model.isLoaded(); }));
    CHECK(model.rowCount() == 5);
    const QUuid first = model.recordAt(0);
    gateway.change(u"ticket"_s, first, {{u"title"_s, u"Autrement"_s}});
    CHECK(QTest::qWaitFor([&] { return model.index(0).data().toString() == u"Autrement"; }));
    gateway.change(u"ticket"_s, first, {{u"status"_s, u"cancelled"_s}});
    CHECK(QTest::qWaitFor([&] { return model.rowOf(first) == -1; }));
    CHECK(model.rowCount() == 5);
    CHECK(model.recordAt(0) == data.tickets[1]);
    CHECK(tester.reset >= 3);
}
