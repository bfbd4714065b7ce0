// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what a list did: to many at once, and to what was put away.
#include "app/shell/UndoDesk.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/scenario/Shapes.h"
#include "ui/models/BulkSave.h"
#include "ui/widgets/list/ListView.h"

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence undo(Qt::CTRL | Qt::Key_Z);
const QKeySequence redo(Qt::CTRL | Qt::Key_Y);

struct Office {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
};

std::vector<BulkRun::Item> someTickets(Seat &seat, int count)
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s};
    query.filter = Filter::condition(u"priority"_s, Operator::Is, {u"normal"_s});
    query.limit = count;
    const RowSet rows = seat.fetch(query);
    std::vector<BulkRun::Item> items;
    for (std::size_t row = 0; row < rows.ids.size(); ++row)
        items.push_back({rows.ids[row],
                         rows.versions[row],
                         std::get<QString>(rows.columns.front().values[row]),
                         {{u"priority"_s, u"critical"_s}}});
    return items;
}

} // namespace

TEST_CASE("many changed at once are one step, record by record")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const std::vector<BulkRun::Item> items = someTickets(claire, 6);
    REQUIRE(items.size() >= 3);
    const auto count = static_cast<int>(items.size());
    BulkSave bulk(claire.connection(), *findSchema(u"ticket"), nullptr);
    bulk.start(items);
    UndoStack &stack = claire.window().undoDesk().stack();
    REQUIRE(waitFor([&] {
        const UndoStack::Step *step = stack.next(UndoStack::Way::Undo);
        return step && static_cast<int>(step->requests.size()) == count && !step->text().isEmpty();
    }));
    CHECK(toastText(claire) == u"Priority of %1 tickets: Critical"_s.arg(count));
    std::optional<UndoStack::Outcome> outcome;
    QObject::connect(&stack, &UndoStack::finished, &bulk,
                     [&outcome](const UndoStack::Outcome &told) { outcome = told; });
    const auto critical = [&] {
        int found = 0;
        for (const BulkRun::Item &item : items)
            found += storedText(claire, item.id, u"priority"_s) == u"critical"_s ? 1 : 0;
        return found;
    };
    SECTION("all of them")
    {
        claire.press(undo);
        REQUIRE(waitFor([&] { return outcome.has_value(); }));
        CHECK(outcome->done == count);
        CHECK(outcome->refused.empty());
        CHECK(critical() == 0);
        outcome.reset();
        claire.press(redo);
        REQUIRE(waitFor([&] { return outcome.has_value(); }));
        CHECK(critical() == count);
        CHECK(stack.next(UndoStack::Way::Undo)->requests.size() == items.size());
    }
    SECTION("but for the one that a colleague took in hand")
    {
        Seat sofia(office.server.port());
        sofia.logIn(office.agents[1]);
        change(sofia, u"ticket"_s, items[1].id, {{u"priority"_s, u"low"_s}});
        claire.press(undo);
        REQUIRE(waitFor([&] { return outcome.has_value(); }));
        CHECK(outcome->done == count - 1);
        REQUIRE(outcome->refused.size() == 1);
        CHECK(outcome->refused.front().label == items[1].label);
        CHECK(critical() == 0);
        CHECK(storedText(claire, items[1].id, u"priority"_s) == u"low"_s);
        CHECK(toastText(claire).contains(u"1 refused"_s));
    }
}

TEST_CASE("what Delete archived comes back from the list")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    ListPage &page = openTickets(claire);
    page.takeFocus();
    ListView *view = page.list().view();
    REQUIRE(waitFor([&] { return !view->currentRecord().isNull(); }));
    const QUuid ticket = view->currentRecord();
    claire.press(QKeySequence(Qt::Key_Delete));
    REQUIRE(waitFor([&] { return toastText(claire).startsWith(u"Archiving of "_s); }));
    Query query;
    query.entity = u"ticket"_s;
    query.filter = Filter::condition(u"id"_s, Operator::Is, {ticket});
    CHECK(claire.fetch(query).ids.empty());
    claire.press(undo);
    CHECK(waitFor([&] { return claire.fetch(query).ids.size() == 1; }));
    CHECK(waitFor([&] { return toastText(claire).startsWith(u"Undone: "_s); }));
}

TEST_CASE("one of many that held the value already is no refusal when they are taken back")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    std::vector<BulkRun::Item> items = someTickets(claire, 3);
    REQUIRE(items.size() == 3);
    items[1].changes = {{u"priority"_s, u"normal"_s}}; // as it is
    BulkSave bulk(claire.connection(), *findSchema(u"ticket"), nullptr);
    bulk.start(items);
    UndoStack &stack = claire.window().undoDesk().stack();
    REQUIRE(waitFor([&] { return bulk.done() == 3 && stack.next(UndoStack::Way::Undo) != nullptr; }));
    REQUIRE(claire.settle());
    std::optional<UndoStack::Outcome> outcome;
    QObject::connect(&stack, &UndoStack::finished, &bulk,
                     [&outcome](const UndoStack::Outcome &told) { outcome = told; });
    claire.press(undo);
    REQUIRE(waitFor([&] { return outcome.has_value(); }));
    CHECK(outcome->refused.empty());
    for (const BulkRun::Item &item : items)
        CHECK(storedText(claire, item.id, u"priority"_s) == u"normal"_s);
}
