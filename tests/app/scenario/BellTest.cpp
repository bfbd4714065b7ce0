// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody is told of what others do to his tickets, looks under the bell with the mouse, and is led there.
#include "app/shell/NotificationBell.h"
#include "app/shell/NotificationModel.h"
#include "app/shell/NotificationPopup.h"
#include "tests/app/scenario/Seat.h"

#include <catch2/catch.hpp>

#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

void entrust(Seat &seat, const KnownTicket &ticket, const QUuid &technician)
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = {u"title"_s};
    query.filter = Filter::condition(u"id"_s, Operator::Is, {ticket.id});
    std::optional<bool> done;
    seat.connection().request(Save{.entity = u"ticket"_s,
                                   .id = ticket.id,
                                   .version = seat.fetch(query).versions.front(),
                                   .changes = {{u"technician_id"_s, technician}}},
                              &seat.connection(), [&done](const Result<Posted> &answer) { done = answer.has_value(); });
    REQUIRE(waitFor([&] { return done.has_value(); }));
    REQUIRE(*done);
}

} // namespace

TEST_CASE("what happens to one ticket is one line under the bell, and a click leads to it")
{
    const RunningServer server;
    Seat karim(server.port());
    karim.logIn(emailsOf(server, u"technician"_s).value(1));
    NotificationBell &bell = *karim.window().findChild<NotificationBell *>();
    Seat claire(server.port());
    claire.logIn(emailsOf(server, u"support"_s).value(0));
    REQUIRE(karim.settle());
    karim.click(&bell);
    NotificationPopup &popup = karim.window().notifications();
    REQUIRE(popup.isVisible());
    karim.clickIn(popup, u"Mark all as read"_s);
    CHECK(waitFor([&] { return bell.count() == 0; }));
    popup.hide();

    const KnownTicket ticket = openTicket(claire);
    entrust(claire, ticket, karim.connection().session().user);
    CHECK(waitFor([&] { return bell.count() == 1; }));
    claire.find(ticket.reference);
    claire.clickButton(u"Cancel the ticket…"_s);
    claire.type(u"Erreur de saisie"_s);
    claire.press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    CHECK(waitFor([&] { return bell.count() == 2; }));

    karim.click(&bell);
    auto *list = popup.findChild<QListView *>();
    NotificationModel &model = popup.model();
    REQUIRE(waitFor([&] { return model.index(0).data().toString().startsWith(u"Cancelled · "_s + ticket.reference); }));
    CHECK(model.index(0).data(NotificationModel::MessageRole).toString().contains(u"and 1 earlier"_s));
    CHECK(model.index(0).data(NotificationModel::UnreadRole).toBool());
    CHECK(model.subjectAt(1) != model.subjectAt(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(model.index(0)).center());
    REQUIRE(karim.settle());
    CHECK(karim.record().place() == Place::record(u"ticket"_s, ticket.id));
    CHECK_FALSE(popup.isVisible());
    CHECK(waitFor([&] { return bell.count() == 0; }));
}
