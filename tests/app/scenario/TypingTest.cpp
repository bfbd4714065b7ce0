// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People at work, by keys and mouse alone.
#include "app/pages/ListPage.h"
#include "app/shell/OfflineBand.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/CommentFeed.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/ConflictTable.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

const QKeySequence enter(Qt::Key_Return);
const QKeySequence save(Qt::CTRL | Qt::Key_S);
const QKeySequence act(Qt::CTRL | Qt::Key_Return);

struct Office {
    RunningServer server;
    QStringList agents = emailsOf(server, u"support"_s);
};

ListPage &listOf(Seat &seat)
{
    auto *page = qobject_cast<ListPage *>(seat.window().pages().current());
    if (page == nullptr)
        throw std::runtime_error("the page shown is no list");
    return *page;
}

QPlainTextEdit *composer(Seat &seat)
{
    return seat.record().page().activity()->composer()->text();
}

} // namespace

TEST_CASE(
    "one agent logs in, filters, opens, edits, saves, acts and comments by hand; the other one follows undisturbed")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const KnownTicket known = openTicket(sofia);
    const QUuid ticket = known.id;

    // Sofia has a list of the tickets, stands on one of them, and writes half a sentence in it.
    sofia.press(QKeySequence(u"Alt+2"_s));
    REQUIRE(sofia.settle());
    ListView *view = listOf(sofia).list().view();
    const QueryModel &rows = listOf(sofia).records();
    sofia.press(QKeySequence(Qt::Key_Home));
    for (int step = 0; step < rows.rowCount() && view->currentRecord() != ticket; ++step)
        sofia.press(QKeySequence(Qt::Key_Down));
    REQUIRE(view->currentRecord() == ticket);
    const int scrolled = view->verticalScrollBar()->value();
    sofia.press(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    REQUIRE(sofia.settle());
    const QString before = sofia.textOf(u"description");
    sofia.click(sofia.field(u"description"));
    sofia.press(QKeySequence(Qt::CTRL | Qt::Key_End));
    sofia.type(u" Rappeler à 14 h"_s);
    const QString half = before + u" Rappeler à 14 h"_s;
    REQUIRE(sofia.textOf(u"description") == half);

    // Claire comes to the same ticket from the login page on.
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    claire.press(QKeySequence(u"Alt+2"_s));
    REQUIRE(claire.settle());

    claire.type(u"/"_s + known.reference);
    const QueryModel &filtered = listOf(claire).records();
    REQUIRE(waitFor([&] { return filtered.rowCount() == 1 && filtered.recordAt(0) == ticket; }));
    claire.press(enter); // to the list
    claire.press(enter); // opens
    REQUIRE(claire.settle());
    REQUIRE(claire.record().place() == Place::record(u"ticket"_s, ticket));

    claire.retype(u"title", u"Vu par Claire"_s);
    claire.press(save);
    REQUIRE(waitFor([&] { return storedText(claire, ticket, u"title"_s) == u"Vu par Claire"; }));
    CHECK(waitFor([&] { return sofia.textOf(u"title") == u"Vu par Claire"; }));

    claire.clickButton(known.act);
    CHECK(waitFor([&] { return storedText(claire, ticket, u"status"_s) == u"in_progress"; }));
    claire.click(composer(claire));
    claire.type(u"Pièce commandée"_s);
    claire.press(act);
    CHECK(waitFor([&] { return countComments(claire, ticket, u"Pièce commandée"_s) == 1; }));
    CHECK(waitFor([&] { return composer(claire)->toPlainText().isEmpty(); }));
    CHECK(storedText(claire, ticket, u"status"_s) == u"in_progress"); // Ctrl+Enter meant the comment

    // All of it reached Sofia; her words, her row and her place are as she left them.
    CHECK(waitFor([&] { return sofia.record().page().record().stored().record.text(u"status") == u"in_progress"; }));
    CHECK(sofia.textOf(u"description") == half);
    CHECK(waitFor([&] { return rows.labelAt(rows.rowOf(ticket)) == u"Vu par Claire"; }));
    CHECK(view->currentRecord() == ticket);
    CHECK(view->verticalScrollBar()->value() == scrolled);
    CHECK(storedText(claire, ticket, u"description"_s) == before);
    sofia.press(save);
    CHECK(waitFor([&] { return storedText(sofia, ticket, u"description"_s) == half; }));
    CHECK(storedText(sofia, ticket, u"title"_s) == u"Vu par Claire");
    CHECK(countChanges(sofia, ticket, u"title"_s, u"Vu par Claire"_s) == 1);
}

TEST_CASE("what is saved and said while the server is away arrives once when it is back")
{
    Office office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    const KnownTicket known = openTicket(claire);
    const QUuid ticket = known.id;
    claire.find(known.reference);
    REQUIRE(claire.record().place() == Place::record(u"ticket"_s, ticket));
    const auto placeOfTitle = [&] {
        const QWidget *title = claire.field(u"title");
        return QRect(title->mapTo(&claire.window(), QPoint()), title->size());
    };
    const QRect underTheHand = placeOfTitle();

    const auto comeBack = [&] {
        auto *band = claire.window().findChild<OfflineBand *>();
        const bool isTold = waitFor([&] { return band->isVisible(); }, 3000);
        CHECK(isTold);
        QTest::qWait(50); // layouts settle
        CHECK(placeOfTitle() == underTheHand);
        office.server.start();
        if (isTold)
            claire.clickButton(u"Retry now"_s);
        REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Online; }, 60'000));
        REQUIRE(waitFor([&] { return claire.connection().waitingWrites() == 0; }));
        CHECK_FALSE(band->isVisible());
    };
    SECTION("cut in the middle of a word")
    {
        claire.retype(u"title", u"Coupé au mil"_s);
        office.server.kill();
        claire.type(u"ieu du mot"_s);
        REQUIRE(waitFor([&] { return claire.connection().state() == LinkState::Offline; }));
        claire.press(save);
        CHECK(claire.textOf(u"title") == u"Coupé au milieu du mot");
        claire.click(composer(claire));
        claire.type(u"Dit dans le noir"_s);
        claire.press(act);
        CHECK(claire.connection().waitingWrites() == 2);
        comeBack();
        CHECK(storedText(claire, ticket, u"title"_s) == u"Coupé au milieu du mot");
        CHECK(countChanges(claire, ticket, u"title"_s, u"Coupé au milieu du mot"_s) == 1);
        CHECK(countComments(claire, ticket, u"Dit dans le noir"_s) == 1);
        CHECK(composer(claire)->toPlainText().isEmpty());
    }
    SECTION("killed with the save on its way")
    {
        claire.retype(u"title", u"Parti sans réponse"_s);
        claire.click(composer(claire));
        claire.type(u"Reparti sans réponse"_s);
        claire.press(act);
        claire.press(save);
        office.server.kill(); // whether it was done before, nobody here knows
        comeBack();
        CHECK(storedText(claire, ticket, u"title"_s) == u"Parti sans réponse");
        CHECK(countChanges(claire, ticket, u"title"_s, u"Parti sans réponse"_s) == 1);
        CHECK(countComments(claire, ticket, u"Reparti sans réponse"_s) == 1);
    }
    CHECK_FALSE(claire.record().page().record().hasEdits());
}

TEST_CASE("a field that two people changed is laid side by side and settled by keys")
{
    Office office;
    REQUIRE(office.agents.size() >= 2);
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    Seat sofia(office.server.port());
    sofia.logIn(office.agents[1]);
    const KnownTicket known = openTicket(claire);
    const QUuid ticket = known.id;
    claire.find(known.reference);
    sofia.find(known.reference);

    sofia.retype(u"title", u"Comme Sofia"_s);
    claire.retype(u"title", u"Comme Claire"_s);
    claire.press(save);
    ConflictTable *table = sofia.record().page().conflictTable();
    REQUIRE(waitFor([&] { return table->isVisible(); }));
    CHECK(sofia.textOf(u"title") == u"Comme Sofia");
    QStringList said;
    for (const QLabel *label : table->findChildren<QLabel *>())
        said.append(label->text());
    for (const QAbstractButton *cell : table->findChildren<QAbstractButton *>())
        said.append(cell->text());
    CHECK(said.contains(known.title)); // what stood there before
    CHECK(said.contains(u"Comme Claire"_s));
    CHECK(said.contains(u"Comme Sofia"_s));

    SECTION("mine, by one key")
    {
        QTest::qWait(600); // long enough to see it
        sofia.press(save);
        CHECK(waitFor([&] { return claire.textOf(u"title") == u"Comme Sofia"; }));
        CHECK(countChanges(sofia, ticket, u"title"_s, u"Comme Sofia"_s) == 1);
    }
    const auto goToTable = [&] {
        table->focusFirst();
        CHECK(storedText(sofia, ticket, u"title"_s) == u"Comme Claire");
    };
    SECTION("theirs")
    {
        goToTable();
        sofia.press(QKeySequence(Qt::Key_Left));
        sofia.press(save);
        CHECK(waitFor([&] { return sofia.textOf(u"title") == u"Comme Claire"; }));
        CHECK(countChanges(sofia, ticket, u"title"_s, u"Comme Sofia"_s) == 0);
    }
    SECTION("mine, after looking at the other")
    {
        goToTable();
        sofia.press(QKeySequence(Qt::Key_Left));
        sofia.press(QKeySequence(Qt::Key_Right));
        sofia.press(save);
        CHECK(waitFor([&] { return claire.textOf(u"title") == u"Comme Sofia"; }));
        CHECK(countChanges(sofia, ticket, u"title"_s, u"Comme Sofia"_s) == 1);
    }
    CHECK(waitFor([&] { return !table->isVisible() && !sofia.record().page().record().hasEdits(); }));
}
