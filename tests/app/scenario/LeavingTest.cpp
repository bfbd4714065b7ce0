// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator does with accounts, on the real server.
#include "app/rights/LeaveSheet.h"
#include "app/rights/PeoplePane.h"
#include "app/rights/PersonHeader.h"
#include "app/rights/RightsPage.h"
#include "shared/domain/Catalogue.h"
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence down(Qt::Key_Down);
const QKeySequence enter(Qt::Key_Return);

struct Office {
    RunningServer server{120};
    QString admin = emailsOf(server, u"admin"_s).first();
    QString agent = emailsOf(server, u"support"_s).first();
};

RightsPage &openMatrix(Seat &seat)
{
    seat.press(QKeySequence(Qt::ALT | Qt::Key_3));
    RightsPage *page = nullptr;
    REQUIRE(waitFor([&] { return (page = qobject_cast<RightsPage *>(seat.window().pages().current())) != nullptr; }));
    REQUIRE(waitFor([&] { return !page->isLoading(); }));
    return *page;
}

QUuid personCalled(RightsPage &page, const QString &email)
{
    for (const RightsBook::PersonLine &person : page.book().people()) {
        if (person.email == email)
            return person.id;
    }
    return {};
}

// The entry of the menu behind the three points, by keys.
void choose(Seat &seat, RightsPage &page, const QString &entry)
{
    seat.click(&page.person().moreButton());
    REQUIRE(waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int step = 0; step < 10 && (menu->activeAction() == nullptr || menu->activeAction()->text() != entry); ++step)
        seat.press(down);
    REQUIRE(menu->activeAction() != nullptr);
    REQUIRE(menu->activeAction()->text() == entry);
    seat.press(enter);
}

std::size_t countTickets(Seat &seat, const QUuid &technician, bool isOpen)
{
    std::vector<Value> states;
    for (const QString &state : findSchema(u"ticket"_s)->states(isOpen ? Course::Goes : Course::Ends))
        states.emplace_back(state);
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"status"_s};
    query.filter = Filter::all({Filter::condition(u"technician_id"_s, Operator::Is, {technician}),
                                Filter::condition(u"status"_s, Operator::AnyOf, states)});
    query.limit = Query::maxLimit;
    return seat.fetch(query).ids.size();
}

// Somebody with tickets that are done and, from now on, one that isn't.
QUuid busyTechnician(Seat &seat, RightsPage &page)
{
    for (const RightsBook::PersonLine &person : page.book().people()) {
        if (person.status != u"active"_s || countTickets(seat, person.id, false) == 0)
            continue;
        Query query;
        query.entity = u"ticket"_s;
        query.columns = {u"client_id"_s, u"domain_id"_s};
        query.filter = Filter::condition(u"technician_id"_s, Operator::Is, {person.id});
        query.limit = 1;
        const RowSet like = seat.fetch(query);
        make(seat, u"ticket"_s,
             {{u"title"_s, u"Filter"_s},
              {u"client_id"_s, like.columns[0].values.front()},
              {u"domain_id"_s, like.columns[1].values.front()},
              {u"technician_id"_s, person.id}});
        return person.id;
    }
    return {};
}

QString statusOf(RightsPage &page, const QUuid &person)
{
    const RightsBook::PersonLine *line = page.book().person(person);
    return line == nullptr ? QString() : line->status;
}

} // namespace

TEST_CASE("who leaves hands over what is open to a colleague, in the same step that closes the account")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    const QUuid leaver = busyTechnician(admin, page);
    REQUIRE_FALSE(leaver.isNull());
    const std::size_t open = countTickets(admin, leaver, true);
    const std::size_t ended = countTickets(admin, leaver, false);
    page.people().select(leaver);
    choose(admin, page, u"Deactivate…"_s);
    REQUIRE(waitFor([&] { return page.leaveSheet().isVisible() && !page.leaveSheet().held().isReading(); }));
    REQUIRE(admin.window().focusWidget() == &page.leaveSheet().successor());
    admin.press(down);
    const QUuid successor = page.leaveSheet().successor().currentData().toUuid();
    REQUIRE_FALSE(successor.isNull());
    const std::size_t before = countTickets(admin, successor, true);
    admin.press(QKeySequence(Qt::Key_Tab));
    admin.press(QKeySequence(Qt::Key_Space));
    CHECK(waitFor([&] { return statusOf(page, leaver) == u"inactive"_s; }));
    CHECK_FALSE(page.leaveSheet().isVisible());
    CHECK(countTickets(admin, leaver, true) == 0);
    CHECK(countTickets(admin, successor, true) == before + open);
    CHECK(countTickets(admin, leaver, false) == ended); // what is done stays in the name of who did it

    // One step, which Ctrl+Z takes back.
    page.people().setFocus();
    admin.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
    CHECK(waitFor([&] { return statusOf(page, leaver) == u"active"_s; }));
    CHECK(countTickets(admin, leaver, true) == open);
}

TEST_CASE("a blocked account is out at once, and in again when it is unblocked")
{
    Office office;
    Seat admin(office.server.port());
    Seat agent(office.server.port());
    agent.logIn(office.agent);
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    const QUuid person = personCalled(page, office.agent);
    page.people().select(person);
    choose(admin, page, u"Block"_s);
    CHECK(waitFor([&] { return statusOf(page, person) == u"blocked"_s; }));
    CHECK(waitFor([&] { return agent.connection().state() == LinkState::LoginNeeded; }));
    choose(admin, page, u"Unblock"_s);
    CHECK(waitFor([&] { return statusOf(page, person) == u"active"_s; }));
}

TEST_CASE("all sessions of a person end at once, and the account stays open")
{
    Office office;
    Seat admin(office.server.port());
    Seat agent(office.server.port());
    agent.logIn(office.agent);
    admin.logIn(office.admin);
    RightsPage &page = openMatrix(admin);
    const QUuid person = personCalled(page, office.agent);
    page.people().select(person);
    choose(admin, page, u"End all sessions"_s);
    CHECK(waitFor([&] { return agent.connection().state() == LinkState::LoginNeeded; }));
    CHECK(statusOf(page, person) == u"active"_s);
}
