// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desk/WindowTrial.h"

#include "app/Application.h"
#include "app/login/LoginPage.h"
#include "app/shell/MainWindow.h"
#include "tests/bench/BenchClient.h"
#include "tests/bench/Measure.h"
#include "tests/bench/desk/DeskTools.h"
#include "tests/bench/desk/Pulse.h"
#include "ui/models/ListRows.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/chart/ChartView.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/RecordList.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <iostream>

namespace regie::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;

Application::Options optionsOf(const ServerAddress &server, const QTemporaryDir &folder)
{
    Application::Options options;
    options.server = server;
    options.language = u"fr"_s;
    options.folder = folder.path();
    return options;
}

void trustAll(Connection &connection)
{
    QObject::connect(&connection, &Connection::certificateUnknown, &connection, &Connection::trust,
                     Qt::QueuedConnection);
}

double since(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

class WindowTrial {
public:
    WindowTrial(QApplication &application, const ServerAddress &server)
        : m_server(server)
        , m_client(application, optionsOf(server, m_folder))
    {}

    void run()
    {
        std::cout << "| what | median, ms | worst, ms | bare question, ms | event loop, longest ms | own work of it, "
                     "longest ms | |\n"
                  << "|---|---|---|---|---|---|---|\n";
        launch();
        logIn();
        openLists();
        openRecords();
        for (const auto &[shape, name] : {std::pair(Presentation::Kanban, "kanban, its counts and first cards"),
                                          {Presentation::Calendar, "calendar, a month"},
                                          {Presentation::Chart, "chart, by status"}})
            showAs(shape, name);
        std::cout << std::endl;
    }

private:
    void report(const std::string &what, const std::vector<double> &times, const std::vector<double> &bare = {},
                const std::string &more = {})
    {
        std::cout << "| " << what << " | " << percentile(times, 0.5) << " | " << percentile(times, 1) << " | "
                  << (bare.empty() ? "" : std::to_string(percentile(bare, 0.5))) << " | " << m_pulse.longest() << " | "
                  << m_pulse.longestWork() << " | " << more << " |" << std::endl;
    }

    // In processes of their own, as people start it.
    void launch()
    {
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            QProcess other;
            other.start(QCoreApplication::applicationFilePath(),
                        {u"--launch"_s, u"--server"_s, m_server.host + u':' + QString::number(m_server.port)});
            demand(other.waitForFinished(60'000) && other.exitCode() == 0, "the client does not start");
            times.push_back(other.readAllStandardOutput().trimmed().toDouble());
        }
        report("login page, from the start of the program", times);
    }

    // From the answer to the password on: checking that is slow by design.
    void logIn()
    {
        Connection &connection = m_client.connection();
        trustAll(connection);
        m_client.start();
        demand(waitFor([&] { return connection.state() == LinkState::LoginNeeded; }), "the server does not answer");
        const DemoAccount account = accountOf(connection, u"support"_s);
        QElapsedTimer clock;
        QObject::connect(&connection, &Connection::stateChanged, &m_client, [&clock](LinkState state) {
            if (state == LinkState::Online && !clock.isValid())
                clock.start();
        });
        m_pulse.restart();
        connection.login(account.email, account.password);
        demand(waitFor([&] { return m_client.window() != nullptr; }), "cannot log in");
        m_client.window()->resize(1440, 900);
        demand(waitFor([&] { return pages().current() && !pages().current()->isLoading(); }),
               "the home page stays empty");
        report("home page of the support desk, from the answer to the login on", {since(clock)});
        pass(1'500);
        const BenchClient::Address address{m_server.host, m_server.port};
        m_bare = std::make_unique<BenchClient>(address, BenchClient(address).logIn(account.email, account.password));
    }

    [[nodiscard]] PageArea &pages() { return m_client.window()->pages(); }
    void closeLast() { pages().closeTab(static_cast<int>(pages().shownPages().size()) - 1); }

    template <class Message>
    double bareTime(const Message &message)
    {
        QElapsedTimer clock;
        clock.start();
        static_cast<void>(m_bare->request(message));
        return since(clock);
    }

    // From the click to every row that is seen, painted.
    void openLists()
    {
        std::vector<double> times;
        std::vector<double> bare;
        m_pulse.restart();
        for (int round = 0; round < rounds; ++round) {
            QElapsedTimer clock;
            clock.start();
            auto *page = qobject_cast<ListPage *>(pages().open(Place::list(u"tickets"_s, u"all"_s), OpenIn::NewTab));
            demand(page, "there is no list of tickets");
            page->list().presentations()->show(Presentation::Table); // whatever an earlier run left behind
            demand(waitFor([&] { return isVisibleRead(page->list()); }), "the list does not open");
            page->list().view()->viewport()->repaint();
            times.push_back(since(clock));
            pass(400);
            Query first = page->list().model().question();
            first.limit = 100;
            bare.push_back(bareTime(Fetch{first}));
            if (round + 1 < rounds)
                closeLast();
            else
                m_list = page;
        }
        report("first page of the tickets, from the click on", times, bare);
        m_pulse.restart();
        QElapsedTimer clock;
        clock.start();
        demand(waitFor([&] { return m_list->list().model().total() >= 0; }), "the tickets are not counted");
        Query all = m_list->list().model().question();
        all.columns.clear();
        all.sort.clear();
        all.aggregates = {Aggregate{}};
        std::vector<double> counts;
        for (int round = 0; round < rounds; ++round)
            counts.push_back(bareTime(Fetch{all}));
        report("their number", counts, counts, std::to_string(m_list->list().model().total()) + " tickets");
    }

    void openRecords()
    {
        std::vector<double> times;
        std::vector<double> bare;
        std::vector<QUuid> ids;
        for (int row = 0; row < 2 * rounds; ++row)
            ids.push_back(m_list->list().rows().recordAt(row));
        m_pulse.restart();
        for (const QUuid &id : ids) {
            QElapsedTimer clock;
            clock.start();
            Page *page = pages().open(Place::record(u"ticket"_s, id), OpenIn::NewTab);
            demand(page && waitFor([&] { return !page->isLoading(); }), "a record does not open");
            page->repaint();
            times.push_back(since(clock));
            pass(300);
            bare.push_back(bareTime(Read{u"ticket"_s, id}));
            closeLast();
            pass(50);
        }
        report("a ticket, from the click on", times, bare);
    }

    // Known is known: what a chart, a board or a calendar waits for.
    [[nodiscard]] static bool isThere(RecordsView *view)
    {
        if (view->isLoading())
            return false;
        if (auto *board = qobject_cast<BoardView *>(view)) {
            const auto &columns = board->model().columns();
            return std::all_of(columns.begin(), columns.end(), [](const BoardColumn &one) { return one.count >= 0; });
        }
        if (auto *chart = qobject_cast<ChartView *>(view))
            return chart->model().rowCount() > 0;
        if (auto *calendar = qobject_cast<CalendarView *>(view))
            return calendar->model().rowCount() > 0;
        return false;
    }

    void showAs(Presentation shape, const std::string &name)
    {
        Presentations &presentations = *m_list->list().presentations();
        std::vector<double> times;
        m_pulse.restart();
        for (int round = 0; round < 5; ++round) {
            presentations.show(Presentation::Table);
            pass(300);
            QElapsedTimer clock;
            clock.start();
            presentations.show(shape);
            RecordsView *view = presentations.view(shape);
            demand(waitFor([&] { return isThere(view) || !view->problem().isEmpty(); }),
                   "a shape of the list does not come");
            demand(view->problem().isEmpty(), "a shape of the list failed");
            view->repaint();
            times.push_back(since(clock));
            pass(300);
        }
        report(name, times, {}, std::to_string(memoryMegabytes()) + " MB");
        presentations.show(Presentation::Table);
        pass(300);
    }

    ServerAddress m_server;
    QTemporaryDir m_folder;
    Application m_client;
    std::unique_ptr<BenchClient> m_bare;
    ListPage *m_list = nullptr;
    Pulse m_pulse;
};

} // namespace

double launchTime(QApplication &application, const ServerAddress &server)
{
    const QTemporaryDir folder;
    Application client(application, optionsOf(server, folder));
    trustAll(client.connection());
    client.start();
    demand(waitFor([&] { return client.connection().state() == LinkState::LoginNeeded; }),
           "the server does not answer");
    client.loginPage().repaint();
    return processAge();
}

void runWindowTrial(QApplication &application, const ServerAddress &server)
{
    WindowTrial(application, server).run();
}

} // namespace regie::bench
