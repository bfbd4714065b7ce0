// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws home pages into files to be looked at beside the mockups: REGIE_PICTURES=folder regie-tests-app "[pictures]"
#include "app/pages/FlowPiece.h"
#include "app/pages/HomeBoard.h"
#include "app/pages/HomePage.h"
#include "tests/app/scenario/Seat.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/chart/FlowChart.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

void shoot(Seat &seat, const QString &name, const QSize &size)
{
    const QDir folder(qEnvironmentVariable("REGIE_PICTURES", u"."_s));
    seat.window().resize(size);
    QTest::qWait(200); // tiles find other places
    static_cast<void>(seat.settle());
    CHECK(seat.window().grab().save(folder.filePath(u"%1-%2.png"_s.arg(name).arg(size.width()))));
}

} // namespace

TEST_CASE("Pictures of home pages", "[.][pictures]")
{
    for (const int tickets : {6'000, 1}) {
        RunningServer server(tickets);
        for (const QString &role : {u"support"_s, u"manager"_s}) {
            Seat seat(server.port());
            seat.logIn(emailsOf(server, role).front());
            seat.application().language().use(u"fr"_s);
            QTest::qWait(2'000);
            auto *home = qobject_cast<HomePage *>(seat.window().pages().current());
            REQUIRE(home != nullptr);
            REQUIRE(waitFor([&] { return !home->isLoading(); }));
            const QString name = tickets == 1 ? role + u"-empty"_s : role;
            for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
                seat.application().themes().setAppearance(appearance);
                const QString shade = appearance == Appearance::Dark ? u"-dark"_s : QString();
                shoot(seat, name + shade, {1440, 900});
                shoot(seat, name + shade, {1920, 1080});
            }
            seat.application().themes().setAppearance(Appearance::Light);
            for (HomePiece *piece : home->board().pieces()) {
                if (auto *flow = qobject_cast<FlowPiece *>(piece))
                    flow->chart().setCurrent(20);
            }
            shoot(seat, name + u"-day"_s, {1440, 900});
            if (role != u"support"_s)
                continue;
            server.kill();
            REQUIRE(waitFor([&] { return seat.connection().state() == LinkState::Offline; }, 60'000));
            shoot(seat, name + u"-offline"_s, {1440, 900});
            server.start();
        }
    }
}
