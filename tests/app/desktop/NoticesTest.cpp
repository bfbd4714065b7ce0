// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop is told, with real notifications of the real server; a desktop that writes down what it was told.
#include "app/account/NoticeSheet.h"
#include "app/desktop/NoticeWatcher.h"
#include "app/desktop/SystemTray.h"
#include "app/shell/NotificationModel.h"
#include "app/shell/NotificationPopup.h"
#include "shared/domain/identity/Preference.h"
#include "tests/app/scenario/Desk.h"
#include "tests/support/StringMakers.h"
#include "ui/models/OwnPreferences.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QSystemTrayIcon>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

class NotedDesktop final : public DesktopNotifier {
public:
    void setPresent(bool) override {}
    void setUnread(qint64 count) override { unread = count; }
    void show(const QString &title, const QString &text) override { shown += title + u" | "_s + text; }

    QStringList shown;
    qint64 unread = -1;
};

// Somebody who is told, with a window of their own, while another one does things.
struct House {
    static constexpr int settle = 1'500; // milliseconds
    RunningServer server;
    Desk giver{server, emailsOf(server, u"support"_s).first()};
    Desk technician{server, emailsOf(server, u"technician"_s).first()};
    NotedDesktop desktop;
    bool isLookedAt = false;
    NoticeWatcher watcher{{technician.connection(), technician.window().ownPreferences(), desktop,
                           [this] { return isLookedAt; }, settle}};

    House() { REQUIRE(technician.settle()); }

    // New tickets for the technician; their references.
    QStringList give(int count, Desk &by)
    {
        Query known;
        known.entity = u"ticket"_s;
        known.columns = {u"domain_id"_s, u"client_id"_s};
        known.limit = 1;
        const RowSet one = by.fetch(known);
        Query written;
        written.entity = u"ticket"_s;
        written.columns = {u"reference"_s};
        std::vector<Value> ids;
        int done = 0;
        for (int at = 0; at < count; ++at) {
            const Save ticket{.entity = u"ticket"_s,
                              .id = newUuid(),
                              .version = 0,
                              .changes = {{u"title"_s, u"Pompe en panne"_s},
                                          {u"domain_id"_s, one.columns[0].values[0]},
                                          {u"client_id"_s, one.columns[1].values[0]},
                                          {u"technician_id"_s, technician.connection().session().user}}};
            ids.push_back(ticket.id);
            by.connection().request(ticket, &by.connection(),
                                    [&done](const Result<Posted> &answer) { done += answer ? 1 : 0; });
        }
        REQUIRE(waitFor([&] { return done == count; }));
        written.filter = Filter::condition(u"id"_s, Operator::AnyOf, std::move(ids));
        const RowSet rows = by.fetch(written);
        QStringList references;
        for (const Value &reference : rows.columns.front().values)
            references += std::get<QString>(reference);
        return references;
    }
    qint64 unread()
    {
        Query query;
        query.entity = u"notification"_s;
        query.filter =
            Filter::all({Filter::condition(u"user_id"_s, Operator::Is, {technician.connection().session().user}),
                         Filter::condition(u"read_at"_s, Operator::Empty)});
        query.aggregates = {Aggregate{}};
        return std::get<qint64>(technician.fetch(query).columns.front().values.front());
    }
    void choose(NoticeWay way)
    {
        OwnPreferences &preferences = technician.window().ownPreferences();
        NoticeChoices choices = preferences.notices();
        choices.choose(*findNotificationKind(u"ticket.assigned"), way);
        preferences.set(Preference::notices, choices.toJson());
        REQUIRE(technician.settle());
    }
    // Long enough for a notice that should not come.
    void linger() { QTest::qWait(2 * settle); }
};

} // namespace

TEST_CASE("what is new shows on the desktop while nobody looks, several at once as one")
{
    House house;
    house.linger();
    CHECK(house.desktop.shown.isEmpty()); // the past is no news

    const QString one = house.give(1, house.giver).first();
    REQUIRE(waitFor([&] { return !house.desktop.shown.isEmpty(); }));
    CHECK(house.desktop.shown.size() == 1);
    CHECK(house.desktop.shown.first().startsWith(u"Assigned to you · "_s + one + u" | Pompe en panne"_s));

    // A click opens the record, and it is read.
    const qint64 unread = house.unread();
    std::optional<Place> opened;
    QObject::connect(&house.watcher, &NoticeWatcher::openWanted, &house.watcher,
                     [&opened](const Place &place) { opened = place; });
    Q_EMIT house.desktop.noticeClicked();
    REQUIRE(opened);
    CHECK(opened->type == Place::Type::Record);
    CHECK(opened->entity == u"ticket"_s);
    CHECK(waitFor([&] { return house.unread() == unread - 1; }));

    house.desktop.shown.clear();
    static_cast<void>(house.give(4, house.giver));
    REQUIRE(waitFor([&] { return !house.desktop.shown.isEmpty(); }));
    house.linger();
    CHECK(house.desktop.shown.size() == 1);
    CHECK(house.desktop.shown.first().startsWith(u"4 new notifications | Assigned to you · "_s));
    CHECK(house.desktop.shown.first().endsWith(u'…'));
    bool isListWanted = false;
    QObject::connect(&house.watcher, &NoticeWatcher::listWanted, &house.watcher, [&] { isListWanted = true; });
    Q_EMIT house.desktop.noticeClicked();
    CHECK(isListWanted);
}

TEST_CASE("the desktop stays silent for what is wanted elsewhere, for who looks on, and for one's own acts")
{
    House house;
    house.isLookedAt = true;
    static_cast<void>(house.give(1, house.giver));
    house.linger();
    CHECK(house.desktop.shown.isEmpty());
    house.isLookedAt = false;

    qint64 unread = house.unread();
    house.choose(NoticeWay::Bell);
    static_cast<void>(house.give(1, house.giver));
    CHECK(waitFor([&] { return house.unread() == unread + 1; }));
    house.linger();
    CHECK(house.desktop.shown.isEmpty());

    house.choose(NoticeWay::Nowhere);
    unread = house.unread();
    static_cast<void>(house.give(1, house.giver));
    house.linger();
    CHECK(house.unread() == unread);
    CHECK(house.desktop.shown.isEmpty());

    house.choose(NoticeWay::Desktop);
    static_cast<void>(house.give(1, house.giver)); // it still would
    CHECK(waitFor([&] { return house.desktop.shown.size() == 1; }));
}

TEST_CASE("without a tray nothing is missing, and a number of unread ones fits on the icon")
{
    CHECK((SystemTray::make() != nullptr) == QSystemTrayIcon::isSystemTrayAvailable());
    const QImage plain = SystemTray::badged(0).pixmap(32, 32).toImage();
    const QImage few = SystemTray::badged(3).pixmap(32, 32).toImage();
    const QImage many = SystemTray::badged(250).pixmap(32, 32).toImage();
    CHECK(few != plain);
    CHECK(many != few);
    CHECK(SystemTray::badged(99'000).pixmap(32, 32).toImage() == many);
    CHECK(few.pixelColor(2, 30) == plain.pixelColor(2, 30)); // the mark is still there
}

TEST_CASE("where each kind of notification goes is chosen in words, and holds on every computer")
{
    const RunningServer server;
    const QString email = emailsOf(server, u"technician"_s).first();
    Desk here(server, email);
    Desk there(server, email);
    here.window().notifications().popUp(here.window().mapToGlobal(QPoint(1000, 60)));
    QTest::mouseClick(here.window().notifications().choicesButton(), Qt::LeftButton);
    NoticeSheet &sheet = here.window().noticeSheet();
    REQUIRE(sheet.isVisible());
    CHECK_FALSE(here.window().notifications().isVisible());
    for (const NotificationKind &kind : notificationKinds()) {
        INFO(std::string(kind.key));
        SegmentedControl *ways = sheet.choiceOf(toString(kind.key));
        REQUIRE(ways != nullptr);
        CHECK(ways->accessibleName() == notificationText(kind));
        CHECK(ways->current() == static_cast<int>(kind.usual));
    }
    if (const QString folder = qEnvironmentVariable("REGIE_PICTURES"); !folder.isEmpty())
        here.window().grab().save(folder + u"/notices.png"_s);

    SegmentedControl *assigned = sheet.choiceOf(u"ticket.assigned");
    auto buttons = assigned->findChildren<QAbstractButton *>();
    REQUIRE(buttons.size() == 3);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    CHECK(assigned->current() == 0);
    SegmentedControl *other = there.window().noticeSheet().choiceOf(u"ticket.assigned");
    CHECK(waitFor([&] { return other->current() == 0; }));
    // Both ways, and one after the other faster than the server answers.
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    CHECK(waitFor([&] { return other->current() == 1; }));
    REQUIRE(here.settle());
    CHECK(assigned->current() == 1);
    Desk later(server, email);
    REQUIRE(waitFor([&] { return later.window().ownPreferences().isLoaded(); }));
    CHECK(later.window().noticeSheet().choiceOf(u"ticket.assigned")->current() == 1);
    CHECK(later.window().noticeSheet().choiceOf(u"ticket.resolved")->current() ==
          static_cast<int>(findNotificationKind(u"ticket.resolved")->usual));
}
