// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/activity/CommentCard.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/record/DeadlineBanner.h"
#include "ui/widgets/record/RecordMenu.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

constexpr int paneWidths[] = {300, 348, 420};

// A ticket with much to say: two acts of many words, an address without a space, a long name.
QUuid wordyTicket(FakeGateway &gateway, const DemoData &data)
{
    const QUuid id = data.tickets[5];
    gateway.change(u"user"_s, data.users[0],
                   {{u"first_name"_s, u"Marie-Antoinette"_s}, {u"last_name"_s, u"Rochefoucauld-Montmorency"_s}});
    gateway.setUser(data.users[0]);
    gateway.change(
        u"ticket"_s, id,
        {{u"status"_s, u"in_progress"_s},
         {u"title"_s, u"responsable.maintenance.batiments@clinique-sainte-colombe.example.fr ne répond plus"_s}});
    gateway.add(u"comment"_s,
                {{u"subject_entity"_s, u"ticket"_s},
                 {u"subject_id"_s, id},
                 {u"body"_s, u"https://clinique-sainte-colombe.example.fr/chaufferie/releves/2026/11/18"_s},
                 {u"visibility"_s, u"internal"_s}});
    return id;
}

} // namespace

TEST_CASE("Everything of a preview stands within its pane, however narrow")
{
    ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 10);
    const QUuid id = wordyTicket(gateway, data);
    PreviewPane pane(gateway, *findSchema(u"ticket"), nullptr);
    pane.resize(paneWidths[0], 700);
    pane.show();
    pane.follow(id);
    REQUIRE(QTest::qWaitFor([&] { return !pane.findChildren<CommentCard *>().isEmpty(); }));
    REQUIRE(pane.findChildren<Button *>().size() == 2);
    const auto *viewport = pane.findChild<QScrollArea *>()->viewport();
    for (const int width : paneWidths) {
        pane.resize(width, 700);
        QTest::qWait(20);
        for (const QWidget *piece : pane.findChild<QScrollArea *>()->widget()->findChildren<QWidget *>()) {
            const int right = piece->mapTo(viewport, QPoint(piece->width(), 0)).x();
            INFO(piece->metaObject()->className() << " ends at " << right << " of " << viewport->width());
            CHECK(right <= viewport->width());
        }
        for (const Button *button : pane.findChildren<Button *>())
            CHECK(button->width() >= button->sizeHint().width());
    }
}

TEST_CASE("A preview shows what says something, people by their faces, long texts below the rest")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 10);
    const auto texts = [](const QWidget &pane) {
        QStringList words;
        if (pane.findChild<QScrollArea *>()->widget() == nullptr)
            return words; // it is still being read
        for (const QLabel *label : pane.findChild<QScrollArea *>()->widget()->findChildren<QLabel *>())
            words.append(label->text());
        return words;
    };
    gateway.change(u"ticket"_s, data.tickets[5],
                   {{u"description"_s, u"Alarme haute pression"_s}, {u"technician_id"_s, data.users[1]}});
    PreviewPane ticket(gateway, *findSchema(u"ticket"), nullptr);
    ticket.resize(348, 700);
    ticket.show();
    ticket.follow(data.tickets[5]);
    REQUIRE(QTest::qWaitFor([&] { return ticket.shown() == data.tickets[5] && texts(ticket).size() > 4; }));
    const QStringList words = texts(ticket);
    CHECK(words.indexOf(u"Alarme haute pression"_s) > words.indexOf(u"Client"_s));
    CHECK(words.indexOf(u"Client"_s) > 0);
    const QList<Avatar *> faces = ticket.findChildren<Avatar *>();
    CHECK(std::any_of(faces.begin(), faces.end(), [&](const Avatar *face) { return words.contains(face->name()); }));

    const Schema &party = *findSchema(u"party");
    const auto flag = std::find_if(party.fields.begin(), party.fields.end(),
                                   [](const Field &field) { return isKind<kinds::Flag>(field) && field.isWritable(); });
    REQUIRE(flag != party.fields.end());
    for (const bool isSet : {false, true}) {
        gateway.change(u"party"_s, data.parties[0], {{toString(flag->key), isSet}});
        PreviewPane pane(gateway, party, nullptr);
        pane.follow(data.parties[0]);
        REQUIRE(QTest::qWaitFor([&] { return pane.shown() == data.parties[0] && texts(pane).size() > 4; }));
        CHECK(texts(pane).contains(party.label(*flag)) == isSet);
    }
}

TEST_CASE("Acts without a button, the link and the archive stand in the menu of a preview")
{
    FakeGateway gateway;
    const DemoData data = fillWithDemoData(gateway, 10);
    const QUuid id = wordyTicket(gateway, data);
    PreviewPane pane(gateway, *findSchema(u"ticket"), nullptr);
    pane.show();
    pane.follow(id);
    REQUIRE(QTest::qWaitFor([&] { return pane.findChild<RecordMenu *>() != nullptr; }));
    QStringList entries;
    for (const QAction *action : pane.findChild<RecordMenu *>()->actions())
        entries.append(action->text());
    CHECK(entries.filter(u"Cancel"_s).size() == 1);
    CHECK(entries.contains(u"Copy link and reference"_s));
    CHECK(entries.contains(u"Archive"_s));
    QSignalSpy asked(&pane, &PreviewPane::actRequested);
    for (QAction *action : pane.findChild<RecordMenu *>()->actions()) {
        if (action->text().startsWith(u"Cancel"_s))
            action->trigger();
    }
    CHECK((asked.size() == 1 ||
           QTest::qWaitFor([&] { return gateway.stored(u"ticket"_s, id).record.text(u"status"_s) == u"cancelled"; })));
}

TEST_CASE("A preview says that time is short or over")
{
    const QDateTime morning(QDate(2030, 11, 18), QTime(10, 0));
    QDateTime now = morning;
    FakeGateway gateway([&now] { return now; });
    const QUuid id = gateway.add(u"ticket"_s, {{u"title"_s, u"Chaudière"_s},
                                               {u"status"_s, u"planned"_s},
                                               {u"deadline"_s, Moment::fromDateTime(morning.addSecs(78 * 60))}});
    PreviewPane pane(gateway, *findSchema(u"ticket"), nullptr);
    pane.show();
    pane.follow(id);
    REQUIRE(QTest::qWaitFor([&] { return pane.findChild<DeadlineBanner *>() != nullptr; }));
    const auto *banner = pane.findChild<DeadlineBanner *>();
    CHECK(banner->isVisible());
    CHECK(banner->tone() == Tone::Amber);
    CHECK(banner->accessibleName().contains(u"18"_s));
    now = morning.addSecs(79 * 60);
    gateway.change(u"ticket"_s, id, {{u"title"_s, u"Chaudière à l’arrêt"_s}});
    REQUIRE(QTest::qWaitFor([&] { return pane.findChild<DeadlineBanner *>()->tone() == Tone::Red; }));
    gateway.change(u"ticket"_s, id, {{u"status"_s, u"resolved"_s}});
    CHECK(QTest::qWaitFor([&] { return !pane.findChild<DeadlineBanner *>()->isVisible(); }));
}
