// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/activity/CommentCard.h"
#include "ui/widgets/list/PreviewPane.h"

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
