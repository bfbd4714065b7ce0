// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/end_to_end/ServerProcess.h"
#include "tests/support/StringMakers.h"
#include "tests/support/WireClient.h"

#include <QRegularExpression>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString email = u"claire@example.org"_s;
const QString first = u"quatre lézards sur un muret"_s;
const QString second = u"cinq lézards sur un muret"_s;

QStringList about(const QString &action)
{
    return {u"user"_s, action, u"--email"_s, email};
}

QString codeIn(const QString &said)
{
    static const QRegularExpression code(u"^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$"_s, QRegularExpression::MultilineOption);
    return code.match(said).captured();
}

} // namespace

TEST_CASE("At the machine, somebody is invited and let in again by codes, also the last administrator", "[commands]")
{
    ServerProcess server;
    const QString invitation = codeIn(server.say(about(u"invite"_s) + QStringList{u"--role"_s, u"admin"_s}));
    REQUIRE(server.lastCode() == 0);
    REQUIRE_FALSE(invitation.isEmpty());
    CHECK(server.say({u"user"_s, u"list"_s}).contains(u"pending"_s));
    server.start();
    WireClient client(server.port());
    CHECK(client.outcome(Redeem{.email = email, .code = invitation, .password = first}) == u"(done)"_s);
    REQUIRE(client.login(email, first));

    CHECK(server.say(about(u"invite"_s)).contains(u"has a password already"_s));
    CHECK(server.lastCode() == 1);
    const QString reset = codeIn(server.say(about(u"reset"_s)));
    REQUIRE_FALSE(reset.isEmpty());
    CHECK(client.closingCode() == u"session.revoked"_s);
    WireClient again(server.port());
    CHECK_FALSE(again.login(email, first));
    CHECK(again.outcome(Redeem{.email = email, .code = reset, .password = second}) == u"(done)"_s);
    CHECK(again.login(email, second).has_value());

    // A password that is set at the machine takes the place of a code that waits.
    const QString late = codeIn(server.say(about(u"reset"_s)));
    CHECK(server.run(about(u"password"_s), first.toUtf8() + '\n') == 0);
    WireClient last(server.port());
    CHECK(last.outcome(Redeem{.email = email, .code = late, .password = second}) == u"code.refused"_s);
    CHECK(last.login(email, first).has_value());
}

TEST_CASE("A password with signs that nobody sees is not taken at the machine either", "[commands]")
{
    ServerProcess server;
    CHECK(server.say({u"user"_s, u"add"_s, u"--email"_s, email}, "quatre\tvis et un tournevis\n")
              .contains(u"cannot be seen"_s));
    CHECK(server.lastCode() == 1);
}
