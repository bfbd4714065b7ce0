// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A record made from a list stands in that list.
#include "app/pages/ListPage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/OpenRecord.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence create(Qt::CTRL | Qt::Key_N);
const QKeySequence save(Qt::CTRL | Qt::Key_S);
const QKeySequence closeTab(Qt::CTRL | Qt::Key_W);

ListPage &openParties(Seat &seat, const QString &view)
{
    auto *page = qobject_cast<ListPage *>(seat.window().pages().visit(Place::list(u"parties"_s, view)));
    if (page == nullptr || !seat.settle())
        throw std::runtime_error("the list of parties does not open");
    page->takeFocus();
    return *page;
}

OpenRecord &madeBy(Seat &seat)
{
    seat.press(create);
    if (!seat.settle())
        throw std::runtime_error("nothing new opens");
    return seat.record().page().record();
}

} // namespace

TEST_CASE("Ctrl+N on the page of clients makes a client, who stands in the list then")
{
    const RunningServer server(60);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    ListPage &clients = openParties(seat, u"clients"_s);
    const qint64 before = clients.records().total();

    const OpenRecord &record = madeBy(seat);
    CHECK(record.value(u"is_client"_s) == Value(true));
    seat.click(seat.field(u"name"));
    seat.type(u"Atelier Neuf"_s);
    seat.press(save);
    REQUIRE(waitFor([&] { return !record.isNew() && !record.isUnderWay(); }));
    CHECK(record.stored().record.value(u"is_client"_s) == Value(true));
    ListPage &again = openParties(seat, u"clients"_s);
    again.list().model().reload();
    CHECK(waitFor([&] { return again.records().total() == before + 1; }));
}

TEST_CASE("What a person filters by begins a new record as well; what is no equality, or may not be written, does not")
{
    const RunningServer server(60);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    ListPage &clients = openParties(seat, u"clients"_s);
    const auto is = [](const QString &path, const Value &value) {
        return Filter::condition(path, Operator::Is, {value});
    };
    clients.list().filterRow()->setFilter(
        Filter::all({is(u"is_supplier"_s, true), is(u"id"_s, newUuid()), Filter::negation(is(u"is_partner"_s, true)),
                     Filter::any({is(u"is_funder"_s, true), is(u"is_prospect"_s, true)})}),
        {});
    clients.list().model().setFilter(clients.list().filterRow()->filter());
    REQUIRE(seat.settle());
    const OpenRecord &record = madeBy(seat);
    CHECK(record.value(u"is_client"_s) == Value(true));
    CHECK(record.value(u"is_supplier"_s) == Value(true));
    CHECK(record.value(u"is_partner"_s) == Value(false));
    CHECK(record.value(u"is_funder"_s) == Value(false));
    CHECK(record.value(u"is_prospect"_s) == Value(false));
    CHECK_FALSE(record.isEdited(u"id"_s));
}

TEST_CASE("What a list suggests and nobody adds to begins no other record; what was typed comes back")
{
    const RunningServer server(60);
    Seat seat(server.port());
    seat.logIn(emailsOf(server, u"support"_s).value(0));
    openParties(seat, u"clients"_s);
    CHECK(madeBy(seat).value(u"is_client"_s) == Value(true));
    QTest::qWait(700); // drafts are kept 300 ms after the last key
    seat.press(closeTab);
    openParties(seat, u"all"_s);
    CHECK(madeBy(seat).value(u"is_client"_s) == Value(false));
    seat.press(closeTab);

    openParties(seat, u"clients"_s);
    CHECK(madeBy(seat).value(u"is_client"_s) == Value(true));
    seat.click(seat.field(u"name"));
    seat.type(u"Presque"_s);
    seat.press(closeTab);
    openParties(seat, u"all"_s);
    const OpenRecord &left = madeBy(seat);
    CHECK(left.value(u"name"_s) == Value(u"Presque"_s));
    CHECK(left.value(u"is_client"_s) == Value(true));
}
