// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Demo.h"

#include "server/ServerText.h"
#include "server/access/Passwords.h"
#include "server/demo/Checks.h"
#include "server/demo/FastLoad.h"
#include "server/demo/Json.h"
#include "server/demo/Parallel.h"
#include "server/demo/Tables.h"
#include "server/storage/Transaction.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QSet>

#include <mutex>

namespace regie::demo {

namespace {

// Nobody waits behind this work, so nothing cuts it.
ConnectionSettings patient(ConnectionSettings settings)
{
    settings.statementTimeout = std::chrono::milliseconds(0);
    settings.lockTimeout = std::chrono::minutes(1);
    settings.idleInTransactionTimeout = std::chrono::milliseconds(0);
    return settings;
}

QByteArray listed(const std::vector<QByteArray> &tables)
{
    QByteArray list;
    for (const QByteArray &table : tables)
        list += (list.isEmpty() ? "\"" : ", \"") + table + '"';
    return list;
}

class Filling {
public:
    Filling(const ConnectionSettings &settings, const Options &options, const Progress &progress)
        : m_connection(patient(settings))
        , m_progress(progress)
        , m_calendar(options.now)
        , m_world(m_texts, m_calendar, options)
        , m_arrivals(m_texts, m_calendar, options.tickets)
        , m_teller(m_world, m_arrivals)
        , m_all{.from = 0, .until = options.tickets}
    {
        m_clock.start();
    }

    Summary run()
    {
        if (m_world.options.tickets < m_world.options.largeLoad)
            fillAtOnce();
        else
            fillInParallel();
        say(ServerText::tr("Measuring what the planner needs to know…"));
        // Cleaned too: indices answer alone only where that is done, and a fresh load would wait long for it.
        m_connection.executeScript("vacuum (analyze) " + listed(filledTables()));
        return summary();
    }

private:
    void fillAtOnce()
    {
        Transaction transaction(m_connection, {.load = Load::Bulk});
        prepare();
        say(ServerText::tr("Writing people, clients and equipment…"));
        copyWorld();
        say(ServerText::tr("Writing tickets and what happened to them…"));
        copyTickets(m_connection, m_world, m_teller, m_all);
        copyTicketHistory(m_connection, m_teller, m_all);
        copyComments(m_connection, m_teller, m_all);
        copyNotifications(m_connection, m_teller, m_all);
        conclude();
        transaction.commit();
    }

    void fillInParallel()
    {
        Secondary secondary;
        {
            Transaction transaction(m_connection, {.load = Load::Bulk});
            prepare();
            secondary = dropSecondary(m_connection);
            transaction.commit();
        }
        say(ServerText::tr("Writing people, clients and equipment…"));
        inTransaction(m_connection, [this](Connection &) { copyWorld(); });
        say(ServerText::tr("Writing tickets and what happened to them…"));
        writeTickets();
        say(ServerText::tr("Making indices…"));
        runStatements(m_connection.settings(), std::move(secondary.indices));
        say(ServerText::tr("Checking references…"));
        runStatements(m_connection.settings(), std::move(secondary.foreignKeys));
        say(ServerText::tr("Checking the rules…"));
        inTransaction(m_connection, [this](Connection &) { conclude(); });
    }

    // Each quarter of the tickets, and each of their tables, is a piece of work of its own.
    void writeTickets()
    {
        constexpr qint64 pieces = 8;
        std::vector<Task> tasks;
        for (qint64 piece = 0; piece < pieces; ++piece) {
            const Range range{m_all.until * piece / pieces, m_all.until * (piece + 1) / pieces};
            tasks.push_back([this, range](Connection &to) { copyTicketHistory(to, m_teller, range); });
            tasks.push_back([this, range, piece](Connection &to) {
                copyTickets(to, m_world, m_teller, range);
                copyComments(to, m_teller, range);
                copyNotifications(to, m_teller, range);
                say(ServerText::tr("  %1 % of the tickets").arg((piece + 1) * 100 / pieces));
            });
        }
        runTasks(m_connection.settings(), std::move(tasks));
    }

    void prepare()
    {
        say(ServerText::tr("Emptying the tables…"));
        // The log tells of users that go: it goes with them, though nobody else may empty it.
        m_connection.executeScript(
            "alter table activity_log disable trigger append_only_truncate; "
            "alter table activity_seal disable trigger append_only_truncate; truncate " +
            listed(filledTables()) +
            ", user_session, login_attempt, activity_log, activity_seal, activity_unsealed, request_log cascade; "
            "alter table activity_seal enable trigger append_only_truncate; "
            "alter table activity_log enable trigger append_only_truncate");
        m_connection.executeScript("alter sequence record_history_id_seq restart");
        writeSettings();
        suspendTriggers(m_connection);
        // Past months, so that two years of history don't land in the default partition.
        m_connection.execute("select ensure_partition('record_history', month::date) from generate_series("
                             "date_trunc('month', $1::timestamptz at time zone 'UTC'), "
                             "date_trunc('month', $2::timestamptz at time zone 'UTC'), interval '1 month') as month",
                             {m_calendar.at(0, 0), m_calendar.now()});
    }

    void copyWorld()
    {
        StaffSecrets secrets;
        secrets.passwordHash = QString::fromLatin1(password::hash(QString::fromLatin1(demoPassword)));
        const Rows roles = m_connection.execute("select key, id from role where archived_at is null");
        for (int row = 0; row < roles.size(); ++row)
            secrets.roles.insert(roles.text(row, 0).toUtf8(), roles.uuid(row, 1));
        copyStaff(m_connection, m_world, secrets);
        copyParties(m_connection, m_world);
        linkExternalPeople(m_connection, m_world);
        copyMachines(m_connection, m_world);
        writeCreations(m_connection); // while the history has no index to keep up
    }

    void conclude()
    {
        continueNumbering(m_connection, m_arrivals);
        checkWhatTriggersWould(m_connection);
        resumeTriggers(m_connection);
    }

    void writeSettings()
    {
        QByteArray accounts;
        QSet<QByteArray> roles;
        for (const Person &person : m_world.people) {
            const PersonText &about = person.about();
            if (roles.contains(about.role))
                continue;
            roles.insert(about.role);
            accounts += (accounts.isEmpty() ? "[" : ", ") + QByteArray("{\"role\": ") + json::text(about.role) +
                        ", \"name\": " + json::text(about.firstName + ' ' + about.lastName) +
                        ", \"email\": " + json::text(person.email) + ", \"password\": " + json::text(demoPassword) +
                        '}';
        }
        const QByteArray seed = "{\"seed\": " + QByteArray::number(m_world.options.seed) +
                                ", \"tickets\": " + QByteArray::number(m_world.options.tickets) +
                                ", \"now\": " + json::moment(m_calendar.now()) + '}';
        writeSetting("demo.accounts", accounts + ']');
        writeSetting("demo.seed", seed);
        writeSetting("company.name", json::text(companyName));
    }

    void writeSetting(const char *key, const QByteArray &value)
    {
        m_connection.execute("insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = "
                             "excluded.value, archived_at = null",
                             {Parameter::utf8(key), Parameter::json(value)});
    }

    Summary summary()
    {
        const Rows counts = m_connection.execute(
            "select (select count(*) from \"user\"), (select count(*) from party), (select count(*) from contact), "
            "(select count(*) from equipment), (select count(*) from ticket), (select count(*) from ticket where "
            "status "
            "not in ('resolved', 'closed', 'cancelled')), (select count(*) from comment), "
            "(select count(*) from record_history)");
        return {.users = counts.integer(0, 0),
                .parties = counts.integer(0, 1),
                .contacts = counts.integer(0, 2),
                .equipment = counts.integer(0, 3),
                .tickets = counts.integer(0, 4),
                .openTickets = counts.integer(0, 5),
                .comments = counts.integer(0, 6),
                .historyRows = counts.integer(0, 7)};
    }

    void say(const QString &line)
    {
        const std::scoped_lock lock(m_speaking);
        const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
        m_progress(ServerText::tr("%1 s  %2").arg(QLocale::c().toString(seconds, 'f', 1).rightJustified(6), line));
    }

    Connection m_connection;
    const Progress &m_progress;
    std::mutex m_speaking;
    QElapsedTimer m_clock;
    Texts m_texts = Texts::load();
    WorkCalendar m_calendar;
    World m_world;
    Arrivals m_arrivals;
    StoryTeller m_teller;
    Range m_all;
};

} // namespace

bool mayFill(Connection &connection)
{
    return connection
        .execute("select pg_has_role(current_user, relowner, 'USAGE') from pg_class where oid = '\"user\"'::regclass")
        .flag(0, 0);
}

Ground groundOf(Connection &connection)
{
    const Rows found = connection.execute(
        "select exists (select from setting where key = 'demo.seed'), exists (select from \"user\")");
    if (found.flag(0, 0))
        return Ground::EarlierDemo;
    return found.flag(0, 1) ? Ground::Foreign : Ground::Empty;
}

Summary fill(Connection &connection, const Options &options, const Progress &progress)
{
    return Filling(connection.settings(), options, progress).run();
}

} // namespace regie::demo
