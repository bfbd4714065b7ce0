// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Walk.h"

#include "app/rights/RightsPage.h"

#include <catch2/catch.hpp>

#include <QTest>

namespace regie::test {

using namespace Qt::StringLiterals;

Walk::Walk(const RunningServer &server)
    : m_server(server)
{}

void Walk::visitEverybody(const Look &look, const std::function<void()> &begin)
{
    QTemporaryDir folder;
    CertificatePins pins(folder.filePath(u"trust.ini"_s));
    Connection connection(pins);
    QObject::connect(&connection, &Connection::certificateUnknown, &connection, &Connection::trust,
                     Qt::QueuedConnection);
    connection.open({u"127.0.0.1"_s, m_server.port()});
    REQUIRE(waitFor([&] { return connection.isReachable(); }));
    REQUIRE(connection.welcome().demoAccounts.size() > 10);
    for (const DemoAccount &account : connection.welcome().demoAccounts) {
        Desk desk(m_server, account.email);
        if (begin)
            begin();
        desk.window().setWorkspace(desk.window().workspace()); // makes the first page anew
        visitAs(desk, account.role, look);
    }
}

void Walk::visitAs(Desk &desk, const QString &role, const Look &look)
{
    const bool isWhole = qEnvironmentVariableIsSet("REGIE_WALK_ALL");
    const auto isNew = [&](const QString &entity, const QString &what) {
        const bool isOwn = isWhole || what == "home"_L1; // of the role
        return what != "view"_L1 && (isOwn || m_seen.insert(entity + u' ' + what).second);
    };
    PageWalk walk(desk.window(), desk.connection(), isNew, [&](const QString &name) {
        CHECK(desk.settle());
        if (!isWhole && qobject_cast<RightsPage *>(desk.window().pages().current()) != nullptr)
            return; // not walked yet by day: see docs/known-limits.md
        look(desk, role + u' ' + name);
    });
    walk.visitAll();
    CHECK(walk.missing() == QStringList());
}

} // namespace regie::test
