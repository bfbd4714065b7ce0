// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Deeds.h"
#include "app/pages/Glance.h"
#include "app/pages/HomePage.h"
#include "app/pages/Shares.h"
#include "tests/app/scenario/Seat.h"
#include "ui/models/TimeLeft.h"

#include <catch2/catch.hpp>

#include <QListView>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// The list that shows the latest changes: the one whose rows say who made them.
Glance *latest(const Page &home)
{
    for (Glance *glance : home.findChildren<Glance *>()) {
        const QModelIndex first = glance->model().index(0);
        if (first.isValid() && first.data(GlanceModel::WhenRole).toString().contains(u" · "))
            return glance;
    }
    return nullptr;
}

Glance *work(const Page &home)
{
    for (Glance *glance : home.findChildren<Glance *>()) {
        if (glance->model().index(0).data(GlanceModel::IsWorkRole).toBool())
            return glance;
    }
    return nullptr;
}

void cancel(Seat &seat, const QString &reference)
{
    seat.find(reference);
    seat.clickButton(u"Cancel the ticket…"_s);
    seat.type(u"Erreur de saisie"_s);
    seat.press(QKeySequence(Qt::CTRL | Qt::Key_Return));
}

} // namespace

TEST_CASE("the home page follows what others do, and leads to it")
{
    const RunningServer server;
    const QStringList agents = emailsOf(server, u"support"_s);
    REQUIRE(agents.size() >= 2);
    Seat sofia(server.port());
    sofia.logIn(agents[1]);
    const Page *home = sofia.window().pages().current();
    REQUIRE(home->place() == Place::home());
    auto *shares = home->findChild<Shares *>();
    REQUIRE(shares != nullptr);
    REQUIRE(waitFor([&] { return shares->isLoaded() && latest(*home) != nullptr; }));
    const qint64 open = shares->total();
    CHECK(open > 0);

    Seat claire(server.port());
    claire.logIn(agents[0]);
    const KnownTicket known = openTicket(claire);
    cancel(claire, known.reference);
    REQUIRE(waitFor([&] { return storedText(claire, known.id, u"status"_s) == u"cancelled"; }));

    CHECK(waitFor([&] { return shares->total() == open - 1; }));
    GlanceModel &model = latest(*home)->model();
    CHECK(waitFor([&] {
        return model.recordAt(0) == known.id &&
               model.index(0).data(GlanceModel::ChipRole).value<ChipLook>().word == u"Cancelled";
    }));
    CHECK_FALSE(model.index(0).data(GlanceModel::LateRole).toBool());
    const auto deed = [&] { return model.index(0).data(GlanceModel::DeedRole).value<Deed>(); };
    CHECK(waitFor([&] { return deed().words == claire.connection().session().displayName + u" cancelled"_s; }));
    auto *list = latest(*home)->findChild<QListView *>();
    sofia.click(list); // whatever is there opens
    REQUIRE(sofia.settle());
    CHECK(sofia.record().place().type == Place::Type::Record);
}

TEST_CASE("a person's work says how long is left and who is to do it, and leaves once it is over")
{
    const RunningServer server;
    Seat claire(server.port());
    claire.logIn(emailsOf(server, u"support"_s).value(0));
    const KnownTicket known = openTicket(claire);
    Seat technician(server.port());
    technician.logIn(storedText(claire, known.id, u"technician.email"_s));
    const Page *home = technician.window().pages().current();
    REQUIRE(waitFor([&] { return work(*home) != nullptr; }));
    GlanceModel &model = work(*home)->model();
    REQUIRE(model.rowOf(known.id) >= 0);
    bool wasInTime = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex at = model.index(row);
        const auto left = at.data(GlanceModel::TimeLeftRole).value<TimeLeft>();
        INFO(left.words.toStdString());
        const bool isLate = left.words.startsWith(u"Overdue");
        CHECK_FALSE((isLate && wasInTime)); // those that are late come first
        CHECK(isLate == (left.tone == Tone::Red));
        wasInTime = !isLate;
    }
    const QModelIndex row = model.index(model.rowOf(known.id));
    CHECK(row.data().toString() == known.title);
    CHECK(row.data(GlanceModel::PersonRole).toString() == storedText(claire, known.id, u"technician.display_name"_s));
    CHECK_FALSE(row.data(GlanceModel::TimeLeftRole).value<TimeLeft>().words.isEmpty());

    cancel(claire, known.reference);
    CHECK(waitFor([&] { return model.rowOf(known.id) == -1; }));
}
