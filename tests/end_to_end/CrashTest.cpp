// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"
#include "tests/end_to_end/ServerProcess.h"
#include "tests/support/StringMakers.h"
#include "tests/support/WireClient.h"

#include <QRandomGenerator>
#include <QThread>

#include <atomic>
#include <thread>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int writers = 8;
const QByteArray password = "quatre vis et un tournevis";

QString emailOf(int writer)
{
    return u"writer%1@example.org"_s.arg(writer);
}

// Somebody who writes and never gives up on a request: lost connections are made again, sessions taken up again, and
// the request sent again under its own id.
class Writer {
public:
    Writer(int number, quint16 port)
        : m_number(number)
        , m_port(port)
    {}

    void run(const std::atomic<bool> &isOver)
    {
        const QUuid counter = newUuid();
        create(counter);
        for (int round = 0; !isOver && !m_hasFailed; ++round) {
            create(newUuid());
            const Save count{.entity = u"ticket_domain"_s,
                             .id = counter,
                             .version = m_counted + 1,
                             .changes = {{u"description"_s, QString::number(round)}}};
            if (insist(count))
                ++m_counted;
        }
        m_client.reset();
        m_counter = counter;
    }

    [[nodiscard]] const std::vector<QUuid> &created() const { return m_created; }
    [[nodiscard]] const QUuid &counter() const { return m_counter; }
    [[nodiscard]] qint64 counted() const { return m_counted; }
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] int reconnections() const { return m_reconnections; }
    [[nodiscard]] int resumptions() const { return m_resumptions; }

private:
    void create(const QUuid &id)
    {
        const Save save{.entity = u"ticket_domain"_s,
                        .id = id,
                        .version = 0,
                        .changes = {{u"name"_s, id.toString()}, {u"active"_s, true}}};
        if (insist(save))
            m_created.push_back(id);
    }

    bool insist(const Save &save)
    {
        const QUuid request = newUuid();
        for (;;) {
            if (!m_client && !connectAgain())
                continue;
            const Result<Posted> posted = m_client->request(save, request);
            if (posted)
                return true;
            const QString &code = posted.error().code;
            if (code != "(closed)"_L1 && code != "database.unavailable"_L1 && code != "server.busy"_L1) {
                m_failure = code;
                m_hasFailed = true;
                return false;
            }
            if (code == "(closed)"_L1)
                m_client.reset();
            else
                QThread::msleep(20);
        }
    }

    bool connectAgain()
    {
        ++m_reconnections;
        auto client = std::make_unique<WireClient>(m_port);
        bool isIn = false;
        if (client->isConnected() && !m_token.isEmpty()) {
            isIn = client->outcome(Resume{.token = m_token}) == u"(done)"_s;
            m_resumptions += isIn ? 1 : 0;
        } else if (client->isConnected()) {
            const Result<SessionInfo> session = client->login(emailOf(m_number), QString::fromUtf8(password));
            isIn = session.has_value();
            m_token = isIn ? session->token : QByteArray();
        }
        if (isIn)
            m_client = std::move(client);
        else
            QThread::msleep(20);
        return isIn;
    }

    int m_number;
    quint16 m_port;
    std::unique_ptr<WireClient> m_client;
    QByteArray m_token;
    std::vector<QUuid> m_created;
    QUuid m_counter;
    qint64 m_counted = 0;
    QString m_failure;
    bool m_hasFailed = false;
    int m_reconnections = 0;
    int m_resumptions = 0;
};

} // namespace

TEST_CASE("Whenever the server is killed, what it acknowledged is there, and nothing is there twice", "[crash]")
{
    const int kills = qEnvironmentVariableIsSet("REGIE_KILLS") ? qEnvironmentVariableIntValue("REGIE_KILLS") : 10;
    ServerProcess server;
    server.start();
    for (int number = 0; number < writers; ++number)
        REQUIRE(server.run({u"user"_s, u"add"_s, u"--email"_s, emailOf(number), u"--role"_s, u"admin"_s},
                           password + '\n') == 0);

    std::atomic<bool> isOver = false;
    std::vector<Writer> people;
    for (int number = 0; number < writers; ++number)
        people.emplace_back(number, server.port());
    std::vector<std::thread> threads;
    for (Writer &person : people)
        threads.emplace_back([&person, &isOver] { person.run(isOver); });
    QThread::msleep(1'500); // until they are in
    for (int kill = 0; kill < kills; ++kill) {
        QThread::msleep(100 + QRandomGenerator::global()->bounded(500U));
        server.kill();
        server.start();
    }
    QThread::msleep(500);
    isOver = true;
    for (std::thread &thread : threads)
        thread.join();

    Connection sql(server.database());
    qint64 acknowledged = 0;
    int resumptions = 0;
    for (const Writer &person : people) {
        CHECK(person.failure() == QString());
        resumptions += person.resumptions();
        acknowledged += static_cast<qint64>(person.created().size());
        const Rows there =
            sql.execute("select count(*) from ticket_domain where id = any ($1)", {Parameter::uuids(person.created())});
        CHECK(there.integer(0, 0) == static_cast<qint64>(person.created().size()));
        const Rows counter = sql.execute("select version from ticket_domain where id = $1", {person.counter()});
        REQUIRE(counter.size() == 1);
        CHECK(counter.integer(0, 0) == person.counted() + 1);
        acknowledged += person.counted();
    }
    CHECK(resumptions >= writers); // sessions outlive the server
    // Every writer saw its last request through: what is there is what was acknowledged, once.
    const auto number = [&sql](const char *query) { return sql.execute(query).integer(0, 0); };
    CHECK(number("select sum(version) from ticket_domain") == acknowledged);
    CHECK(number("select count(*) from request_log where type = 'save'") == acknowledged);
    CHECK(number("select count(*) from activity_log where act = 'save'") == acknowledged);
    CHECK(number("select count(*) from record_history where entity = 'ticket_domain'") == acknowledged);
    CHECK(acknowledged > kills * writers); // it was under load
    WARN(kills << " kills, " << acknowledged << " acknowledged writes, " << resumptions << " sessions resumed");
    CHECK(server.run({u"check"_s}) == 0);
    CHECK(server.terminate() == 0);
}
