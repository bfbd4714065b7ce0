// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The client under somebody's hands: how soon its window, lists, records, boards, calendars and charts are there, how
// long the event loop stands still while a list of many tickets is scrolled and while colleagues change what it shows,
// how soon its far end is there, and what memory it takes. Prints tables for docs/performance.md. Run by ./dev bench;
// needs a demonstration server.
#include "app/Preferences.h"
#include "app/net/Connection.h"
#include "shared/domain/Catalogue.h"
#include "tests/bench/Measure.h"
#include "tests/bench/desk/Colleague.h"
#include "tests/bench/desk/DeskTools.h"
#include "tests/bench/desk/Pulse.h"
#include "tests/bench/desk/WindowTrial.h"
#include "ui/models/ListRows.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/RecordList.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTemporaryDir>

#include <iostream>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::bench;

namespace {

class ListTrial {
public:
    ListTrial(Connection &connection, const ServerAddress &server)
        : m_connection(connection)
        , m_server(server)
        , m_list(connection, *findSchema(u"ticket"))
    {
        m_list.resize(1232, 810);
        m_list.show();
        demand(waitFor([&] { return m_list.model().total() >= 0 && m_list.model().loadedCount() > 0; }),
               "the list does not open");
        pass(1'000);
    }

    void run()
    {
        std::cout << "list of " << m_list.model().total() << " tickets\n\n"
                  << "| what | longest, ms | p99, ms | over 16 ms | own work, longest ms | p99, ms | over 16 ms | |\n"
                  << "|---|---|---|---|---|---|---|---|\n";
        rest();
        scroll();
        draw();
        goToEnd();
        jump();
        followChanges(200);
        followChanges(1'000);
        std::cout.flush();
    }

private:
    [[nodiscard]] bool isVisibleRead() const { return bench::isVisibleRead(m_list); }

    void report(const std::string &what, const std::string &more = {})
    {
        std::cout << "| " << what << " | " << m_pulse.longest() << " | " << m_pulse.percentile(0.99) << " | "
                  << m_pulse.longerThan(16) << " | " << m_pulse.longestWork() << " | " << m_pulse.workPercentile(0.99)
                  << " | " << m_pulse.workLongerThan(16) << " | " << more << " |" << std::endl;
    }

    [[nodiscard]] std::string memory() const
    {
        return std::to_string(m_list.model().loadedCount()) + " rows read, " + std::to_string(memoryMegabytes()) +
               " MB";
    }

    void rest()
    {
        m_pulse.restart();
        pass(2'000);
        report("nothing happens", memory());
    }

    // A page per frame, as a held key gives it.
    void scroll()
    {
        constexpr int rows = 20'000;
        constexpr int frame = 16;
        QScrollBar &bar = *m_list.view()->verticalScrollBar();
        const int row = m_list.view()->verticalHeader()->defaultSectionSize();
        m_pulse.restart();
        QElapsedTimer clock;
        clock.start();
        while (bar.value() < std::min(rows * row, bar.maximum())) {
            bar.setValue(bar.value() + bar.pageStep());
            pass(frame);
        }
        const qint64 scrolled = clock.elapsed();
        demand(waitFor([&] { return isVisibleRead(); }), "the rows scrolled to do not come");
        report("scrolling through " + std::to_string(bar.value() / row) + " rows, a page per frame",
               std::to_string(clock.elapsed() - scrolled) + " ms until the last were there; " + memory());
    }

    // The handle of the scroll bar drawn from the top to the end in ten seconds.
    void draw()
    {
        constexpr int frames = 600;
        constexpr int frame = 16;
        QScrollBar &bar = *m_list.view()->verticalScrollBar();
        m_pulse.restart();
        for (int at = 0; at <= frames; ++at) {
            bar.setValue(static_cast<int>(double(bar.maximum()) * at / frames));
            pass(frame);
        }
        QElapsedTimer clock;
        clock.start();
        demand(waitFor([&] { return isVisibleRead(); }), "the rows drawn to do not come");
        report("the handle drawn from top to end in 10 s",
               std::to_string(clock.elapsed()) + " ms until the last were there; " + memory());
    }

    void goToEnd()
    {
        m_list.view()->setFocus();
        m_pulse.restart();
        QElapsedTimer clock;
        clock.start();
        QKeyEvent end(QEvent::KeyPress, Qt::Key_End, Qt::NoModifier);
        QCoreApplication::sendEvent(m_list.view(), &end);
        demand(waitFor([&] { return isVisibleRead(); }), "the end does not come");
        const qint64 there = clock.elapsed();
        pass(500);
        report("End", std::to_string(there) + " ms until its rows were there");
    }

    // The handle of the scroll bar drawn to and fro.
    void jump()
    {
        constexpr int jumps = 20;
        QScrollBar &bar = *m_list.view()->verticalScrollBar();
        std::vector<double> times;
        m_pulse.restart();
        for (int step = 0; step < jumps; ++step) {
            QElapsedTimer clock;
            clock.start();
            bar.setValue(static_cast<int>(double(bar.maximum()) * ((step * 37) % 100) / 100));
            demand(waitFor([&] { return isVisibleRead(); }), "the rows jumped to do not come");
            times.push_back(static_cast<double>(clock.elapsed()));
            pass(100);
        }
        report("20 jumps by the scroll bar", std::to_string(percentile(times, 0.5)) + " ms at the median, " +
                                                 std::to_string(percentile(times, 1)) +
                                                 " ms at most until the rows were there; " + memory());
    }

    // Of the rows that are shown, all the while.
    void followChanges(int perSecond)
    {
        constexpr int colleagues = 4;
        constexpr int seconds = 10;
        m_list.view()->verticalScrollBar()->setValue(0);
        demand(waitFor([&] { return isVisibleRead(); }), "the top does not come");
        const BenchClient::Address address{m_server.host, m_server.port};
        const DemoAccount account = accountOf(m_connection, u"support"_s);
        const QByteArray token = BenchClient(address).logIn(account.email, account.password);
        std::vector<std::unique_ptr<Colleague>> others;
        for (int one = 0; one < colleagues; ++one) {
            std::vector<QUuid> tickets;
            for (int row = one; row < 100; row += colleagues)
                tickets.push_back(m_list.rows().recordAt(row));
            others.push_back(std::make_unique<Colleague>(address, token, tickets, perSecond / colleagues));
        }
        const auto changes = [&] {
            int all = 0;
            for (const auto &other : others)
                all += other->changes();
            return all;
        };
        demand(waitFor([&] { return changes() > perSecond / 10; }), "nobody changes anything");
        const int before = changes();
        m_pulse.restart();
        pass(seconds * 1'000);
        report(std::to_string((changes() - before) / seconds) + " changes a second of rows that are shown", memory());
    }

    Connection &m_connection;
    ServerAddress m_server;
    RecordList m_list;
    Pulse m_pulse;
};

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"regie"_s);
    QCoreApplication::setApplicationName(u"regie-bench-desk"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"server"_s, u"Address of a demonstration server."_s, u"host:port"_s, u"127.0.0.1:7443"_s});
    const QCommandLineOption launch(u"launch"_s, u"Only says how long the window takes to be there."_s);
    parser.addOption(launch);
    parser.process(application);
    const std::optional<ServerAddress> server = ServerAddress::parse(parser.value(u"server"_s));
    if (!server) {
        std::cerr << "no address\n";
        return 1;
    }
    try {
        if (parser.isSet(launch)) {
            std::cout << launchTime(application, *server) << std::endl;
            return 0;
        }
        std::cout << "load at the beginning " << loadAverage() << "\n\n";
        runWindowTrial(application, *server);
        const QTemporaryDir folder;
        const Preferences preferences(folder.path());
        const ThemeManager themes(application);
        CertificatePins pins(preferences.trustFile());
        Connection connection(pins);
        enter(connection, *server);
        ListTrial(connection, *server).run();
        std::cout << "\nload at the end " << loadAverage() << std::endl;
    } catch (const std::exception &error) {
        std::cerr << error.what() << std::endl;
        return 1;
    }
    return 0;
}
