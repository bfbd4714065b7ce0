// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/TestServer.h"
#include "tests/support/Campaign.h"
#include "tests/support/StringMakers.h"

#include "shared/protocol/AccountMessages.h"

#include <QElapsedTimer>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

struct Ending {
    QString name;
    std::function<void(ServedDatabase &, WireClient &administrator, const QUuid &user)> act; // on the first server
    bool endsSession = true;
};

void saveUser(ServedDatabase &served, WireClient &administrator, const QUuid &user, const QString &status)
{
    const qint64 version = served.sql().execute("select version from \"user\" where id = $1", {user}).integer(0, 0);
    REQUIRE(administrator.outcome(
                Save{.entity = u"user"_s, .id = user, .version = version, .changes = {{u"status"_s, status}}}) ==
            u"(done)"_s);
}

void archiveFirst(ServedDatabase &served, WireClient &administrator, const QString &entity, const QUuid &user)
{
    const Rows rows = served.sql().execute("select id, version from " + entity.toUtf8() +
                                               " where user_id = $1 and archived_at is null order by created_at desc",
                                           {user});
    REQUIRE_FALSE(rows.isEmpty());
    for (int row = 0; row < rows.size(); ++row)
        REQUIRE(administrator.outcome(Archive{
                    .entity = entity, .id = rows.uuid(row, 0), .version = rows.integer(row, 1)}) == u"(done)"_s);
}

// By the person's own hand, in another session: all others end.
void changePassword(ServedDatabase &served, WireClient &, const QUuid &user)
{
    const QString email = served.sql().execute("select email from \"user\" where id = $1", {user}).text(0, 0);
    WireClient own(served.server().port());
    REQUIRE(own.login(email, ServedDatabase::password));
    REQUIRE(own.outcome(ChangePassword{.current = ServedDatabase::password,
                                       .password = u"eine andere lange Losung"_s}) == u"(done)"_s);
}

const std::vector<Ending> &endings()
{
    static const std::vector<Ending> all{
        {u"the session put away"_s,
         [](ServedDatabase &served, WireClient &administrator, const QUuid &user) {
             archiveFirst(served, administrator, u"user_session"_s, user);
         }},
        {u"the account disabled"_s, [](ServedDatabase &served, WireClient &administrator,
                                       const QUuid &user) { saveUser(served, administrator, user, u"blocked"_s); }},
        {u"the role taken"_s,
         [](ServedDatabase &served, WireClient &administrator, const QUuid &user) {
             archiveFirst(served, administrator, u"user_role"_s, user);
         },
         false},
        {u"the password changed"_s, changePassword}};
    return all;
}

} // namespace

TEST_CASE("What is withdrawn at one server is over at another, for the next request and for who only listens",
          "[session][rights][campaign]")
{
    ServedDatabase served;
    TestServer other(quickSettings(served.database().application()));
    const std::unique_ptr<WireClient> administrator = served.client();
    const Fetch question = listOf(u"party"_s, u"name"_s);
    std::map<QString, std::pair<qint64, qint64>> slowest; // ms until a request is refused, until the socket is closed
    const int runs = figure(8, 100);
    for (int run = 0; run < runs; ++run) {
        const Ending &ending = endings()[static_cast<std::size_t>(run) % endings().size()];
        INFO(ending.name.toStdString() << ", run " << run);
        const QString name = u"person%1"_s.arg(run);
        const QUuid user = served.addUser(name, {u"support"_s});
        WireClient asking(other.port());
        WireClient listening(other.port());
        for (WireClient *client : {&asking, &listening})
            REQUIRE(client->login(served.emailOf(name), ServedDatabase::password));
        REQUIRE(asking.outcome(question) == u"(done)"_s);

        ending.act(served, *administrator, user);
        QElapsedTimer clock;
        clock.start();
        QString outcome;
        do {
            outcome = asking.outcome(question);
        } while (outcome == u"(done)"_s && clock.elapsed() < WireClient::usualPatience);
        CHECK(outcome != u"(done)"_s);
        const qint64 refused = clock.elapsed();
        if (ending.endsSession)
            CHECK(listening.closingCode().startsWith(u"session."_s));
        else
            CHECK(listening.event(SessionChanged::name));
        auto &[askingTime, listeningTime] = slowest[ending.name];
        askingTime = std::max(askingTime, refused);
        listeningTime = std::max(listeningTime, clock.elapsed());
    }
    for (const auto &[name, times] : slowest)
        std::printf("%s: refused elsewhere after %lld ms, told after %lld ms at most\n", qPrintable(name), times.first,
                    times.second);
    CHECK(slowest.size() == endings().size());
}
