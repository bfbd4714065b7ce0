// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Régie beside libpq, in one run: point reads, pages of joined rows, and the way of a change from one client to
// another. Prints a table for docs/performance.md. Run by ./dev bench; needs a demonstration server.

#include "tests/bench/BenchClient.h"
#include "tests/bench/LibpqReference.h"
#include "tests/bench/Measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::bench;

namespace {

constexpr double secondsPerRound = 2;

constexpr int mostClients = 16;

struct Setup {
    BenchClient::Address address;
    QString database;
    std::vector<QByteArray> tokens; // a session for each client
    std::vector<QByteArray> ids;    // of tickets, spread over the table

    [[nodiscard]] std::shared_ptr<BenchClient> connect(int client) const
    {
        return std::make_shared<BenchClient>(address, tokens.at(static_cast<std::size_t>(client)));
    }
};

// A user has only so many sessions at once, so the clients share the accounts that read every ticket.
std::vector<QByteArray> openSessions(const BenchClient::Address &address, std::vector<DemoAccount> accounts)
{
    if (accounts.empty()) {
        const QStringList readers{u"admin"_s,  u"manager"_s,    u"support"_s,    u"adv"_s,
                                  u"compta"_s, u"commercial"_s, u"chef_projet"_s};
        const BenchClient stranger(address); // outlives the accounts it names
        for (const DemoAccount &account : stranger.demoAccounts()) {
            if (readers.contains(account.role))
                accounts.push_back(account);
        }
        // The first must be allowed to change tickets.
        std::sort(accounts.begin(), accounts.end(), [&](const DemoAccount &left, const DemoAccount &right) {
            return readers.indexOf(left.role) < readers.indexOf(right.role);
        });
    }
    if (accounts.empty())
        throw std::runtime_error("the server offers no demonstration accounts; name some with --email and --password");
    std::vector<QByteArray> tokens;
    while (tokens.size() < mostClients) {
        const DemoAccount &account = accounts[tokens.size() % accounts.size()];
        tokens.push_back(BenchClient(address).logIn(account.email, account.password));
    }
    return tokens;
}

// The columns of a list of tickets: nine with the client's name, two of them instants.
const std::vector<QString> pageColumns{u"reference"_s,  u"title"_s,           u"status"_s,
                                       u"priority"_s,   u"client.name"_s,     u"deadline"_s,
                                       u"created_at"_s, u"estimated_hours"_s, u"domain.name"_s};
constexpr auto joinedSql = R"(select t.id, t.version, t.reference, t.title, t.status, t.priority, p.name, t.deadline,
    t.created_at, (t.estimated_hours * 10000)::bigint, d.name
    from ticket t left join party p on p.id = t.client_id left join ticket_domain d on d.id = t.domain_id)";

Query pointQuery(const QByteArray &id)
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = pageColumns;
    query.filter = Filter::condition(u"id"_s, Operator::Is, {QUuid::fromString(QLatin1StringView(id))});
    query.archived = Archived::With;
    query.limit = 1;
    return query;
}

Query pageQuery()
{
    Query query;
    query.entity = u"ticket"_s;
    query.columns = pageColumns;
    query.filter = Filter::condition(u"status"_s, Operator::Is, {u"closed"_s});
    query.sort = {{u"created_at"_s, Qt::DescendingOrder}};
    query.limit = 100;
    return query;
}

WorkMaker regiePoint(const Setup &setup)
{
    return [&setup](int client) -> Work {
        auto connection = setup.connect(client);
        auto next = std::make_shared<std::size_t>(static_cast<std::size_t>(client) * 997);
        return [&setup, connection, next] {
            const QByteArray &id = setup.ids[(*next)++ % setup.ids.size()];
            if (connection->request(Fetch{pointQuery(id)}).ids.size() != 1)
                throw std::runtime_error("a ticket was not found");
        };
    };
}

WorkMaker libpqPoint(const Setup &setup)
{
    return [&setup](int client) -> Work {
        auto connection =
            std::make_shared<LibpqReference>(setup.database, QByteArray(joinedSql) + " where t.id = $1", 1);
        auto next = std::make_shared<std::size_t>(static_cast<std::size_t>(client) * 997);
        return [&setup, connection, next] { connection->execute({setup.ids[(*next)++ % setup.ids.size()]}); };
    };
}

WorkMaker regiePage(const Setup &setup)
{
    return [&setup](int client) -> Work {
        auto connection = setup.connect(client);
        return [connection] {
            // The bytes arrive whole; a client in C++ then decodes them, which is measured apart.
            if (connection->request(Fetch::name, encode(Fetch{pageQuery()})).size() < 1000)
                throw std::runtime_error("a page was not full");
        };
    };
}

WorkMaker libpqPage(const Setup &setup)
{
    return [&setup](int) -> Work {
        auto connection = std::make_shared<LibpqReference>(
            setup.database,
            QByteArray(joinedSql) +
                " where t.status = $1 and t.archived_at is null order by t.created_at desc, t.id desc limit 100",
            1);
        return [connection] { connection->execute({"closed"}); };
    };
}

struct Comparison {
    QString name;
    WorkMaker regie;
    WorkMaker libpq;
};

void compare(QTextStream &out, const Comparison &comparison, int clients, int rounds)
{
    std::vector<Figure> ours;
    std::vector<Figure> theirs;
    for (int round = 0; round < rounds; ++round) { // in turn, so that the machine's moods hit both
        theirs.push_back(run(comparison.libpq, clients, secondsPerRound));
        ours.push_back(run(comparison.regie, clients, secondsPerRound));
    }
    const Figure our = median(ours);
    const Figure their = median(theirs);
    out << QStringLiteral("| %1, %2 | %3 (%4) | %5 (%6) | %7 | %8 |\n")
               .arg(comparison.name)
               .arg(clients)
               .arg(their.perSecond, 0, 'f', 0)
               .arg(their.p50Microseconds, 0, 'f', 0)
               .arg(our.perSecond, 0, 'f', 0)
               .arg(our.p50Microseconds, 0, 'f', 0)
               .arg(our.perSecond / their.perSecond, 0, 'f', 2)
               .arg(our.p50Microseconds - their.p50Microseconds, 0, 'f', 0);
    out.flush();
}

// From the moment one client sends a save to the moment another has the news (and the first its answer).
void measureChangeDelay(QTextStream &out, const Setup &setup)
{
    constexpr int saves = 300;
    BenchClient writer(setup.address, setup.tokens[0]);
    BenchClient reader(setup.address, setup.tokens[1]);
    reader.request(Subscribe{.entities = {u"ticket"_s}});
    const QUuid id = QUuid::fromString(QLatin1StringView(setup.ids.front()));
    std::vector<double> delays;
    for (int index = 0; index < saves; ++index) {
        const Snapshot before = writer.request(Read{.entity = u"ticket"_s, .id = id});
        Save save{.entity = u"ticket"_s, .id = id, .version = before.stored.version, .changes = {}};
        save.changes.insert(u"title"_s, u"Mesure %1"_s.arg(index));
        QElapsedTimer timer;
        timer.start();
        writer.request(save);
        reader.waitForEvent(Changed::name);
        delays.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    out << QStringLiteral("\nSave on one client to change received on another, %1 saves: p50 %2 ms, p95 %3 ms.\n")
               .arg(saves)
               .arg(percentile(delays, 0.5), 0, 'f', 1)
               .arg(percentile(delays, 0.95), 0, 'f', 1);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.setApplicationDescription(u"Compares a running server with libpq on the same database."_s);
    arguments.addHelpOption();
    arguments.addOptions(
        {{u"server"_s, u"HOST:PORT of the server."_s, u"address"_s, u"127.0.0.1:7443"_s},
         {u"database"_s, u"libpq connection string of its database."_s, u"string"_s},
         {u"email"_s,
          u"Accounts to log in with, instead of a demonstration's; the first may change "
          u"tickets. A user has five sessions: sixteen clients need four."_s,
          u"emails"_s},
         {u"password"_s, u"Their password."_s, u"password"_s},
         {u"rounds"_s, u"Rounds of two seconds for each figure; its median is printed."_s, u"number"_s, u"5"_s}});
    arguments.process(application);
    const QStringList address = arguments.value(u"server"_s).split(u':');
    try {
        Setup setup{.address = {address.value(0), address.value(1).toUShort()},
                    .database = arguments.value(u"database"_s),
                    .tokens = {},
                    .ids = {}};
        std::vector<DemoAccount> accounts;
        for (const QString &email : arguments.value(u"email"_s).split(u',', Qt::SkipEmptyParts))
            accounts.push_back({.role = {}, .name = {}, .email = email, .password = arguments.value(u"password"_s)});
        setup.tokens = openSessions(setup.address, std::move(accounts));
        setup.ids = LibpqReference::column(setup.database, "select id from ticket order by md5(id::text) limit 10000");
        const int rounds = std::max(1, arguments.value(u"rounds"_s).toInt());
        QTextStream out(stdout);
        out << "| work, clients | libpq/s (p50 us) | Regie/s (p50 us) | ratio | added to p50, us |\n"
            << "|---|---|---|---|---|\n";
        for (const int clients : {1, mostClients}) {
            compare(out, {u"point read"_s, regiePoint(setup), libpqPoint(setup)}, clients, rounds);
            compare(out, {u"page of 100 joined rows"_s, regiePage(setup), libpqPage(setup)}, clients, rounds);
        }
        measureChangeDelay(out, setup);
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
