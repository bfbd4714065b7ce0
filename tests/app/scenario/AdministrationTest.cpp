// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator looks at: who is logged in, who failed to, and why somebody sees a record or doesn't.
#include "app/pages/ListPage.h"
#include "app/rights/ExplainSheet.h"
#include "app/rights/PeoplePane.h"
#include "app/rights/PersonHeader.h"
#include "app/rights/RightsPage.h"
#include "app/view/PersonView.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/editors/RefEditor.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

struct Office {
    RunningServer server{30};
    QString admin = emailsOf(server, u"admin"_s).first();
    QString agent = emailsOf(server, u"support"_s).first();
    QString technician = emailsOf(server, u"technician"_s).first();
};

ListPage &openList(Seat &seat, const QString &section, const QString &view)
{
    auto *page = qobject_cast<ListPage *>(seat.window().pages().visit(Place::list(section, view)));
    REQUIRE(page != nullptr);
    REQUIRE(seat.settle());
    return *page;
}

void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (!folder.isEmpty())
        window.grab().save(folder + u'/' + name);
}

// The texts of a row, one after the other.
QString rowText(const QueryModel &model, int row)
{
    QStringList texts;
    for (int column = 1; column < model.columnCount(); ++column)
        texts.append(model.index(row, column).data().toString());
    return texts.join(u" | "_s);
}

// The entry of the menu behind the three points of the selected person, by keys.
void choose(Seat &seat, RightsPage &page, const QString &entry)
{
    seat.click(&page.person().moreButton());
    REQUIRE(waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int step = 0; step < 10 && (menu->activeAction() == nullptr || menu->activeAction()->text() != entry); ++step)
        seat.press(QKeySequence(Qt::Key_Down));
    REQUIRE(menu->activeAction() != nullptr);
    REQUIRE(menu->activeAction()->text() == entry);
    seat.press(QKeySequence(Qt::Key_Return));
}

// New rows wait to be asked for, so that nothing moves below whoever reads.
void showNew(Seat &seat, ListPage &page, int count)
{
    QueryModel &model = page.list().model();
    const int before = model.rowCount();
    REQUIRE(waitFor([&] { return model.pendingCount() == count; }));
    seat.clickIn(page.list(), u"%1 new, show"_s.arg(count));
    REQUIRE(waitFor([&] { return model.rowCount() == before + count; }));
}

int rowSaying(const QueryModel &model, const QString &words)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (rowText(model, row).contains(words))
            return row;
    }
    return -1;
}

QUuid idOf(Seat &seat, const QString &email)
{
    Query query;
    query.entity = u"user"_s;
    query.columns = {u"display_name"_s};
    query.filter = Filter::condition(u"email"_s, Operator::Is, {email});
    query.limit = 1;
    const RowSet found = seat.fetch(query);
    REQUIRE(found.ids.size() == 1);
    return found.ids.front();
}

} // namespace

TEST_CASE("who logs in appears by itself among the open sessions, and is out when Delete ends his")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    ListPage &page = openList(admin, u"sessions"_s, u"live"_s);
    QueryModel &model = page.list().model();
    REQUIRE(waitFor([&] { return rowSaying(model, u"(this session)"_s) >= 0; }));

    Seat agent(office.server.port());
    agent.logIn(office.agent);
    showNew(admin, page, 1);
    const int theirs = rowSaying(model, agent.connection().session().displayName.section(u' ', 0, 0));
    REQUIRE(theirs >= 0);
    page.list().view()->setCurrentRecord(model.recordAt(theirs));
    page.takeFocus();
    admin.press(QKeySequence(Qt::Key_Delete));
    CHECK(waitFor([&] { return agent.connection().state() == LinkState::LoginNeeded; }));
    CHECK(waitFor([&] { return model.index(theirs, 1).data(QueryModel::GoneRole).toBool(); })); // struck out, in place
    CHECK(admin.connection().state() == LinkState::Online);
}

TEST_CASE("what somebody sees is explained from the record: by which role, how far, and what it would take")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    const QUuid technician = idOf(admin, office.technician);
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"reference"_s};
    query.limit = 1;
    query.filter = Filter::condition(u"technician_id"_s, Operator::IsNot, {technician});
    const RowSet foreign = admin.fetch(query);
    REQUIRE(foreign.ids.size() == 1);
    admin.window().pages().visit(Place::record(u"ticket"_s, foreign.ids.front()));
    REQUIRE(admin.settle());

    admin.press(QKeySequence(Qt::CTRL | Qt::Key_K));
    admin.type(u"who sees this"_s);
    admin.press(QKeySequence(Qt::Key_Return));
    ExplainSheet &sheet = ExplainSheet::of(admin.connection(), &admin.window());
    REQUIRE(waitFor([&] { return sheet.isVisible(); }));
    REQUIRE(admin.window().focusWidget() == sheet.person().line());
    CHECK(sheet.told().answer.isEmpty());
    sheet.person().setValue(technician, u"Karim"_s);
    Q_EMIT sheet.person().edited();
    REQUIRE(waitFor([&] { return !sheet.isAsking(); }));
    CHECK(sheet.told().answer == u"Karim does not see this record."_s);
    REQUIRE(sheet.told().reasons.size() >= 3);
    CHECK(sheet.told().reasons[0].contains(u"as far as “Own”, and this is none of them"_s));
    CHECK(sheet.told().reasons[1].contains(u"This reach holds"_s));
    CHECK(sheet.told().reasons.join(u' ').contains(u"A reach of “All” would show it."_s));

    // Given to him, he sees it.
    const QUuid own = idOf(admin, office.agent);
    sheet.person().setValue(own, u"Claire"_s);
    Q_EMIT sheet.person().edited();
    REQUIRE(waitFor([&] { return !sheet.isAsking(); }));
    CHECK(sheet.told().answer == u"Claire sees this record."_s);
    CHECK(sheet.told().reasons[0].contains(u"whose reach is “All”"_s));
    CHECK(sheet.told().reasons[1].startsWith(u"May change it, by the role"_s));
    keepPicture(admin.window(), u"explained.png"_s);
    admin.press(QKeySequence(Qt::Key_Escape));
    CHECK(waitFor([&] { return !sheet.isVisible(); }));

    query = {};
    query.entity = u"activity_log"_s;
    query.columns = {u"act"_s};
    query.filter = Filter::condition(u"act"_s, Operator::Is, {u"rights.explain"_s});
    CHECK(admin.fetch(query).ids.size() == 2);
}

TEST_CASE("nobody is offered explanations who may not change rights")
{
    Office office;
    Seat agent(office.server.port());
    agent.logIn(office.agent);
    CHECK_FALSE(ExplainSheet::isOffered(agent.connection()));
}

TEST_CASE("failed logins of the last days stand in a view of their own, with their reason in words")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    Seat stranger(office.server.port());
    stranger.trust();
    ListPage &page = openList(admin, u"logins"_s, u"week"_s);
    QueryModel &model = page.list().model();
    const int before = model.rowCount();
    stranger.connection().login(office.agent, u"Falsch-1234!"_s);
    CHECK(waitFor([&] { return model.rowCount() + model.pendingCount() == before + 1; }));
    model.showPending();
    CHECK(waitFor([&] { return rowSaying(model, u"Wrong password, or closed account"_s) >= 0; }));
}

TEST_CASE("an administrator sees Régie as somebody else does, in a window that says so and writes nothing")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    const QUuid person = idOf(admin, office.agent);
    admin.press(QKeySequence(Qt::ALT | Qt::Key_3));
    RightsPage *page = nullptr;
    REQUIRE(waitFor([&] { return (page = qobject_cast<RightsPage *>(admin.window().pages().current())) != nullptr; }));
    REQUIRE(waitFor([&] { return !page->isLoading(); }));
    page->people().select(person);
    choose(admin, *page, u"See Régie as this person does"_s);
    REQUIRE(waitFor(
        [&] { return admin.application().view() != nullptr && admin.application().view()->window() != nullptr; }));
    PersonView &view = *admin.application().view();
    MainWindow &window = *view.window();
    CHECK(window.isVisible());
    CHECK(view.connection().session().user == person);
    CHECK(view.connection().may(u"ticket.read"));
    CHECK_FALSE(view.connection().may(u"ticket.update"));
    CHECK_FALSE(view.connection().may(u"role.read"));
    bool isSaid = false;
    for (const QLabel *label : window.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"You see Régie as"_s));
    CHECK(isSaid);
    keepPicture(window, u"seen-as.png"_s);
    CHECK(admin.connection().session().user != person);
    CHECK(admin.window().isVisible());

    // Ended by the button of the band; the administrator works on.
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"End"_s) {
            button->click();
            break;
        }
    }
    CHECK(waitFor([&] { return admin.application().view() == nullptr; }));
    CHECK(admin.connection().state() == LinkState::Online);
}

TEST_CASE("a view ends with the session it is looked at in")
{
    Office office;
    Seat admin(office.server.port());
    admin.logIn(office.admin);
    Q_EMIT admin.window().viewWanted(idOf(admin, office.agent));
    REQUIRE(waitFor(
        [&] { return admin.application().view() != nullptr && admin.application().view()->window() != nullptr; }));
    Q_EMIT admin.window().logoutWanted();
    CHECK(waitFor([&] { return admin.application().view() == nullptr; }));
}
