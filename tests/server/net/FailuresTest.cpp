// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/Log.h"
#include "server/log/LogWriter.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Every line the server writes while it lives.
class Listening {
public:
    Listening()
        : m_writer([this](const QByteArray &bytes) { add(bytes); }, &lostLines)
        , m_before(sendLogTo(&m_writer))
    {}
    ~Listening() { sendLogTo(m_before); }
    Q_DISABLE_COPY_MOVE(Listening)

    QString lineWith(const QString &word)
    {
        REQUIRE(m_writer.flush(std::chrono::seconds(10)));
        const std::lock_guard lock(m_mutex);
        for (const QByteArray &line : m_bytes.split('\n')) {
            if (QString::fromUtf8(line).contains(word))
                return QString::fromUtf8(line);
        }
        return {};
    }

private:
    void add(const QByteArray &bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_bytes += bytes;
    }

    std::mutex m_mutex;
    QByteArray m_bytes;
    LogWriter m_writer;
    LogWriter *m_before;
};

// From now on the insertion of a ticket domain fails with that SQLSTATE.
void breakDomains(ServedDatabase &served, const QByteArray &sqlState)
{
    served.sql().executeScript("create or replace function broken() returns trigger language plpgsql as $$ begin raise "
                               "exception 'broken on purpose' using errcode = '" +
                               sqlState +
                               "', detail = 'Claire Fontaine'; end $$; "
                               "create or replace trigger broken before insert on ticket_domain for each row execute "
                               "function broken()");
}

} // namespace

TEST_CASE("What the database refuses without the person's fault is written down under the request", "[net][log]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    breakDomains(served, "XX000");
    Listening log;
    const QUuid id = newUuid();
    const auto refused = client->request(newDomain(u"Chauffage"_s), id);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == u"internal"_s);
    CHECK(std::get<QString>(refused.error().args.value(u"request"_s)) == id.toString(QUuid::WithoutBraces));
    const QString line = log.lineWith(u"broken on purpose"_s);
    CHECK(line.contains(u"error"_s, Qt::CaseInsensitive));
    CHECK(line.contains(id.toString(QUuid::WithoutBraces)));
    CHECK(line.contains(u"XX000"_s));
    CHECK_FALSE(line.contains(u"Claire"_s)); // details may hold people's data
}

TEST_CASE("A full disk is called so, to the person and in the log", "[net][log]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    breakDomains(served, "53100");
    Listening log;
    CHECK(client->outcome(newDomain(u"Chauffage"_s)) == u"database.full"_s);
    CHECK(log.lineWith(u"53100"_s).contains(u"no room left"_s));
}

TEST_CASE("What a person got wrong is no failure of the server", "[net][log]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    REQUIRE(client->outcome(newDomain(u"Chauffage"_s)) == u"(done)"_s);
    Listening log;
    CHECK(client->outcome(newDomain(u"Chauffage"_s)) == u"invalid"_s);
    CHECK(log.lineWith(u"sqlstate"_s).isEmpty());
    breakDomains(served, "XX000");
    CHECK(client->outcome(newDomain(u"Froid"_s)) == u"internal"_s);
    CHECK_FALSE(log.lineWith(u"sqlstate"_s).isEmpty());
}
